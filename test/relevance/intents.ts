import { gzipSync } from 'node:zlib';
import { loadContent } from '../../src/loading/load.ts';
import { PEOPLE, type Intent } from '../../src/schema/intents.ts';
import { packIntents } from '../../src/search/intents/pack.ts';
import { IntentRecogniser } from '../../src/search/intents/recognise.ts';
import { SURE } from '../../src/search/reading.ts';

/** How many of the intents that are taken for others most often are named. */
const WORST = 20;

const without = (intent: Intent, person: (typeof PEOPLE)[number]): Intent => ({
  ...intent,
  phrasings: { ...intent.phrasings, [person]: undefined },
});

/**
 * Measures how well intents are recognised by phrasings of a kind of person from whom nothing was learnt: each is left out in turn. Prints
 * Markdown, and the intents that are most often taken for others.
 *
 * @param content the content folder
 */
export function measureIntents(content: string, today: string): void {
  const { intents } = loadContent(content, today);
  const taken = new Map<string, number>();
  console.log(
    '| left out | phrasings | first | among three | sure | right when sure |\n| --- | --: | --: | --: | --: | --: |',
  );
  for (const person of PEOPLE) {
    const recogniser = new IntentRecogniser(
      packIntents(
        intents.map((intent) => without(intent, person)),
        new Map(),
      ),
    );
    const tried = { all: 0, first: 0, three: 0, sure: 0, right: 0 };
    for (const { slug, phrasings = {} } of intents) {
      for (const phrasing of phrasings[person] ?? []) {
        const found = recogniser.recognise(phrasing);
        const [best] = found;
        const isRight = best?.intent.slug === slug;
        tried.all++;
        if (isRight) tried.first++;
        else if (best !== undefined) {
          const pair = `${slug} → ${best.intent.slug}`;
          taken.set(pair, (taken.get(pair) ?? 0) + 1);
        }
        if (found.slice(0, 3).some(({ intent }) => intent.slug === slug)) tried.three++;
        if (best !== undefined && best.confidence >= SURE) {
          tried.sure++;
          if (isRight) tried.right++;
        }
      }
    }
    const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
    const cells = [
      ...[person, String(tried.all), percent(tried.first, tried.all), percent(tried.three, tried.all)],
      ...[percent(tried.sure, tried.all), percent(tried.right, tried.sure)],
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log('\nMost often taken for another:\n');
  for (const [pair, times] of [...taken].sort(([, a], [, b]) => b - a).slice(0, WORST))
    console.log(`- ${pair}: ${String(times)}`);
  const { index } = packIntents(intents, new Map());
  console.log(`\nThe index: ${(gzipSync(JSON.stringify(index), { level: 9 }).length / 1000).toFixed(1)} kB with gzip`);
}
