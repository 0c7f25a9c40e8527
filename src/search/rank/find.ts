import type { PlainDate } from '../../schema/common.ts';
import { match, order, passing, type Candidate, type Counts } from '../match.ts';
import type { Near } from '../near/near.ts';
import { reachOf, RINGS, type Reach, type Ring } from '../near/reach.ts';
import { agesOf, type Query } from '../query.ts';
import { EXACT, WHOLE_NAME } from './names.ts';
import { score, type Document, type Scored, type Weighed } from './score.ts';

/** A result must answer this much of what the best result answers. */
const KEEP = 0.6;
/** Results that answer all that the best one does come first; those for any need, which answer a little less, come next. */
const ALL = 0.95;
const WHOLE = 0.74;

/** How much of its score a service keeps in each ring: help for the whole county stays in sight behind help nearby. */
const KEPT: Readonly<Record<Ring, number>> = {
  close: 1,
  district: 0.85,
  countywide: 0.75,
  online: 0.6,
  'over-the-border': 0.4,
};

/** What is looked through. */
export interface Stock<P extends Document> {
  /** Real services. */
  readonly candidates: readonly Candidate[];
  /** Invented examples. They change nothing about what is found among the real ones. */
  readonly examples: readonly Candidate[];
  readonly pages: readonly P[];
  readonly today: PlainDate;
}

/** What was found. */
export interface Found<P> {
  /** Real services, best first. */
  readonly results: readonly Candidate[];
  /** Invented examples that answer the query too, best first. */
  readonly examples: readonly Candidate[];
  /** Pages of words that answer the query, best first. */
  readonly pages: readonly Scored<P>[];
  /** Of real services. */
  readonly counts: Counts;
  /** How far each result is; nothing when no place is given. */
  readonly reach: (row: Candidate) => Reach | undefined;
}

/**
 * Finds what answers a query: filters strictly, words by how much of them is answered, places by rings.
 *
 * @param asks what the words ask for; none when there are no words
 * @param bonus what the name of a document adds to its score
 */
export function find<P extends Document>(
  { candidates, examples: invented, pages, today }: Stock<P>,
  query: Query,
  asks: readonly Weighed[],
  bonus: (document: Document) => number,
  near?: Near,
): Found<P> {
  const reaches = new Map<Candidate, Reach | undefined>();
  if (near) for (const each of [...candidates, ...invented]) reaches.set(each, reachOf(each, near));
  const reach = (row: Candidate): Reach | undefined => reaches.get(row);
  const within = (rows: readonly Candidate[]): readonly Candidate[] =>
    near ? rows.filter((each) => reach(each) !== undefined) : rows;
  const pool = within(candidates);
  const examples = passing(within(invented), query);
  const distance = (row: Candidate): number => reach(row)?.miles ?? Infinity;
  const ring = (row: Candidate): number => RINGS.indexOf(reach(row)?.ring ?? 'over-the-border');
  if (asks.length === 0) {
    const { rows, counts } = match(pool, query);
    const ordered = (found: readonly Candidate[]): Candidate[] =>
      order(found, query, today, near ? { ring, distance } : {});
    return { results: ordered(rows), examples: ordered(examples), pages: [], counts, reach };
  }

  const scores = new Map<Document, Scored<Document>>();
  for (const each of [...pool, ...examples]) scores.set(each, score(each, asks, bonus(each)));
  const covered = (document: Document): number => scores.get(document)?.coverage ?? 0;
  const most = (rows: readonly Candidate[]): number => rows.reduce((best, each) => Math.max(best, covered(each)), 0);
  const real = most(passing(pool, query));
  // Examples are held against the best real answer; against the best of their own only where there is none.
  const best = real > 0 ? real : most(examples);
  // A record whose name has all the words is always in.
  const enough = (each: Candidate): boolean =>
    (covered(each) > 0 && covered(each) >= KEEP * best) || bonus(each) >= WHOLE_NAME;
  const { rows, counts } = match(pool.filter(enough), query);
  // Whole answers before parts of answers: an exact name first, and nothing that is for families of another district.
  const band = (row: Candidate): number => {
    if (reach(row)?.ring === 'over-the-border') return 3;
    if (bonus(row) >= EXACT) return 0;
    if (covered(row) >= ALL * best) return 1;
    return covered(row) >= WHOLE * best ? 2 : 3;
  };
  const asked = agesOf(query);
  const scored = (row: Candidate): number =>
    (scores.get(row)?.score ?? 0) * KEPT[reach(row)?.ring ?? 'close'] * ageShare(row, asked);
  const ranking = { score: scored, band, distance };
  return {
    results: order(rows, query, today, ranking),
    examples: order(examples.filter(enough), query, today, ranking),
    pages: pages
      .map((page) => ({ ...score(page, asks, bonus(page)), document: page }))
      .filter(({ coverage }) => coverage > 0 && coverage >= WHOLE * real)
      .sort((a, b) => b.score - a.score),
    counts,
    reach,
  };
}

/** How much of its score a service keeps that is for few of the years asked for: half, and more with each of them. */
function ageShare({ row: { ages } }: Candidate, asked: ReturnType<typeof agesOf>): number {
  if (asked === 'any' || asked === 'unknown') return 1;
  const years = Math.min(ages.to, asked.to) - Math.max(ages.from, asked.from) + 1;
  return 0.5 + (0.5 * Math.max(0, years)) / (asked.to - asked.from + 1);
}
