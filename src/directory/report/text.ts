import type { Report } from './report.ts';
import type { Section, Table } from './section.ts';

/** A report as plain text. */
export const formatReport = ({ title, sections }: Report): string => `${title}\n\n\n${formatSections(sections)}`;

/** Sections as plain text: headings underlined, columns aligned, an empty line between parts. */
export function formatSections(sections: readonly Section[]): string {
  return sections
    .map(({ title, lines = [], table }) =>
      [`${title}\n${'-'.repeat(title.length)}`, lines.join('\n'), table === undefined ? '' : formatTable(table)]
        .filter((part) => part !== '')
        .join('\n\n'),
    )
    .join('\n\n\n');
}

const GAP = '  ';

/** Words begin and numbers end under one another. */
function formatTable({ columns, rows }: Table): string {
  const widths = columns.map((column, i) => Math.max(...[column, ...rows.map((row) => row[i])].map(widthOf)));
  const isNumber = columns.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'));
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, i) => {
        const padding = ' '.repeat((widths[i] ?? 0) - widthOf(cell));
        return isNumber[i] === true ? `${padding}${cell}` : `${cell}${padding}`;
      })
      .join(GAP)
      .trimEnd();
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const widthOf = (cell: string | number | undefined): number => String(cell ?? '').length;
