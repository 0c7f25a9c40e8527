import { z } from 'zod';
import { register } from '../schema/approval.ts';
import { authority } from '../schema/authority.ts';
import { condition } from '../schema/conditions.ts';
import { requirement } from '../schema/coverage.ts';
import { crisis } from '../schema/crisis.ts';
import { easyRead } from '../schema/easy-read.ts';
import { feedback } from '../schema/feedback.ts';
import { glossaryTerm } from '../schema/glossary.ts';
import { importing } from '../schema/importing.ts';
import { intent } from '../schema/intents.ts';
import { language } from '../schema/languages.ts';
import { accessFeature, area, need, outsidePlace, place, spelling, topic } from '../schema/lists.ts';
import { districtMap } from '../schema/map.ts';
import { audience, guide, home, page, usedSource } from '../schema/page.ts';
import { plainEnglish } from '../schema/plain-english.ts';
import { postcodes } from '../schema/postcodes.ts';
import { provider } from '../schema/provider.ts';
import { redirect } from '../schema/redirects.ts';
import { service } from '../schema/service.ts';
import { situation } from '../schema/situation.ts';

/** A kind of file in the content folder: where it stands, how it is written, what it holds. */
interface Kind {
  /** Path below the content folder. Each group is a part of the record's id. */
  readonly path: RegExp;
  readonly syntax: 'yaml' | 'json' | 'markdown' | 'mdx';
  readonly schema: z.ZodType;
}

const listThatMayBeEmpty = <T extends z.ZodType>(item: T) =>
  z.array(item, { error: 'a YAML list: each entry begins with "- "' });
const list = <T extends z.ZodType>(item: T) => listThatMayBeEmpty(item).min(1, { error: 'at least one entry' });

/** Every kind of file that the content folder may hold. Anything else there is a mistake. */
export const KINDS = {
  authority: { path: /^authority\.yaml$/, syntax: 'yaml', schema: authority },
  home: { path: /^home\.yaml$/, syntax: 'yaml', schema: home },
  topics: { path: /^topics\.yaml$/, syntax: 'yaml', schema: list(topic) },
  needs: { path: /^needs\.yaml$/, syntax: 'yaml', schema: list(need) },
  access: { path: /^access\.yaml$/, syntax: 'yaml', schema: list(accessFeature) },
  areas: { path: /^areas\.yaml$/, syntax: 'yaml', schema: list(area) },
  map: { path: /^map\.yaml$/, syntax: 'yaml', schema: districtMap },
  places: { path: /^places\.yaml$/, syntax: 'yaml', schema: list(place) },
  outsidePlaces: { path: /^places-outside\.yaml$/, syntax: 'yaml', schema: list(outsidePlace) },
  postcodes: { path: /^postcodes\/([^/]+)\.yaml$/, syntax: 'yaml', schema: postcodes },
  usedSources: { path: /^sources\.yaml$/, syntax: 'yaml', schema: list(usedSource) },
  glossary: { path: /^glossary\.yaml$/, syntax: 'yaml', schema: list(glossaryTerm) },
  intents: { path: /^intents\/([^/]+)\.yaml$/, syntax: 'yaml', schema: list(intent) },
  spellings: { path: /^spellings\.yaml$/, syntax: 'yaml', schema: list(spelling) },
  conditions: { path: /^conditions\.yaml$/, syntax: 'yaml', schema: list(condition) },
  coverage: { path: /^coverage\.yaml$/, syntax: 'yaml', schema: list(requirement) },
  crisis: { path: /^crisis\.yaml$/, syntax: 'yaml', schema: crisis },
  languages: { path: /^languages\.yaml$/, syntax: 'yaml', schema: list(language) },
  plainEnglish: { path: /^plain-english\.yaml$/, syntax: 'yaml', schema: plainEnglish },
  redirects: { path: /^redirects\.yaml$/, syntax: 'yaml', schema: listThatMayBeEmpty(redirect) },
  importing: { path: /^import\.yaml$/, syntax: 'yaml', schema: importing },
  register: { path: /^approvals\/([^/]+)\.yaml$/, syntax: 'yaml', schema: register },
  provider: { path: /^providers\/([^/]+)\/provider\.json$/, syntax: 'json', schema: provider },
  service: { path: /^providers\/([^/]+)\/([^/]+)\.md$/, syntax: 'markdown', schema: service },
  page: { path: /^pages\/([^/]+)\.md$/, syntax: 'markdown', schema: page },
  audience: { path: /^audiences\/([^/]+)\.md$/, syntax: 'markdown', schema: audience },
  guide: { path: /^guides\/([^/]+)\.mdx$/, syntax: 'mdx', schema: guide },
  easyRead: { path: /^easy-read\/([^/]+)\.yaml$/, syntax: 'yaml', schema: easyRead },
  situation: { path: /^situations\/([^/]+)\.md$/, syntax: 'markdown', schema: situation },
  feedback: { path: /^feedback\/([^/]+)\.md$/, syntax: 'markdown', schema: feedback },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export type DataOf<K extends KindName> = z.output<(typeof KINDS)[K]['schema']>;

/** The files that every Local Offer has exactly one of. */
export const SINGLE_FILES = {
  authority: 'authority.yaml',
  home: 'home.yaml',
  topics: 'topics.yaml',
  needs: 'needs.yaml',
  access: 'access.yaml',
  areas: 'areas.yaml',
  places: 'places.yaml',
  usedSources: 'sources.yaml',
  glossary: 'glossary.yaml',
  conditions: 'conditions.yaml',
  coverage: 'coverage.yaml',
  crisis: 'crisis.yaml',
  plainEnglish: 'plain-english.yaml',
} as const satisfies Partial<Record<KindName, string>>;
export type SingleKind = keyof typeof SINGLE_FILES;

/** The pages of words that the site itself shows or links to from every page. */
export const REQUIRED_PAGES = [
  'accessibility-statement',
  'add',
  'alternative-provision',
  'another-format',
  'approval',
  'conditions',
  'feedback',
  'jargon',
  'open-data',
  'privacy',
  'shortlist',
  'sources',
  'what-the-law-says',
  'you-said-we-did',
] as const;
