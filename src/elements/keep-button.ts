import { keep, takeOut } from '../shortlist/list.ts';
import { kept, onChange, store } from '../shortlist/store.ts';

/**
 * `<keep-button data-id="<provider>/<service>">`: puts a service on the shortlist and takes it out again. The page has its words for both
 * states (src/components/KeepButton.astro); without script it is not shown.
 */
class KeepButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', this.#toggle);
    this.show();
  }

  show(): void {
    this.toggleAttribute('data-kept', this.#isKept());
  }

  #isKept(): boolean {
    return kept().includes(this.dataset['id'] ?? '');
  }

  readonly #toggle = (): void => {
    const { id = '' } = this.dataset;
    const name = this.querySelector('[data-slot="keep-name"]')?.textContent.trim() ?? '';
    const wanted = !this.#isKept();
    store(wanted ? keep(kept(), id) : takeOut(kept(), id));
    this.querySelector('[role="alert"]')?.remove();
    if (this.#isKept() === wanted) {
      say(`${name} is ${wanted ? 'on' : 'no longer on'} your shortlist.`);
      return;
    }
    const alert = document.createElement('p');
    alert.role = 'alert';
    alert.textContent =
      'This could not be saved. Your shortlist is full, or your browser is not saving anything for this site.';
    this.append(alert);
  };
}

/** Tells a screen reader, when it has said what it is saying. */
function say(words: string): void {
  const status = document.querySelector('[data-shortlist-status]');
  if (status) status.textContent = words;
}

customElements.define('keep-button', KeepButton);
onChange(() => {
  document.querySelectorAll<KeepButton>('keep-button').forEach((button) => {
    button.show();
  });
});
