import { fieldName, shown, type Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';

/** A problem with the value at a path of a record. */
export function problemAt(
  record: Pick<RecordFile, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  value: unknown,
  write: string,
): Problem {
  return { file: record.file, line: record.lineOf(path), field: fieldName(path), found: shown(value), write };
}
