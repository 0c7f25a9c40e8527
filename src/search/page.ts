import type { CrisisKind } from '../directory/crisis/words.ts';
import { count } from '../directory/words.ts';
import { Engine, SearchFetches, type Answer } from './engine.ts';
import { readForm, setCounts, setForm } from './form.ts';
import { takeOver } from './arrival.ts';
import { inEnglish } from './languages/query.ts';
import { LanguageReader } from './languages/read.ts';
import { PagefindClient } from './pagefind/client.ts';
import { formatQuery, parseQuery, type Query } from './query.ts';
import { showActive } from './show/active.ts';
import { CrisisPanel } from './show/crisis.ts';
import { showExamples } from './show/examples.ts';
import { showLanguage } from './show/language.ts';
import { offerLocation } from './show/locate.ts';
import { showMeaning } from './show/meaning.ts';
import { showBest } from './show/best-card.ts';
import { showNearest } from './show/nearest.ts';
import { showNothing } from './show/nothing.ts';
import { placesOfPages } from './show/page-card.ts';
import { ResultList, STEP } from './show/results.ts';
import { element, find } from './view.ts';

/** What the browser keeps with an entry of its history: how many results were shown. */
interface Shown {
  readonly shown?: number;
}

/** Starts the search page. The address is the state: everything here reads it or changes it. */
export function startSearch(): void {
  takeOver();
  const root = find(document, '[data-search]');
  new SearchPage(root).start();
}

