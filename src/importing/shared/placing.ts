import { slugOf } from '../../directory/slug.ts';
import type { Content, ServiceRecord } from '../../schema/content.ts';
import type { Draft, LeftOut } from './draft.ts';

/** A draft and the names of its folder and its file. */
export interface Placed {
  readonly draft: Draft;
  /** By what the next import knows it again. */
  readonly memory: string;
  readonly provider: string;
  readonly service: string;
  /** Whether the content has the provider's folder already. */
  readonly providerExists: boolean;
  /** Whether it takes the place of an older copy in the content. */
  readonly replaces: boolean;
}

/** A record that stays as it is, because it is at least as good as what the source says. */
export interface Kept {
  readonly draft: Draft;
  readonly file: string;
  readonly why: string;
}

export interface Placing {
  readonly placed: readonly Placed[];
  readonly kept: readonly Kept[];
  readonly leftOut: readonly LeftOut[];
}

/** The longest name of a folder or a file: see `slug` in `schema/common.ts`. */
const MAX_SLUG = 60;

/** An organisation, in the content or in the source. */
interface Group {
  readonly slug: string;
  readonly exists: boolean;
  readonly example: boolean;
  urn: string | undefined;
  charity: string | undefined;
  readonly name: string;
}

/**
 * Gives every draft its folder and its file. One organisation is one folder: known by its numbers, else by its name. Names stay what
 * they were in an earlier import, and the folders of the content are used again.
 *
 * @param remembered `provider/service` by the number of the record in the source, from an earlier import
 */
export function place(
  drafts: readonly Draft[],
  content: Pick<Content, 'providers' | 'services'>,
  remembered: ReadonlyMap<string, string>,
): Placing {
  const groups = groupsOf(content);
  const reserved = [...remembered.values()];
  const folders = new Slugs(
    content.providers.map(({ id }) => id),
    reserved.map((path) => path.split('/')[0] ?? ''),
  );
  const files = new Slugs(
    content.services.map(({ id }) => id),
    reserved,
  );
  const names = new Map<string, Draft>();
  const result = { placed: [] as Placed[], kept: [] as Kept[], leftOut: [] as LeftOut[] };

  const memories = memoriesOf(drafts);
  const groupOf = (draft: Draft): Group =>
    groupFor(draft, groups, (name) => folders.free(name, before(draft)?.split('/')[0]));
  const before = (draft: Draft): string | undefined => remembered.get(memories.get(draft) ?? '');
  // An organisation keeps its folder, also when a new service of it comes first.
  for (const draft of drafts) if (before(draft) !== undefined) groupOf(draft);

  for (const draft of drafts) {
    const group = groupOf(draft);
    const memory = memories.get(draft) ?? '';
    const path = before(draft);
    const existing = existingFor(
      draft,
      content.services.filter(({ provider }) => provider === group.slug),
      group,
    );
    if (existing !== undefined) {
      const why = whyKept(existing, draft);
      if (why !== undefined) result.kept.push({ draft, file: `content/providers/${existing.id}.md`, why });
      else
        result.placed.push({
          draft,
          memory,
          provider: group.slug,
          service: existing.id.split('/')[1] ?? '',
          providerExists: true,
          replaces: true,
        });
      continue;
    }
    const known = names.get(nameKey(group, draft.service.name));
    if (known !== undefined && sameWords(known, draft)) {
      result.leftOut.push({
        where: draft.where,
        id: draft.id,
        name: draft.service.name,
        why: `the same as ${known.where}`,
        notes: draft.notes,
      });
      continue;
    }
    const named = known === undefined ? draft : renamed(draft, (name) => names.has(nameKey(group, name)));
    names.set(nameKey(group, named.service.name), named);
    const service = files.free(
      named.service.name,
      path?.startsWith(`${group.slug}/`) === true ? path.split('/')[1] : undefined,
      `${group.slug}/`,
    );
    result.placed.push({
      draft: named,
      memory,
      provider: group.slug,
      service,
      providerExists: group.exists,
      replaces: false,
    });
  }
  return result;
}

/** By what the next import knows each record again: its number in the source, else its names; those that come twice are counted. */
function memoriesOf(drafts: readonly Draft[]): Map<Draft, string> {
  const times = new Map<string, number>();
  return new Map(
    drafts.map((draft) => {
      const key = draft.id ?? `${draft.provider.name}: ${draft.service.name}`;
      const n = (times.get(key) ?? 0) + 1;
      times.set(key, n);
      return [draft, n === 1 ? key : `${key} (${n})`];
    }),
  );
}

