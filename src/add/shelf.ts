import { sortFiles, type Folder } from '../loading/text-files.ts';
import { LISTS_HREF, recordsHref, type ContentFile } from './published.ts';

/**
 * Fetches the part of the content folder that a change is held against.
 *
 * @param provider the provider whose records are changed or added to
 * @returns nothing when no such provider is listed
 */
export async function fetchShelf(provider?: string): Promise<Folder | undefined> {
  const [lists, own] = await Promise.all([
    fetchFiles(LISTS_HREF),
    provider === undefined ? [] : fetchFiles(recordsHref(provider)),
  ]);
  if (lists === undefined) throw new Error('The lists could not be fetched.');
  if (own === undefined) return undefined;
  const files = new Map([...lists, ...own].map(({ file, text }) => [file, text]));
  return sortFiles([...files].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })));
}

/** @returns nothing when there is no such file */
async function fetchFiles(href: string): Promise<ContentFile[] | undefined> {
  const response = await fetch(href);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as ContentFile[];
}
