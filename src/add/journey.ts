import { ukDay } from '../clock.ts';
import type { Folder } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Authority } from '../schema/authority.ts';
import { element, find } from '../search/view.ts';
import { answersFor, filesOf, listsIn, type AnswerProblem, type Written } from '../writing/answers.ts';
import { existingFor, providerOf } from '../writing/existing.ts';
import { textOf } from '../writing/question.ts';
import { choicesOf, recordsOf, stepsFor, type Answers, type Change, type Step } from '../writing/questions.ts';
import { drawSummary } from './check-screen.ts';
import { chosenChange, chosenProvider, nameOf, providerNames, WHO, whatStep } from './choosing.ts';
import { controlId, drawQuestion, readAnswers } from './controls.ts';
import { storedDraft, storeDraft } from './draft.ts';
import { deleteDraft } from './draft-key.ts';
import { showErrors, type Mend } from './errors.ts';
import { lookOf } from './look.ts';
import { Preview } from './preview.ts';
import { fillSending } from './send-screen.ts';
import { fetchShelf } from './shelf.ts';

const CHECK = 'check';
const SEND = 'send';

/** What the page knows of the authority: see src/pages/add.astro. */
interface Settings {
  readonly mail: string;
  readonly repository?: Authority['repository'];
}

/**
 * The way through the form. The part of the address behind `#` says which screen is shown, so that Back, Forward and a reload do what
 * people expect. Every answer is kept as soon as it is given.
 */
export class Journey {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #settings: Settings;
  readonly #title = document.title;
  readonly #today: PlainDate = ukDay(new Date());
  #folder: Folder;
  /** Nothing until it is chosen. */
  #change: Change | undefined;
  /** A provider that is listed, as long as nothing is chosen for it. */
  #provider: string | undefined;
  #before: Answers = {};
  #answers: Answers = {};
  /** The questions that were asked when all answers were shown: then a changed answer leads back there. */
  #shown = '';
  /** What is told once, and then no more. */
  #toldNotKept = false;

  private constructor(root: HTMLElement, folder: Folder) {
    this.#root = root;
    this.#form = find(root, 'form', HTMLFormElement);
    this.#settings = JSON.parse(root.dataset['add'] ?? '{}') as Settings;
    this.#folder = folder;
  }

  /** Begins with the draft, else with what the address names, else with the first question. */
  static async start(root: HTMLElement): Promise<void> {
    const draft = storedDraft();
    const asked = new URLSearchParams(location.search);
    const service = asked.get('service') ?? undefined;
    const change = draft?.change ?? (service === undefined ? undefined : ({ kind: 'change-service', service } as const));
    const provider = change === undefined ? (asked.get('provider') ?? undefined) : providerOf(change);
    const own = await fetchShelf(provider);
    const folder = own ?? (await fetchShelf());
    if (folder === undefined) throw new Error('The lists are missing.');
    const journey = new Journey(root, folder);
    // A provider that is no longer listed is asked for again.
    if (own !== undefined) {
      journey.#provider = provider;
      if (change !== undefined) journey.#begin(change, draft?.answers);
    }
    journey.#listen();
    const there = journey.#screens().some(({ id }) => `#${id}` === location.hash);
    journey.#show(there ? location.hash.slice(1) : undefined, !there);
  }

