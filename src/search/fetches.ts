import { conditionsHref, type ConditionsFile } from './conditions.ts';
import { fetchJson, once } from './fetching.ts';
import { intentsHref, type IntentsFile } from './intents/intents.ts';
import { postcodesHref, type PostcodeFile } from './near/postcodes.ts';
import type { PagefindClient } from './pagefind/client.ts';
import { phonesHref, type PhonesFile } from './phones.ts';
import { tableHref, type TableFile } from './table.ts';
import { spellingHref, type SpellingFile } from './words/spelling-file.ts';

/** Everything that search fetches, each when it is first asked for. */
export class SearchFetches {
  readonly version: string;
  readonly root: string;
  readonly pagefind: PagefindClient;
  readonly table: () => Promise<TableFile>;
  readonly conditions: () => Promise<ConditionsFile>;
  readonly intents: () => Promise<IntentsFile>;
  readonly postcodes: () => Promise<PostcodeFile>;
  readonly phones: () => Promise<PhonesFile>;
  readonly spelling: () => Promise<SpellingFile>;

  /** @param root where the site is; empty in a browser */
  constructor(version: string, pagefind: PagefindClient, root = '') {
    const fetched = <T>(href: string) => once(async () => (await fetchJson(root + href)) as T);
    this.version = version;
    this.root = root;
    this.pagefind = pagefind;
    this.table = fetched<TableFile>(tableHref(version));
    this.conditions = fetched<ConditionsFile>(conditionsHref(version));
    this.intents = fetched<IntentsFile>(intentsHref(version));
    this.postcodes = fetched<PostcodeFile>(postcodesHref(version));
    this.phones = fetched<PhonesFile>(phonesHref(version));
    this.spelling = fetched<SpellingFile>(spellingHref(version));
  }

  /** Fetches what words need, and the pieces of Pagefind's index for some of them. A failure is told when a search needs it. */
  ahead(words: string): void {
    if (words.trim() === '') return;
    for (const file of [this.intents, this.conditions]) file().catch(() => undefined);
    this.pagefind.preload(words);
  }
}
