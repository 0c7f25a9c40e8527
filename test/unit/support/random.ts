import fc from 'fast-check';
import type { Listing } from '../../../src/directory/listing.ts';
import { candidatesOf as rowsToCandidates, type Candidate } from '../../../src/search/match.ts';
import { EMPTY_QUERY, SLUG_FILTERS, SORTS, type Query } from '../../../src/search/query.ts';
import { packTable } from '../../../src/search/pack.ts';
import { unpackTable } from '../../../src/search/table.ts';
import { aListing, anApproval, aProvider, areas, HOSTILE, lists, needs, TODAY, topics } from './records.ts';

/** Random records for tests that must hold for every record. */

const slugs = (list: readonly { slug: string }[]): string[] => list.map(({ slug }) => slug);
const AREAS = slugs(areas);
const TOPICS = slugs(topics);
const SUBJECTS = slugs(topics.flatMap(({ subjects }) => subjects));
const NEEDS = slugs(needs);
const SOME_DAYS = ['friday', 'saturday', 'sunday'] as const;
const COSTS = ['free', 'paid', 'varies'] as const;

/** Any character of Unicode. fast-check's own unit "binary" is the same, but takes two seconds to make. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code));

/** Any text: short words, any characters at all, and what an enemy would write. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.lorem({ maxCount: 4 }),
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: 'grapheme-composite' }),
    fc.constantFrom(...HOSTILE),
  );

/** A name as the schema lets it through: trimmed and not empty. */
export const anyName = (): fc.Arbitrary<string> =>
  anyText()
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const anyDay = (): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

export const anyAges = (): fc.Arbitrary<{ from: number; to: number }> =>
  fc
    .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** Listings of two providers with different ids, in no order. */
export const anyListings = (): fc.Arbitrary<Listing[]> =>
  fc
    .array(
      fc.record({
        name: anyName(),
        summary: anyText(),
        provider: fc.constantFrom('lantern-club', 'penny-acre-farm'),
        ages: anyAges(),
        areas: fc.subarray(AREAS, { minLength: 1 }),
        topics: fc.subarray(TOPICS, { minLength: 1 }),
        subjects: fc.subarray(SUBJECTS),
        needs: fc.subarray(NEEDS),
        days: fc.subarray([...SOME_DAYS]),
        cost: fc.constantFrom(...COSTS),
        status: fc.constantFrom('open', 'waiting-list', 'temporarily-closed', 'closed'),
        on: anyDay(),
        how: fc.constantFrom('provider', 'council', 'register', 'public-page'),
        badges: fc.subarray(['AP approved', 'Short breaks approved']),
        example: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    .map((records) =>
      records.map(({ provider, cost, days, on, how, badges, example, ...service }, i) =>
        aListing(
          {
            ...service,
            id: `${provider}/service-${String(i)}`,
            provider,
            cost: { kind: cost, text: 'Ask us.' },
            checked: { on, by: 'Club leader', how },
            ...(days.length > 0 && { when: { text: 'Ask us.', days } }),
            ...(example && { example }),
          },
          {
            provider: aProvider({ id: provider, name: `The name of ${provider}` }),
            approvals: badges.map((badge) => anApproval({ badge })),
          },
        ),
      ),
    );

export const candidatesOf = (listings: readonly Listing[]): Candidate[] =>
  rowsToCandidates(unpackTable(packTable(listings, lists, TODAY)), lists);

/** Queries that name what the lists know, and now and then what they do not. */
export const anyFilters = (): fc.Arbitrary<Query> =>
  fc
    .record({
      age: fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        { weight: 2, arbitrary: anyAges().map(({ from, to }) => `${String(from)}-${String(to)}`) },
        { weight: 1, arbitrary: fc.constantFrom('9', '26', 'nine') },
      ),
      area: some([...AREAS, 'atlantis']),
      topic: some(TOPICS),
      subject: some(SUBJECTS),
      need: some([...NEEDS, 'flying']),
      day: some(SOME_DAYS),
      cost: some(COSTS),
      approved: fc.boolean(),
      sort: fc.constantFrom(...SORTS),
    })
    .map((filters) => ({ ...EMPTY_QUERY, ...filters }));

/** A filter is empty half of the time, so that random queries do find something. */
const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof(fc.constant<string[]>([]), fc.subarray([...values], { minLength: 1, maxLength: 2 }));

/** Addresses with any text in any key, known or not. */
export const anyParams = (): fc.Arbitrary<URLSearchParams> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('q', 'age', 'near', 'plain', 'approved', 'sort', ...SLUG_FILTERS) },
          { weight: 1, arbitrary: anyText() },
        ),
        fc.oneof(anyText(), fc.constantFrom('yes', 'name', 'checked', '9', '5-11', ...AREAS)),
      ),
      { maxLength: 12 },
    )
    .map((pairs) => new URLSearchParams(pairs));

/** A shortlist with ids as they are. */
export const anyList = (minLength = 0): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9](?:-?[a-z0-9]){0,12}\/[a-z0-9](?:-?[a-z0-9]){0,12}$/), {
    minLength,
    maxLength: 20,
  });
