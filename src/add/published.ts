import type { Lists, ProviderRecord, ServiceRecord } from '../schema/content.ts';
import { providerFile, providerText, serviceText } from '../writing/record-text.ts';

/**
 * What the form fetches: the files of one provider, to change them, and the lists that a new record is checked against. They are written
 * from the records, so that a note which an editor has left in a file stays there.
 */

/** A file of content. */
export interface ContentFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly text: string;
}

export const LISTS_HREF = '/add/lists.json';
export const recordsHref = (provider: string): string => `/add/records/${provider}.json`;

/**
 * All that a provider has on the site.
 *
 * @param markdownOf the words of a service's page, from its file
 */
export const filesOfProvider = (
  provider: ProviderRecord,
  services: readonly ServiceRecord[],
  markdownOf: (file: string) => string,
): ContentFile[] => [
  { file: providerFile(provider.id), text: providerText(provider) },
  ...services.map((service) => {
    const file = `providers/${service.id}.md`;
    return { file, text: serviceText(service, markdownOf(file)) };
  }),
];

type CheckedAgainst = Pick<Lists, 'topics' | 'needs' | 'access' | 'areas' | 'glossary' | 'plainEnglish'>;

/** The lists, and of every provider what may not be used twice: its folder and its numbers, and the name by which people find it. */
export function listFiles(lists: CheckedAgainst, providers: readonly ProviderRecord[]): ContentFile[] {
  // JSON is YAML, too.
  const asList = (file: string, value: unknown): ContentFile => ({ file, text: JSON.stringify(value) });
  return [
    asList('topics.yaml', lists.topics),
    asList('needs.yaml', lists.needs),
    asList('access.yaml', lists.access),
    asList('areas.yaml', lists.areas),
    asList('glossary.yaml', lists.glossary),
    asList('plain-english.yaml', lists.plainEnglish),
    ...providers.map(({ id, name, kind, identifiers, example }) =>
      asList(providerFile(id), { name, kind, identifiers, example }),
    ),
  ];
}