class SearchPage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #list: HTMLElement;
  readonly #heading: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #crisis: CrisisPanel;
  readonly #files: SearchFetches;
  readonly #engine: Promise<Engine>;
  readonly #languages: LanguageReader;
  #run = 0;
  #results: ResultList | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = find(root, '[data-search-form]', HTMLFormElement);
    this.#list = find(root, '[data-results]');
    this.#heading = find(root, '[data-result-count]');
    this.#more = find(root, '[data-more]', HTMLButtonElement);
    this.#crisis = new CrisisPanel(document);
    const version = root.dataset['search'] ?? '';
    this.#files = new SearchFetches(version, new PagefindClient(version));
    this.#engine = Engine.start(this.#files);
    const marks = find(document, '[data-language-marks]', HTMLTemplateElement).content.textContent;
    this.#languages = new LanguageReader(version, marks);
  }

  start(): void {
    // Beside the results there is room for the filters; above them, on a phone, they stay closed until wanted.
    find(this.#root, '[data-filters]', HTMLDetailsElement).open = matchMedia('(min-width: 40.0625em)').matches;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(formatQuery(this.#asked()), true);
    });
    this.#form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
      this.#go(formatQuery(this.#asked()), false);
    });
    const words = find(this.#form, '[name="q"]', HTMLInputElement);
    words.addEventListener('input', () => {
      this.#files.ahead(words.value);
    });
    this.#root.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-remove]') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(link.pathname + link.search, true);
    });
    this.#more.addEventListener('click', () => {
      this.#showMore();
    });
    offerLocation(
      find(this.#form, '[data-locate]', HTMLButtonElement),
      find(this.#form, '[name="near"]', HTMLInputElement),
      find(this.#form, '[data-locate-status]'),
      () => {
        this.#go(formatQuery(this.#asked()), true);
      },
    );
    window.addEventListener('popstate', () => void this.#show(false));
    void this.#show(false);
  }

  /** What the form asks for now. */
  #asked(): Query {
    return readForm(this.#form, parseQuery(new URLSearchParams(location.search)));
  }

  #go(href: string, moveFocus: boolean): void {
    if (href !== location.pathname + location.search) history.pushState({} satisfies Shown, '', href);
    void this.#show(moveFocus);
  }

  /** Shows the results of the address. A later call overtakes an earlier one that is still under way. */
  async #show(moveFocus: boolean): Promise<void> {
    const run = ++this.#run;
    const asked = parseQuery(new URLSearchParams(location.search));
    const dangers = this.#crisis.show(asked.q);
    // They come beside the table, and while the page is set.
    this.#files.ahead(dangers.length > 0 ? '' : asked.q);
    setForm(this.#form, asked);
    showActive(find(this.#root, '[data-active]'), this.#form, asked, NOTHING_UNDERSTOOD, undefined);
    this.#list.setAttribute('aria-busy', 'true');
    try {
      const [engine, foreign] = await Promise.all([this.#engine, this.#languages.read(asked.q)]);
      if (run !== this.#run) return;
      showLanguage(find(this.#root, '[data-language]'), foreign);
      const query = dangers.length > 0 ? helpFor(asked, dangers) : inEnglish(asked, foreign?.query);
      const whole = engine.answer(query);
      // Whoever waits for it is told.
      whole.catch(() => undefined);
      // What is known without Pagefind is shown as soon as it is known; Pagefind then adds to it.
      const first = await soonest(whole, () => engine.answer(query, true));
      if (run !== this.#run) return;
      // Danger in words that nobody wrote down, but that are like those of others.
      const likely = this.#crisis.showLikely(dangers, first.dangers);
      if (likely.length > 0) {
        const help = await engine.answer(helpFor(asked, likely));
        if (run === this.#run) this.#renderAnswer(engine, asked, query, likely, help, moveFocus);
        return;
      }
      const hasFirst = first.open && first.results.length > 0;
      if (hasFirst) this.#renderAnswer(engine, asked, query, dangers, first, moveFocus);
      const answer = await whole;
      if (run !== this.#run) return;
      this.#renderAnswer(
        engine,
        asked,
        query,
        dangers,
        hasFirst ? added(first, answer) : answer,
        moveFocus && !hasFirst,
      );
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  #renderAnswer(
    engine: Engine,
    asked: Query,
    query: Query,
    dangers: readonly CrisisKind[],
    answer: Answer,
    moveFocus: boolean,
  ): void {
    if (dangers.length > 0) this.#renderHelp(engine, asked, answer);
    else this.#render(engine, query, answer);
    if (!moveFocus) return;
    // Focus asks for the layout of the page, which takes as long as all the rest: with the next picture it is there anyway.
    requestAnimationFrame(() => {
      if (dangers.length > 0) this.#crisis.focus();
      else this.#heading.focus();
    });
  }

  #render(engine: Engine, query: Query, answer: Answer): void {
    const { results } = answer;
    const words = results.length === 0 ? nothingWords(answer) : count(results.length, 'service');
    const guides = answer.pages.length === 0 ? '' : ` and ${count(placesOfPages(answer.pages, 0).length, 'guide')}`;
    this.#say(words + guides);
    showActive(find(this.#root, '[data-active]'), this.#form, query, answer, engine.table);
    showMeaning(find(this.#root, '[data-meaning]'), query, answer);
    const nothing = find(this.#root, '[data-nothing]');
    nothing.hidden = results.length > 0 || answer.number?.answeredBy !== undefined;
    if (!nothing.hidden) {
      const ask = document.importNode(find(this.#root, '[data-ask]', HTMLTemplateElement).content, true);
      showNothing(nothing, this.#form, query, answer, [ask], this.#root.dataset['feedback'] ?? '');
    }
    this.#showResults(engine, query, answer);
  }

  /** Below the panel for words of danger: services for that danger, and no guess, no "nothing found", nothing to leave out. */
  #renderHelp(engine: Engine, asked: Query, answer: Answer): void {
    const { results } = answer;
    this.#say(
      results.length === 0
        ? 'The people above can help you now'
        : `${count(results.length, 'service')} that can also help`,
    );
    showActive(find(this.#root, '[data-active]'), this.#form, asked, NOTHING_UNDERSTOOD, engine.table);
    for (const part of ['[data-meaning]', '[data-nothing]']) find(this.#root, part).hidden = true;
    this.#showResults(engine, asked, answer);
  }

  #say(words: string): void {
    this.#heading.textContent = words;
    find(this.#root, '[data-status]').textContent = words;
  }

  #showResults(engine: Engine, query: Query, answer: Answer): void {
    document.title = document.title.replace(/^.*? – /, query.q === '' ? 'Search – ' : `Search: ${query.q} – `);
    setCounts(this.#form, answer.counts);
    find(this.#root, '[data-sort-distance]', HTMLOptionElement).disabled = typeof answer.near !== 'object';
    showBest(find(this.#root, '[data-best]'), answer);
    const card = find(this.#root, '[data-card]', HTMLTemplateElement);
    this.#results = new ResultList(this.#list, this.#more, card, engine, answer);
    this.#results.show(Math.max(STEP, (history.state as Shown | null)?.shown ?? STEP));
    showNearest(find(this.#root, '[data-nearest]'), card, engine, answer);
    showExamples(find(this.#root, '[data-examples]', HTMLDetailsElement), card, engine, answer);
    this.#list.setAttribute('aria-busy', 'false');
    delete this.#root.dataset['searchFailed'];
    this.#root.dataset['searchReady'] = '';
  }

  #showMore(): void {
    const before = this.#list.childElementCount;
    this.#results?.show(this.#results.shown + STEP);
    history.replaceState({ shown: this.#results?.shown ?? STEP } satisfies Shown, '');
    this.#list.children[before]?.querySelector('a')?.focus();
  }

  /** Says that search cannot run, and shows the ways to browse. */
  #fail(error: unknown): void {
    console.error(error);
    this.#heading.textContent = 'Search could not start';
    find(this.#root, '[data-status]').textContent = 'Search could not start. You can browse below instead.';
    find(this.#root, '[data-failure]').replaceChildren(
      'Something went wrong. It may be the connection, or the site may have changed since you opened this page. ',
      element('a', { class: 'govuk-link', href: location.pathname + location.search }, 'Try again'),
      ', or find what you need below.',
    );
    this.#list.replaceChildren();
    find(this.#root, '[data-best]').replaceChildren();
    this.#list.setAttribute('aria-busy', 'false');
    this.#more.hidden = true;
    for (const part of ['[data-examples]', '[data-nearest]']) find(this.#root, part).hidden = true;
    delete this.#root.dataset['searchReady'];
    this.#root.dataset['searchFailed'] = '';
  }
}

const NOTHING_UNDERSTOOD = { parts: [], dropped: [], conditions: [], intents: new Map<string, never>() };

/** What there is nothing of, as far as it is known. */
const nothingWords = ({ unanswered, number }: Answer): string => {
  if (number?.answeredBy !== undefined) return number.answeredBy;
  return unanswered.length === 0
    ? 'Nothing found'
    : `We have nothing listed for ${unanswered.map((name) => `“${name}”`).join(' or ')}`;
};

/** How long Pagefind is waited for before what is known without it is shown, in milliseconds. */
const PATIENCE = 150;

/** The whole answer if it comes soon; else the one that is known at once. */
async function soonest(whole: Promise<Answer>, atOnce: () => Promise<Answer>): Promise<Answer> {
  const first = await atOnce();
  if (!first.open) return whole;
  const late = new Promise<Answer>((resolve) => {
    setTimeout(() => {
      resolve(first);
    }, PATIENCE);
  });
  return Promise.race([whole, late]);
}

/** The whole answer in the order that is shown already, with what is new after it. */
function added(shown: Answer, whole: Answer): Answer {
  const kept = new Set(shown.results);
  const results = [...shown.results, ...whole.results.filter((each) => !kept.has(each))];
  return {
    ...whole,
    results,
    pages: shown.pages,
    correction: whole.correction?.taken === true ? undefined : whole.correction,
  };
}

/** The search that is made in place of words of danger: for real help with that danger, wherever the visitor has set. */
function helpFor(asked: Query, dangers: readonly CrisisKind[]): Query {
  const subject = asked.subject.length > 0 ? asked.subject : [...new Set(dangers.flatMap(({ subjects }) => subjects))];
  return { ...asked, q: '', subject };
}
