import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/loading/problem.ts';
import { parseFrontMatter, parseJson, parseYaml, type Parsed, type ParseResult } from '../../../src/loading/syntax.ts';
import { anyText } from '../support/random.ts';
import { runs } from '../../support/full.ts';

const FILE = 'some-file';

function parsed(result: ParseResult): Parsed {
  return 'parsed' in result ? result.parsed : expect.fail(JSON.stringify(result.problems));
}
const problemsIn = (result: ParseResult): readonly Problem[] => ('problems' in result ? result.problems : []);
const linesIn = (result: ParseResult): number[] => problemsIn(result).map(({ line }) => line);
const text = (...lines: string[]): string => lines.join('\n');

describe('parseYaml', () => {
  const yaml = parsed(
    parseYaml(
      FILE,
      text(
        '# A comment',
        'name: Saturday Club', // 2
        'ages: { from: 5, to: 11 }', // 3
        'needs: [autism,', // 4
        '  adhd]', // 5
        'venues:', // 6
        '  - name: The Hall', // 7
        '    access:', // 8
        '      - step-free', // 9
        '      - lift', // 10
        '', // 11
        '  - town: Fordham', // 12
        'summary: >', // 13
        '  Long', // 14
        '  words', // 15
        'phone:', // 16
        '  "01632 960123"', // 17
      ),
    ),
  );

  it.each<[string, PropertyKey[], number]>([
    ['a field', ['name'], 2],
    ['a field in braces', ['ages', 'to'], 3],
    ['an entry of a list in brackets', ['needs', 0], 4],
    ['an entry on the next line', ['needs', 1], 5],
    ['a list', ['venues'], 6],
    ['an entry of a list', ['venues', 0], 7],
    ['a field of an entry', ['venues', 0, 'access'], 8],
    ['an entry of a list in a list', ['venues', 0, 'access', 1], 10],
    ['the second entry', ['venues', 1, 'town'], 12],
    ['words over several lines', ['summary'], 13],
    ['a field whose value is on the next line', ['phone'], 16],
  ])('knows the line of %s', (_what, path, line) => {
    expect(yaml.lineOf(path)).toBe(line);
  });

  it.each<[string, PropertyKey[], number]>([
    ['a field that is missing: where the record begins', ['cost'], 2],
    ['a field missing in a field', ['ages', 'until'], 3],
    ['a field missing in an entry', ['venues', 1, 'postcode'], 12],
    ['an entry that is missing', ['venues', 5], 6],
    ['a path into plain words', ['name', 'first'], 2],
    ['the whole', [], 2],
  ])('knows the nearest line of %s', (_what, path, line) => {
    expect(yaml.lineOf(path)).toBe(line);
  });

  it('knows the line of a field that has a number for a name', () => {
    expect(parsed(parseYaml(FILE, text('a: 1', 'b: 2', '3: c'))).lineOf(['3'])).toBe(3);
  });

  it('counts the lines above the text', () => {
    expect(parsed(parseYaml(FILE, text('a: 1', 'b: 2'), 10)).lineOf(['b'])).toBe(12);
  });

  it.each([
    ['a date', 'on: 2026-10-31', { on: '2026-10-31' }],
    ['yes and no', 'a: yes\nb: no\nc: on', { a: 'yes', b: 'no', c: 'on' }],
    ['a telephone number with a space', 'phone: 01632 960123', { phone: '01632 960123' }],
    ['a colour in quotes', "brand: '#0b5563'", { brand: '#0b5563' }],
  ])('reads %s as the words that they are', (_what, source, value) => {
    expect(parsed(parseYaml(FILE, source)).value).toEqual(value);
  });

  it.each([
    ['a field twice', text('name: A', 'ages: 5', 'name: B'), 3],
    ['a colon in plain words', text('name: A', 'summary: Clubs: for all'), 2],
    ['a bracket that is never closed', text('name: A', 'needs: [autism', 'ages: 5'), 2],
    ['a tab for an indent', text('ages:', '\tfrom: 5'), 2],
    ['two documents', text('a: 1', '---', 'b: 2'), 2],
    ['a tag that means nothing here', text('a: 1', 'b: !secret 2'), 2],
  ])('refuses %s', (_fault, source, line) => {
    const result = parseYaml(FILE, source);
    expect(linesIn(result)).toContain(line);
    for (const problem of problemsIn(result)) {
      expect(problem.file).toBe(FILE);
      expect(problem.field).toBeUndefined();
    }
  });

  it('refuses a reference to another value: a few bytes could become a million', () => {
    expect(problemsIn(parseYaml(FILE, text('a: &x [1]', 'b: *x'), 1))).toEqual([
      { file: FILE, line: 3, found: 'a reference to another value (*x)', write: 'the value itself, written out' },
    ]);
  });

  it('throws a RangeError for lists in lists in lists, thousands deep', () => {
    expect(() => parseYaml(FILE, '['.repeat(20_000))).toThrow(RangeError);
  });

  it('says what to write, and one thing for each line', () => {
    expect(problemsIn(parseYaml(FILE, text('name: A', 'name: B', '\tages: 5')))).toMatchObject([
      { line: 2, found: 'the field "name" a second time', write: 'each field once' },
      { line: 3, found: 'a tab at the start of a line', write: 'spaces in place of the tab' },
    ]);
  });

  it('never throws for a short text', () => {
    const signs = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x',
      '"',
      "'",
      '|',
      '!',
      '#',
      '\t',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs, maxLength: 40 }), anyText()), (source) => {
        expect(parseYaml(FILE, source)).toBeTypeOf('object');
      }),
    );
  });
});

