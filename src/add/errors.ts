import { element, find } from '../search/view.ts';

/** Something to mend, and where. */
export interface Mend {
  readonly message: string;
  /** An address on this page, such as `#q-name`. */
  readonly href: string;
}

/** Shows all that is wrong in a summary at the top, which takes the focus; without problems, takes the summary away. */
export function showErrors(box: HTMLElement, mends: readonly Mend[]): void {
  const title = document.title.replace(/^Error: /, '');
  document.title = mends.length > 0 ? `Error: ${title}` : title;
  box.hidden = mends.length === 0;
  find(box, 'ul').replaceChildren(
    ...mends.map(({ message, href }) => element('li', {}, element('a', { href }, message))),
  );
  if (mends.length > 0) box.focus();
}

/** A click on an error brings its question into view and the focus to its control; one on another screen is left to its link. */
export function focusControl(event: Event): void {
  const href = event.target instanceof HTMLAnchorElement ? event.target.hash : '';
  const control = document.getElementById(href.slice(1));
  if (control === null) return;
  event.preventDefault();
  (control.closest('.govuk-form-group') ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}
