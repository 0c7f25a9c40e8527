import type { Answer } from '../engine.ts';
import type { NearProblem } from '../near/near.ts';
import { nearWords } from '../near/words.ts';
import type { Query } from '../query.ts';
import { find } from '../view.ts';

/** What is a mistake in the field; the rest is only worth knowing. */
const MISTAKES: readonly (Answer['near'] | NearProblem)[] = ['postcode-outside', 'postcode-unknown', 'place-unknown'];

/** Says beside the field for a place what was made of it, as a mistake or a hint, and takes it away when there is nothing to say. */
export function showNearField(form: HTMLFormElement, { near: typed }: Query, near?: Answer['near']): void {
  const input = find(form, '[name="near"]', HTMLInputElement);
  const box = find(form, '[data-near-said]');
  const words = typed === '' ? undefined : nearWords(near, typed);
  const isMistake = words !== undefined && MISTAKES.includes(near);
  box.textContent = words ?? '';
  box.hidden = words === undefined;
  box.classList.toggle('govuk-error-message', isMistake);
  box.classList.toggle('govuk-hint', !isMistake);
  input.classList.toggle('govuk-input--error', isMistake);
  const hint = 'near-hint';
  input.setAttribute('aria-describedby', words === undefined ? hint : `${hint} ${box.id}`);
  if (isMistake) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}
