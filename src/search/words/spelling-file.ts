/** What a mistyped word may mean. Fetched only for a word that is nowhere. */
export interface SpellingFile {
  /** Words of the names and summaries of records, with a space between; those that most records have first. */
  readonly words: string;
  /** Words of English that look or sound like one of them. They are right as they are, and never corrected. */
  readonly right: string;
}

export const spellingHref = (version: string): string => `/directory/${version}/spelling.json`;
