/** What the browser keeps with an entry of its history: how many results were shown, and where the visitor was among them. */
interface Kept {
  readonly shown?: number;
  readonly y?: number;
  /** The first result in sight, and where its top was: it stays the same when what is above it grows. */
  readonly card?: string | undefined;
  readonly top?: number | undefined;
}

/** How long after the last scrolling the place is kept, in milliseconds: browsers refuse to be told a hundred times in half a minute. */
const QUIET = 400;

/** What a visitor does who wants to be elsewhere by now. */
const MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Brings a visitor who comes back to where they were, also when the browser has not kept the page. Results come later than the page, so
 * the browser itself cannot.
 */
export class Place {
  readonly #list: HTMLElement;
  readonly #shown: () => number | undefined;
  #wanted: Kept | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param list the results; nothing is kept while it is busy
   * @param shown how many of them are shown
   */
  constructor(list: HTMLElement, shown: () => number | undefined) {
    this.#list = list;
    this.#shown = shown;
  }

  start(): void {
    history.scrollRestoration = 'manual';
    this.arrive();
    for (const move of MOVES) {
      window.addEventListener(
        move,
        () => {
          this.#wanted = undefined;
        },
        { passive: true },
      );
    }
    window.addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.keep();
        }, QUIET);
      },
      { passive: true },
    );
    // Before a link is followed; a page that is left otherwise is hidden first.
    document.addEventListener('click', () => {
      this.keep();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.keep();
    });
  }

  /** How many results were shown when this entry of the history was left. */
  get shown(): number {
    return keptOf(history.state).shown ?? 0;
  }

  /** An entry of the history has come: what it keeps is wanted again. */
  arrive(): void {
    clearTimeout(this.#timer);
    const kept = keptOf(history.state);
    this.#wanted = kept.y === undefined ? undefined : kept;
  }

  /** Keeps where the visitor is. */
  keep(): void {
    const shown = this.#shown();
    if (shown === undefined || this.#wanted !== undefined || this.#list.ariaBusy === 'true') return;
    const card = this.#cards().find((each) => each.getBoundingClientRect().bottom > 0);
    const kept: Kept = {
      shown,
      y: Math.round(window.scrollY),
      card: card?.dataset['service'],
      top: card?.getBoundingClientRect().top,
    };
    history.replaceState(kept, '');
  }

  /** Goes to the place that is wanted, as far as it is there yet. */
  restore(): void {
    if (this.#wanted === undefined) return;
    const { y = 0, card, top = 0 } = this.#wanted;
    const found = card === undefined ? undefined : this.#cards().find(({ dataset }) => dataset['service'] === card);
    const to = found === undefined ? y : window.scrollY + found.getBoundingClientRect().top - top;
    window.scrollTo({ top: to, behavior: 'instant' });
  }

  /** All is there: goes to the place for the last time. */
  settle(): void {
    this.restore();
    this.#wanted = undefined;
  }

  #cards(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>(':scope > [data-service]')];
  }
}

/** What an entry of the history keeps: other scripts and old versions of this one may have written it. */
function keptOf(state: unknown): Kept {
  return typeof state === 'object' && state !== null ? state : {};
}
