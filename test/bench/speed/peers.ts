import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Listing } from '../../../src/directory/listing.ts';
import { indexRecords } from '../../../src/search/record.ts';
import type { SearchLists } from '../../../src/search/table.ts';

/** Other ways to search the same records, each as a page of its own below `/peers/` that does as little besides as it can. */

/** What the peers' pages know of a record. */
interface PeerRecord {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

const FIELDS = ['title', 'summary', 'text'];

interface Peer {
  readonly name: string;
  readonly folder: string;
  /** Files that its page fetches. */
  readonly files: Readonly<Record<string, string>>;
  /** A script of its library, to be copied. */
  readonly library?: string;
  /** The script of the page: makes `search`, which gives records with url, title and summary. */
  readonly script: string;
}

/** Writes the pages of all peers into a built site. @returns their names and addresses */
export async function writePeers(
  site: string,
  listings: readonly Listing[],
  lists: SearchLists,
): Promise<{ name: string; href: string }[]> {
  const records = indexRecords(listings, { ...lists, pages: [] }).map(({ url, content, meta = {} }, id): PeerRecord => {
    const { subjects = '', needs = '', places = '', provider = '' } = meta;
    return {
      id,
      url,
      title: meta['title'] ?? '',
      summary: meta['summary'] ?? '',
      text: [subjects, needs, places, provider, content].join('\n'),
    };
  });
  for (const { folder, files, library, script } of peersOf(records)) {
    const to = path.join(site, 'peers', folder);
    await mkdir(to, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(to, name), text);
    if (library !== undefined) await copyFile(path.join('node_modules', library), path.join(to, 'library.js'));
    await writeFile(path.join(to, 'page.js'), page(script));
    await writeFile(
      path.join(to, 'index.html'),
      '<!doctype html><html lang="en"><title>Peer</title><ol></ol><script type="module" src="page.js"></script></html>',
    );
  }
  return peersOf([]).map(({ name, folder }) => ({ name, href: `/peers/${folder}/` }));
}

const page = (script: string): string => `${script}
const list = document.querySelector('ol');
window.ask = async (words) => {
  const found = await search(words);
  list.replaceChildren(...found.slice(0, 10).map(({ url, title, summary }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    item.append(link, summary);
    return item;
  }));
};
await window.ask(new URLSearchParams(location.search).get('q'));
window.answered = performance.now();
`;

function peersOf(records: readonly PeerRecord[]): Peer[] {
  const mini = new MiniSearch({ fields: FIELDS, storeFields: ['url', 'title', 'summary'] });
  mini.addAll([...records]);
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const record of records) this.add(record);
  });
  const short = records.map(({ id, url, title, summary }) => ({ id, url, title, summary }));
  const json = 'const get = async (file) => (await fetch(file)).json();\n';
  return [
    {
      name: 'Pagefind, filters and counts',
      folder: 'pagefind',
      files: {},
      script: `const pagefind = await import('/pagefind/pagefind.js');
await pagefind.filters();
const search = async (words) => Promise.all((await pagefind.search(words)).results.slice(0, 10).map(async (result) => {
  const { url, meta } = await result.data();
  return { url, title: meta.title, summary: meta.summary };
}));`,
    },
    {
      name: 'MiniSearch, whole text',
      folder: 'minisearch',
      library: 'minisearch/dist/es/index.js',
      files: { 'index.json': JSON.stringify(mini) },
      script: `import MiniSearch from './library.js';
const text = await (await fetch('index.json')).text();
const index = MiniSearch.loadJSON(text, { fields: ${JSON.stringify(FIELDS)}, storeFields: ['url', 'title', 'summary'] });
const search = async (words) => index.search(words, { prefix: true, fuzzy: 0.2 });`,
    },
    {
      name: 'MiniSearch, names and summaries',
      folder: 'minisearch-short',
      library: 'minisearch/dist/es/index.js',
      files: { 'records.json': JSON.stringify(short) },
      script: `import MiniSearch from './library.js';
${json}const index = new MiniSearch({ fields: ['title', 'summary'], storeFields: ['url', 'title', 'summary'] });
index.addAll(await get('records.json'));
const search = async (words) => index.search(words, { prefix: true, fuzzy: 0.2 });`,
    },
    {
      name: 'Lunr, whole text',
      folder: 'lunr',
      library: 'lunr/lunr.js',
      files: { 'index.json': JSON.stringify(index), 'records.json': JSON.stringify(short) },
      script: `await new Promise((done) => document.head.append(Object.assign(document.createElement('script'), { src: 'library.js', onload: done })));
${json}const [packed, records] = await Promise.all([get('index.json'), get('records.json')]);
const index = lunr.Index.load(packed);
const search = async (words) => index.search(words).map(({ ref }) => records[Number(ref)]);`,
    },
    {
      name: 'Fuse, whole text',
      folder: 'fuse',
      library: 'fuse.js/dist/fuse.mjs',
      files: {
        'records.json': JSON.stringify(records),
        'index.json': JSON.stringify(Fuse.createIndex(FIELDS, [...records]).toJSON()),
      },
      script: `import Fuse from './library.js';
${json}const [records, packed] = await Promise.all([get('records.json'), get('index.json')]);
const fuse = new Fuse(records, { keys: ${JSON.stringify(FIELDS)}, ignoreLocation: true }, Fuse.parseIndex(packed));
const search = async (words) => fuse.search(words).map(({ item }) => item);`,
    },
  ];
}
