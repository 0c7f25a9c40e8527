import { parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../../loading/near.ts';
import { plainDate, source, text } from '../../schema/common.ts';
import { ImportError, TARGETS, type Target } from '../shared/found.ts';

const column = text('the name of a column, as its heading says', 200);
const target = z.enum(TARGETS, { error: 'a field that an import can fill: docs/importing.md lists them' });
const value = z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, true or false' });

/** The file that says what the columns of a table are: see `docs/importing.md`. */
const mapping = z.strictObject(
  {
    /** Where the table is from. */
    source,
    /** Whether it is a register or was copied from a public page. */
    how: z.enum(['register', 'public-page'], { error: 'register or public-page' }).default('register'),
    /** The day of which the table is, for rows without a date. */
    date: plainDate.optional(),
    /** For each field the column that holds it, or several, the best first. */
    columns: z.partialRecord(
      target,
      z.union([column, z.array(column).min(1)], { error: 'the name of a column, or a list of them' }),
      {
        error: 'fields and their columns, for example name: Activity',
      },
    ),
    /** For each field what is always the same in this table; a column with a value comes first. */
    constants: z
      .partialRecord(target, z.union([value, z.array(value)], { error: 'a text, or a list of texts' }))
      .optional(),
    /** For each field what its values mean: `{ status: { Ended: closed } }`. `null` leaves a value out. */
    values: z.partialRecord(target, z.record(z.string(), z.union([value, z.array(value), z.null()]))).optional(),
    /** Columns that may be left out without a word. */
    ignore: z.array(column, { error: 'a list of columns' }).optional(),
  },
  { error: 'a mapping: source, columns and, if you want, constants, values and ignore' },
);
export type Mapping = z.infer<typeof mapping>;

/**
 * Reads a mapping from YAML or JSON, and holds it against the columns of its table.
 *
 * @throws ImportError that lists everything that is wrong with it
 */
export function readMapping(file: string, name: string, columns: readonly string[]): Mapping {
  const document = parseDocument(file);
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new ImportError(`${name} is no YAML that can be read: ${broken.message.split('\n')[0] ?? ''}`);
  const parsed = mapping.safeParse(jsOf(document, name));
  if (!parsed.success) throw new ImportError([`${name} is not right:`, ...parsed.error.issues.map(explain)].join('\n'));
  const wrong = unknownColumns(parsed.data, columns);
  if (wrong.length > 0)
    throw new ImportError([`${name} names columns that the table does not have:`, ...wrong].join('\n'));
  return parsed.data;
}

function jsOf(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // References that grow without end.
    throw new ImportError(`${name} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function explain({ path, message, ...issue }: z.core.$ZodIssue): string {
  const at = path.map(String).join('.') || 'the file';
  const unknown =
    issue.code === 'unrecognized_keys'
      ? (issue as z.core.$ZodIssueUnrecognizedKeys).keys
      : issue.code === 'invalid_key'
        ? [String(path.at(-1))]
        : [];
  const near = unknown.map((each) => nearest(each, TARGETS)).find((each) => each !== undefined);
  const write = issue.code === 'unrecognized_keys' ? `there is nothing called ${unknown.join(', ')}` : message;
  return `  ${at}: ${write}${near === undefined ? '' : ` (perhaps ${near})`}`;
}

const columnKey = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The column of a table that a mapping means: capitals and spaces make no difference. */
export const columnNamed = (name: string, columns: readonly string[]): string | undefined =>
  columns.find((each) => each === name) ?? columns.find((each) => columnKey(each) === columnKey(name));

function unknownColumns({ columns, ignore = [] }: Mapping, all: readonly string[]): string[] {
  const named = [...Object.values(columns).flat(), ...ignore];
  return named
    .filter((name) => columnNamed(name, all) === undefined)
    .map((name) => {
      const near = nearest(name, all);
      return `  “${name}”${near === undefined ? '' : `, perhaps “${near}”`}. The columns are: ${all.slice(0, 40).join(', ')}`;
    });
}

export const targetsOf = (fields: Partial<Record<Target, unknown>>): Target[] => Object.keys(fields) as Target[];
