import { OLDEST, parseAges } from '../directory/age.ts';
import type { SearchIntent } from './intents/intents.ts';
import { EMPTY_QUERY, type Query } from './query.ts';
import type { Weighed } from './rank/score.ts';
import type { TableFile } from './table.ts';

/** How many years younger or older is still worth a look. */
const YEARS = 2;

/** Searches that are near one which finds nothing: a little younger or older, and the subjects that its words are about. */
export function nearby(
  query: Query,
  asks: readonly Weighed[],
  { topics }: Pick<TableFile, 'topics'>,
  intents: readonly SearchIntent[],
  guesses: readonly string[] = [],
): { readonly name: string; readonly query: Query }[] {
  const ages = parseAges(query.age);
  const wider = ages && { from: Math.max(0, ages.from - YEARS), to: Math.min(OLDEST, ages.to + YEARS) };
  const slugs = asks.flatMap(({ ask }) => (ask.kind === 'intent' || ask.kind === 'condition' ? ask.intents : []));
  const about = intents.filter(({ slug }) => slugs.includes(slug) || guesses.includes(slug));
  const subjects = new Set(about.flatMap(({ subjects: own = [], wider: others = [] }) => [...own, ...others]));
  // The other subjects of the topics whose subject was asked for.
  for (const topic of topics.filter((each) => each.subjects.some(({ slug }) => query.subject.includes(slug)))) {
    for (const { slug } of topic.subjects) if (!query.subject.includes(slug)) subjects.add(slug);
  }
  return [
    ...(wider
      ? [
          {
            name: `ages ${String(wider.from)} to ${String(wider.to)}`,
            query: { ...query, age: `${String(wider.from)}-${String(wider.to)}` },
          },
        ]
      : []),
    ...topics
      .flatMap((topic) => topic.subjects)
      .filter(({ slug }) => subjects.has(slug))
      .map(({ slug, name }) => ({ name, query: { ...EMPTY_QUERY, subject: [slug] } })),
  ];
}
