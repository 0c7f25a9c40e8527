import type { RSSOptions } from '@astrojs/rss';
import { serviceHref } from '../directory/addresses.ts';
import { formatDate } from '../directory/dates.ts';
import type { Listing } from '../directory/listing.ts';
import type { Authority } from '../schema/authority.ts';

/** How many listings the feed holds. */
export const NEWEST = 50;

/**
 * The listings that were added or checked last, newest first, as an RSS feed.
 *
 * Feed readers take a description for HTML, and some take a title for it: neither can hold a tag.
 */
export function changesFeed(listings: readonly Listing[], { title, website }: Authority): RSSOptions {
  const newest = [...listings].sort((a, b) => b.service.checked.on.localeCompare(a.service.checked.on));
  return {
    title: noTag(`${title}: new or recently checked`),
    description: 'Services that were added or checked most recently.',
    site: website,
    items: newest.slice(0, NEWEST).map(({ service, provider }) => {
      const link = new URL(serviceHref(service.id), website).href;
      const { on } = service.checked;
      return {
        title: noTag(`${service.name}, ${provider.name}`),
        link,
        pubDate: new Date(on),
        description: asHtml(`${service.summary} Checked on ${formatDate(on)}.`),
        // Checked again, a service is news again.
        customData: `<guid isPermaLink="false">${link}#${on}</guid>`,
      };
    }),
    customData: '<language>en-gb</language>',
  };
}

/** What XML cannot hold, in any way of writing it. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const noTag = (text: string): string => text.replaceAll(NO_XML, '').replaceAll('<', '‹').replaceAll('>', '›');

const asHtml = (text: string): string =>
  text.replaceAll(NO_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
