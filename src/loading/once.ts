import { today } from '../clock.ts';
import type { Content } from '../schema/content.ts';
import { contentFolder } from '../settings.ts';
import { loadContent } from './load.ts';

/**
 * The content of this process, parsed once. Astro runs its configuration and its content collections in two module
 * graphs of one process, so that a module-level variable would be two variables; the global object is one.
 */
const CONTENT = Symbol.for('send-local-offer.content');
const holder = globalThis as { [CONTENT]?: Content | undefined };

/** @throws ContentError when the content has problems */
export function contentOnce(): Content {
  return (holder[CONTENT] ??= loadContent(contentFolder(), today()));
}

/** Reads the content again, after a file changed. Keeps the last good content when it throws ContentError. */
export function reloadContent(): Content {
  return (holder[CONTENT] = loadContent(contentFolder(), today()));
}
