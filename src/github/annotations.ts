import type { Problem } from '../loading/problem.ts';
import { hiddenShown } from '../schema/characters.ts';

/** A note that GitHub shows beside a line of a change. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Path from the root of the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

/**
 * A note as the line of output that GitHub's runner reads. Nothing in it can begin another command, or end this one early.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const formatAnnotation = ({ level, file, line, title, message }: Annotation): string =>
  `::${level} file=${property(file)},line=${String(line)},title=${property(title)}::${data(message)}`;

/** A problem of the content as a note beside its line. */
export const annotationOf = ({ file, line, field, found, write }: Problem): Annotation => ({
  ...{ level: 'error', file: `content/${file}`, line, title: field ?? 'Content' },
  message: `found ${found}, write ${write}`,
});

const data = (text: string): string =>
  hiddenShown(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
