import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Condition } from './schema/conditions.ts';
import { today as dayOf } from './clock.ts';
import { compareNames, isOpen, isReal, makeListings } from './directory/listing.ts';
import { finder } from './search/find.ts';
import { helper, pagesNaming } from './search/help.ts';
import { pagesOf } from './search/pages.ts';

/**
 * The one query module: reads the collections once and names the lists that pages use. Nothing else calls `getCollection`.
 */

type RecordCollection =
  'providers' | 'services' | 'registers' | 'pages' | 'audiences' | 'guides' | 'easyReads' | 'situations' | 'feedback';

async function recordsOf<C extends RecordCollection>(collection: C): Promise<CollectionEntry<C>['data'][]> {
  return (await getCollection(collection)).map(({ data }) => data);
}

const lists = (await getEntry('lists', 'lists'))?.data;
if (lists === undefined) throw new Error('The lists were not loaded.');
export const { authority, home, topics, needs, access, areas, places, usedSources, glossary, coverage, districtMap } =
  lists;
export const { redirects, plainEnglish, crisis, languages } = lists;
/** By their usual names. */
export const conditions = lists.conditions.toSorted((a, b) => compareNames(a.name, b.name));

/** The day of this build. */
export const today = dayOf();

export const registers = await recordsOf('registers');
export const pages = await recordsOf('pages');
export const audiences = (await recordsOf('audiences')).sort((a, b) => a.order - b.order);
export const guides = (await recordsOf('guides')).sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
/** The words of a guide, rendered. */
export async function guideWords(id: string) {
  const body = await getEntry('guideBodies', id);
  if (body === undefined) throw new Error(`content/guides/${id}.mdx was not rendered.`);
  return (await render(body)).Content;
}
/** Easy Read companions of guides, by the id of the guide. */
export const easyReads = await recordsOf('easyReads');
/** Urgent ones first. */
export const situations = (await recordsOf('situations')).sort(
  (a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false) || a.order - b.order,
);
/** Newest answers first. */
export const feedback = (await recordsOf('feedback')).sort((a, b) => b.answeredOn.localeCompare(a.answeredOn));
export const providers = await recordsOf('providers');

/** Every service that has a page, closed and invented ones too, by name. */
export const allListings = makeListings(await recordsOf('services'), providers, registers, today);
const openListings = allListings.filter(isOpen);
/** The services that can be found: real and not closed. All lists, counts and feeds are made of these. */
export const listings = openListings.filter(isReal);
/** The made-up examples that are shown apart from real services, behind a heading that says so. */
export const exampleListings = openListings.filter((listing) => !isReal(listing));
const wordPages = pagesOf({ audiences, guides, situations });
/** Names the search files of this build, which are made when this is first asked for. */
export { searchOnce as searchFiles } from './search/once.ts';
/** The guides and situations that name a condition. */
export const guidesNaming = (condition: Condition) => pagesNaming(wordPages, condition);
/** The services that a condition's page shows, best first. */
export const helpFor = helper(listings, { ...lists, pages: wordPages }, today);
/** What the search page finds for a query without free words, in its order. */
export const find = finder(listings, { areas, needs }, today);

/** The words of a page that also shows data. */
export function wordsOf(id: string) {
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined)
    throw new Error(`content/pages/${id}.md is missing: the page /${id}/ takes its words from there.`);
  return page;
}
