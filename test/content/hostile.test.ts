import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/loading/files.ts';
import { judge } from '../../src/loading/judge.ts';
import { parseBody } from '../../src/loading/markdown.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { MAX_WORDS } from '../../src/loading/records.ts';
import { sortFiles } from '../../src/loading/text-files.ts';
import { withoutHidden } from '../../src/schema/characters.ts';
import { allAttacks, recordsOf, seenOf, wordsOf } from '../support/hostile.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { GOOD } from './support.ts';

const good = readFiles(GOOD);
const attacks = allAttacks();

/** What the check says of the good content with the records of an attack beside it. */
function check(attack: (typeof attacks)[number]) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const own = sortFiles(recordsOf(attack).map(({ file, text }) => ({ file, bytes: bytes(text) })));
  const files = [...good.files, ...own.files];
  return judge({ files, present: [...good.present, ...own.present], problems: own.problems }, FIXTURE_TODAY).problems;
}

describe('the attacks', () => {
  it('are many, each with a name of its own, and each is either refused or shown', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(150);
    expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
    for (const { name, refused, built } of attacks)
      expect([name, refused === undefined]).toEqual([name, built !== undefined]);
  });
});

describe('the first wall: the check', () => {
  it.each(attacks)('$family: $name', (attack) => {
    const problems = check(attack);
    expect(problems.map(({ line, field, found, write }) => ({ line, field, found, write }))).toEqual(
      attack.refused ?? [],
    );
    if (problems.length === 0) return;
    const told = formatProblems(problems);
    // Three lines each and an empty one, however a line break was written; and nothing that a terminal would obey.
    expect(told.split('\n')).toHaveLength(problems.length * 4 + 1);
    expect(told.replaceAll('\n', '')).toBe(withoutHidden(told.replaceAll('\n', '')));
  });
});

const TAGS = 'a, blockquote, br, code, em, h2, h3, h4, h5, h6, hr, img, li, ol, p, strong, ul';
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { a: ['href'], img: ['src', 'alt'], ol: ['start'] };

describe('the second wall, with the first switched off', () => {
  const bodies = attacks.filter((attack) => attack.at === 'body' && wordsOf(attack).length <= MAX_WORDS);

  it.each(bodies)('$family: $name', (attack) => {
    const { html } = parseBody('club.md', wordsOf(attack), 1, true).body;
    const $ = load(html, {}, false);
    expect($('*').not(TAGS)).toHaveLength(0);
    for (const element of $('*').toArray()) {
      const { tagName, attribs } = element as unknown as { tagName: string; attribs: Record<string, string> };
      expect(ATTRIBUTES[tagName] ?? []).toEqual(expect.arrayContaining(Object.keys(attribs)));
      expect(attribs['href'] ?? '#').toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i);
      expect(attribs['src'] ?? '/').toMatch(/^\/(?![/\\])/);
    }
    expect($.text()).toBe(withoutHidden($.text()));
    if (seenOf(attack) !== undefined) expect($.text().trim()).not.toBe('');
  });
});
