import type { Content } from '../../schema/content.ts';
import type { Draft, LeftOut } from './draft.ts';
import { existingFor, whyKept } from './existing.ts';
import { groupFor, groupsOf, type Group } from './groups.ts';
import { memoriesOf, Slugs } from './slugs.ts';

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

  const matched = new Set<string>();
  for (const draft of drafts) {
    const group = groupOf(draft);
    const { slug: provider } = group;
    const memory = memories.get(draft) ?? '';
    const existing = existingFor(
      draft,
      content.services.filter((each) => each.provider === provider && !matched.has(each.id)),
      group,
    );
    if (existing !== undefined) {
      matched.add(existing.id);
      const why = whyKept(existing, draft);
      const service = existing.id.split('/')[1] ?? '';
      if (why !== undefined) result.kept.push({ draft, file: `content/providers/${existing.id}.md`, why });
      else result.placed.push({ draft, memory, provider, service, providerExists: true, replaces: true });
      continue;
    }
    const twin = names.get(nameKey(group, draft.service.name));
    if (twin !== undefined && sameWords(twin, draft)) {
      const { where, id, notes, service } = draft;
      result.leftOut.push({ where, id, name: service.name, why: `the same as ${twin.where}`, notes });
      continue;
    }
    const named = twin === undefined ? draft : renamed(draft, (name) => names.has(nameKey(group, name)));
    names.set(nameKey(group, named.service.name), named);
    const [folder, file] = before(draft)?.split('/') ?? [];
    const service = files.free(named.service.name, folder === provider ? file : undefined, `${provider}/`);
    result.placed.push({ draft: named, memory, provider, service, providerExists: group.exists, replaces: false });
  }
  return result;
}

const nameKey = (group: Group, name: string): string => `${group.slug}: ${name.toLowerCase()}`;
const sameWords = (a: Draft, b: Draft): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = ({ body, service }: Draft): string =>
  JSON.stringify([body, { ...service, source: undefined, checked: undefined }]);

/** Two services of one name are told apart by their towns. */
function renamed(draft: Draft, isTaken: (name: string) => boolean): Draft {
  const { town, postcode } = draft.service.venues?.[0] ?? {};
  const name = `${draft.service.name} (${town ?? postcode ?? ''})`;
  if ((town ?? postcode) === undefined || name.length > 100 || isTaken(name)) return draft;
  draft.notes.guessed('name', 'the provider has another service of this name: its town is added');
  return { ...draft, service: { ...draft.service, name } };
}
