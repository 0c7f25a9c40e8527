import type { PlainDate } from '../schema/common.ts';
import type { Requirement } from '../schema/coverage.ts';
import { formatDate, isYearOld } from './dates.ts';
import type { Section } from './report/section.ts';
import { count } from './words.ts';

/** How far this site answers what the law asks: with nothing missing, with something missing, or not at all. */
export type Standing = 'answered' | 'partly' | 'not-yet';

export function standingOf({ answers, gap }: Pick<Requirement, 'answers' | 'gap'>): Standing {
  if (answers === undefined) return 'not-yet';
  return gap === undefined ? 'answered' : 'partly';
}

const STANDING = { answered: 'Answered', partly: 'Answered in part', 'not-yet': 'Not answered yet' } as const;
export const standingWord = (standing: Standing): string => STANDING[standing];

/** What the law asks, by how far it is answered. */
export function byStanding(coverage: readonly Requirement[]): Record<Standing, Requirement[]> {
  const { answered = [], partly = [], 'not-yet': notYet = [] } = Object.groupBy(coverage, standingOf);
  return { answered, partly, 'not-yet': notYet };
}

/** Requirements whose wording nobody has seen in the law or another source yet. */
export const unconfirmed = (coverage: readonly Requirement[]): Requirement[] =>
  coverage.filter(({ wording }) => wording === 'to-be-confirmed');

/** Where the wording of some requirements is from, each source once. */
export function sourcesOf(coverage: readonly Requirement[]): NonNullable<Requirement['source']> {
  const byAddress = coverage.flatMap(({ source = [] }) => source.map((each) => [each.url ?? each.name, each] as const));
  return [...new Map(byAddress).values()];
}

/** What is missing, law by law: each gap once, with all requirements that have it. */
export function gapsByLaw(
  coverage: readonly Requirement[],
): { law: string; gaps: [gap: string, asked: Requirement[]][] }[] {
  const withGap = coverage.filter(({ gap }) => gap !== undefined);
  return [...Map.groupBy(withGap, ({ law }) => law)].map(([law, asked]) => ({
    law,
    gaps: [...Map.groupBy(asked, ({ gap = '' }) => gap)],
  }));
}

/** A requirement in a line: the law and its paragraph. */
export const nameOf = ({ law, part }: Requirement): string => `${law}, ${part}`;

/** What the officer should know of the law on a day: what no page answers, and what was not checked for a year. */
export function coverageNotices(coverage: readonly Requirement[], today: PlainDate): Section[] {
  const missing = byStanding(coverage)['not-yet'];
  const old = coverage.filter(({ checkedOn }) => isYearOld(checkedOn, today));
  return [
    {
      id: 'law-not-answered',
      title: `The law: ${count(missing.length, 'requirement')} that no page answers yet`,
      lines: missing.map((requirement) => `${nameOf(requirement)}: ${requirement.gap ?? requirement.asks}`),
    },
    {
      id: 'law-not-checked',
      title: `The law: ${count(old.length, 'requirement')} not checked for 12 months`,
      lines: old.map((requirement) => `${nameOf(requirement)}: last checked on ${formatDate(requirement.checkedOn)}`),
    },
  ].filter(({ lines }) => lines.length > 0);
}
