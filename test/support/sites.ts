import path from 'node:path';

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

/** Folder of a built site. */
export const siteFolder = (name: SiteName): string => path.resolve('.cache', `site-${name}`);

/**
 * Folder with the whole content of a built fixture site, for tests that hold the site against it. It stays the same from build to
 * build: Astro's cache keeps the paths of guides. It is called `content`, because a provider's files begin so.
 */
export const contentFolder = (name: SiteName): string => path.resolve('.cache', `content-${name}`, 'content');