describe('parseJson', () => {
  const json = parsed(
    parseJson(
      FILE,
      text(
        '', // 1
        '{', // 2
        '  "name": "Saturday Stars",', // 3
        '  "identifiers": {', // 4
        '    "urn":', // 5
        '      "142094"', // 6
        '  },', // 7
        '  "source": [', // 8
        '    { "name": "A" },', // 9
        '    {', // 10
        '      "name": "B", "url": "https://example.org/"', // 11
        '    }', // 12
        '  ]', // 13
        '}',
      ),
    ),
  );

  it.each<[string, PropertyKey[], number]>([
    ['the whole', [], 2],
    ['a field', ['name'], 3],
    ['an object', ['identifiers'], 4],
    ['a field whose value is on the next line', ['identifiers', 'urn'], 5],
    ['an entry of a list', ['source', 0], 9],
    ['another entry', ['source', 1], 10],
    ['a field of an entry', ['source', 1, 'url'], 11],
    ['a field that is missing', ['phone'], 2],
    ['a field missing in an object', ['identifiers', 'charity'], 4],
    ['an entry that is missing', ['source', 7], 8],
  ])('knows the line of %s', (_what, path, line) => {
    expect(json.lineOf(path)).toBe(line);
  });

  it.each([
    ['an empty file', '', 1],
    ['nothing but white space', '\n\n', 3],
    ['a comment', text('{', '  // who', '  "a": 1', '}'), 2],
    ['a comma after the last', text('{', '  "a": 1,', '}'), 3],
    ['no comma between', text('{', '  "a": 1', '  "b": 2', '}'), 3],
    ['single quotes', text('{', "  'a': 1", '}'), 2],
    ['a brace that is never closed', text('{', '  "a": 1'), 2],
    ['a second object', text('{}', '{}'), 2],
    ['a field twice', text('{', '  "a": 1,', '  "a": 2', '}'), 3],
    ['a field twice, deep inside', text('{ "x": [', '  { "a": 1,', '  "a": 2 }', '] }'), 3],
  ])('refuses %s', (_fault, source, line) => {
    expect(linesIn(parseJson(FILE, source))).toContain(line);
  });

  it('says what is wrong in words, once for each line', () => {
    expect(problemsIn(parseJson(FILE, text('{', '  "a": 1,', '}')))).toEqual([
      {
        file: FILE,
        line: 3,
        found: 'JSON that cannot be read: a comma too many, or a field name that is not in double quotes',
        write: 'JSON: "field": "value" pairs with a comma between them and none after the last',
      },
    ]);
  });

  it('accepts the same field in two objects', () => {
    expect(parsed(parseJson(FILE, '[{ "a": 1 }, { "a": 2 }]')).value).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('gives back every value that can be written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        expect(parsed(parseJson(FILE, source)).value).toEqual(JSON.parse(source));
      }),
    );
  });

  it('never throws, and never accepts what is no JSON', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '1',
      '0',
      '-',
      '.',
      'e',
      '\\',
      'u',
      'true',
      ' ',
      '\n',
      '/',
      '*',
    );
    const isJson = (source: string): boolean => {
      try {
        JSON.parse(source);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs, maxLength: 12 }), anyText()), (source) => {
        if ('parsed' in parseJson(FILE, source)) expect(isJson(source)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('parseFrontMatter', () => {
  const bodyOf = (source: string) => {
    const result = parseFrontMatter(FILE, source);
    return 'parsed' in result ? result.body : expect.fail(JSON.stringify(result.problems));
  };

  it('splits fields from body, and knows the lines of both', () => {
    const source = text('---', 'name: Club', 'ages: 5', '---', 'Come along.');
    const result = parsed(parseFrontMatter(FILE, source));
    expect(result.value).toEqual({ name: 'Club', ages: 5 });
    expect(result.lineOf(['name'])).toBe(2);
    expect(result.lineOf(['ages'])).toBe(3);
    expect(bodyOf(source)).toEqual({ text: 'Come along.', line: 5 });
  });

  it('leaves a line of three hyphens in the body alone', () => {
    expect(bodyOf(text('---', 'name: Club', '---', '', 'One', '', '---', '', 'Two'))).toEqual({
      text: text('', 'One', '', '---', '', 'Two'),
      line: 4,
    });
  });

  it('leaves hyphens in a value alone', () => {
    const source = text('---', 'name: a --- b', 'list:', '  - "---"', '---', 'Body');
    expect(parsed(parseFrontMatter(FILE, source)).value).toEqual({ name: 'a --- b', list: ['---'] });
  });

  it('does not mind spaces after the hyphens', () => {
    expect(bodyOf(text('---  ', 'name: Club', '--- \t', 'Body'))?.text).toBe('Body');
  });

  it.each([
    ['and no more', text('---', 'name: Club', '---'), 3],
    ['and an empty line', text('---', 'name: Club', '---', ''), 4],
  ])('finds an empty body when the file ends with the hyphens %s', (_case, source, line) => {
    expect(bodyOf(source)).toEqual({ text: '', line });
  });

  it('finds no fields between two lines of hyphens that follow each other', () => {
    const source = text('---', '---', 'One', '', '---', '', 'Two');
    expect(parsed(parseFrontMatter(FILE, source)).value).toBeNull();
    expect(bodyOf(source)).toEqual({ text: text('One', '', '---', '', 'Two'), line: 3 });
  });

  it.each([
    ['only a body', 'Come along.'],
    ['nothing', ''],
    ['hyphens that are never closed', text('---', 'name: Club', 'Come along.')],
    ['an empty line first', text('', '---', 'name: Club', '---')],
    ['four hyphens', text('----', 'name: Club', '----')],
    ['hyphens with words after them', text('--- yaml', 'name: Club', '---')],
  ])('says that there is no front matter: %s', (_case, source) => {
    expect(problemsIn(parseFrontMatter(FILE, source))).toMatchObject([
      { file: FILE, line: 1, found: 'no front matter' },
    ]);
  });

  it('finds the body also when the fields cannot be read, so that both can be mended at once', () => {
    expect(parseFrontMatter(FILE, text('---', 'name: [', '---', 'Body'))).toMatchObject({
      problems: [{ file: FILE }],
      body: { text: 'Body', line: 4 },
    });
  });

  it('tells faults of the fields with their line in the file', () => {
    expect(linesIn(parseFrontMatter(FILE, text('---', 'name: A', 'name: B', '---', 'Body')))).toEqual([3]);
  });
});
