import { slugOf } from '../../directory/slug.ts';
import type { Draft } from './draft.ts';

/** The longest name of a folder or a file: see `slug` in `schema/common.ts`. */
const MAX_SLUG = 60;

/** By what the next import knows each record again: its number in the source, else its names; those that come twice are counted. */
export function memoriesOf(drafts: readonly Draft[]): Map<Draft, string> {
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
export class Slugs {
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
