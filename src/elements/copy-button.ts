/**
 * `<copy-button data-text="…">`: copies a text and says so. Where the browser forbids that, it shows the text, to be copied by
 * hand. Without script it is not shown.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', this.#copy);
  }

  readonly #copy = (): void => {
    const text = this.dataset['text'] ?? '';
    this.querySelector('textarea')?.remove();
    void copied(text).then((done) => {
      if (!done) this.#offer(text);
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = done ? 'Copied' : 'Copy it from here:';
    });
  };

  #offer(text: string): void {
    const box = document.createElement('textarea');
    box.className = 'govuk-input';
    box.rows = 6;
    box.readOnly = true;
    box.ariaLabel = 'The text to copy';
    box.value = text;
    this.append(box);
    box.select();
  }
}

/** Whether the browser has put a text on its clipboard. It does so only on sites that are served securely. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define('copy-button', CopyButton);
