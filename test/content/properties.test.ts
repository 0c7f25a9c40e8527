import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/loading/files.ts';
import type { TextFile } from '../../src/loading/text-files.ts';
import { KINDS, type KindName } from '../../src/loading/kinds.ts';
import { formatProblems, type Problem } from '../../src/loading/problem.ts';
import { parseRecord } from '../../src/loading/records.ts';
import { checkRules } from '../../src/loading/rules/index.ts';
import { Shelf } from '../../src/loading/shelf.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { GOOD } from './support.ts';
import { runs } from '../support/full.ts';

const kinds = Object.keys(KINDS) as KindName[];
const good = readFiles(GOOD);

/** One right file of a kind. */
function goodFile(kind: KindName): TextFile {
  const file = good.files.find((each) => each.kind === kind);
  if (file === undefined) throw new Error(`There is no ${kind} in test/fixtures/good.`);
  return file;
}
const goodText = (kind: KindName): string => goodFile(kind).text;

/** What a parser stumbles over: the signs of YAML, JSON and Markdown, and what is no sign at all. */
const SIGNS = [
  ...['---\n', '\n', '\t', '  ', '- ', ': ', '#', '&a ', '*a', '!x ', '|\n', '>\n', '? ', '%YAML 1.1\n', '...\n'],
  ...['{', '}', '[', ']', '"', "'", ',', ':', '\\', '//', '0', '-1', '1e999', 'null', 'true', '~', '<<: '],
  ...['<!-- ', '<b>', '[a](b)', '![](c)', '# ', '```\n', '[a]: javascript:x\n', '\u0000', '\u2028', '\uFFFD', '£'],
  ...['__proto__: ', 'constructor: ', '"toString": 1', 'name: ', 'approved: yes\n'],
];
const noise = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** A right file with a piece taken out and something else put in its place. */
const damaged = (kind: KindName): fc.Arbitrary<string> => {
  const text = goodText(kind);
  return fc
    .tuple(fc.nat(text.length), fc.nat(40), noise)
    .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));
};

/** Any value at all where fields or a list are asked for. */
const anyValue = (kind: KindName): fc.Arbitrary<string> => {
  const { syntax } = KINDS[kind];
  const json = fc.oneof(fc.jsonValue(), fieldsOfAnyValue(kind)).map((value) => JSON.stringify(value, null, 2));
  return syntax === 'json' || syntax === 'yaml' ? json : json.map((fields) => `---\n${fields}\n---\n\nWords.\n`);
};

/** Right names of fields, with any value in each. */
function fieldsOfAnyValue(kind: KindName): fc.Arbitrary<unknown> {
  const names = [...goodText(kind).matchAll(/\b(\w+)"?: /g)].map(([, name = '']) => name);
  const leaf = fc.oneof(fc.constantFrom(null, true, '', 'x', -1, 0.5, 1e21, '2026-02-30'), fc.string());
  const { fields } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaf, tie('fields'), fc.array(tie('value'), { maxLength: 3 })),
    fields: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
  }));
  return fc.oneof(fields, fc.array(fields, { minLength: 1, maxLength: 3 }));
}

/** Words that belong to a program, not to a person who mends a file. */
const JARGON = /Invalid input|Too (?:small|big)|expected |\[object |undefined/;

function expectHelpful(problems: readonly Problem[], lines: number): void {
  for (const { line, found, write } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(found.trim()).not.toBe('');
    expect(write.trim()).not.toBe('');
    expect(write).not.toMatch(JARGON);
  }
  if (problems.length === 0) return;
  // Nothing that stands in a file can look like a problem, or end one.
  expect(formatProblems(problems).split('\n')).toHaveLength(problems.length * 4 + 1);
}

/** The drafts of all right files but one, in whose place stands what the text gives. */
function shelfWith(file: TextFile): Shelf {
  const drafts = good.files.map((each) => parseRecord(each.file === file.file ? file : each).draft);
  return new Shelf(
    drafts.filter((draft) => draft !== undefined),
    good.present,
  );
}

describe.each(kinds)('whatever stands in a file for %s', (kind) => {
  it.each([
    ['noise', noise],
    ['a right file, damaged', damaged(kind)],
    ['values of any type', anyValue(kind)],
  ])('%s: it is a record or it is told where it is wrong and what to write', (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { record, problems } = parseRecord({ ...goodFile(kind), text });
        expect(record === undefined).toBe(problems.length > 0);
        expectHelpful(problems, text.split('\n').length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('the rules between records can be held against what is right in it', () => {
    const texts = fc.oneof(damaged(kind), anyValue(kind));
    const longest = Math.max(...good.files.map(({ text }) => text.split('\n').length));
    fc.assert(
      fc.property(texts, (text) => {
        const lines = Math.max(longest, text.split('\n').length);
        expectHelpful(checkRules(shelfWith({ ...goodFile(kind), text }), FIXTURE_TODAY), lines);
      }),
      { numRuns: runs(30) },
    );
  });

  it('a right file is a record without problems', () => {
    expect(parseRecord(goodFile(kind)).problems).toEqual([]);
  });
});

/** Text that stands inside itself, so many levels deep, in every way that the files can be written. */
const fields = goodText('service').slice(0, goodText('service').lastIndexOf('\n---\n') + 5);
const NESTED: readonly [what: string, kind: KindName, text: (levels: number) => string][] = [
  ['JSON fields', 'provider', (levels) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)],
  ['JSON lists', 'provider', (levels) => '['.repeat(levels) + ']'.repeat(levels)],
  ['YAML lists', 'needs', (levels) => '- '.repeat(levels)],
  ['YAML fields', 'home', (levels) => '{a: '.repeat(levels) + '}'.repeat(levels)],
  ['YAML lists above words', 'page', (levels) => `---\na: ${'['.repeat(levels) + ']'.repeat(levels)}\n---\n\nWords.\n`],
  ['lists in words', 'service', (levels) => `${fields}\n${'- '.repeat(levels)}a`],
  ['quotations in words', 'service', (levels) => `${fields}\n${'>'.repeat(levels)}a`],
  ['strong words', 'service', (levels) => `${fields}\n${'*'.repeat(levels)}a${'*'.repeat(levels)}`],
];

describe.each(NESTED)('%s inside one another', (_what, kind, text) => {
  // A thousand lists overflowed the stack in another way than three thousand.
  it.each([10, 300, 1000, 1700, 3000])('%i levels deep are a record or are told', (levels) => {
    const whole = text(levels);
    const { record, problems } = parseRecord({ ...goodFile(kind), text: whole });
    expect(record === undefined).toBe(problems.length > 0);
    expectHelpful(problems, whole.split('\n').length);
  });
});
