import { parseRecord } from '../loading/records.ts';
import { parseFrontMatter } from '../loading/syntax.ts';
import type { Folder, TextFile } from '../loading/text-files.ts';
import type { Provider } from '../schema/provider.ts';
import type { Service } from '../schema/service.ts';
import type { Change } from './questions.ts';

/** What stands in the folder already of the records that a change is about. */
export interface Existing {
  readonly provider?: Provider | undefined;
  readonly service?: Service | undefined;
  /** What stands below the front matter of the service. */
  readonly markdown?: string | undefined;
}

/** The records that a change is about, as far as they are there and right. */
export function existingFor(change: Change, { files }: Folder): Existing {
  const providerId = providerOf(change);
  const file = (kind: TextFile['kind'], id: string | undefined): TextFile | undefined =>
    files.find((each) => each.kind === kind && each.id === id);
  const provider = file('provider', providerId);
  const service = change.kind === 'change-service' ? file('service', change.service) : undefined;
  return {
    provider: provider && (parseRecord(provider).record?.data as Provider | undefined),
    service: service && (parseRecord(service).record?.data as Service | undefined),
    markdown: service && parseFrontMatter(service.file, service.text).body?.text,
  };
}

/** The id of the organisation that a change is about; a new one has none yet. */
export function providerOf(change: Change): string | undefined {
  if (change.kind === 'new-provider') return undefined;
  return change.kind === 'change-service' ? change.service.split('/')[0] : change.provider;
}
