import { parseRecord } from '../loading/records.ts';
import { parseFrontMatter } from '../loading/syntax.ts';
import type { Folder, TextFile } from '../loading/text-files.ts';
import type { Provider } from '../schema/provider.ts';
import type { Service } from '../schema/service.ts';
import type { Change } from './questions.ts';

/** A record that stands in the folder already, and the text of its file. */
export interface Stored<T> {
  readonly record: T;
  readonly text: string;
}

/** The records that a change is about, as far as they are there and right. */
export interface Existing {
  readonly provider?: Stored<Provider> | undefined;
  readonly service?: Stored<Service> | undefined;
  /** What stands below the front matter of the service. */
  readonly markdown?: string | undefined;
}

export function existingFor(change: Change, { files }: Folder): Existing {
  const providerId = providerOf(change);
  const find = <T>(kind: TextFile['kind'], id: string | undefined): Stored<T> | undefined => {
    const file = files.find((each) => each.kind === kind && each.id === id);
    const record = file && parseRecord(file).record?.data;
    return file && record && { record: record as T, text: file.text };
  };
  const service = change.kind === 'change-service' ? find<Service>('service', change.service) : undefined;
  const markdown = service && parseFrontMatter('', service.text).body?.text.trim();
  return { provider: find<Provider>('provider', providerId), service, markdown };
}

/** The id of the organisation that a change is about; a new one has none yet. */
export function providerOf(change: Change): string | undefined {
  if (change.kind === 'new-provider') return undefined;
  return change.kind === 'change-service' ? change.service.split('/')[0] : change.provider;
}
