import { answeredAreas, formatAreas } from '../directory/area.ts';
import { formatAges, type AgeRange } from '../directory/age.ts';
import { serviceHref } from '../directory/addresses.ts';
import { freshness, freshnessWords } from '../directory/freshness.ts';
import type { Listing } from '../directory/listing.ts';
import { answeredNeeds } from '../directory/need.ts';
import { costWord, statusWord, type Status } from '../directory/words.ts';
import type { Checked, PlainDate } from '../schema/common.ts';
import type { Area, Need } from '../schema/lists.ts';
import type { Service } from '../schema/service.ts';

/** The short form of a listing: all that filters, counts and result cards need. The summary is kept apart, see `table.ts`. */
export interface Row {
  /** `<provider>/<service>`. */
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly ages: AgeRange;
  readonly area: readonly string[];
  readonly topic: readonly string[];
  readonly subject: readonly string[];
  readonly need: readonly string[];
  readonly cost: Service['cost']['kind'];
  /** The words on the badges in force. */
  readonly badges: readonly string[];
  readonly status: Status;
  readonly checked: Pick<Checked, 'on' | 'how'>;
  readonly example: boolean;
}

/** The lists without which slugs mean nothing. */
export interface FilterLists {
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
}

export function rowOf({ service, provider, approvals }: Listing): Row {
  return {
    id: service.id,
    name: service.name,
    provider: provider.name,
    ages: service.ages,
    area: service.areas,
    topic: service.topics,
    subject: service.subjects ?? [],
    need: service.needs ?? [],
    cost: service.cost.kind,
    badges: [...new Set(approvals.map(({ badge }) => badge))],
    status: service.status ?? 'open',
    checked: { on: service.checked.on, how: service.checked.how },
    example: service.example === true,
  };
}

/** The slugs to which a row answers in each filter: a countywide service answers every district, one for any need every need. */
export function answersOf(
  row: Row,
  { areas, needs }: FilterLists,
): Record<'area' | 'topic' | 'subject' | 'need' | 'cost', readonly string[]> {
  return {
    area: answeredAreas(row.area, areas),
    topic: row.topic,
    subject: row.subject,
    need: answeredNeeds(row.need, needs),
    cost: [row.cost],
  };
}

/** The words of a result card. The same card stands in search results and on browse pages. */
export interface CardView {
  readonly href: string;
  readonly name: string;
  readonly provider: string;
  readonly badges: readonly string[];
  readonly ages: string;
  readonly areas: string;
  readonly cost: string;
  readonly freshness: string;
  readonly stale: boolean;
  /** Set when the service is not simply open. */
  readonly status: string | undefined;
  readonly example: boolean;
}

export function cardOf(row: Row, areas: readonly Area[], today: PlainDate): CardView {
  return {
    href: serviceHref(row.id),
    name: row.name,
    provider: row.provider,
    badges: row.badges,
    ages: formatAges(row.ages),
    areas: formatAreas(row.area, areas),
    cost: costWord(row.cost),
    freshness: freshnessWords(row.checked, today),
    stale: freshness(row.checked, today) === 'stale',
    status: row.status === 'open' ? undefined : statusWord(row.status),
    example: row.example,
  };
}
