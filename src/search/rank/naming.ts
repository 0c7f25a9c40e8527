import type { Listing } from '../../directory/listing.ts';
import type { Condition } from '../../schema/conditions.ts';
import { NAMED_IN, type NamedIn } from '../conditions.ts';
import { formOf, Forms } from '../understand/forms.ts';
import { keysOf, tokensOf } from '../understand/tokens.ts';

/** Every name of a condition that search knows: those that are shown, and those that are only found. */
export const shownNamesOf = ({ name, also = [], short = [], old = [] }: Condition): string[] => [
  name,
  ...also,
  ...short,
  ...old,
];

/** Words at the end of a name that people leave out. */
const TAIL: ReadonlySet<string> = new Set(keysOf('syndrome disorder disease condition spectrum difficulties'));

/**
 * The names of conditions as people cut them off: "foetal alcohol" for foetal alcohol spectrum disorder. At least two words are left,
 * for one may mean anything, and no other condition is called that.
 */
export function cutNamesOf(conditions: readonly Condition[]): Map<Condition, string[]> {
  const full = new Set(conditions.flatMap((each) => [...shownNamesOf(each), ...(each.hidden ?? [])]).map(formOf));
  const cut = conditions.map((condition): [Condition, string[]] => [
    condition,
    [condition.name, ...(condition.also ?? [])].flatMap((name) => {
      const keys = keysOf(name);
      const short = keys.slice(0, keys.findLastIndex((key) => !TAIL.has(key)) + 1);
      return short.length < 2 || short.length === keys.length || full.has(short.join(' ')) ? [] : [short.join(' ')];
    }),
  ]);
  const owners = Map.groupBy(
    cut.flatMap(([condition, names]) => [...new Set(names)].map((name) => ({ condition, name }))),
    ({ name }) => name,
  );
  return new Map(cut.map(([condition, names]) => [condition, names.filter((name) => owners.get(name)?.length === 1)]));
}

/** A short form in capitals, such as ADD, which in small letters may be another word; without its dots. Nothing for other names. */
function shoutedOf(name: string): string | undefined {
  const letters = name.replaceAll('.', '');
  return /^[\p{Lu}\p{N}]{1,6}$/u.test(letters) ? letters : undefined;
}

/**
 * Finds the conditions that a text names, by their slugs. Of names that stand inside one another the longest counts. Old names are not
 * looked for: who writes today means something else by “fits”.
 */
export function conditionsIn(conditions: readonly Condition[]): (text: string) => Set<string> {
  const forms = new Forms<{ readonly slug: string; readonly shouted: string | undefined }>();
  for (const { slug, name, also = [], short = [], hidden = [] } of conditions) {
    for (const each of [name, ...also, ...short, ...hidden]) {
      forms.add(formOf(each), { slug, shouted: shoutedOf(each) });
    }
  }
  return (text) => {
    const tokens = tokensOf(text);
    const found = new Set<string>();
    for (let start = 0; start < tokens.length;) {
      const named = forms.at(tokens, start);
      const word = tokens[start]?.word.replaceAll('.', '');
      for (const { slug, shouted } of named?.values ?? [])
        if (shouted === undefined || shouted === word) found.add(slug);
      start += named?.length ?? 1;
    }
    return found;
  };
}

/** What a service says of itself, by how telling it is. A provider's name counts like the service's own. */
export const textsOf = ({ service, provider }: Pick<Listing, 'service' | 'provider'>): Record<NamedIn, string> => ({
  name: `${service.name}\n${provider.name}`,
  summary: service.summary,
  eligibility: service.eligibility,
  body: service.body.text,
});

/** Finds the conditions that texts name, each with the most telling place. */
export function namingWith(
  conditions: readonly Condition[],
): (texts: Partial<Record<NamedIn, string>>) => Map<string, NamedIn> {
  const inText = conditionsIn(conditions);
  return (texts) => {
    const found = new Map<string, NamedIn>();
    for (const place of NAMED_IN) {
      for (const slug of inText(texts[place] ?? '')) if (!found.has(slug)) found.set(slug, place);
    }
    return found;
  };
}
