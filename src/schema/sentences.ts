/**
 * The sentences of a text: each ends where a full stop, question or exclamation mark is followed by a capital or a digit. "e.g." and
 * "i.e." end none.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?][’”")]*)(?<!\b(?:e\.g|i\.e)\.) (?=[“‘"'(]*[\p{Lu}\p{N}])/u);
