/** A shortlist: the ids of the services that somebody keeps, `<provider>/<service>`, each once, first kept first. */
export type Shortlist = readonly string[];

/** The most services that a list holds: more than anyone reads, and little enough for any browser. */
export const MOST_KEPT = 100;

const ID = /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/;

/** A list of whatever was found: what is no id is left out, and so are ids over the most. */
export function listOf(values: Iterable<unknown>): Shortlist {
  const ids = new Set<string>();
  for (const value of values) {
    if (ids.size === MOST_KEPT) break;
    if (typeof value === 'string' && ID.test(value)) ids.add(value);
  }
  return [...ids];
}

/** The list with other services at its end. */
export const keep = (list: Shortlist, ...ids: readonly string[]): Shortlist => listOf([...list, ...ids]);

/** The list with the services that have moved under their new ids. @param moved new ids by old ones */
export const withMoved = (list: Shortlist, moved: ReadonlyMap<string, string>): Shortlist =>
  listOf(list.map((id) => moved.get(id) ?? id));

export const takeOut = (list: Shortlist, id: string): Shortlist => list.filter((kept) => kept !== id);

/** The list with a service back in the place that it had in an earlier one: behind those that were before it. */
export function putBack(list: Shortlist, id: string, earlier: Shortlist): Shortlist {
  const before = new Set(earlier.slice(0, earlier.indexOf(id)));
  const at = list.findLastIndex((kept) => before.has(kept)) + 1;
  return listOf([...list.slice(0, at), id, ...list.slice(at)]);
}

/** What the browser stores: JSON. Nothing for an empty list, so that it leaves no trace. */
export const formatStored = (list: Shortlist): string | undefined =>
  list.length === 0 ? undefined : JSON.stringify(list);

/** The list in what the browser has stored. Whatever else is there, by an older page or by hand, is no list. */
export function parseStored(stored: string | null): Shortlist {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? listOf(value) : [];
  } catch {
    return [];
  }
}
