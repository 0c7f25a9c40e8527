import type { Content } from '../../schema/content.ts';
import type { Draft } from './draft.ts';

/** An organisation, in the content or in the source. */
export interface Group {
  readonly slug: string;
  readonly exists: boolean;
  readonly example: boolean;
  urn: string | undefined;
  charity: string | undefined;
  readonly name: string;
}

/** The organisations of the content. */
export const groupsOf = ({ providers }: Pick<Content, 'providers'>): Group[] =>
  providers.map(({ id, name, example, identifiers }) => ({
    ...{ slug: id, exists: true, example: example === true, name: nameOf(name) },
    ...{ urn: identifiers?.urn, charity: identifiers?.charity },
  }));

const nameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The organisation of a draft: one that is known by its numbers or its name, else a new one. */
export function groupFor({ provider }: Draft, groups: Group[], freeSlug: (name: string) => string): Group {
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
