import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.ts';
import { shown } from './problem.ts';

/** A parsed file: its value, and where each part of it stands. */
export interface Parsed {
  readonly value: unknown;
  /** The line of the value at a path, or of the nearest part of the path that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Either a parsed file or what is wrong with its syntax. A Markdown file has a body, with the line on which it begins. */
export type ParseResult = { readonly body?: { readonly text: string; readonly line: number } } & (
  { readonly parsed: Parsed } | { readonly problems: readonly Problem[] }
);

const WRITE_YAML = 'YAML: one "field: value" a line, with text that has ": " or " #" in it in quotes';

/** Parses YAML 1.2. Throws RangeError when it is nested too deep to read. `before` is the number of lines of the file that stand above the text. */
export function parseYaml(file: string, text: string, before = 0): ParseResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line + before;

  const errors = [...document.errors, ...document.warnings];
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw new RangeError('YAML too deep to read');
  // After its first stumble the parser tells more of the same mistake; fields given twice are not part of it.
  const stumble = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const problems: Problem[] = errors
    .filter((error) => error === stumble || error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const { offset = error.pos[0], ...words } = explainYaml(error, text, document);
      return { file, line: lineAt(offset), ...words };
    });
  visit(document, {
    Alias: (_key, alias) => {
      problems.push({
        file,
        line: lineAt(alias.range?.[0] ?? 0),
        found: `a reference to another value (*${alias.source})`,
        write: 'the value itself, written out',
      });
    },
  });
  if (problems.length > 0) return { problems };

  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let line = isNode(node) && node.range ? lineAt(node.range[0]) : before + 1;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
        if (pair === undefined) return line;
        if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0]);
        node = pair.value;
      } else if (isSeq(node) && typeof key === 'number') {
        node = node.items[key];
        if (isNode(node) && node.range) line = lineAt(node.range[0]);
      } else return line;
    }
    return line;
  };
  return { parsed: { value: document.toJS(), lineOf } };
}

type Words = Pick<Problem, 'found' | 'write'>;

/** What is wrong in YAML, what to write there, and where, when that is not where the parser stumbled. */
function explainYaml({ code, message, pos }: YAMLError, text: string, document: Document): Words & { offset?: number } {
  const found = `YAML that cannot be read (${message})`;
  if (message.startsWith('Flow ')) {
    const offset = text.slice(0, pos[0]).trimEnd().length;
    return { found: 'a { or [ that is not closed', write: 'the closing } or ] too', offset };
  }
  switch (code) {
    case 'DUPLICATE_KEY': {
      const field = /^["']?([^"':\n]*)/.exec(text.slice(pos[0]))?.[1]?.trim();
      return { found: `the field ${shown(field)} a second time`, write: 'each field once' };
    }
    case 'MULTIPLE_DOCS':
      return { found: 'a second part after a line of three hyphens (---)', write: 'one part: take that line out' };
    case 'TAB_AS_INDENT':
      return { found: 'a tab at the start of a line', write: 'spaces in place of the tab' };
    case 'BAD_INDENT':
      return { found, write: 'as many spaces before the field as before the others of its group' };
    case 'MISSING_CHAR': {
      const offset = openQuote(document, pos[0]);
      if (offset !== undefined) return { found: 'a quote that is not closed', write: 'the closing quote too', offset };
      return { found, write: 'the sign that is missing: a closing quote or bracket, a comma or a colon' };
    }
    default:
      return { found, write: WRITE_YAML };
  }
}

/** Where the quoted text begins that ends at a place; nothing when what ends there is not in quotes. */
function openQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < end && end <= range[2]) start = range[0];
    },
  });
  return start;
}

/** One mistake makes a parser stumble again and again: only its first word on each line is about the mistake. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }, i) => problems.findIndex((other) => other.line === line) === i);
}

/** What the JSON parser's codes mean. */
const JSON_WORDS: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  InvalidSymbol: 'a word that is not in double quotes',
  PropertyNameExpected: 'a comma too many, or a field name that is not in double quotes',
  ValueExpected: 'a comma too many, or no value',
  ColonExpected: 'no colon before this value',
  CommaExpected: 'no comma before this',
  CloseBraceExpected: 'no } at the end',
  CloseBracketExpected: 'no ] at the end of a list',
  EndOfFileExpected: 'more after the last }',
  InvalidCommentToken: 'a comment, which JSON cannot hold',
  UnexpectedEndOfString: 'text without its closing quote',
  InvalidEscapeCharacter: 'a \\ inside quotes that stands for no sign',
  InvalidCharacter: 'a tab or a line break inside quotes',
};

/** Parses strict JSON: no comments, no trailing commas, no field twice. */
export function parseJson(file: string, text: string): ParseResult {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const write = 'JSON: "field": "value" pairs with a comma between them and none after the last';
  if (text.trim() === '') return { problems: [{ file, line: lineAt(text.length), found: 'an empty file', write }] };
  const problems = firstOfEachLine(
    errors.map(({ error, offset }) => {
      const words = JSON_WORDS[printParseErrorCode(error)] ?? 'a number or sign that JSON does not know';
      return { file, line: lineAt(offset), found: `JSON that cannot be read: ${words}`, write };
    }),
  );
  if (root !== undefined && problems.length === 0) problems.push(...fieldsTwice(file, root, lineAt));
  if (root === undefined || problems.length > 0) return { problems };

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(
        root,
        path.slice(0, length).map((key) => (typeof key === 'symbol' ? '' : key)),
      );
      if (node !== undefined) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return lineAt(root.offset);
  };
  return { parsed: { value: JSON.parse(text) as unknown, lineOf } };
}

function fieldsTwice(file: string, node: Node, lineAt: (offset: number) => number): Problem[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const key: unknown = child.type === 'property' ? child.children?.[0]?.value : undefined;
    const twice = key !== undefined && seen.has(key);
    seen.add(key);
    const here: Problem[] = twice
      ? [{ file, line: lineAt(child.offset), found: `the field ${shown(key)} a second time`, write: 'each field once' }]
      : [];
    return [...here, ...fieldsTwice(file, child, lineAt)];
  });
}

/** YAML between two lines of `---` at the top of a file. */
const FRONT_MATTER = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/;

/** What stands below the front matter of a Markdown file. */
export const withoutFrontMatter = (text: string): string => text.replace(FRONT_MATTER, '');

/** Splits a Markdown file into its front matter and the body below. */
export function parseFrontMatter(file: string, text: string): ParseResult {
  const match = FRONT_MATTER.exec(text);
  if (match === null) {
    return {
      problems: [
        {
          file,
          line: 1,
          found: 'no front matter',
          write: 'the fields between two lines of three hyphens (---) at the top, and the words of the page below them',
        },
      ],
    };
  }
  const line = match[0].split('\n').length;
  return { ...parseYaml(file, match[1] ?? '', 1), body: { text: text.slice(match[0].length), line } };
}
