/** Control characters, and the marks that turn the direction of text round. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** What begins markup, HTML or the next cell of a table; at the beginning of a line, a heading or the entry of a list. */
const MARKUP = /[\\`*_[\]<>&|~$]|^[#+-]|(?<=^\d+)[.)]/g;

/** Before what GitHub makes a link or a message to somebody by itself: `@name`, `#12`, `GH-12`, `https://`, `www.`. */
const LINKING = /(?<=@)|(?<=#)(?=\d)|(?<=GH)(?=-\d)|(?=:\/\/)|(?<=www)(?=\.)/gi;

/** Is not seen and parts no words; between two signs, it takes their power. */
const JOINER = '\u2060';

/** Words on one line, without what is not seen: for a title. */
export const oneLine = (words: string): string => words.replaceAll(UNSEEN, ' ').trim();

/** Anybody's words as Markdown that shows them and does nothing else: no markup, HTML, link or mention, all on one line. */
export const markdownText = (words: string): string =>
  oneLine(words).replaceAll(MARKUP, '\\$&').replaceAll(LINKING, JOINER);

/** A web address as a link that shows it. */
export const markdownAddress = (address: string): string =>
  `<${address.replaceAll(/[^\w./:?#@!$&'()*+,;=%~-]/g, (sign) => encodeURIComponent(sign))}>`;
