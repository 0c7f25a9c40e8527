import type { PlainDate } from '../../schema/common.ts';
import type { Content } from '../../schema/content.ts';
import { byStanding, unconfirmed } from '../coverage.ts';
import { formatDate } from '../dates.ts';
import { isOpen, makeListings, type Listing } from '../listing.ts';
import { notices } from '../notices.ts';
import { count } from '../words.ts';
import { countSections } from './counts.ts';
import { approvalSection, freshnessSection, providerSection, reviewSection } from './duties.ts';
import { readingSection } from './reading.ts';
import type { Section } from './section.ts';

/** What the officer is told of the whole Local Offer on a day. */
export interface Report {
  readonly title: string;
  readonly day: PlainDate;
  readonly sections: readonly Section[];
}

/** The ids of all sections, in their order. The last three are there only when there is something to do. */
export const SECTION_IDS = [
  ...['services', 'reach', 'topics', 'subjects', 'districts', 'other-areas', 'ages', 'needs', 'providers'],
  ...['approvals', 'freshness', 'reviews', 'reading-ages', 'law'],
  ...['law-not-answered', 'law-not-checked', 'answers-due'],
] as const;

/** What a part of the report is made from. */
interface Facts {
  readonly content: Content;
  readonly today: PlainDate;
  /** Every service. */
  readonly all: readonly Listing[];
  /** The services that can be found. */
  readonly open: readonly Listing[];
}

/** The parts of the report, in their order. */
const PARTS: readonly ((facts: Facts) => Section[])[] = [
  ({ all, content }) => countSections(all, content),
  ({ content, open }) => [providerSection(content.providers, open)],
  ({ content, today }) => [approvalSection(content.registers, content.providers, today)],
  ({ open, today }) => [freshnessSection(open, today)],
  ({ content, today }) => [reviewSection(content, today)],
  ({ content }) => [readingSection(content)],
  ({ content }) => [lawSection(content)],
  ({ content, today }) => notices(content, today),
];

export function makeReport(content: Content, today: PlainDate): Report {
  const all = makeListings(content.services, content.providers, content.registers, today);
  const facts = { content, today, all, open: all.filter(isOpen) };
  return {
    title: `${content.authority.title}: report of ${formatDate(today)}`,
    day: today,
    sections: PARTS.flatMap((part) => part(facts)),
  };
}

function lawSection({ coverage }: Pick<Content, 'coverage'>): Section {
  const { answered, partly, 'not-yet': notYet } = byStanding(coverage);
  return {
    id: 'law',
    title: 'What the law asks',
    lines: [
      `${count(coverage.length, 'requirement')}: ${answered.length} answered, ${partly.length} in part, ${notYet.length} not yet.`,
      `Wording still to be confirmed: ${unconfirmed(coverage).length}.`,
    ],
  };
}
