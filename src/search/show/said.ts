import { element, find } from '../view.ts';

/**
 * Says in the live region everything that the page says of a search, as one message, and ties to the box for words what was made of
 * them.
 *
 * @param understood names of what was understood from the words
 */
export function sayAll(root: HTMLElement, understood: readonly string[]): void {
  const shown = (selector: string): HTMLElement | undefined => {
    const box = find(root, selector);
    return box.hidden ? undefined : box;
  };
  const lines = (box: HTMLElement | undefined): (Node | string)[] =>
    Array.from(box?.querySelectorAll('p') ?? [], sentence);
  const meaning = shown('[data-meaning]');
  const [problem] = lines(shown('[data-nothing]'));
  const fromWords = understood.length === 0 ? '' : `Understood from your words: ${understood.join(', ')}`;
  find(root, '[data-status]').replaceChildren(
    sentence(find(root, '[data-result-count]')),
    ...lines(shown('[data-language]')),
    ...(fromWords === '' ? [] : [ended(fromWords)]),
    ...lines(meaning),
    ...(problem === undefined ? [] : [problem]),
  );
  const said = find(root, '[data-understood]');
  said.textContent = fromWords;
  const ofWords = meaning?.querySelector('p:not([data-of-near])') ?? null;
  const ids = [...(fromWords === '' ? [] : [said.id]), ...(ofWords === null ? [] : [find(root, '[data-meaning]').id])];
  const words = find(root, '[name="q"]');
  if (ids.length > 0) words.setAttribute('aria-describedby', ids.join(' '));
  else words.removeAttribute('aria-describedby');
}

/** A line in the language in which it is shown. */
function sentence(line: Element): HTMLElement | string {
  const { lang, dir } = line as HTMLElement;
  const words = ended(line.textContent.trim());
  return lang === '' ? words : element('span', { lang, dir }, words);
}

/** With a stop at its end, so that a voice pauses. */
const ended = (words: string): string => (/[.?!…]$/.test(words) ? `${words} ` : `${words}. `);
