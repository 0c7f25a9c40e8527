import type { CrisisKind } from '../directory/crisis/words.ts';
import { count } from '../directory/words.ts';
import { Engine, type Answer } from './engine.ts';
import { SearchFetches } from './fetches.ts';
import { readForm, setCounts, setForm } from './form.ts';
import { takeOver } from './arrival.ts';
import { inEnglish } from './languages/query.ts';
import { LanguageReader } from './languages/read.ts';
import { PagefindClient } from './pagefind/client.ts';
import { formatQuery, parseQuery, type Query } from './query.ts';
import { showActive } from './show/active.ts';
import { CrisisPanel } from './show/crisis.ts';
import { showExamples } from './show/examples.ts';
import { headingOf, siteOf, titleOf } from './show/heading.ts';
import { showLanguage } from './show/language.ts';
import { offerLocation } from './show/locate.ts';
import { showMap } from './show/map.ts';
import { showMeaning } from './show/meaning.ts';
import { knownName } from './show/names.ts';
import { showNearField } from './show/near-field.ts';
import { showBest } from './show/best-card.ts';
import { showNearest } from './show/nearest.ts';
import { showNothing } from './show/nothing.ts';
import { Place } from './show/place.ts';
import { ResultList, STEP } from './show/results.ts';
import { sayAll } from './show/said.ts';
import { element, find } from './view.ts';

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
  readonly #place: Place;
  /** The site's part of the title. */
  readonly #site = siteOf(document.title);
  #run = 0;
  /** The search that is shown, or on its way. */
  #showing = '';
  #results: ResultList | undefined;
  /** Names of what was understood from the words of the answer that is shown. */
  #understood: readonly string[] = [];

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
    this.#place = new Place(this.#list, () => this.#results?.shown);
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
    words.addEventListener('focus', () => {
      for (const file of [this.#files.intents, this.#files.conditions]) file().catch(() => undefined);
    });
    this.#root.addEventListener('click', (event) => {
      // A link of the map is no HTML element.
      const href = event.target instanceof Element && event.target.closest('a[data-remove]')?.getAttribute('href');
      if (typeof href !== 'string' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(href, true);
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
    window.addEventListener('popstate', () => {
      this.#place.arrive();
      // A link to a part of this page asks for nothing new.
      if (location.search === this.#showing) this.#place.settle();
      else void this.#show(false);
    });
    this.#place.start();
    void this.#show(false);
  }

  /** What the form asks for now. */
  #asked(): Query {
    return readForm(this.#form, parseQuery(new URLSearchParams(location.search)));
  }

  #go(href: string, moveFocus: boolean): void {
    if (href !== location.pathname + location.search) {
      this.#place.keep();
      history.pushState({}, '', href);
      this.#place.arrive();
    }
    void this.#show(moveFocus);
  }

  /** Shows the results of the address. A later call overtakes an earlier one that is still under way. */
  async #show(moveFocus: boolean): Promise<void> {
    const run = ++this.#run;
    this.#showing = location.search;
    const asked = parseQuery(new URLSearchParams(location.search));
    document.title = titleOf(asked.q, this.#site);
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
        if (run !== this.#run) return;
        this.#renderAnswer(engine, asked, query, likely, help, moveFocus);
        this.#end();
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
      this.#end();
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
    else this.#render(engine, asked, query, answer);
    this.#place.restore();
    if (!moveFocus) return;
    // Focus asks for the layout of the page, which takes as long as all the rest: with the next picture it is there anyway.
    requestAnimationFrame(() => {
      if (dangers.length > 0) this.#crisis.focus();
      else this.#heading.focus();
    });
  }

  #render(engine: Engine, asked: Query, query: Query, answer: Answer): void {
    this.#heading.textContent = headingOf(asked, answer, (filter) => knownName(this.#form, filter));
    const active = find(this.#root, '[data-active]');
    this.#understood = showActive(active, this.#form, query, answer, engine.table);
    showMeaning(find(this.#root, '[data-meaning]'), query, answer);
    showNearField(this.#form, query, answer.near);
    const nothing = find(this.#root, '[data-nothing]');
    nothing.hidden = answer.results.length > 0 || answer.number?.answeredBy !== undefined;
    if (!nothing.hidden) {
      const ask = document.importNode(find(this.#root, '[data-ask]', HTMLTemplateElement).content, true);
      showNothing(nothing, this.#form, query, answer, [ask], this.#root.dataset['feedback'] ?? '');
    }
    this.#showResults(engine, query, answer);
  }

  /** Below the panel for words of danger: services for that danger, and no guess, no "nothing found", nothing to leave out. */
  #renderHelp(engine: Engine, asked: Query, answer: Answer): void {
    const { results } = answer;
    this.#heading.textContent =
      results.length === 0
        ? 'The people above can help you now'
        : `${count(results.length, 'service')} that can also help`;
    this.#understood = showActive(
      find(this.#root, '[data-active]'),
      this.#form,
      asked,
      NOTHING_UNDERSTOOD,
      engine.table,
    );
    for (const part of ['[data-meaning]', '[data-nothing]']) find(this.#root, part).hidden = true;
    showNearField(this.#form, asked, answer.near);
    this.#showResults(engine, asked, answer);
  }

  /** The whole answer is shown: says so, once, and goes for the last time to where the visitor was. */
  #end(): void {
    sayAll(this.#root, this.#understood);
    const results = this.#results;
    void results?.whole().then(() => {
      if (results === this.#results) this.#place.settle();
    });
  }

  #showResults(engine: Engine, query: Query, answer: Answer): void {
    setCounts(this.#form, answer.counts);
    find(this.#root, '[data-sort-distance]', HTMLOptionElement).disabled = typeof answer.near !== 'object';
    showBest(find(this.#root, '[data-best]'), answer);
    const card = find(this.#root, '[data-card]', HTMLTemplateElement);
    this.#results = new ResultList(this.#list, this.#more, card, engine, answer);
    this.#results.show(Math.max(STEP, this.#place.shown));
    showMap(this.#root.querySelector<HTMLDetailsElement>('[data-map]'), query, answer, engine.table);
    showNearest(find(this.#root, '[data-nearest]'), card, engine, answer);
    showExamples(find(this.#root, '[data-examples]', HTMLDetailsElement), card, engine, answer);
    this.#list.setAttribute('aria-busy', 'false');
    delete this.#root.dataset['searchFailed'];
    this.#root.dataset['searchReady'] = '';
  }

  #showMore(): void {
    const before = this.#list.childElementCount;
    this.#results?.show(this.#results.shown + STEP);
    this.#list.children[before]?.querySelector('a')?.focus();
    this.#place.keep();
  }

  /** Says that search cannot run, and shows the ways to browse. */
  #fail(error: unknown): void {
    console.error(error);
    this.#heading.textContent = 'Search could not start';
    find(this.#root, '[data-failure]').replaceChildren(
      'Something went wrong. It may be the connection, or the site may have changed since you opened this page. ',
      element('a', { class: 'govuk-link', href: location.pathname + location.search }, 'Try again'),
      ', or find what you need below.',
    );
    this.#list.replaceChildren();
    find(this.#root, '[data-best]').replaceChildren();
    this.#list.setAttribute('aria-busy', 'false');
    this.#more.hidden = true;
    const parts = ['meaning', 'nothing', 'nearest', 'examples', 'map'].map((part) => `[data-${part}]`);
    for (const box of this.#root.querySelectorAll<HTMLElement>(parts.join())) box.hidden = true;
    showNearField(this.#form, parseQuery(new URLSearchParams(location.search)));
    sayAll(this.#root, []);
    find(this.#root, '[data-status]').textContent = 'Search could not start. You can browse below instead.';
    delete this.#root.dataset['searchReady'];
    this.#root.dataset['searchFailed'] = '';
  }
}

const NOTHING_UNDERSTOOD = { parts: [], dropped: [], conditions: [], intents: new Map<string, never>() };

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
