import { describe, expect, it } from 'vitest';
import { formatNamed, withSections } from '../../../../src/directory/report/formats.ts';
import type { Report } from '../../../../src/directory/report/report.ts';

const report: Report = {
  title: 'Examplewich: report of 21 November 2026',
  day: '2026-11-21',
  sections: [
    {
      id: 'freshness',
      title: 'Freshness of services',
      lines: ['Due: 1.', '# not a heading'],
      table: {
        columns: ['Service', 'Months', 'Page'],
        rows: [
          ['A | B <b>', 10, 'https://example.org/a|b'],
          ['@everyone', 9, ''],
        ],
      },
    },
    { id: 'law', title: 'What the law asks' },
  ],
};

describe('a report as JSON', () => {
  it('has this shape', () => {
    expect(JSON.parse(formatNamed('json')(report))).toEqual({
      title: 'Examplewich: report of 21 November 2026',
      day: '2026-11-21',
      sections: [
        {
          id: 'freshness',
          title: 'Freshness of services',
          lines: ['Due: 1.', '# not a heading'],
          table: report.sections[0]?.table,
        },
        { id: 'law', title: 'What the law asks', lines: [] },
      ],
    });
  });
});

describe('a report as Markdown', () => {
  it('has headings, lists and tables, and nothing that a record could make of them', () => {
    expect(formatNamed('markdown')(report)).toBe(
      [
        '# Examplewich: report of 21 November 2026',
        '## Freshness of services',
        '- Due: 1.\n- \\# not a heading',
        '| Service | Months | Page |\n| --- | ---: | --- |\n' +
          '| A \\| B \\<b\\> | 10 | <https://example.org/a%7Cb> |\n| @\u2060everyone | 9 |  |',
        '## What the law asks',
      ].join('\n\n'),
    );
  });
});

describe('a part of a report', () => {
  it('has the sections that are asked for, in their own order', () => {
    expect(withSections(report, ['law', 'freshness']).sections).toEqual(report.sections);
    expect(withSections(report, ['law']).sections).toEqual(report.sections.slice(1));
  });

  it('is all of it when none is asked for, and nothing when there is nothing to tell', () => {
    expect(withSections(report, [])).toBe(report);
    expect(withSections(report, ['answers-due']).sections).toEqual([]);
  });

  it('says which there are when one is misspelt', () => {
    expect(() => withSections(report, ['freshnes'])).toThrow(
      /^No section freshnes\. Write one of services, .*freshness/,
    );
    expect(() => formatNamed('xml')).toThrow('No format xml. Write one of text, json, markdown.');
    expect(() => formatNamed('toString')).toThrow('No format');
  });
});
