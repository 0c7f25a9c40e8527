import { getRssString } from '@astrojs/rss';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/directory/listing.ts';
import { changesFeed, NEWEST } from '../../../src/feeds/changes.ts';
import { aContent, aListing, HOSTILE } from '../support/records.ts';

const { authority } = aContent();
const checked = (on: string) => ({ on, by: 'Club leader', how: 'provider' as const });

/** The items of the feed as a reader sees them. */
async function itemsOf(...listings: Listing[]): Promise<Record<string, string>[]> {
  const $ = load(await getRssString(changesFeed(listings, authority)), { xml: true });
  return $('item')
    .toArray()
    .map((item) =>
      Object.fromEntries(
        ['title', 'link', 'guid', 'pubDate', 'description'].map((tag) => [tag, $(item).find(tag).text()]),
      ),
    );
}

describe('changesFeed', () => {
  it('has the listing that was checked last first', async () => {
    const items = await itemsOf(
      aListing({ id: 'lantern-club/old', checked: checked('2026-01-02') }),
      aListing({ id: 'lantern-club/new', checked: checked('2026-11-20') }),
    );
    expect(items).toEqual([
      {
        title: 'Saturday club, Lantern Club',
        link: 'https://local-offer.example.org/services/lantern-club/new/',
        guid: 'https://local-offer.example.org/services/lantern-club/new/#2026-11-20',
        pubDate: 'Fri, 20 Nov 2026 00:00:00 GMT',
        description: 'Games and crafts on Saturday mornings for disabled children. Checked on 20 November 2026.',
      },
      expect.objectContaining({ link: 'https://local-offer.example.org/services/lantern-club/old/' }),
    ]);
  });

  it(`holds ${String(NEWEST)} at most`, async () => {
    expect(await itemsOf(...Array.from({ length: NEWEST + 1 }, () => aListing()))).toHaveLength(NEWEST);
  });

  it.each([...HOSTILE, ']]>', '<![CDATA[', '&lt;script&gt;', '\uFFFF', '\uD800'])(
    'holds no tag, read as text or as HTML, and is XML: %j',
    async (text) => {
      const [item = {}, ...others] = await itemsOf(aListing({ name: text, summary: text }));
      expect(others).toEqual([]);
      expect(item['title']).not.toContain('<');
      const $ = load(item['description'] ?? '', {}, false);
      expect($('*')).toHaveLength(0);
      expect($.text()).toContain('Checked on 1 November 2026.');
    },
  );
});
