import { describe, expect, it } from 'vitest';
import { standingOf, standingWord } from '../../src/directory/coverage.ts';
import { pageAt, pagesOf, writtenIn } from '../support/pages.ts';
import { contentOf } from '../support/sites.ts';

const { coverage } = contentOf('fixture');
const page = pageAt(pagesOf('fixture'), '/what-the-law-says/');
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
});
