import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from '../shared/found.ts';
import { decode } from '../shared/decode.ts';

/** A table: its columns, and the values of each row by column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string>[];
  /** What was odd about the file. */
  readonly remarks: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads a file of values between commas, semicolons, tabs or bars, in any usual encoding, with rows of any length.
 *
 * @throws ImportError when it is no such file
 */
export function readTable(bytes: Uint8Array, name: string): Table {
  const { text, encoding } = decode(bytes);
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(text)) throw new ImportError(`${name} is a web page, not CSV.`);
  const lines = linesOf(text, name);
  const [head, ...rows] = lines;
  if (head === undefined) throw new ImportError(`${name} is empty.`);
  const remarks = encoding === 'utf-8' ? [] : [`The file was written in ${encoding}.`];
  const columns = columnsOf(head, Math.max(...rows.slice(0, 100_000).map((row) => row.length), 0), remarks);
  const ragged = rows.filter((row) => row.length !== head.length).length;
  if (ragged > 0) remarks.push(`${ragged} of ${rows.length} rows have more or fewer values than there are columns.`);
  return {
    columns,
    rows: rows.map((row) => new Map(row.map((value, i) => [columns[i] ?? '', value.trim()]))),
    remarks,
  };
}

function linesOf(text: string, name: string): string[][] {
  const options = {
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    delimiter: delimiterOf(text),
    max_record_size: 1_000_000,
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  try {
    // Quotes in the middle of a value are signs like any other.
    return parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportError(
      `${name} is no CSV that can be read (${error.message.slice(0, 160)}). A quotation mark may be open in the row before.`,
      { cause: error },
    );
  }
}

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 20_000).split(/\r?\n|\r/, 1);
  const times = (sign: string): number => line.split(sign).length;
  return [...DELIMITERS].sort((a, b) => times(b) - times(a))[0] ?? ',';
}

/** A name for each column: those without one and those that come twice get a number. */
function columnsOf(head: readonly string[], width: number, remarks: string[]): string[] {
  const columns: string[] = [];
  for (let i = 0; i < Math.max(head.length, width); i++) {
    const name = (head[i] ?? '').replaceAll(/\s+/g, ' ').trim() || `column ${i + 1}`;
    let own = name;
    for (let n = 2; columns.includes(own); n++) own = `${name} (${n})`;
    if (own !== name) remarks.push(`There are two columns “${name}”: the second is called “${own}” here.`);
    columns.push(own);
  }
  return columns;
}
