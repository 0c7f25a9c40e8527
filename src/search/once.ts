import { today } from '../clock.ts';
import { isOpen, makeListings } from '../directory/listing.ts';
import { contentOnce } from '../loading/once.ts';
import type { Content } from '../schema/content.ts';
import { makeSearch, type SearchFiles } from './build.ts';
import { bestPagesOf, pagesOf } from './pages.ts';

/** The search files of a content, under way or made. See `src/loading/once.ts` for why the global object holds them. */
interface Held {
  readonly content: Content;
  readonly files: Promise<SearchFiles>;
}
const HELD = Symbol.for('send-local-offer.search');
const holder = globalThis as { [HELD]?: Held | undefined };

/**
 * The search files of the content of this process, made once for each content: pages name them, and the integration writes them.
 *
 * @throws if they cannot be made
 */
export function searchOnce(): Promise<SearchFiles> {
  const content = contentOnce();
  if (holder[HELD]?.content !== content) {
    const day = today();
    const listings = makeListings(content.services, content.providers, content.registers, day).filter(isOpen);
    holder[HELD] = {
      content,
      files: makeSearch(listings, { ...content, pages: pagesOf(content), bestPages: bestPagesOf(content) }, day),
    };
  }
  return holder[HELD].files;
}
