import { count } from '../directory/words.ts';
import { Engine, type Answer } from './engine.ts';
import { readForm, setCounts, setForm, showActive, showNothing } from './form.ts';
import { takeOver } from './handover.ts';
import { formatQuery, parseQuery, type Query } from './query.ts';
import { find, makeCard, setSummary } from './view.ts';

/** Results shown at once, and with each "Show more". */
const STEP = 10;

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
  readonly #engine: Promise<Engine>;
  #run = 0;
  #answer: Answer | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = find(root, '[data-search-form]', HTMLFormElement);
    this.#list = find(root, '[data-results]');
    this.#heading = find(root, '[data-result-count]');
    this.#more = find(root, '[data-more]', HTMLButtonElement);
    this.#engine = Engine.start(root.dataset['search'] ?? '');
  }

  start(): void {
    // Beside the results there is room for the filters; above them, on a phone, they stay closed until wanted.
    find(this.#root, '[data-filters]', HTMLDetailsElement).open = matchMedia('(min-width: 40.0625em)').matches;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(formatQuery(readForm(this.#form)), true);
    });
    this.#form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.name === 'q') return;
      this.#go(formatQuery(readForm(this.#form)), false);
    });
    this.#form.addEventListener(
      'focusin',
      () =>
        void this.#engine.then(
          (engine) => {
            engine.warm();
          },
          () => undefined,
        ),
      { once: true },
    );
    this.#root.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-remove]') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(link.pathname + link.search, true);
    });
    this.#more.addEventListener('click', () => {
      this.#showMore();
    });
    window.addEventListener('popstate', () => void this.#show(false));
    void this.#show(false);
  }

  #go(href: string, moveFocus: boolean): void {
    if (href !== location.pathname + location.search) history.pushState({} satisfies Shown, '', href);
    void this.#show(moveFocus);
  }

  /** Shows the results of the address. A later call overtakes an earlier one that is still under way. */
  async #show(moveFocus: boolean): Promise<void> {
    const run = ++this.#run;
    const query = parseQuery(new URLSearchParams(location.search));
    setForm(this.#form, query);
    showActive(find(this.#root, '[data-active]'), this.#form, query);
    this.#list.setAttribute('aria-busy', 'true');
    try {
      const engine = await this.#engine;
      const answer = await engine.answer(query);
      if (run !== this.#run) return;
      this.#answer = answer;
      this.#render(engine, query, answer);
      if (moveFocus) this.#heading.focus();
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  #render(engine: Engine, query: Query, { results, counts, loosen }: Answer): void {
    const words = results.length === 0 ? 'Nothing found' : count(results.length, 'service');
    this.#heading.textContent = words;
    find(this.#root, '[data-status]').textContent = words;
    document.title = document.title.replace(/^.*? – /, query.q === '' ? 'Search – ' : `Search: ${query.q} – `);
    setCounts(this.#form, counts);
    const nothing = find(this.#root, '[data-nothing]');
    nothing.hidden = results.length > 0;
    if (results.length === 0) showNothing(nothing, this.#form, query, loosen);
    this.#list.replaceChildren();
    this.#append(engine, Math.max(STEP, (history.state as Shown | null)?.shown ?? STEP));
    this.#list.setAttribute('aria-busy', 'false');
    delete this.#root.dataset['searchFailed'];
    this.#root.dataset['searchReady'] = '';
  }

  /** Adds cards until `total` are shown, and offers more if there are more. */
  #append(engine: Engine, total: number): void {
    const results = this.#answer?.results ?? [];
    const template = find(this.#root, '[data-card]', HTMLTemplateElement);
    for (const { row } of results.slice(this.#list.childElementCount, total)) {
      const card = makeCard(template, row, engine.table);
      this.#list.append(card);
      engine.summary(row.id).then(
        (summary) => {
          setSummary(card, summary ?? '');
        },
        () => undefined,
      );
    }
    const left = results.length - this.#list.childElementCount;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${String(Math.min(STEP, left))} more`;
  }

  #showMore(): void {
    const shown = this.#list.childElementCount;
    void this.#engine.then((engine) => {
      this.#append(engine, shown + STEP);
      history.replaceState({ shown: this.#list.childElementCount } satisfies Shown, '');
      this.#list.children[shown]?.querySelector('a')?.focus();
    });
  }

  /** Says that search cannot run, and shows the ways to browse. */
  #fail(error: unknown): void {
    console.error(error);
    this.#heading.textContent = 'Search could not start';
    find(this.#root, '[data-status]').textContent = 'Search could not start. The ways to browse are below.';
    find(this.#root, '[data-failure]').textContent =
      'Something went wrong, perhaps the connection. Load the page again, or find what you need below.';
    this.#list.replaceChildren();
    this.#list.setAttribute('aria-busy', 'false');
    this.#more.hidden = true;
    delete this.#root.dataset['searchReady'];
    this.#root.dataset['searchFailed'] = '';
  }
}
