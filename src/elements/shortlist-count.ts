import { kept, onChange } from '../shortlist/store.ts';

/** `<shortlist-count>`: how many services are on the visitor’s shortlist, in brackets; nothing while there are none. */
class ShortlistCount extends HTMLElement {
  connectedCallback(): void {
    this.show();
    onChange(() => {
      this.show();
    });
  }

  show(): void {
    const { length } = kept();
    this.textContent = length === 0 ? '' : ` (${String(length)})`;
  }
}

customElements.define('shortlist-count', ShortlistCount);
