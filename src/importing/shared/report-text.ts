import { count } from '../../directory/words.ts';
import type { Note } from './notes.ts';
import type { Line, Report, Tally } from './report.ts';

/** What stands in a report is one line each, whatever a source holds. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
const MOST_SHOWN = 12;

/** The report for the screen: the totals, and what comes up most. */
export function screenText(report: Report, folder: string): string {
  const { totals, guessed, dropped, unknownTerms, remarks, edited } = report;
  const block = (heading: string, tallies: readonly Tally[]): string[] => {
    if (tallies.length === 0) return [];
    const lines = tallies
      .slice(0, MOST_SHOWN)
      .map(({ what, why, times }) => `  ${String(times).padStart(5)} × ${what}${why === undefined ? '' : `: ${why}`}`);
    const more = tallies.length - lines.length;
    return ['', heading, ...lines, ...(more > 0 ? [`        and ${more} more in report.md`] : [])];
  };
  return [
    ...totalLines(report),
    ...remarks.map((remark) => `Note: ${remark}`),
    ...block('Guessed:', guessed),
    ...block('Dropped:', dropped),
    ...block('Terms without a meaning (content/import.yaml):', unknownTerms),
    ...(edited.length === 0 ? [] : ['', `${count(edited.length, 'file')} that you have changed stayed as they are.`]),
    '',
    totals.ready === 0
      ? `Nothing is ready yet. Read ${folder}/report.md.`
      : `Read ${folder}/report.md, then copy what you want from ${folder}/providers/ to content/providers/.`,
  ]
    .map(oneLineKeepingIndent)
    .join('\n');
}

const oneLineKeepingIndent = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line)}`;

const totalLines = ({ totals, source, kind }: Report): string[] => [
  `${count(totals.found, 'listing')} in ${source.name} (${kind}):`,
  ...(
    [
      [totals.ready, 'ready, under providers/'],
      [totals.plainer, 'drafts whose words are not plain enough'],
      [totals.incomplete, 'drafts in which something is missing or wrong'],
      [totals.doubtful, 'drafts that a person must look at'],
      [totals.kept, 'kept as they are in content/'],
      [totals.leftOut, 'left out'],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([number, what]) => `  ${String(number).padStart(5)} ${what}`),
];

/** The report as Markdown: the totals, then every record. */
export function markdownText(report: Report): string {
  const { guessed, dropped, mapped, unknownTerms, remarks, edited, removed, records, day } = report;
  const list = (items: readonly string[]): string[] => items.map((item) => `- ${escaped(item)}`);
  const section = (heading: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', `## ${heading}`, '', ...list(items)];
  const tallied = (tallies: readonly Tally[], arrow = ': '): string[] =>
    tallies.map(({ what, why, times }) => `${times} × ${what}${why === undefined ? '' : `${arrow}${why}`}`);
  return [
    `# Import of ${day}`,
    '',
    ...totalLines(report).map((line, i) => (i === 0 ? `${escaped(line)}\n` : `- ${escaped(line)}`)),
    ...section('To know', remarks),
    ...section('Guessed', tallied(guessed)),
    ...section('Dropped', tallied(dropped)),
    ...section('Terms without a meaning', tallied(unknownTerms)),
    ...section('Mapped', tallied(mapped, ' ← ')),
    ...section('Changed by hand since the last import, so left as they are', edited),
    ...section('No longer in the source, so taken away', removed),
    '',
    '## Every record',
    ...records.flatMap((line) => [
      '',
      `### ${escaped(`${line.where}: ${line.name ?? 'without a name'}`)}`,
      '',
      ...list(lineItems(line)),
    ]),
    '',
  ].join('\n');
}

function lineItems({ state, file, why, notes }: Line): string[] {
  const of = (kind: Note['kind']): Note[] => notes.filter((note) => note.kind === kind);
  const mapped = of('mapped').map((note) => (note.kind === 'mapped' ? `${note.field} ← ${note.from}` : ''));
  return [
    `${state}${file === undefined ? '' : `: ${file}`}`,
    ...why,
    ...(mapped.length === 0 ? [] : [`mapped: ${mapped.join(', ')}`]),
    ...of('guessed').map((note) => (note.kind === 'guessed' ? `guessed ${note.field}: ${note.why}` : '')),
    ...of('dropped').map((note) =>
      note.kind === 'dropped'
        ? `dropped ${note.from}: ${note.why}${note.value === undefined ? '' : ` (${note.value})`}`
        : '',
    ),
  ];
}

/** Nothing that a source holds is Markdown or HTML in the report. */
const escaped = (text: string): string => oneLine(text).replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
