import type { Found, FoundListing, Target } from '../shared/found.ts';
import { leavesOf, valuesAt, type Fields } from './json.ts';
import type { Paths } from './shapes.ts';

/** A service of a feed, while its values are taken: what was not taken is told in the end. */
export class ServiceReader {
  readonly values = new Map<Target, Found[]>();
  readonly #service: Fields;
  readonly #taken = new Set<string>();
  readonly #useless: (Found & { why: string })[] = [];

  constructor(service: Fields) {
    this.#service = service;
  }

  /** The values at some paths, not yet taken. */
  at(...paths: readonly string[]): Found[] {
    return paths.flatMap((path) => valuesAt(this.#service, path));
  }

  /** Says that places were read. */
  took(...places: readonly string[]): void {
    for (const place of places) this.#taken.add(place);
  }

  /** Says why a value is of no use. */
  drop(found: Found, why: string): void {
    this.#useless.push({ ...found, why });
    this.took(found.from);
  }

  /** Puts values into a field. */
  add(target: Target, found: readonly Found[]): void {
    this.values.set(target, [...(this.values.get(target) ?? []), ...found]);
    this.took(...found.map(({ from }) => from));
  }

  /** Puts what stands at the places of a table into its fields. */
  take(paths: Paths): void {
    for (const [target, places] of Object.entries(paths) as [Target, readonly string[]][])
      this.add(target, this.at(...places));
  }

  /** What stands in the service and was not taken. A whole that was taken takes its parts along. */
  unused(): FoundListing['unused'] {
    const isTaken = (from: string): boolean => {
      const ends = [...from.matchAll(/[.[]/g)].map(({ index }) => index);
      return [...ends, from.length].some((end) => this.#taken.has(from.slice(0, end)));
    };
    return [...this.#useless, ...leavesOf(this.#service).filter(({ from }) => !isTaken(from))];
  }
}
