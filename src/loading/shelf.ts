import type { TextFile } from './text-files.ts';
import type { DataOf, KindName } from './kinds.ts';
import type { RecordFile } from './records.ts';

/** The records as far as they are right, by kind, and the names of all files that exist, readable or not. */
export class Shelf {
  readonly #records = new Map<KindName, RecordFile[]>();
  readonly #ids = new Map<KindName, Set<string>>();

  constructor(records: readonly RecordFile[], present: readonly Pick<TextFile, 'kind' | 'id'>[]) {
    for (const record of records) push(this.#records, record.kind, record);
    for (const { kind, id } of present) this.#ids.set(kind, (this.#ids.get(kind) ?? new Set()).add(id));
  }

  /** Every record of a kind that has any right part, in file order. */
  all<K extends KindName>(kind: K): RecordFile<K>[] {
    return (this.#records.get(kind) ?? []) as RecordFile<K>[];
  }

  /** A file there is one of; nothing unless all of it is right, because then its own problems are told already. */
  only<K extends KindName>(kind: K): { data: DataOf<K>; record: RecordFile<K> } | undefined {
    const record = this.all(kind)[0];
    // All of a complete record's parts are there.
    return record?.complete === true ? { data: record.data as DataOf<K>, record } : undefined;
  }

  /** Whether a file of that kind and id exists, even if it cannot be read. */
  exists(kind: KindName, id: string): boolean {
    return this.#ids.get(kind)?.has(id) ?? false;
  }

  /** Ids of all files of a kind, readable or not. */
  ids(kind: KindName): string[] {
    return [...(this.#ids.get(kind) ?? [])];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
