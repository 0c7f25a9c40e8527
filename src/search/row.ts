import { formatAreas } from '../directory/area.ts';
import { formatAges } from '../directory/age.ts';
import { serviceHref } from '../directory/addresses.ts';
import { facetsOf, type Facets } from '../directory/filters.ts';
import { EXAMPLE_CHECKED, freshness, freshnessWords } from '../directory/freshness.ts';
import type { Listing } from '../directory/listing.ts';
import { costWord, statusWord, type Status } from '../directory/words.ts';
import type { Checked, PlainDate } from '../schema/common.ts';
import type { Area } from '../schema/lists.ts';

/** The short form of a listing: all that filters, counts and result cards need. The summary is kept apart, see `table.ts`. */
export interface Row extends Facets {
  /** `<provider>/<service>`. */
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly status: Status;
  readonly checked: Pick<Checked, 'on' | 'how'>;
  readonly example: boolean;
}

export function rowOf(listing: Listing): Row {
  const { service, provider } = listing;
  return {
    ...facetsOf(listing),
    id: service.id,
    name: service.name,
    provider: provider.name,
    status: service.status ?? 'open',
    checked: { on: service.checked.on, how: service.checked.how },
    example: service.example === true,
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
    freshness: row.example ? EXAMPLE_CHECKED : freshnessWords(row.checked, today),
    stale: !row.example && freshness(row.checked, today) === 'stale',
    status: row.status === 'open' ? undefined : statusWord(row.status),
    example: row.example,
  };
}
