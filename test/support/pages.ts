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

const read = new Map<SiteName, readonly BuiltPage[]>();

/** All pages of a built site, each read once for all tests, and parsed when it is first asked for. */
export function pagesOf(site: SiteName): readonly BuiltPage[] {
  const pages =
    read.get(site) ??
    filesOf(site)
      .filter((file) => file.endsWith('.html'))
      .map((file) => pageFrom(path.join(siteFolder(site), file), file.replace(/index\.html$/, '')));
  read.set(site, pages);
  return pages;
}

function pageFrom(file: string, href: string): BuiltPage {
  let html: string | undefined;
  let parsed: CheerioAPI | undefined;
  return {
    href,
    get html() {
      return (html ??= readFileSync(file, 'utf8'));
    },
    get $() {
      return (parsed ??= load(this.html));
    },
  };
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
