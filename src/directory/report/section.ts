/** A part of what an officer is told: a heading, sentences, a table. It is data, so that it can be written in more than one way. */
export interface Section {
  /** Its name for programs: it stays the same, whatever the title says today. */
  readonly id: string;
  readonly title: string;
  /** Sentences, each on a line of its own. */
  readonly lines?: readonly string[] | undefined;
  readonly table?: Table | undefined;
}

export interface Table {
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly (string | number)[])[];
}
