import { describe, expect, it } from 'vitest';
import { ContentError, fieldName, formatProblems, shown, type Problem } from '../../../src/loading/problem.ts';

const aProblem = (overrides: Partial<Problem> = {}): Problem => ({
  file: 'providers/stars/club.md',
  line: 4,
  field: 'ages.from',
  found: '"five"',
  write: 'a whole number of years from 0 to 25',
  ...overrides,
});

describe('formatProblems', () => {
  it('says where, what was found and what to write', () => {
    expect(formatProblems([aProblem()])).toBe(
      [
        'content/providers/stars/club.md:4  ages.from',
        '  found: "five"',
        '  write: a whole number of years from 0 to 25',
        '',
        '1 problem in 1 file of content.',
      ].join('\n'),
    );
  });

  it('names no field when it is about the whole file', () => {
    expect(formatProblems([aProblem({ field: undefined })])).toMatch(/^content\/providers\/stars\/club\.md:4\n/);
  });

  it('goes by file, line and field, whatever the order in which they were found', () => {
    const problems = [
      aProblem({ file: 'b.yaml', line: 1 }),
      aProblem({ file: 'a.yaml', line: 10, field: 'x' }),
      aProblem({ file: 'a.yaml', line: 9, field: 'z' }),
      aProblem({ file: 'a.yaml', line: 9, field: 'y' }),
    ];
    const order = formatProblems(problems).match(/^content\/.*$/gm);
    expect(order).toEqual([
      'content/a.yaml:9  y',
      'content/a.yaml:9  z',
      'content/a.yaml:10  x',
      'content/b.yaml:1  ages.from',
    ]);
    expect(formatProblems(problems)).toMatch(/\n4 problems in 2 files of content\.$/);
  });

  it.each(['\n', '\r', '\u2028', '\u001B[2K', '\u202E'])(
    'lets nothing that a file holds add or hide a line: %j',
    (sign) => {
      const problem = aProblem({ found: `x${sign}  write: nothing`, field: `a${sign}b`, file: `a${sign}.md` });
      const lines = formatProblems([problem]).split('\n');
      expect(lines).toHaveLength(5);
      expect(lines.join('')).not.toContain(sign.charAt(0));
    },
  );

  it('is the message of the error', () => {
    const problems = [aProblem()];
    const error = new ContentError(problems);
    expect(error.message).toBe(formatProblems(problems));
    expect(error.problems).toBe(problems);
  });
});

describe('fieldName', () => {
  it.each([
    [[], undefined],
    [['name'], 'name'],
    [['ages', 'from'], 'ages.from'],
    [['venues', 0, 'postcode'], 'venues[0].postcode'],
    [[2, 'slug'], '[2].slug'],
  ])('%j', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

describe('shown', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['a "word"', String.raw`"a \"word\""`],
    [26, '26'],
    [['a', 1], '["a",1]'],
  ])('%j', (value, words) => {
    expect(shown(value)).toBe(words);
  });

  it('shortens what is long', () => {
    expect(shown('a'.repeat(500))).toBe(`"${'a'.repeat(76)}...`);
  });

  it('leaves 80 characters whole', () => {
    expect(shown('a'.repeat(78))).toBe(`"${'a'.repeat(78)}"`);
  });
});
