import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { siteFolder, type SiteName } from './sites.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address, from `/`. */
  readonly href: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** Addresses of all files of a built site, from `/`. */
export function filesOf(site: SiteName): string[] {
  const root = siteFolder(site);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')}`);
}

/** All pages of a built site. */
export function pagesOf(site: SiteName): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(siteFolder(site), file), 'utf8');
      return { href: file.replace(/index\.html$/, ''), html, $: load(html) };
    });
}

/** One page by its address. @throws if it is not there */
export function pageAt(pages: readonly BuiltPage[], href: string): BuiltPage {
  const page = pages.find((each) => each.href === href);
  if (page === undefined) throw new Error(`There is no page ${href}.`);
  return page;
}

/** The text of a page without script elements, white space folded. */
export const textOf = ({ $ }: BuiltPage): string => $('body').text().replaceAll(/\s+/g, ' ');

/** The words of a part of a page as they were written: white space folded, without what the links to the jargon buster add. */
export function writtenIn({ $ }: Pick<BuiltPage, '$'>, selector: string): string {
  const part = $(selector).clone();
  part.find('.app-term .govuk-visually-hidden').remove();
  return part.text().replaceAll(/\s+/g, ' ');
}
