import { describe, expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { standingOf, standingWord } from '../../src/directory/coverage.ts';
import { loadContent } from '../../src/loading/load.ts';
import { pageAt, pagesOf, writtenIn } from '../support/pages.ts';

const { coverage } = loadContent('content', today());
const page = pageAt(pagesOf('real'), '/what-the-law-says/');
const { $ } = page;

describe('/what-the-law-says/', () => {
  it.each(coverage)('$slug has a row with all that is known', (requirement) => {
    const row = $(`[id="${requirement.slug}"]`);
    expect(row).toHaveLength(1);
    const text = writtenIn(page, `[id="${requirement.slug}"]`);
    for (const words of [
      requirement.part,
      requirement.asks,
      requirement.gap ?? 'Nothing that we know of',
      requirement.owner,
      standingWord(standingOf(requirement)),
    ]) {
      expect(text).toContain(words);
    }
    expect(text.includes('Wording to be confirmed')).toBe(requirement.wording === 'to-be-confirmed');
    const links = row.find('a.govuk-link').toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual((requirement.answers ?? []).map(({ href }) => href));
  });

  it('lists everything that is missing, with a link to its row, and nothing else', () => {
    const listed = $('.app-missing a.govuk-link')
      .toArray()
      .map((link) => ($(link).attr('href') ?? '').slice(1));
    const missing = coverage.filter((requirement) => standingOf(requirement) !== 'answered');
    expect(listed.sort()).toEqual(missing.map(({ slug }) => slug).sort());
  });

  it('counts what it shows', () => {
    const numbers = $('.app-numbers strong')
      .toArray()
      .map((number) => Number($(number).text()));
    expect(numbers).toHaveLength(4);
    expect((numbers[0] ?? 0) + (numbers[1] ?? 0) + (numbers[2] ?? 0)).toBe(coverage.length);
  });

  it('covers every paragraph of Schedule 2, regulations 53 to 57, section 30, short breaks and accessibility', () => {
    const parts = (law: RegExp): string[] => coverage.filter((each) => law.test(each.law)).map(({ part }) => part);
    const letters = (paragraph: number, last: string): string[] =>
      Array.from('abcdefghij')
        .filter((letter) => letter <= last)
        .map((letter) => `${paragraph}(${letter})`);
    const schedule = [...letters(1, 'h'), '2', ...letters(3, 'd'), '4', ...letters(5, 'j')];
    for (let paragraph = 6; paragraph <= 19; paragraph++) schedule.push(String(paragraph));
    expect(parts(/Schedule 2$/)).toEqual(schedule);
    for (const regulation of ['53', '54(1)', '54(2)', '55', '56', '57']) {
      expect(
        parts(/regulations 53 to 57$/).some((part) => part.startsWith(regulation)),
        regulation,
      ).toBe(true);
    }
    expect(parts(/section 30$/).length).toBeGreaterThanOrEqual(8);
    expect(parts(/Breaks for Carers/)).toHaveLength(10);
    expect(parts(/Accessibility Regulations/).length).toBeGreaterThanOrEqual(6);
  });
});
