import type { TextFile } from './files.ts';
import type { KindName, DataOf } from './kinds.ts';
import type { RecordFile } from './records.ts';

/** The records that parsed, by kind, and the names of all files that exist, parsed or not. */
export class Shelf {
  readonly #records = new Map<KindName, RecordFile[]>();
  readonly #ids = new Map<KindName, Set<string>>();

  constructor(records: readonly RecordFile[], files: readonly Pick<TextFile, 'kind' | 'id'>[]) {
    for (const record of records) push(this.#records, record.kind, record);
    for (const { kind, id } of files) this.#ids.set(kind, (this.#ids.get(kind) ?? new Set()).add(id));
  }

  /** Every record of a kind that parsed, in file order. */
  all<K extends KindName>(kind: K): RecordFile<K>[] {
    return (this.#records.get(kind) ?? []) as RecordFile<K>[];
  }

  /** The contents of a file there is one of; nothing when it did not parse (then its own problem is told already). */
  only<K extends KindName>(kind: K): { data: DataOf<K>; record: RecordFile<K> } | undefined {
    const record = this.all(kind)[0];
    return record && { data: record.data, record };
  }

  /** Whether a file of that kind and id exists, even if it did not parse. */
  exists(kind: KindName, id: string): boolean {
    return this.#ids.get(kind)?.has(id) ?? false;
  }

  /** Ids of all files of a kind, parsed or not. */
  ids(kind: KindName): string[] {
    return [...(this.#ids.get(kind) ?? [])];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
