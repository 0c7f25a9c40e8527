import type { Problem } from '../../loading/problem.ts';
import type { Folder } from '../../loading/text-files.ts';
import type { Provider } from '../../schema/provider.ts';
import type { PlainDate } from '../../schema/common.ts';
import type { Content } from '../../schema/content.ts';
import { providerFile, providerText, serviceFile, serviceText } from '../../writing/record-text.ts';
import { asInvented } from '../fields/example.ts';
import { draftFrom } from '../fields/listing.ts';
import { check, type Checked } from './checking.ts';
import type { Draft, LeftOut } from './draft.ts';
import type { Reading, Setting } from './found.ts';
import { Areas, Terms } from './lists.ts';
import type { Made } from './manifest.ts';
import { place, type Kept, type Placed } from './placing.ts';

/** A record that was written, and what the content check says of it. */
export interface Written extends Placed {
  /** Path in the folder of the import. */
  readonly file: string;
  /** `ready` to be copied; `plainer` when only its words are too hard; `incomplete` when facts are missing or wrong. */
  readonly state: 'ready' | 'plainer' | 'incomplete' | 'doubtful';
  readonly problems: readonly Problem[];
}

/** All that an import made. */
export interface Imported {
  /** By path in the folder of the import. */
  readonly files: ReadonlyMap<string, Made>;
  readonly written: readonly Written[];
  readonly kept: readonly Kept[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly string[];
}

/**
 * Makes records of what a source holds. Those that pass the whole content check stand under `providers/`, the others under `drafts/`.
 * Never throws.
 *
 * @param folder the content as files
 * @param remembered `provider/service` by the number of the record, from an earlier import
 */
export function importListings(
  reading: Reading,
  setting: Setting,
  folder: Folder,
  remembered: ReadonlyMap<string, string>,
): Imported {
  const { content, today } = setting;
  const lookup = { terms: new Terms(content), areas: new Areas(content) };
  const made = reading.listings.map((listing) => draftFrom(listing, setting, lookup));
  const drafts = made.filter((each): each is Draft => 'service' in each);
  const { placed, kept, leftOut } = place(drafts, content, remembered);
  const providers = providersOf(placed);
  const invented = new Set([...providers].filter(([, { example }]) => example === true).map(([slug]) => slug));
  const records = placed
    .map((each) => asExample(each, invented))
    .map((each) => ({
      ...each,
      text: serviceText(each.draft.service, each.draft.body),
      doubts: each.draft.doubts,
    }));
  const checked = checkAll(folder, records, providers, today);
  const files = new Map<string, Made>();
  const written = records.map(({ text, doubts, ...record }): Written => {
    const inContent = serviceFile(record.provider, record.service);
    const state = checked.ready.has(inContent)
      ? 'ready'
      : checked.incomplete.has(inContent)
        ? 'incomplete'
        : doubts.length > 0
          ? 'doubtful'
          : 'plainer';
    const file = inFolder(inContent, state === 'ready');
    files.set(file, { text, id: record.memory });
    const provider = providers.get(record.provider);
    if (provider !== undefined)
      files.set(inFolder(providerFile(record.provider), state === 'ready'), { text: providerText(provider) });
    const problems = [
      ...(checked.problems.get(inContent) ?? []),
      ...(checked.problems.get(providerFile(record.provider)) ?? []),
    ];
    return { ...record, file, state, problems: state === 'ready' ? [] : problems };
  });
  const none = made.filter((each): each is LeftOut => 'why' in each);
  const notListed = [...none, ...leftOut].map((each) => ({ ...each, why: each.why + stillShown(each, content) }));
  return { files, written, kept, leftOut: notListed, remarks: reading.remarks };
}

/** Where the content still shows a service that a source no longer has: an officer wants to know. */
function stillShown({ id, why }: LeftOut, { providers, services }: Content): string {
  if (id === undefined || !why.includes('closed')) return '';
  const school = providers.find(({ identifiers }) => identifiers?.urn === id)?.id;
  const shown = services.find(
    ({ provider, source, status }) =>
      status !== 'closed' &&
      (provider === school || source?.some(({ url }) => url?.endsWith(`/${id}`) === true) === true),
  );
  return shown === undefined ? '' : `. Look at content/providers/${shown.id}.md, which is open`;
}

const inFolder = (file: string, ready: boolean): string => (ready ? file : file.replace(/^providers\//, 'drafts/'));

/** One record for each new folder: of every field what its first listing says. */
function providersOf(placed: readonly Placed[]): Map<string, Partial<Provider>> {
  const providers = new Map<string, Partial<Provider>>();
  for (const { provider, providerExists, draft } of placed) {
    if (!providerExists) providers.set(provider, { ...draft.provider, ...providers.get(provider) });
  }
  return providers;
}

/** An invented organisation offers nothing real. */
function asExample<T extends Placed>(placed: T, invented: ReadonlySet<string>): T {
  const { draft, provider } = placed;
  return invented.has(provider) ? { ...placed, draft: { ...draft, service: asInvented(draft.service) } } : placed;
}

/** Checks the records; words about an organisation that are too hard are left out, because its services can do without. */
function checkAll(
  folder: Folder,
  records: readonly (Placed & { text: string; doubts: readonly string[] })[],
  providers: Map<string, Partial<Provider>>,
  today: PlainDate,
): Checked {
  const checked = (): Checked =>
    check(folder, records, new Map([...providers].map(([slug, provider]) => [slug, providerText(provider)])), today);
  const first = checked();
  const tooHard = [...providers].filter(([slug]) =>
    first.problems.get(providerFile(slug))?.some(({ field }) => field === 'description'),
  );
  for (const [slug, { description, ...provider }] of tooHard) {
    providers.set(slug, provider);
    const draft = records.find((record) => record.provider === slug)?.draft;
    draft?.notes.dropped(
      { from: 'provider.description', value: description },
      'the words about the organisation do not pass the check',
    );
  }
  return tooHard.length === 0 ? first : checked();
}
