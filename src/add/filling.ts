import type { Folder } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';
import { answersFor, filesOf, type AnswerProblem, type Written } from '../writing/answers.ts';
import { existingFor } from '../writing/existing.ts';
import { textOf } from '../writing/question.ts';
import { stepsFor, type Answers, type Change, type Step } from '../writing/questions.ts';
import { nameOf, WHO, whatStep } from './choosing.ts';

/** The screens after the questions. */
export const CHECK = 'check';
export const SEND = 'send';

export interface Screen {
  /** Its name in the address, behind `#`. */
  readonly id: string;
  readonly heading: string;
  /** What is asked on it. */
  readonly step?: Step;
}

/** What has been chosen and answered so far, and what follows from it. Knows no page. */
export class Filling {
  folder: Folder;
  /** A provider that is listed. */
  provider: string | undefined;
  answers: Answers = {};
  /** The answers with which the change began. */
  before: Answers = {};
  #change: Change | undefined;

  constructor(folder: Folder) {
    this.folder = folder;
  }

  /** Nothing until it is chosen. */
  get change(): Change | undefined {
    return this.#change;
  }

  /** Begins a change with the answers of a draft, else with what is published. A listing that is gone begins nothing. */
  begin(change: Change | undefined, answers?: Answers): void {
    const { service } = change === undefined ? {} : existingFor(change, this.folder);
    this.#change = change?.kind === 'change-service' && service === undefined ? undefined : change;
    this.before = this.#change === undefined ? {} : answersFor(this.#change, this.folder);
    this.answers = answers ?? this.before;
  }

  /** The questions to ask, as they follow from the answers so far. */
  steps(): Step[] {
    if (this.#change === undefined) return [];
    return stepsFor(this.#change, this.answers, existingFor(this.#change, this.folder).provider?.record.kind);
  }

  screens(): Screen[] {
    const what = this.provider === undefined ? [] : [whatStep(this.provider, this.folder)];
    const asked = [WHO, ...what, ...this.steps()].map((step) => ({ id: step.id, heading: step.heading, step }));
    if (this.#change === undefined) return asked;
    const heading = this.#change.kind.startsWith('change') ? 'What the page says' : 'Check your answers';
    return [...asked, { id: CHECK, heading }, { id: SEND, heading: 'Send your listing' }];
  }

  /** The screen on which to begin or to carry on: what is chosen is not asked again, nor what is answered rightly. */
  first(today: PlainDate): string {
    if (this.#change === undefined) return this.provider === undefined ? WHO.id : 'what';
    if (this.#change.kind.startsWith('change')) return CHECK;
    const wrong = this.problems(today).map(({ question }) => this.stepOf(question));
    return this.steps().find(({ id }) => wrong.includes(id))?.id ?? CHECK;
  }

  /** The step that asks a question. */
  stepOf(question: string): string {
    return this.steps().find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? CHECK;
  }

  /** The answers without those to questions that are no longer asked: they are kept, but do not count. */
  counted(): Answers {
    const asked = new Set(this.steps().flatMap(({ questions }) => questions.map(({ id }) => id)));
    return Object.fromEntries(Object.entries(this.answers).filter(([id]) => asked.has(id)));
  }

  written(today: PlainDate): Written {
    return this.#change === undefined ? { problems: [] } : filesOf(this.counted(), this.#change, this.folder, today);
  }

  problems(today: PlainDate): readonly AnswerProblem[] {
    const written = this.written(today);
    return 'problems' in written ? written.problems : [];
  }

  /** The name of what is listed. */
  name(): string {
    const name = textOf(this.answers[this.#change?.kind === 'change-provider' ? 'provider.name' : 'name']);
    return name || (this.provider === undefined ? '' : nameOf('provider', this.provider, this.folder));
  }
}
