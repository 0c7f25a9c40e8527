import { overlaps, parseAges } from '../directory/age.ts';
import { count } from '../directory/words.ts';

/**
 * `<row-filter>`: narrows the rows of the tables on its page (`tr[data-ages][data-areas]`) by the age and area in the page's address.
 * The rows stay where they are, so that a register stays one. Without script it is not shown, and all rows are.
 */
class RowFilter extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', this.#ask);
    window.addEventListener('popstate', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#show);
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const asked = [...this.querySelectorAll('select')].filter(({ value }) => value !== '');
    const params = new URLSearchParams(asked.map(({ name, value }) => [name, value]));
    history.pushState(null, '', params.size === 0 ? location.pathname : `?${params.toString()}`);
    this.#show();
  };

  readonly #show = (): void => {
    const params = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll('select')) {
      const wanted = params.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    const [age = '', area = ''] = ['age', 'area'].map((name) => this.#chosen(name));
    const ages = parseAges(age);
    const rows = [...document.querySelectorAll<HTMLElement>('tr[data-ages][data-areas]')];
    for (const row of rows) {
      const own = parseAges(row.dataset['ages'] ?? '');
      const fitsAge = ages === undefined || (own !== undefined && overlaps(own, ages));
      const fitsArea = area === '' || (row.dataset['areas'] ?? '').split(' ').includes(area);
      row.hidden = !fitsAge || !fitsArea;
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role="status"]');
    if (status === null) return;
    if (age === '' && area === '') status.textContent = '';
    else if (shown === 0) status.textContent = 'None of these match. Choose another age or area to see more.';
    else status.textContent = `Showing ${shown} of ${count(rows.length, 'service')}.`;
  };

  #chosen(name: string): string {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
  }
}

customElements.define('row-filter', RowFilter);
