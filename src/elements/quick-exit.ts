/** How often Escape is pressed, and within how many milliseconds, to leave. */
const PRESSES = 3;
const WITHIN = 3000;

/** `<quick-exit>` around a link: leaves for that link at a tap, or when Escape is pressed three times, so that Back does not return. */
class QuickExit extends HTMLElement {
  #presses: number[] = [];

  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onClick = (event: Event): void => {
    event.preventDefault();
    this.#leave();
  };

  readonly #onKey = ({ key, timeStamp }: KeyboardEvent): void => {
    this.#presses = key === 'Escape' ? [...this.#presses.filter((at) => timeStamp - at < WITHIN), timeStamp] : [];
    if (this.#presses.length >= PRESSES) this.#leave();
  };

  #leave(): void {
    const href = this.querySelector('a')?.href;
    if (href === undefined) return;
    // The page empties at once, however long the other one takes.
    document.body.hidden = true;
    document.title = '…';
    location.replace(href);
  }
}

customElements.define('quick-exit', QuickExit);
