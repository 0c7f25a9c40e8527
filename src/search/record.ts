import type { CustomRecord } from 'pagefind';
import { conditionHref, serviceHref } from '../directory/addresses.ts';
import { answeredAreas } from '../directory/area.ts';
import { namesOf } from '../directory/browse.ts';
import type { Listing } from '../directory/listing.ts';
import { answeredNeeds } from '../directory/need.ts';
import type { Condition } from '../schema/conditions.ts';
import type { Lists } from '../schema/content.ts';
import type { Page } from './pages.ts';
import { aboutWith, saidShort } from './rank/about.ts';
import { shownNamesOf } from './rank/naming.ts';
import type { SearchLists } from './table.ts';
import type { META_WEIGHTS } from './weights.ts';

/**
 * What is indexed of a listing, for its words and for Pagefind. The filters are for any Pagefind client; this site's page filters with the compact
 * table (see docs/search.md), and a test holds that both give the same answers.
 */
export function indexRecord(
  listing: Listing,
  { topics, needs, areas, places, synonyms }: Pick<Lists, 'topics' | 'needs' | 'areas' | 'places' | 'synonyms'>,
  aboutOf = aboutWith(synonyms),
): CustomRecord {
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
    also: alsoKnownAs(listing, synonyms, aboutOf).join(', '),
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

/** Everything that people type for what a service is: by its name and summary, its subjects and its needs. */
function alsoKnownAs(listing: Listing, synonyms: Lists['synonyms'], aboutOf: ReturnType<typeof aboutWith>): string[] {
  const { service } = listing;
  const about = aboutOf(service.name, saidShort(listing));
  const has = (slugs: readonly string[] = [], own: readonly string[] = []): boolean =>
    slugs.some((slug) => own.includes(slug));
  return synonyms
    .filter(
      ({ slug, subjects, needs }) => about.has(slug) || has(subjects, service.subjects) || has(needs, service.needs),
    )
    .flatMap(({ typed }) => typed);
}

/** All that is indexed, in the order of the table's rows and then of its pages. */
export function indexRecords(listings: readonly Listing[], lists: SearchLists): CustomRecord[] {
  const aboutOf = aboutWith(lists.synonyms);
  return [...listings.map((listing) => indexRecord(listing, lists, aboutOf)), ...lists.pages.map(indexPage)];
}

/** What Pagefind indexes of a condition's page. */
export const indexCondition = (condition: Condition): CustomRecord => ({
  url: conditionHref(condition.slug),
  language: 'en',
  content: shownNamesOf(condition).join('\n'),
  meta: { title: condition.name, summary: condition.text, also: (condition.hidden ?? []).join(', ') },
});

/** What Pagefind indexes of a page of words. */
const indexPage = ({ href, title, description, text }: Page): CustomRecord => ({
  url: href,
  language: 'en',
  content: text,
  meta: { title, summary: description },
});