  #begin(change: Change, answers?: Answers): void {
    if (change.kind === 'change-service' && existingFor(change, this.#folder).service === undefined) return;
    this.#change = change;
    this.#before = answersFor(change, this.#folder);
    this.#answers = answers ?? this.#before;
  }

  #listen(): void {
    for (const part of ['start', 'words']) this.#part(part).hidden = true;
    for (const part of ['journey', 'back', 'progress']) this.#part(part).hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#goOn();
    });
    this.#form.addEventListener('input', () => {
      this.#keep();
    });
    this.#part('look').addEventListener('toggle', () => {
      this.#preview();
    });
    this.#part('back').addEventListener('click', (event) => {
      event.preventDefault();
      history.back();
    });
    this.#part('errors').addEventListener('click', (event) => {
      const href = event.target instanceof HTMLAnchorElement ? event.target.hash : '';
      const control = document.getElementById(href.slice(1));
      if (control === null) return;
      event.preventDefault();
      (control.closest('.govuk-form-group') ?? control).scrollIntoView();
      control.focus({ preventScroll: true });
    });
    this.#part('delete').addEventListener('click', () => {
      deleteDraft();
      location.assign(location.pathname);
    });
    addEventListener('popstate', () => {
      // Before the first screen there was the start page.
      if (location.hash === '') location.reload();
      else this.#show(location.hash.slice(1));
    });
  }

  #part(name: string): HTMLElement {
    return find(this.#root, `[data-part="${name}"]`);
  }

  /** The questions to ask, as they follow from the answers so far. */
  #steps(): Step[] {
    if (this.#change === undefined) return [];
    const kind = existingFor(this.#change, this.#folder).provider?.record.kind;
    return stepsFor(this.#change, this.#answers, kind);
  }

  #screens(): { readonly id: string; readonly heading: string; readonly step?: Step }[] {
    const last = [
      { id: CHECK, heading: this.#change?.kind.startsWith('change') ? 'What the page says' : 'Check your answers' },
      { id: SEND, heading: 'Send your listing' },
    ];
    const first = [WHO, ...(this.#provider === undefined ? [] : [whatStep(this.#provider, this.#folder)])];
    const steps = this.#change === undefined ? [] : this.#steps();
    return [
      ...first.map((step) => ({ id: step.id, heading: step.heading, step })),
      ...steps.map((step) => ({ id: step.id, heading: step.heading, step })),
      ...(this.#change === undefined ? [] : last),
    ];
  }

  /** The first screen of a visit: what is chosen already is not asked again. */
  #first(): string {
    if (this.#change !== undefined) return this.#change.kind.startsWith('change') ? CHECK : (this.#steps()[0]?.id ?? CHECK);
    return this.#provider === undefined ? WHO.id : 'what';
  }

  /** Shows a screen and sets the focus on its heading. @param add whether it is a new entry of the browser's history */
  #show(id = this.#first(), add = false): void {
    const screens = this.#screens();
    const screen = screens.find((each) => each.id === id) ?? screens[0];
    if (screen === undefined) return;
    if (add) history.pushState(null, '', `${location.pathname}${location.search}#${screen.id}`);
    const steps = this.#steps();
    const number = steps.findIndex((step) => step.id === screen.id) + 1;
    this.#part('progress').textContent =
      number > 0 ? `Step ${number} of ${steps.length + 1}` : screen.id === CHECK ? `Step ${steps.length + 1} of ${steps.length + 1}` : '';
    this.#part('heading').textContent = screen.heading;
    document.title = `${screen.heading} – ${this.#title}`;
    showErrors(this.#part('errors'), []);
    const parts = { form: screen.step !== undefined, check: screen.id === CHECK, send: screen.id === SEND };
    for (const [part, shown] of Object.entries(parts)) this.#part(part).hidden = !shown;
    this.#part('look').hidden = this.#change === undefined || !recordsOf(this.#change).includes('service') || parts.send;
    this.#part('saved').hidden = this.#change === undefined;
    if (screen.step !== undefined) this.#draw(screen.step, []);
    const problems = screen.step === undefined ? this.#finish(screen.id) : [];
    this.#preview();
    scrollTo(0, 0);
    if (problems.length === 0) this.#part('heading').focus();
  }

  #draw(step: Step, problems: readonly AnswerProblem[]): void {
    const answers = this.#change === undefined || step.id === 'who' || step.id === 'what' ? {} : this.#answers;
    const lists = listsIn(this.#folder);
    const help = step.help === undefined ? [] : [element('p', { class: 'govuk-body' }, step.help)];
    const drawn = step.questions.map((question) =>
      drawQuestion(question, {
        choices: choicesOf(question, lists, answers),
        answer: problems.length > 0 ? readAnswers(this.#form, [question])[question.id] : answers[question.id],
        message: problems.find((problem) => problem.question === question.id)?.message,
      }),
    );
    this.#part('questions').replaceChildren(...help, ...drawn);
    if (step.id === WHO.id) this.#offerNames();
    this.#form.dataset['step'] = step.id;
    showErrors(this.#part('errors'), problems.map(({ question, message }) => ({ message, href: `#${controlId(question)}` })));
  }

  /** Names of providers are offered while one is typed. */
  #offerNames(): void {
    const names = element('datalist', { id: 'provider-names' });
    names.append(...[...providerNames(this.#folder).values()].map((value) => element('option', { value })));
    const input = document.getElementById(controlId('listed'));
    input?.setAttribute('list', names.id);
    input?.after(names);
  }

  #step(): Step | undefined {
    return this.#screens().find(({ id }) => id === this.#form.dataset['step'])?.step;
  }

  /** Takes the answers of the screen, and keeps them on the device. */
  #keep(): void {
    const step = this.#step();
    if (step === undefined || this.#change === undefined || step.id === 'who' || step.id === 'what') return;
    this.#answers = { ...this.#answers, ...readAnswers(this.#form, step.questions) };
    this.#preview();
    if (storeDraft({ change: this.#change, answers: this.#answers }) || this.#toldNotKept) return;
    this.#toldNotKept = true;
    this.#part('not-kept').hidden = false;
    this.#part('saved-words').hidden = true;
  }

  /** What the answers make: those to questions that are no longer asked do not count. */
  #written(change: Change): Written {
    return filesOf(this.#counted(), change, this.#folder, this.#today);
  }

  #asked(): string {
    return this.#steps()
      .map(({ id }) => id)
      .join(' ');
  }

  #counted(): Answers {
    const asked = new Set(this.#steps().flatMap(({ questions }) => questions.map(({ id }) => id)));
    return Object.fromEntries(Object.entries(this.#answers).filter(([id]) => asked.has(id)));
  }

  async #goOn(): Promise<void> {
    const step = this.#step();
    if (step === undefined) return;
    const given = readAnswers(this.#form, step.questions);
    if (step.id === 'who') return this.#chooseProvider(step, given);
    if (step.id === 'what') {
      this.#chooseChange(step, given);
      return;
    }
    if (this.#change === undefined) return;
    this.#keep();
    const written = this.#written(this.#change);
    const ids = step.questions.map(({ id }) => id);
    const problems = 'problems' in written ? written.problems.filter(({ question }) => ids.includes(question)) : [];
    if (problems.length > 0) {
      this.#draw(step, problems);
      return;
    }
    const screens = this.#screens();
    const next = screens[screens.findIndex(({ id }) => id === step.id) + 1]?.id;
    this.#show(this.#shown === this.#asked() ? CHECK : next, true);
  }

  async #chooseProvider(step: Step, given: Answers): Promise<void> {
    const chosen = chosenProvider(given, providerNames(this.#folder));
    if ('message' in chosen) {
      this.#draw(step, [chosen]);
      return;
    }
    this.#provider = chosen.provider;
    if (chosen.provider === undefined) {
      if (this.#change?.kind !== 'new-provider') this.#begin({ kind: 'new-provider' });
      this.#show(this.#steps()[0]?.id, true);
      return;
    }
    this.#folder = (await fetchShelf(chosen.provider)) ?? this.#folder;
    this.#change = undefined;
    this.#show('what', true);
  }

  #chooseChange(step: Step, given: Answers): void {
    const change = this.#provider === undefined ? undefined : chosenChange(given, this.#provider);
    if (change === undefined) {
      this.#draw(step, [{ question: 'what', message: 'Choose what you want to do.' }]);
      return;
    }
    this.#begin(change);
    this.#show(this.#first(), true);
  }

  /** Shows the last two screens. @returns what is wrong in all the answers together */
  #finish(screen: string): readonly AnswerProblem[] {
    if (this.#change === undefined) return [];
    const written = this.#written(this.#change);
    const problems = 'problems' in written ? written.problems : [];
    const steps = this.#steps();
    this.#shown = this.#asked();
    this.#part('answers').replaceChildren(drawSummary(steps, this.#answers, listsIn(this.#folder)));
    find(this.#part('check'), 'a.govuk-button').hidden = problems.length > 0;
    if (problems.length > 0 && screen === SEND) {
      history.replaceState(null, '', `#${CHECK}`);
      this.#show(CHECK);
      return problems;
    }
    const stepOf = (question: string): string =>
      steps.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? CHECK;
    const mends: Mend[] = problems.map(({ question, message }) => ({ message, href: `#${stepOf(question)}` }));
    showErrors(this.#part('errors'), mends);
    if ('files' in written) {
      this.#part('notes').replaceChildren(...written.notes.map((note) => element('p', {}, note)));
      this.#part('notes').hidden = written.notes.length === 0;
      fillSending(
        this.#part('send'),
        {
          ...{ change: this.#change, files: written.files, answers: this.#counted(), before: this.#before },
          asked: steps.flatMap(({ questions }) => questions),
        },
        { ...this.#settings, repository: this.#settings.repository, name: this.#name(this.#change) },
      );
    }
    return problems;
  }

  #name(change: Change): string {
    const name = textOf(this.#answers[change.kind === 'change-provider' ? 'provider.name' : 'name']);
    return name || (this.#provider === undefined ? '' : nameOf('provider', this.#provider, this.#folder));
  }

  #preview(): void {
    const box = this.#part('look');
    if (this.#change === undefined || box.hidden || !(box as HTMLDetailsElement).open) return;
    const card = find(this.#root, 'template', HTMLTemplateElement);
    const look = lookOf(this.#counted(), this.#change, this.#folder, this.#today);
    new Preview(box, card, listsIn(this.#folder), this.#today).show(look);
  }
}
