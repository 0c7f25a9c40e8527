/** Scripts that a language is told by, as ISO 15924 calls them. */
export const SCRIPTS = ['Latn', 'Cyrl', 'Arab', 'Guru', 'Beng', 'Hani'] as const;
export type Script = (typeof SCRIPTS)[number];