/** Short names, each given once. */
class Slugs {
  readonly #taken: Set<string>;
  readonly #reserved: ReadonlySet<string>;

  constructor(taken: readonly string[], reserved: readonly string[]) {
    this.#taken = new Set(taken);
    this.#reserved = new Set(reserved);
  }

  /** The name that was given before, else one that nobody has or had: `club`, `club-2`, `club-3`. */
  free(name: string, before: string | undefined, folder = ''): string {
    const whole = slugOf(name);
    const isFree = (slug: string): boolean =>
      !this.#taken.has(folder + slug) && (slug === before || !this.#reserved.has(folder + slug));
    let slug = before ?? whole.slice(0, MAX_SLUG).replace(/-+$/, '');
    for (let n = 2; !isFree(slug); n++) slug = `${whole.slice(0, MAX_SLUG - 4).replace(/-+$/, '')}-${n}`;
    this.#taken.add(folder + slug);
    return slug;
  }
}

const groupsOf = ({ providers }: Pick<Content, 'providers'>): Group[] =>
  providers.map(({ id, name, example, identifiers }) => ({
    ...{ slug: id, exists: true, example: example === true, name: nameOf(name) },
    ...{ urn: identifiers?.urn, charity: identifiers?.charity },
  }));

const nameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const nameKey = (group: Group, name: string): string => `${group.slug}: ${name.toLowerCase()}`;

function groupFor({ provider }: Draft, groups: Group[], freeSlug: (name: string) => string): Group {
  const { urn, charity } = provider.identifiers ?? {};
  const example = provider.example === true;
  const name = nameOf(provider.name);
  const differs = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && a !== b;
  // An invented organisation in the content and a real one of the same name are two.
  const ours = groups.filter((group) => !group.exists || group.example === example);
  const found =
    ours.find(
      (group) => (urn !== undefined && group.urn === urn) || (charity !== undefined && group.charity === charity),
    ) ?? ours.find((group) => group.name === name && !differs(group.urn, urn) && !differs(group.charity, charity));
  if (found !== undefined) {
    found.urn ??= urn;
    found.charity ??= charity;
    return found;
  }
  const group = { slug: freeSlug(provider.name), exists: false, example, urn, charity, name };
  groups.push(group);
  return group;
}

/** The record of the content that a draft is about: with the same address in the source, the same school number or the same name. */
function existingFor(
  { id, service, provider }: Draft,
  ours: readonly ServiceRecord[],
  group: Group,
): ServiceRecord | undefined {
  const url = id === undefined ? undefined : service.source?.[0]?.url;
  const named = service.name.toLowerCase();
  const found = ours.find(
    ({ source, name }) =>
      (url?.endsWith(id ?? '') === true && source?.some((each) => each.url === url)) || name.toLowerCase() === named,
  );
  if (found !== undefined || provider.identifiers?.urn === undefined || group.urn !== provider.identifiers.urn)
    return found;
  return ours.find(({ subjects = [] }) => subjects.some((subject) => service.subjects?.includes(subject)));
}

/** Why a record of the content wins; nothing when what the source says is newer than a copy. */
function whyKept({ checked }: ServiceRecord, { service }: Draft): string | undefined {
  if (checked.how === 'provider' || checked.how === 'council') return `the ${checked.how} checked it on ${checked.on}`;
  const on = service.checked?.on;
  return on === undefined || checked.on >= on
    ? `it was checked on ${checked.on}, and the source is not newer`
    : undefined;
}

const sameWords = (a: Draft, b: Draft): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = ({ body, service: { source: _, checked: __, ...service } }: Draft): string =>
  JSON.stringify([body, service]);

/** Two services of one name are told apart by their towns. */
function renamed(draft: Draft, isTaken: (name: string) => boolean): Draft {
  const { town, postcode } = draft.service.venues?.[0] ?? {};
  const name = `${draft.service.name} (${town ?? postcode ?? ''})`;
  if ((town ?? postcode) === undefined || name.length > 100 || isTaken(name)) return draft;
  draft.notes.guessed('name', 'the provider has another service of this name: its town is added');
  return { ...draft, service: { ...draft.service, name } };
}
