import { markdownAddress, markdownText } from '../markdown.ts';
import type { Report } from './report.ts';
import type { Section, Table } from './section.ts';

/** A report as Markdown with tables, as GitHub shows it. Nothing in a record can become markup. */
export const reportMarkdown = ({ title, sections }: Report): string =>
  [`# ${markdownText(title)}`, ...sections.flatMap(blocks)].join('\n\n');

const blocks = ({ title, lines = [], table }: Section): string[] => [
  `## ${markdownText(title)}`,
  ...(lines.length === 0 ? [] : [lines.map((line) => `- ${markdownText(line)}`).join('\n')]),
  ...(table === undefined ? [] : [tableBlock(table)]),
];

function tableBlock({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, i) => (rows.every((row) => typeof row[i] === 'number') ? '---:' : '---'));
  return [line(columns.map(markdownText)), line(rule), ...rows.map((row) => line(row.map(cellText)))].join('\n');
}

const cellText = (cell: string | number): string =>
  typeof cell === 'string' && /^https?:\/\/\S+$/.test(cell) ? markdownAddress(cell) : markdownText(String(cell));
