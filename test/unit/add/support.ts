import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOfProvider, listFiles } from '../../../src/add/published.ts';
import { loadContent } from '../../../src/loading/load.ts';
import { withoutFrontMatter } from '../../../src/loading/syntax.ts';
import { sortFiles, type Folder } from '../../../src/loading/text-files.ts';

export const TODAY = '2026-11-21';
export const GOOD = path.resolve('test/fixtures/good');
export const content = loadContent(GOOD, TODAY);

/** What the form fetches from a site of the good content: see src/add/shelf.ts. */
export function shelf(provider?: string): Folder {
  const record = content.providers.find(({ id }) => id === provider);
  const services = content.services.filter((service) => service.provider === provider);
  const own = record === undefined ? [] : filesOfProvider(record, services, markdownOf);
  const files = new Map([...listFiles(content, content.providers), ...own].map(({ file, text }) => [file, text]));
  return sortFiles([...files].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })));
}

export const markdownOf = (file: string): string => withoutFrontMatter(readFileSync(path.join(GOOD, file), 'utf8'));

/** The good content with other files on top, as it would be read after a change. */
export function folderWith(files: readonly { readonly file: string; readonly text: string }[]): Folder {
  const found = readdirSync(GOOD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(GOOD, file), new Uint8Array(readFileSync(file))] as const);
  const all = new Map<string, Uint8Array>(found);
  for (const { file, text } of files) all.set(file, new TextEncoder().encode(text));
  return sortFiles([...all].map(([file, bytes]) => ({ file, bytes })));
}

/** Answers for a new organisation with a service, all of them right. */
export const ANSWERS = {
  'provider.name': 'Harbour Road Club',
  'provider.kind': 'community-group',
  name: 'Saturday club',
  summary: 'Play games and make friends.',
  body: 'We play games.',
  topics: ['leisure'],
  'ages.from': '4',
  'ages.to': '11',
  eligibility: 'Children aged 4 to 11.',
  areas: ['northfold'],
  'cost.kind': 'free',
  'howToStart.routes': ['self-referral'],
  'howToStart.text': 'Ring us.',
  'contact.phone': '01785 123456',
  'checked.by': 'Club leader',
} as const;
