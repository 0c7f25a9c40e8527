import { serviceHref } from '../directory/addresses.ts';
import type { Annotation } from '../github/annotations.ts';
import { inert } from '../github/inert.ts';
import type { Reading } from '../loading/judge.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Content } from '../schema/content.ts';
import { serviceFile } from '../writing/record-text.ts';
import type { Change } from './changes.ts';
import { duplicatesOf, type Duplicate } from './duplicates.ts';
import { scopeOf } from './scope.ts';
import { summarise } from './summary.ts';

/** What a reviewer is told about a change. */
export interface Review {
  /** For the page of the run: Markdown in which nothing that was sent can act. */
  readonly markdown: string;
  /** Notes beside the lines that they are about. */
  readonly annotations: readonly Annotation[];
  /** Whether the change cannot be taken as it is. */
  readonly refused: boolean;
}

/**
 * Looks at a change as a reviewer would: which files it touches, what it means for families, and what may be in the directory already.
 *
 * @param base the content before
 * @param head the content as it would be
 */
export function reviewOf(changes: readonly Change[], base: Reading, head: Reading, today: PlainDate): Review {
  const { refusals, notes } = scopeOf(changes);
  if (base.content === undefined || head.content === undefined) {
    const waiting =
      'The content has to pass the check before it can be said what changes. See the check for what to mend.';
    return { markdown: pageOf(refusals, [...notes, waiting], [], []), annotations: [], refused: refusals.length > 0 };
  }
  const summary = summarise(base.content, head.content, today, movedServices(changes));
  const duplicates = newDuplicates(changes, head.content);
  const refused = [...refusals, ...summary.refusals];
  return {
    markdown: pageOf(refused, notes, summary.lines, duplicates.map(duplicateWords)),
    annotations: duplicates.map(duplicateNote),
    refused: refused.length > 0,
  };
}

const SERVICE = /^content\/providers\/([^/]+\/[^/]+)\.md$/;
const serviceIn = (path: string): string | undefined => SERVICE.exec(path)?.[1];

function movedServices(changes: readonly Change[]): Map<string, string> {
  const pairs = changes.map(({ from = '', path }) => [serviceIn(from), serviceIn(path)] as const);
  return new Map(pairs.flatMap(([from, to]) => (from === undefined || to === undefined ? [] : [[from, to]])));
}

function newDuplicates(changes: readonly Change[], { services, providers }: Content): Duplicate[] {
  const ids = new Set(changes.flatMap(({ path }) => serviceIn(path) ?? []));
  return duplicatesOf(ids, services, providers);
}

const duplicateWords = ({ service, other, shared }: Duplicate): string =>
  `**${inert(service.name)}** (${serviceHref(service.id)}) may be the same as **${inert(other.name)}** (${serviceHref(other.id)}). They share ${shared.map((each) => inert(each)).join(', ')}.`;

const duplicateNote = ({ service, other, shared }: Duplicate): Annotation => ({
  ...{ level: 'warning', line: 1, title: 'Is it listed already?' },
  file: `content/${serviceFile(...(service.id.split('/') as [string, string]))}`,
  message: `It may be the same as ${serviceHref(other.id)}. They share ${shared.join(', ')}.`,
});

function pageOf(
  refusals: readonly string[],
  notes: readonly string[],
  lines: readonly string[],
  duplicates: readonly string[],
): string {
  const part = (heading: string, entries: readonly string[]): string[] =>
    entries.length === 0
      ? []
      : [
          `## ${heading}`,
          shortened(entries)
            .map((entry) => `- ${entry}`)
            .join('\n'),
        ];
  const parts = [
    ...part('This cannot be taken as it is', refusals),
    ...part('Good to know', notes),
    ...part('What changes for families', lines),
    ...part('Is it listed already?', duplicates),
  ];
  return `${(parts.length > 0 ? parts : ['Nothing changes for families.']).join('\n\n')}\n`;
}

/** GitHub shows a megabyte at most, and nobody reads as much. */
const MOST = 100;

const shortened = (entries: readonly string[]): readonly string[] =>
  entries.length > MOST ? [...entries.slice(0, MOST), `And ${String(entries.length - MOST)} more.`] : entries;
