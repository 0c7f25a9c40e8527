import { buildSites } from './sites.ts';

/** Builds the sites once for all the projects of a test run that look at them. */
const BUILT = Symbol.for('send-local-offer.sites-built');
const holder = globalThis as { [BUILT]?: Promise<void> | undefined };

export default async function setup(): Promise<void> {
  await (holder[BUILT] ??= buildSites());
}
