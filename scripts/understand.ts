/**
 * `npm run understand -- "words"`: the intents that search sees in words, with how sure it is of each, and the phrasings of each that are
 * nearest.
 */
import { distance } from 'fastest-levenshtein';
import { today } from '../src/clock.ts';
import { loadContent } from '../src/loading/load.ts';
import { packIntents } from '../src/search/intents/pack.ts';
import { IntentRecogniser } from '../src/search/intents/recognise.ts';
import { termsOf } from '../src/search/intents/learn.ts';
import { contentFolder } from '../src/settings.ts';

const words = process.argv.slice(2).join(' ').trim();
if (words === '') {
  console.error('Which words? For example: npm run understand -- "sent home from school again"');
  process.exit(1);
}
const { intents } = loadContent(contentFolder(), today());
const recogniser = new IntentRecogniser(packIntents(intents, new Map()));
const found = recogniser.recognise(words);
if (found.length === 0) console.log('No intent knows any of these words.');
for (const { intent, confidence } of found) {
  const phrasings = Object.entries(intents.find(({ slug }) => slug === intent.slug)?.phrasings ?? {});
  const nearest = phrasings
    .flatMap(([person, list]) => (list ?? []).map((phrasing) => ({ person, phrasing, likeness: likeness(phrasing) })))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3);
  console.log(`${(100 * confidence).toFixed(0).padStart(3)} %  ${intent.slug}: ${intent.name}`);
  for (const { person, phrasing } of nearest) console.log(`       ${phrasing} (${person})`);
}

/** The share of words that two texts have in common; among equals the one with fewer other letters. */
function likeness(phrasing: string): number {
  const [typed, other] = [new Set(termsOf(words)), new Set(termsOf(phrasing))];
  const shared = typed.intersection(other).size / Math.max(1, typed.union(other).size);
  return shared - distance(words, phrasing) / 10_000;
}
