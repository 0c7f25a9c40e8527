import { count } from '../directory/words.ts';
import { hiddenShown } from '../schema/characters.ts';

/** One thing that is wrong with the content, told so that a person can mend it. */
export interface Problem {
  /** Path of the file below the content folder, with forward slashes. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  /** The field, such as `ages.from` or `venues[0].postcode`; nothing when it is about the file or its body. */
  readonly field?: string | undefined;
  /** What stands there. */
  readonly found: string;
  /** What to write in its place. */
  readonly write: string;
}

/** Thrown when content has problems. Its message lists them all. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    // The mistake is in the content: where this program noticed it helps nobody.
    this.stack = '';
    this.problems = problems;
  }
}

/** All problems as text: ordered by file and line, three lines each, with a count at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.field ?? '', b.field ?? ''),
  );
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const blocks = sorted.map(({ file, line, field, found, write }) =>
    [
      `content/${file}:${String(line)}${field === undefined ? '' : `  ${field}`}`,
      `  found: ${found}`,
      `  write: ${write}`,
    ]
      .map(oneLine)
      .join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${count(problems.length, 'problem')} in ${count(files, 'file')} of content.`;
}

/** Nothing that a file holds can add a line of its own, hide one or colour one: hidden signs are shown by their numbers. */
const oneLine = (text: string): string => hiddenShown(text.replaceAll(/[\t\n]/g, '\uFFFD'));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path into a record, as a person writes it: `venues[0].postcode`. */
export function fieldName(path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  return path
    .map((key, i) => (typeof key === 'number' ? `[${String(key)}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** A value as it is shown after "found:": JSON, shortened, with hidden signs as their numbers. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = hiddenShown(JSON.stringify(value));
  return json.length > 80 ? `${json.slice(0, 77)}...` : json;
}
