/** Words that somebody sent, made fit to stand in what the project itself says on GitHub. */

/** What nobody can see, or what turns the order of the words round. Line feeds are not in it. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** A text with a sign in place of everything that cannot be seen. */
export const visible = (text: string): string => text.replaceAll(UNSEEN, '\uFFFD');

/** What Markdown or HTML might take for more than a letter. Nothing that was sent begins a line. */
const MARKS = /[\\`*_[\](){}<>&#~|$!^=]/g;
/** Where GitHub makes a link, a mention or a reference of plain words, or takes them for an order ("closes #1"). */
const REFERENCES = /@|\\#|:(?=\/\/)|\b(?:www|gh|mailto|xmpp)(?=[.:\-])/gi;
/** Breaks a reference, and is not seen. */
const BREAK = '\u200B';

/**
 * Words as Markdown that shows them as they are, in one line: no link, picture, HTML, heading, mention or reference.
 *
 * @param most the most characters that are shown
 */
export function inert(text: string, most = 300): string {
  const line = visible(text).replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  const short = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
  return short.replaceAll(MARKS, String.raw`\$&`).replaceAll(REFERENCES, `$&${BREAK}`);
}
