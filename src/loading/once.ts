import { today } from '../clock.ts';
import type { Content } from '../schema/content.ts';
import { contentFolder } from '../settings.ts';
import { contentOf, readContent } from './load.ts';
import type { Problem } from './problem.ts';

/**
 * The content of this process, parsed once. Astro runs its configuration and its content collections in two module
 * graphs of one process, so that a module-level variable would be two variables; the global object is one.
 */
interface Held {
  content: Content;
  lapses: readonly Problem[];
  /** Who wants to know of new content, by name. */
  readonly listeners: Map<string, (content: Content) => void>;
}
const HELD = Symbol.for('send-local-offer.content');
const holder = globalThis as { [HELD]?: Held | undefined };

const held = (): Held => (holder[HELD] ??= { ...read(), listeners: new Map<string, () => void>() });

function read(): Pick<Held, 'content' | 'lapses'> {
  const reading = readContent(contentFolder(), today());
  return { content: contentOf(reading), lapses: reading.lapses };
}

/** @throws ContentError when the content has problems */
export const contentOnce = (): Content => held().content;

/** What has become wrong in the content because a day has passed: see `readContent`. */
export const lapsesOnce = (): readonly Problem[] => held().lapses;

/**
 * Reads the content again, after a file changed, and hands it to those who want to know.
 *
 * @throws ContentError when the content has problems; then everybody keeps the last good content
 */
export function reloadContent(): void {
  const { listeners } = Object.assign(held(), read());
  for (const listener of listeners.values()) listener(contentOnce());
}

/** Calls a listener with every new content. A name has one listener: the last. */
export function onNewContent(name: string, listener: (content: Content) => void): void {
  held().listeners.set(name, listener);
}

/** Forgets the content, for a process that builds one site after another. The next call reads the folder that is set then. */
export function forgetContent(): void {
  holder[HELD] = undefined;
}
