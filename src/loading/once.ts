import { today } from '../clock.ts';
import type { Content } from '../schema/content.ts';
import { contentFolder } from '../settings.ts';
import { loadContent } from './load.ts';

/**
 * The content of this process, parsed once. Astro runs its configuration and its content collections in two module
 * graphs of one process, so that a module-level variable would be two variables; the global object is one.
 */
interface Held {
  content: Content;
  /** Who wants to know of new content, by name. */
  readonly listeners: Map<string, (content: Content) => void>;
}
const HELD = Symbol.for('send-local-offer.content');
const holder = globalThis as { [HELD]?: Held | undefined };

const held = (): Held =>
  (holder[HELD] ??= { content: loadContent(contentFolder(), today()), listeners: new Map<string, () => void>() });

/** @throws ContentError when the content has problems */
export const contentOnce = (): Content => held().content;

/**
 * Reads the content again, after a file changed, and hands it to those who want to know.
 *
 * @throws ContentError when the content has problems; then everybody keeps the last good content
 */
export function reloadContent(): void {
  const { listeners } = held();
  const content = loadContent(contentFolder(), today());
  held().content = content;
  for (const listener of listeners.values()) listener(content);
}

/** Calls a listener with every new content. A name has one listener: the last. */
export function onNewContent(name: string, listener: (content: Content) => void): void {
  held().listeners.set(name, listener);
}
