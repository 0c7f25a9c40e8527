import {
  avoidedWords,
  capitalsIn,
  compileAvoided,
  unknownCapitals,
  type Finding,
} from '../../directory/plain-words.ts';
import { PUBLIC_WORDS, publicWordsOf, publicSentencesOf, type PublicKind } from '../../directory/public-words.ts';
import { readingOf, type Reading } from '../../directory/reading-age.ts';
import { compileTerms } from '../../directory/terms.ts';
import { fieldName, shown, type Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';

/** Everything that families read is in plain English, as far as a program can tell: see `content/plain-english.yaml`. */
export function checkPlainEnglish(shelf: Shelf): Problem[] {
  const rules = shelf.only('plainEnglish')?.data;
  const glossary = shelf.only('glossary')?.data;
  // What they hold is not known while one of them is wrong.
  if (rules === undefined || glossary === undefined) return [];
  const terms = compileTerms(glossary);
  const avoided = compileAvoided(rules.avoid);
  const known = new Set([
    ...rules.knownCapitals,
    ...capitalsIn(glossary.flatMap(({ term, also = [] }) => [term, ...also])),
    ...capitalsIn(shelf.all('provider').flatMap(({ data }) => data.name ?? [])),
  ]);
  const { limit } = rules.readingAge;
  return (Object.keys(PUBLIC_WORDS) as PublicKind[]).flatMap((kind) =>
    shelf.all(kind).flatMap((record) => {
      const reading = readingOf(proseOf(kind, record), terms);
      return [
        ...placesOf(kind, record).flatMap((place) =>
          [...unknownCapitals(place.text, known), ...avoidedWords(place.text, avoided)].map((finding) =>
            problemOf(record, place, finding),
          ),
        ),
        ...(reading !== undefined && reading.age > limit ? [tooHard(record, reading, limit)] : []),
      ];
    }),
  );
}

/** Words, and where they stand in a file. */
interface Place {
  readonly text: string;
  readonly field?: string | undefined;
  /** The line on which they begin. */
  readonly line: number;
}

function placesOf(kind: PublicKind, { data, lineOf, blocks }: RecordFile): Place[] {
  const fields = publicWordsOf(kind, data).map(({ path, text }) => ({
    ...{ text, field: fieldName(path), line: lineOf(path) },
  }));
  return [...fields, ...blocks];
}

const proseOf = (kind: PublicKind, { data, blocks }: RecordFile): string[] => [
  ...publicSentencesOf(kind, data).map(({ text }) => text),
  ...blocks.filter(({ heading }) => !heading).map(({ text }) => text),
];

function problemOf({ file }: RecordFile, { text, field, line }: Place, { found, start, write }: Finding): Problem {
  // A line of a body is a line of the file; a field is told by its name.
  const linesBefore = field === undefined ? text.slice(0, start).split('\n').length - 1 : 0;
  return { file, line: line + linesBefore, field, found: shown(found.replaceAll(/\s+/g, ' ')), write };
}

function tooHard({ file }: RecordFile, { age, longest, hardest }: Reading, limit: number): Problem {
  const sentences = longest.map(({ text, words }) => `${opening(text)} (${String(words)} words)`).join(', ');
  return {
    ...{ file, line: 1, found: `a reading age of ${age.toFixed(1)} years` },
    write:
      `words for a reading age of ${String(limit)} years at most. ` +
      `The longest sentences: ${sentences}. The hardest words: ${hardest.join(', ')}`,
  };
}

/** The first words of a sentence, to look for it by. */
const opening = (sentence: string): string => `“${sentence.split(' ').slice(0, 5).join(' ')} …”`;
