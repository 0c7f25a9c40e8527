import { z } from 'zod';
import { register } from './approval.ts';
import type { Authority } from './authority.ts';
import type { Condition } from './conditions.ts';
import type { Crisis } from './crisis.ts';
import type { Requirement } from './coverage.ts';
import { easyRead } from './easy-read.ts';
import { feedback } from './feedback.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Importing } from './importing.ts';
import type { Intent } from './intents.ts';
import type { Language } from './languages.ts';
import type { AccessFeature, Area, Need, OutsidePlace, Place, Spelling, Topic } from './lists.ts';
import type { DistrictMap } from './map.ts';
import { audience, guide, page, type Home, type UsedSource } from './page.ts';
import type { PlainEnglish } from './plain-english.ts';
import type { Postcodes } from './postcodes.ts';
import { provider } from './provider.ts';
import type { Redirect } from './redirects.ts';
import { service } from './service.ts';
import { situation } from './situation.ts';

/** Records as the site sees them: what the file says, and what its place in the folder says. */

/** The words of a body. */
const words = z.object({
  /** All its words, one paragraph a line: for search and for feeds. */
  text: z.string(),
  /** Its paragraphs and the entries of its lists, without the headings: what reading age is measured on. */
  prose: z.array(z.string()),
});
/** A Markdown body after parsing. */
const body = words.extend({
  /** Sanitised HTML: safe to put on a page. */
  html: z.string(),
});
export type Body = z.infer<typeof body>;

/** The name that the file gave the record: its name in addresses, for ever. */
const id = z.string();

export const providerRecord = provider.extend({ id });
/** `id` is `<provider>/<service>`. */
export const serviceRecord = service.extend({ id, provider: z.string(), body });
export const registerRecord = register.extend({ id });
export const pageRecord = page.extend({ id, body });
export const audienceRecord = audience.extend({ id, body });
/** A guide is MDX: Astro renders it. */
export const guideRecord = guide.extend({ id, body: words });
/** `id` is that of the guide it goes with. */
export const easyReadRecord = easyRead.extend({ id });
export const situationRecord = situation.extend({ id, body });
export const feedbackRecord = feedback.extend({ id, body });

export type ProviderRecord = z.infer<typeof providerRecord>;
export type ServiceRecord = z.infer<typeof serviceRecord>;
export type RegisterRecord = z.infer<typeof registerRecord>;
export type PageRecord = z.infer<typeof pageRecord>;
export type AudienceRecord = z.infer<typeof audienceRecord>;
export type GuideRecord = z.infer<typeof guideRecord>;
export type EasyReadRecord = z.infer<typeof easyReadRecord>;
export type SituationRecord = z.infer<typeof situationRecord>;
export type FeedbackRecord = z.infer<typeof feedbackRecord>;

/** The files there is one of: who publishes, what the lists allow, what the home page says. */
export interface Lists {
  readonly authority: Authority;
  readonly home: Home;
  readonly topics: readonly Topic[];
  readonly needs: readonly Need[];
  readonly access: readonly AccessFeature[];
  readonly areas: readonly Area[];
  readonly places: readonly Place[];
  /** Places outside the county that families type; a Local Offer may do without. */
  readonly outsidePlaces: readonly OutsidePlace[];
  /** Where postcodes are; none when a Local Offer does without distances. */
  readonly postcodes: Postcodes;
  readonly usedSources: readonly UsedSource[];
  readonly glossary: readonly GlossaryTerm[];
  /** What people want, and how they ask for it. */
  readonly intents: readonly Intent[];
  /** Words that are spelled otherwise elsewhere; a Local Offer may do without. */
  readonly spellings: readonly Spelling[];
  readonly conditions: readonly Condition[];
  readonly coverage: readonly Requirement[];
  readonly plainEnglish: PlainEnglish;
  /** Which words mean danger, and who to reach then. */
  readonly crisis: Crisis;
  /** Languages other than English that search recognises; a Local Offer may do without. */
  readonly languages: readonly Language[];
  /** Old addresses; none when nothing has moved. */
  readonly redirects: readonly Redirect[];
  /** Outlines of the districts; a Local Offer may do without. */
  readonly districtMap?: DistrictMap | undefined;
  /** What an import makes of other lists; a Local Offer may do without. */
  readonly importing?: Importing | undefined;
}

/** Everything in the content folder, parsed and found right. */
export interface Content extends Lists {
  readonly registers: readonly RegisterRecord[];
  readonly providers: readonly ProviderRecord[];
  readonly services: readonly ServiceRecord[];
  readonly pages: readonly PageRecord[];
  readonly audiences: readonly AudienceRecord[];
  readonly guides: readonly GuideRecord[];
  readonly easyReads: readonly EasyReadRecord[];
  readonly situations: readonly SituationRecord[];
  readonly feedback: readonly FeedbackRecord[];
}
