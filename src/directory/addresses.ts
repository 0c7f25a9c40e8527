/** The site's addresses. They are promises: people print, share and link them. */

/** `/services/<provider>/<service>/`, from a service's id. */
export const serviceHref = (id: string): string => `/services/${id}/`;
/** The form, filled in with what a service's page says. */
export const changeHref = (id: string): string => `/add/?service=${id}`;
/** The form, for a provider that is listed. */
export const addHref = (provider: string): string => `/add/?provider=${provider}`;
export const providerHref = (id: string): string => `/providers/${id}/`;
export const topicHref = (topic: string): string => `/topics/${topic}/`;
export const subjectHref = (topic: string, subject: string): string => `/topics/${topic}/${subject}/`;
export const ageBandHref = (band: string): string => `/ages/${band}/`;
export const areaHref = (area: string): string => `/areas/${area}/`;
export const letterHref = (letter: string): string => `/a-z/${letter}/`;
export const guideHref = (guide: string): string => `/guides/${guide}/`;
export const situationHref = (situation: string): string => `/situations/${situation}/`;
export const conditionHref = (condition: string): string => `/conditions/${condition}/`;
/** The Easy Read companion of a guide or a situation. */
export const easyReadHref = ({ id, of }: { readonly id: string; readonly of?: 'situation' | undefined }): string =>
  `${of === 'situation' ? situationHref(id) : guideHref(id)}easy-read/`;
/** A number to ring at a tap. */
export const telHref = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`;
/** A number for text messages, at a tap. */
export const smsHref = (number: string): string => `sms:${number.replaceAll(' ', '')}`;
/** A term in the jargon buster. */
export const termHref = (term: string): string => `/jargon/#${term}`;
/** Pages of words and the doors stand at the top: `/privacy/`, `/young-people/`. */
export const pageHref = (page: string): string => `/${page}/`;

/** First parts of addresses that the site itself uses: no page of words may take them. */
export const RESERVED_PAGES: ReadonlySet<string> = new Set([
  'search',
  'topics',
  'ages',
  'areas',
  'a-z',
  'services',
  'providers',
  'guides',
  'situations',
  'pagefind',
  'directory',
  '404',
  'index',
]);

/** The subject that `/alternative-provision/` is about: `topics.yaml` must have it. */
export const AP_SUBJECT = 'alternative-provision';
/** The subjects whose services it shows: a pupil referral unit is one of these places, too. */
export const AP_SUBJECTS = [AP_SUBJECT, 'pupil-referral-units'] as const;

/** The topic whose page leads to the conditions, too. */
export const HEALTH_TOPIC = 'health-and-wellness';

/** Pages that show data between words: their words are in `content/pages/`, and they must be there. */
export const PAGES_WITH_DATA: ReadonlySet<string> = new Set([
  'add',
  'alternative-provision',
  'approval',
  'conditions',
  'feedback',
  'jargon',
  'open-data',
  'shortlist',
  'sources',
  'what-the-law-says',
  'you-said-we-did',
]);
