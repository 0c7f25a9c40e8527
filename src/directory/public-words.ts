/**
 * Where the words stand that families read, in each kind of record. `sentences` are read as text: they count towards the reading
 * age of the page. `labels` are headings, names of links and the like. `[]` is each entry of a list. Names and sources are neither.
 */
export const PUBLIC_WORDS = {
  home: {
    sentences: ['lead', 'promises[].text'],
    labels: ['heading', 'popular[].label', 'popular[].text', 'promises[].heading'],
  },
  authority: { sentences: ['contact.note'], labels: ['strapline'] },
  topics: { sentences: [], labels: ['[].name', '[].summary', '[].subjects[].name'] },
  needs: { sentences: [], labels: ['[].name'] },
  access: { sentences: [], labels: ['[].name'] },
  areas: { sentences: [], labels: ['[].summary'] },
  glossary: { sentences: ['[].meaning'], labels: [] },
  // Its names are names.
  conditions: { sentences: ['[].text'], labels: [] },
  crisis: {
    sentences: ['questions[].say', 'contacts[].for', 'contacts[].hours', 'withoutSpeech[].text'],
    labels: ['questions[].text', 'contacts[].name', 'withoutSpeech[].name'],
  },
  coverage: { sentences: [], labels: ['[].asks', '[].gap', '[].answers[].label'] },
  register: {
    sentences: ['scheme.meaning', 'scheme.caution', 'scheme.checks[]'],
    labels: ['scheme.badge', 'scheme.lots[].name'],
  },
  provider: { sentences: ['description'], labels: [] },
  service: {
    sentences: [
      ...['summary', 'eligibility', 'howToStart.text', 'whoDecides', 'when.text', 'cost.text', 'complaints'],
      'venues[].parking',
    ],
    labels: ['name', 'contact.role'],
  },
  page: { sentences: [], labels: ['title', 'description'] },
  audience: {
    sentences: ['groups[].lead'],
    labels: [
      ...['title', 'description', 'door', 'doorText'],
      ...['groups[].heading', 'groups[].starts[].label', 'groups[].starts[].text'],
    ],
  },
  guide: { sentences: [], labels: ['title', 'description'] },
  easyRead: { sentences: ['parts[].lines[].text'], labels: ['title', 'description', 'parts[].heading'] },
  situation: {
    sentences: ['first[].text', 'rights', 'ring[].text', 'ask.text'],
    labels: ['title', 'description', 'first[].label', 'finds[].heading'],
  },
  feedback: { sentences: ['said', 'action'], labels: ['title'] },
  importing: {
    sentences: [],
    labels: [
      ...['words.eligibility', 'words.howToStart', 'words.cost'],
      ...['schools[].service', 'schools[].summary', 'schools[].eligibility', 'schools[].howToStart.text'],
      'schools[].cost.text',
    ],
  },
} as const satisfies Record<string, { readonly sentences: readonly string[]; readonly labels: readonly string[] }>;

export type PublicKind = keyof typeof PUBLIC_WORDS;

/** The words of one field. */
export interface FieldWords {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The sentences of a record, without those of its body. What is missing or wrong is left out. */
export const publicSentencesOf = (kind: PublicKind, data: unknown): FieldWords[] =>
  PUBLIC_WORDS[kind].sentences.flatMap((field) => wordsAt(data, stepsOf(field)));

/** Everything in a record that families read, without its body. What is missing or wrong is left out. */
export const publicWordsOf = (kind: PublicKind, data: unknown): FieldWords[] => [
  ...PUBLIC_WORDS[kind].labels.flatMap((field) => wordsAt(data, stepsOf(field))),
  ...publicSentencesOf(kind, data),
];

/** The path of a field in its steps: `groups[].label` → `groups`, `[]`, `label`. */
const stepsOf = (field: string): string[] => field.split(/\.|(?=\[\])/).filter(Boolean);

function wordsAt(data: unknown, [step, ...rest]: readonly string[], path: readonly PropertyKey[] = []): FieldWords[] {
  if (step === undefined) return typeof data === 'string' ? [{ path, text: data }] : [];
  if (step === '[]') {
    return Array.isArray(data) ? data.flatMap((item: unknown, i) => wordsAt(item, rest, [...path, i])) : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return wordsAt((data as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}
