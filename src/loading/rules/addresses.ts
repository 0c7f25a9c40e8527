import {
  ageBandHref,
  areaHref,
  conditionHref,
  easyReadHref,
  guideHref,
  letterHref,
  pageHref,
  providerHref,
  RESERVED_PAGES,
  serviceHref,
  situationHref,
  subjectHref,
  topicHref,
} from '../../directory/addresses.ts';
import { AGE_BANDS } from '../../directory/age.ts';
import { byLetter } from '../../directory/browse.ts';
import type { Shelf } from '../shelf.ts';

/** The kinds of records that have a page, and its address. */
export const ADDRESS_OF = {
  provider: providerHref,
  service: serviceHref,
  audience: pageHref,
  page: pageHref,
  guide: guideHref,
  easyRead: (id: string) => easyReadHref({ id }),
  situation: situationHref,
} as const;
export const ADDRESSED = Object.keys(ADDRESS_OF) as (keyof typeof ADDRESS_OF)[];

/** Names that the site uses for something else than a page of that name. */
const NO_PAGES: ReadonlySet<string> = new Set(['services', 'pagefind', 'directory', '404', 'index']);

/** The addresses of all pages, and whether a list is wrong, so that some may be missing. */
export function siteAddresses(shelf: Shelf): { readonly hrefs: ReadonlySet<string>; readonly complete: boolean } {
  const topics = shelf.only('topics')?.data;
  const areas = shelf.only('areas')?.data;
  const conditions = shelf.only('conditions')?.data;
  const hrefs = [
    ...ADDRESSED.flatMap((kind) => shelf.ids(kind).map(ADDRESS_OF[kind])),
    ...shelf.all('easyRead').map(({ id, data }) => easyReadHref({ id, of: data.of })),
    ...[...RESERVED_PAGES].filter((name) => !NO_PAGES.has(name)).map(pageHref),
    ...(topics ?? []).flatMap(({ slug, subjects }) => [
      topicHref(slug),
      ...subjects.map((subject) => subjectHref(slug, subject.slug)),
    ]),
    ...(areas ?? []).map(({ slug }) => areaHref(slug)),
    ...(conditions ?? []).map(({ slug }) => conditionHref(slug)),
    ...AGE_BANDS.map(({ slug }) => ageBandHref(slug)),
    ...[...byLetter([]).keys()].map(letterHref),
  ];
  return { hrefs: new Set(hrefs), complete: [topics, areas, conditions].every((list) => list !== undefined) };
}
