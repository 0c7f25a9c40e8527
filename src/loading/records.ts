import type { Body } from '../schema/content.ts';
import { draftOf, leavesOut, type Draft } from './draft.ts';
import type { TextFile } from './text-files.ts';
import { KINDS, type DataOf, type KindName } from './kinds.ts';
import { NO_BODY, parseBody, type Block, type ParsedBody } from './markdown.ts';
import type { Problem } from './problem.ts';
import { parseFrontMatter, parseJson, parseYaml, type Parsed, type ParseResult } from './syntax.ts';
import { validate } from './validate.ts';

/** One file that has nothing wrong with it: its record, and its Markdown body if it has one. */
export interface CompleteRecord<K extends KindName = KindName> {
  readonly kind: K;
  readonly file: string;
  readonly id: string;
  readonly data: DataOf<K>;
  readonly body: Body;
}

/** One file as far as it is right, and where each field stands: what the rules between records are held against. */
export interface RecordFile<K extends KindName = KindName> {
  readonly kind: K;
  readonly file: string;
  readonly id: string;
  readonly data: Draft<DataOf<K>>;
  /** Whether every field is right. */
  readonly complete: boolean;
  /** Whether a field at the top is left out on purpose, and not only wrong or misspelt. */
  readonly leavesOut: (field: string) => boolean;
  readonly lineOf: Parsed['lineOf'];
  /** The paragraphs and headings of its body. */
  readonly blocks: readonly Block[];
}

export interface ParsedRecord {
  readonly record?: CompleteRecord;
  readonly draft?: RecordFile;
  readonly problems: Problem[];
}

type Syntax = (typeof KINDS)[KindName]['syntax'];

/** Parses one file into a record, or says everything that is wrong with it. */
export function parseRecord(source: TextFile): ParsedRecord {
  try {
    return parseParts(source);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    const found = 'lists, quotes or brackets inside one another, too deep to read';
    return { problems: [{ file: source.file, line: 1, found, write: 'a few levels at most' }] };
  }
}

/**
 * Each parser calls itself for every level, so that thousands of levels are more than it can hold. Node says so in two ways:
 * the second when it happens while a regular expression is compiled.
 */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof SyntaxError && error.message.includes('Stack overflow'));

function parseParts({ file, id, kind, text }: TextFile): ParsedRecord {
  const { syntax, schema } = KINDS[kind];
  const result = parseText(syntax, file, text);
  const { body, blocks, problems } = parseWords(kind, file, result.body);
  if ('problems' in result) return { problems: [...result.problems, ...problems] };

  const { parsed } = result;
  const validated = validate(file, parsed, schema);
  const all = [...validated.problems, ...problems];
  const data = draftOf(parsed, schema);
  if (data === undefined) return { problems: all };
  const complete = 'data' in validated;
  const draft = {
    ...{ kind, file, id, data, complete, lineOf: parsed.lineOf, blocks },
    leavesOut: (field: string) => leavesOut(parsed, schema, field),
  } as RecordFile;
  if (!complete || all.length > 0) return { draft, problems: all };
  return { record: { kind, file, id, data: validated.data, body }, draft, problems: all };
}

/**
 * The longest body of a service, in characters: ten times the longest today. Crafted signs keep the Markdown parser busy for a time
 * that grows with the square of their number: one second for so many, a minute for a file as large as files may be.
 */
export const MAX_WORDS = 10_000;

/** MDX is the council's own and may hold code: Astro renders it. Everything else is Markdown and is checked here. */
function parseWords(kind: KindName, file: string, body: ParseResult['body']): ParsedBody & { problems: Problem[] } {
  if (body === undefined) return { ...NO_BODY, problems: [] };
  const { text, line } = body;
  if (kind === 'service' && text.length > MAX_WORDS) {
    const found = `a description of ${String(text.length)} characters`;
    const write = `a description of at most ${String(MAX_WORDS)} characters: the rest belongs on your own website`;
    return { ...NO_BODY, problems: [{ file, line, found, write }] };
  }
  return parseBody(file, text, line, KINDS[kind].syntax === 'mdx');
}

function parseText(syntax: Syntax, file: string, text: string): ParseResult {
  if (syntax === 'json') return parseJson(file, text);
  return syntax === 'yaml' ? parseYaml(file, text) : parseFrontMatter(file, text);
}
