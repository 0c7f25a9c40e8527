import { markdownText } from '../directory/markdown.ts';
import { hiddenShown } from '../schema/characters.ts';

/**
 * Words that somebody sent, as Markdown that shows them as they are, in one line: no link, picture, HTML, heading, mention or reference.
 * What nobody could see is seen.
 *
 * @param most the most characters that are shown
 */
export function inert(text: string, most = 300): string {
  const line = hiddenShown(text.replaceAll(/[\t\n\r ]+/g, ' ')).trim();
  const characters = Array.from(line);
  return markdownText(characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line);
}
