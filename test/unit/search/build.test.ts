import { describe, expect, it } from 'vitest';
import { makeSearch } from '../../../src/search/build.ts';
import type { Listing } from '../../../src/directory/listing.ts';
import { aListing, anApproval, aProvider, lists, TODAY } from '../support/records.ts';

const versionOf = async (listing: Listing, today = TODAY): Promise<string> =>
  (await makeSearch([listing], lists, today)).version;

describe('the version of the table', async () => {
  const before = await versionOf(aListing());

  it('is the same for the same directory', async () => {
    expect(await versionOf(aListing())).toBe(before);
  });

  it('can stand in an address', () => {
    expect(before).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['a name', aListing({ name: 'Sunday Club' })],
    ['a summary', aListing({ summary: 'Something else.' })],
    ['a phone number', aListing({ contact: { phone: '01632 960124' } })],
    ['the day of the check', aListing({ checked: { on: '2026-11-02', by: 'Club leader', how: 'provider' } })],
    ['the name of a provider', aListing({}, { provider: aProvider({ name: 'Sunday Stars' }) })],
    ['an approval', aListing({}, { approvals: [anApproval()] })],
  ])('changes with %s', async (_what, listing) => {
    expect(await versionOf(listing)).not.toBe(before);
  });

  it('changes with the day: words such as "3 weeks ago" depend on it', async () => {
    expect(await versionOf(aListing(), '2026-11-22')).not.toBe(before);
  });
});
