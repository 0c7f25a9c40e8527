import path from 'node:path';
import { today } from '../../src/clock.ts';
import { loadContent } from '../../src/loading/load.ts';
import type { Content } from '../../src/schema/content.ts';
import { isFull } from './full.ts';

/** The day on which the fixture sites are built. */
export const FIXTURE_TODAY = '2026-11-21';

/** A site that tests look at. */
interface Site {
  /** Folder of its content. */
  readonly content: string;
  readonly today?: string;
  /** Folder of records that are laid over its content. */
  readonly beside?: string;
  /** Whether it has, beside its content, a service from every program that makes one, and every attack that the check lets through. */
  readonly strangers?: true;
}

/**
 * `real` is the project's own content on the day of the test. The others are the small fixture content on a fixed day: with more real
 * records, and with what strangers send in.
 */
export const SITES = {
  real: { content: 'content' },
  fixture: { content: 'test/fixtures/good', today: FIXTURE_TODAY, beside: 'test/fixtures/beside' },
  strangers: { content: 'test/fixtures/good', today: FIXTURE_TODAY, strangers: true },
} as const satisfies Record<string, Site>;
export type SiteName = keyof typeof SITES;

const sites: Record<SiteName, Site> = SITES;
/** The day on which a fixture site is built. */
export const dayOf = (name: SiteName): string | undefined => sites[name].today;

/** The sites that are looked at page by page: the small one, and the project's own, too, in a full run. */
export const THOROUGH: readonly SiteName[] = isFull ? ['fixture', 'real'] : ['fixture'];

/** Folder of a built site. */
export const siteFolder = (name: SiteName): string => path.resolve('.cache', `site-${name}`);

/**
 * Folder with the whole content of a built fixture site, for tests that hold the site against it. It stays the same from build to
 * build: Astro's cache keeps the paths of guides. It is called `content`, because a provider's files begin so.
 */
export const contentFolder = (name: SiteName): string => path.resolve('.cache', `content-${name}`, 'content');

const loaded = new Map<SiteName, Content>();

/** The content of a built site, loaded once for all tests of a process. */
export function contentOf(name: SiteName): Content {
  const { content, today: day } = sites[name];
  const found =
    loaded.get(name) ?? (day === undefined ? loadContent(content, today()) : loadContent(contentFolder(name), day));
  loaded.set(name, found);
  return found;
}
