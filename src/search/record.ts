import type { CustomRecord } from 'pagefind';
import { conditionHref, serviceHref } from '../directory/addresses.ts';
import { answeredAreas } from '../directory/area.ts';
import { namesOf } from '../directory/browse.ts';
import type { Listing } from '../directory/listing.ts';
import { answeredNeeds } from '../directory/need.ts';
import type { Condition } from '../schema/conditions.ts';
import type { Lists } from '../schema/content.ts';
import type { Page } from './pages.ts';
import { shownNamesOf } from './rank/naming.ts';
import type { SearchLists } from './table.ts';
import type { META_WEIGHTS } from './weights.ts';

/** What Pagefind indexes of a page. */
export type IndexedRecord = CustomRecord;

/**
 * What Pagefind indexes of a listing. The search page asks it for words, and filters with the compact table (see docs/search.md); a test
 * holds that Pagefind's filters give the same answers.
 */
export function indexRecord(
  listing: Listing,
  { topics, needs, areas, places }: Pick<Lists, 'topics' | 'needs' | 'areas' | 'places'>,
): IndexedRecord {
  const { service, provider, approvals } = listing;
  const subjects = topics.flatMap((topic) => topic.subjects);
  const towns = places.filter(({ area }) => service.areas.includes(area)).map(({ name }) => name);
  const meta: Record<keyof typeof META_WEIGHTS, string> = {
    title: service.name,
    provider: provider.name,
    summary: service.summary,
    subjects: [...namesOf(service.topics, topics), ...namesOf(service.subjects ?? [], subjects)].join(', '),
    needs: namesOf(service.needs ?? [], needs).join(', '),
    places: [...namesOf(service.areas, areas), ...towns].join(', '),
  };
  const years = Array.from({ length: service.ages.to - service.ages.from + 1 }, (_, i) =>
    String(service.ages.from + i),
  );
  return {
    url: serviceHref(service.id),
    language: 'en',
    content: [
      service.body.text,
      service.eligibility,
      service.howToStart.text,
      service.whoDecides,
      service.when?.text,
      service.cost.text,
      ...(service.venues ?? []).flatMap(({ name, address, postcode, town }) => [name, address, postcode, town]),
      provider.description,
    ]
      .filter((part) => part !== undefined)
      .join('\n'),
    meta,
    filters: {
      age: years,
      area: answeredAreas(service.areas, areas),
      topic: service.topics,
      subject: service.subjects ?? [],
      need: answeredNeeds(service.needs ?? [], needs),
      day: service.when?.days ?? [],
      cost: [service.cost.kind],
      approved: approvals.length > 0 ? ['yes'] : [],
    },
  };
}

/** All that is indexed, in the order of the table's rows and then of its pages. */
export const indexRecords = (listings: readonly Listing[], lists: SearchLists): IndexedRecord[] => [
  ...listings.map((listing) => indexRecord(listing, lists)),
  ...lists.pages.map(indexPage),
];

/** What Pagefind indexes of a condition's page. */
export const indexCondition = (condition: Condition): IndexedRecord => ({
  url: conditionHref(condition.slug),
  language: 'en',
  content: shownNamesOf(condition).join('\n'),
  meta: { title: condition.name, summary: condition.text, also: (condition.hidden ?? []).join(', ') },
});

/** What Pagefind indexes of a page of words. */
const indexPage = ({ href, title, description, text }: Page): IndexedRecord => ({
  url: href,
  language: 'en',
  content: text,
  meta: { title, summary: description },
});
