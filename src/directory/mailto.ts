/** The longest address of an e-mail that every mail program takes, in characters. */
export const MOST_MAIL = 1800;

/**
 * A link that opens the person's own e-mail program with an e-mail begun (RFC 6068). Nothing is sent until they send it.
 *
 * @param to one e-mail address
 * @param body lines, parted by `\n`
 */
export function mailto(to: string, { subject, body }: { readonly subject: string; readonly body: string }): string {
  const lines = body.replaceAll(/\r?\n/g, '\r\n');
  // A line break in the subject would be the end of it.
  const oneLine = subject.replaceAll(/[\r\n]+/g, ' ');
  return `mailto:${encode(to).replaceAll('%40', '@')}?subject=${encode(oneLine)}&body=${encode(lines)}`;
}

/** Half a surrogate pair is no character, and cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
