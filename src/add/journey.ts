import './no-eval.ts';
import { ukDay } from '../clock.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Authority } from '../schema/authority.ts';
import { element, find } from '../search/view.ts';
import { listsIn, type AnswerProblem } from '../writing/answers.ts';
import { providerOf } from '../writing/existing.ts';
import { choicesOf, recordsOf, type Answers, type Step } from '../writing/questions.ts';
import { drawSummary } from './check-screen.ts';
import { chosenChange, chosenProvider, providerNames, WHO } from './choosing.ts';
import { controlId, drawQuestion, readAnswers } from './controls.ts';
import { storedDraft, storeDraft } from './draft.ts';
import { deleteDraft } from './draft-key.ts';
import { focusControl, showErrors } from './errors.ts';
import { CHECK, Filling, SEND, type Screen } from './filling.ts';
import { lookOf } from './look.ts';
import { Preview } from './preview.ts';
import { fillSending } from './send-screen.ts';
import { fetchShelf } from './shelf.ts';

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
  readonly #filling: Filling;
  readonly #title = document.title;
  readonly #today: PlainDate = ukDay(new Date());
  /** What was asked when all answers were shown: a changed answer leads back there, unless it asks for more. */
  #shown = '';

  private constructor(root: HTMLElement, filling: Filling) {
    this.#root = root;
    this.#form = find(root, 'form', HTMLFormElement);
    this.#filling = filling;
  }

  /** Begins with the draft, else with what the address names, else with the first question. */
  static async start(): Promise<void> {
    const draft = storedDraft();
    const asked = new URLSearchParams(location.search);
    const service = asked.get('service') ?? undefined;
    const change =
      draft?.change ?? (service === undefined ? undefined : ({ kind: 'change-service', service } as const));
    const provider = change === undefined ? (asked.get('provider') ?? undefined) : providerOf(change);
    const own = await fetchShelf(provider);
    const filling = new Filling(own ?? (await fetchShelf()) ?? { files: [], present: [], problems: [] });
    // A provider that is no longer listed is asked for again.
    if (own !== undefined) {
      filling.provider = provider;
      filling.begin(change, draft?.answers);
    }
    const journey = new Journey(find(document, '[data-add]'), filling);
    journey.#listen();
    const there = filling.screens().some(({ id }) => `#${id}` === location.hash);
    // Who comes to change a page has done nothing wrong yet.
    journey.#show(there ? location.hash.slice(1) : journey.#first(), { add: !there, quiet: true });
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
    this.#part('errors').addEventListener('click', focusControl);
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

  readonly #first = (): string => this.#filling.first(this.#today);

  /**
   * Shows a screen and sets the focus on its heading, or on what is wrong.
   *
   * @param add whether Back leads to the one before
   * @param quiet whether what is wrong waits until somebody wants to send it
   */
  #show(id: string, { add = false, quiet = false } = {}): void {
    const screens = this.#filling.screens();
    const found = screens.find((each) => each.id === id) ?? screens[0];
    const problems = found?.step === undefined ? this.#filling.problems(this.#today) : [];
    const told = quiet ? [] : problems;
    // What is not right cannot be sent.
    const screen = found?.id === SEND && problems.length > 0 ? screens.find((each) => each.id === CHECK) : found;
    if (screen === undefined) return;
    const address = `${location.pathname}${location.search}#${screen.id}`;
    if (add) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#head(screen);
    if (screen.step === undefined) this.#finish(told);
    else this.#draw(screen.step, []);
    this.#preview();
    scrollTo(0, 0);
    if (told.length === 0) this.#part('heading').focus();
  }

  #head({ id, heading, step }: Screen): void {
    const { change } = this.#filling;
    const steps = this.#filling.steps();
    const numbers = [...steps.map((each) => each.id), CHECK];
    const number = numbers.indexOf(id) + 1;
    this.#part('progress').textContent = number > 0 ? `Step ${number} of ${numbers.length}` : '';
    this.#part('heading').textContent = heading;
    document.title = `${heading} – ${this.#title}`;
    const shown = {
      form: step !== undefined,
      check: id === CHECK,
      send: id === SEND,
      look: change !== undefined && recordsOf(change).includes('service') && id !== SEND,
      saved: change !== undefined,
    };
    for (const [part, visible] of Object.entries(shown)) this.#part(part).hidden = !visible;
  }

  #draw(step: Step, problems: readonly AnswerProblem[]): void {
    const { folder, answers } = this.#filling;
    const given = problems.length > 0 ? readAnswers(this.#form, step.questions) : answers;
    const lists = listsIn(folder);
    const help = step.help === undefined ? [] : [element('p', { class: 'govuk-body' }, step.help)];
    const drawn = step.questions.map((question) =>
      drawQuestion(question, {
        choices: choicesOf(question, lists, answers),
        answer: given[question.id],
        message: problems.find((problem) => problem.question === question.id)?.message,
      }),
    );
    this.#part('questions').replaceChildren(...help, ...drawn);
    if (step.id === WHO.id) this.#offerNames();
    this.#form.dataset['step'] = step.id;
    showErrors(
      this.#part('errors'),
      problems.map(({ question, message }) => ({ message, href: `#${controlId(question)}` })),
    );
  }

  /** Names of providers are offered while one is typed. */
  #offerNames(): void {
    const names = element('datalist', { id: 'provider-names' });
    names.append(...[...providerNames(this.#filling.folder).values()].map((value) => element('option', { value })));
    const input = document.getElementById(controlId('listed'));
    input?.setAttribute('list', names.id);
    input?.after(names);
  }

  /** Takes the answers of a screen, and keeps them on the device. */
  #keep(): void {
    const step = this.#filling.steps().find(({ id }) => id === this.#form.dataset['step']);
    const { change, answers } = this.#filling;
    if (step === undefined || change === undefined) return;
    this.#filling.answers = { ...answers, ...readAnswers(this.#form, step.questions) };
    this.#preview();
    const kept = storeDraft({ change, answers: this.#filling.answers });
    this.#part('not-kept').hidden = kept;
    this.#part('saved-words').hidden = !kept;
  }

  async #goOn(): Promise<void> {
    const screens = this.#filling.screens();
    const step = screens.find(({ id }) => id === this.#form.dataset['step'])?.step;
    if (step === undefined) return;
    this.#keep();
    const given = readAnswers(this.#form, step.questions);
    const ids = step.questions.map(({ id }) => id);
    const problems =
      step.id === WHO.id
        ? await this.#chooseProvider(given)
        : step.id === 'what'
          ? this.#chooseChange(given)
          : this.#filling.problems(this.#today).filter(({ question }) => ids.includes(question));
    if (problems.length > 0) {
      this.#draw(step, problems);
      return;
    }
    if (step.id === WHO.id || step.id === 'what') this.#show(this.#first(), { add: true });
    else this.#show(this.#next(step.id), { add: true });
  }

  #next(step: string): string {
    const screens = this.#filling.screens();
    const next = screens[screens.findIndex(({ id }) => id === step) + 1]?.id ?? CHECK;
    return this.#shown === asked(this.#filling) ? CHECK : next;
  }

  async #chooseProvider(given: Answers): Promise<readonly AnswerProblem[]> {
    const chosen = chosenProvider(given, providerNames(this.#filling.folder));
    if ('message' in chosen) return [chosen];
    const { provider } = chosen;
    this.#filling.folder = (await fetchShelf(provider)) ?? this.#filling.folder;
    if (provider !== undefined) this.#filling.begin(undefined);
    else if (this.#filling.change?.kind !== 'new-provider') this.#filling.begin({ kind: 'new-provider' });
    this.#filling.provider = provider;
    return [];
  }

  #chooseChange(given: Answers): readonly AnswerProblem[] {
    const change = chosenChange(given, this.#filling.provider ?? '');
    if (change === undefined) return [{ question: 'what', message: 'Choose what you want to do.' }];
    this.#filling.begin(change);
    return [];
  }

  /** Fills in the last two screens. */
  #finish(problems: readonly AnswerProblem[]): void {
    const filling = this.#filling;
    const steps = filling.steps();
    this.#shown = asked(filling);
    this.#part('answers').replaceChildren(drawSummary(steps, filling.answers, listsIn(filling.folder)));
    showErrors(
      this.#part('errors'),
      problems.map(({ question, message }) => ({ message, href: `#${filling.stepOf(question)}` })),
    );
    const written = filling.written(this.#today);
    if (!('files' in written) || filling.change === undefined) return;
    this.#part('notes').hidden = written.notes.length === 0;
    this.#part('notes').replaceChildren(...written.notes.map((note) => element('p', {}, note)));
    const { mail, repository } = JSON.parse(this.#root.dataset['add'] ?? '{}') as Settings;
    const sending = {
      ...{ change: filling.change, files: written.files, answers: filling.counted(), before: filling.before },
      asked: steps.flatMap(({ questions }) => questions),
    };
    fillSending(this.#part('send'), sending, { name: filling.name(), mail, repository });
  }

  #preview(): void {
    const box = find(this.#root, '[data-part="look"]', HTMLDetailsElement);
    const { change, folder } = this.#filling;
    if (change === undefined || box.hidden || !box.open) return;
    const card = find(this.#root, 'template', HTMLTemplateElement);
    const look = lookOf(this.#filling.counted(), change, folder, this.#today);
    new Preview(box, card, listsIn(folder), this.#today).show(look);
  }
}

const asked = (filling: Filling): string =>
  filling
    .steps()
    .map(({ id }) => id)
    .join(' ');
