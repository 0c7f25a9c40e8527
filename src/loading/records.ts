import type { Body } from '../schema/content.ts';
import type { TextFile } from './files.ts';
import { KINDS, type DataOf, type KindName } from './kinds.ts';
import { parseBody } from './markdown.ts';
import type { Problem } from './problem.ts';
import { parseFrontMatter, parseJson, parseYaml, type Parsed, type ParseResult } from './syntax.ts';
import { validate } from './validate.ts';

/** One file that parsed: its record, its Markdown body if it has one, and where each field stands. */
export interface RecordFile<K extends KindName = KindName> {
  readonly kind: K;
  readonly file: string;
  readonly id: string;
  readonly data: DataOf<K>;
  readonly body: Body;
  readonly lineOf: Parsed['lineOf'];
}

const NO_BODY: Body = { html: '', text: '' };

/** Parses one file into a record, or says everything that is wrong with it. */
export function parseRecord(source: TextFile): { record?: RecordFile; problems: Problem[] } {
  const { file, kind, text } = source;
  const { syntax, schema } = KINDS[kind];
  const result = parseText(syntax, file, text);
  if ('problems' in result) return { problems: [...result.problems] };

  const validated = validate(file, result.parsed, schema);
  // MDX is the council's own and may hold code: Astro renders it. Everything else is Markdown and is checked here.
  const { body, problems } =
    syntax === 'markdown' && result.body !== undefined
      ? parseBody(file, result.body.text, result.body.line)
      : { body: NO_BODY, problems: [] };
  const all = [...validated.problems, ...problems];
  if (!('data' in validated)) return { problems: all };
  const record = { kind, file, id: source.id, data: validated.data, body, lineOf: result.parsed.lineOf } as RecordFile;
  return { record, problems: all };
}

function parseText(syntax: (typeof KINDS)[KindName]['syntax'], file: string, text: string): ParseResult {
  if (syntax === 'json') return parseJson(file, text);
  return syntax === 'yaml' ? parseYaml(file, text) : parseFrontMatter(file, text);
}
