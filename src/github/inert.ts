import { markdownText } from '../directory/markdown.ts';

/** Words that somebody sent, made fit to stand in what the project itself says on GitHub. */

/** What nobody can see, or what turns the order of the words round. Line feeds are not in it, nor joiners inside a sign. */
const UNSEEN =
  /(?![\n\u200C\u200D\uFE0F])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** A text with a sign in place of everything that cannot be seen. */
export const visible = (text: string): string => text.replaceAll(UNSEEN, '\uFFFD');

/**
 * Words as Markdown that shows them as they are, in one line: no link, picture, HTML, heading, mention or reference.
 *
 * @param most the most characters that are shown
 */
export function inert(text: string, most = 300): string {
  const line = visible(text).replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  return markdownText(characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line);
}
