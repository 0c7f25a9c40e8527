import { describe, expect, it } from 'vitest';
import { readingSection } from '../../../../src/directory/report/reading.ts';
import { aContent, aService } from '../../support/records.ts';

const EASY = 'We play a game. You can sit and rest. Come and have fun with us. '.repeat(8);
const HARD = 'Considerable organisational collaboration facilitates comprehensive developmental opportunities. '.repeat(
  14,
);

const withBody = (id: string, prose: string) =>
  aService({ id: `lantern-club/${id}`, body: { html: `<p>${prose}</p>`, text: prose, prose: [prose] } });

describe('the reading ages in the report', () => {
  it('lists the pages that are harder than the aim, and only those', () => {
    const content = aContent({ services: [withBody('easy', EASY), withBody('hard', HARD)] });
    const { lines = [], table } = readingSection(content);
    expect(lines.at(-1)).toBe('Harder than the aim: 1 page.');
    expect(table?.rows.map(([page]) => page)).toEqual(['/services/lantern-club/hard/']);
  });

  it('says so when there is none', () => {
    const { lines = [], table } = readingSection(aContent({ services: [withBody('easy', EASY)] }));
    expect(lines.at(-1)).toBe('No page is harder to read than the aim.');
    expect(table).toBeUndefined();
  });
});
