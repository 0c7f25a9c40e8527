import { describe, expect, it } from 'vitest';
import { makeReport, SECTION_IDS } from '../../../../src/directory/report/report.ts';
import { formatReport, formatSections } from '../../../../src/directory/report/text.ts';
import { aContent, aFeedback, aRequirement, TODAY } from '../../support/records.ts';

const titles = (content = aContent(), today = TODAY): string[] =>
  makeReport(content, today).sections.map(({ title }) => title);

describe('the report', () => {
  it('has its parts in this order when nothing is due', () => {
    expect(titles()).toEqual([
      'Services',
      'Real services that can be reached',
      'Services by topic',
      'Services by subject',
      'Services by district',
      'Services in other areas',
      'Services by age',
      'Services by need',
      'Providers',
      'Approvals',
      'Freshness of services',
      'Reviews of pages',
      'Reading ages',
      'What the law asks',
    ]);
  });

  it('ends with what the law asks for and nobody has done', () => {
    const content = aContent({ feedback: [aFeedback({ answeredOn: '2020-01-01' })] });
    expect(titles(content).slice(-1)).toEqual(['Answers to comments are due']);
  });

  it('says how far the law is answered', () => {
    const coverage = [aRequirement(), aRequirement({ gap: 'Academies.', wording: 'to-be-confirmed' })];
    const law = makeReport(aContent({ coverage }), TODAY).sections.at(-1);
    expect(law?.lines).toEqual([
      '2 requirements: 1 answered, 1 in part, 0 not yet.',
      'Wording still to be confirmed: 1.',
    ]);
  });

  it('has the ids that programs ask for, in this order', () => {
    const content = aContent({
      coverage: [aRequirement(), aRequirement({ answers: undefined, gap: 'Nobody knows yet.' })],
      feedback: [],
    });
    expect(makeReport(content, '2030-02-01').sections.map(({ id }) => id)).toEqual(SECTION_IDS);
  });

  it('is on the day that it is asked for', () => {
    expect(makeReport(aContent(), '2030-02-01').title).toBe('Examplewich Local Offer: report of 1 February 2030');
    expect(titles(aContent(), '2030-02-01')).toContain('The law: 1 requirement not checked for 12 months');
  });

  it('has as many cells in each row as there are columns', () => {
    for (const { title, table } of makeReport(aContent(), '2030-02-01').sections) {
      for (const row of table?.rows ?? []) expect(row, title).toHaveLength(table?.columns.length ?? 0);
    }
  });

  it('is plain text that begins with its title', () => {
    expect(formatReport(makeReport(aContent(), TODAY))).toMatch(
      /^Examplewich Local Offer: report of 21 November 2026\n\n\nServices\n-{8}\n\nGoal: /,
    );
  });
});

describe('sections as text', () => {
  it('line up: words from their beginning, numbers to their end', () => {
    const text = formatSections([
      {
        id: 'towns',
        title: 'Towns',
        lines: ['Where people live.'],
        table: {
          columns: ['Town', 'People', 'Note'],
          rows: [
            ['Leek', 7, ''],
            ['Saint-Étienne', 12_000, 'far'],
          ],
        },
      },
      { id: 'nothing', title: 'Nothing' },
    ]);
    expect(text).toBe(
      [
        'Towns',
        '-----',
        '',
        'Where people live.',
        '',
        'Town           People  Note',
        '-------------  ------  ----',
        'Leek                7',
        'Saint-Étienne   12000  far',
        '',
        '',
        'Nothing',
        '-------',
      ].join('\n'),
    );
  });

  it('leave no space at the end of a line', () => {
    expect(formatReport(makeReport(aContent(), TODAY))).not.toMatch(/ $/m);
  });
});
