import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { loadContent } from '../../src/loading/load.ts';
import { capitalsIn } from '../../src/directory/plain-words.ts';
import { slugOf } from '../../src/directory/slug.ts';
import { today } from '../../src/clock.ts';
import type { PlainEnglish } from '../../src/schema/plain-english.ts';

/** The same numbers at every run: a small linear congruential generator. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * Fills a copy of the content folder up to a number of services with synthetic ones. Their sentences are drawn from those of the
 * project's own records, so that words are as common as they are in life; two in three providers have several services.
 */
export function writeRecords(content: string, records: number): void {
  const { services, providers, topics, needs, areas } = loadContent(path.resolve('content'), today());
  allowAnyWords(content, providers);
  const roll = dice(20_261_121);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[roll(list.length)];
    if (chosen === undefined) throw new Error('Nothing to pick from.');
    return chosen;
  };
  const sentences = services.flatMap(({ body }) => body.text.split(/(?<=[.!?])\s+/)).filter((text) => text.length > 20);
  const districts = areas.filter(({ kind }) => kind === 'district').map(({ slug }) => slug);
  const words = sentences.join(' ').match(/[A-Z][a-z]{4,}/g) ?? [];

  const taken = new Set(providers.map(({ id }) => id));
  /** The first name that nothing has yet. */
  const freeName = (make: () => string): string => {
    for (;;) {
      const name = make().slice(0, 100).trim();
      if (taken.has(slugOf(name))) continue;
      taken.add(slugOf(name));
      return name;
    }
  };

  let provider = '';
  for (let i = 0; i < records - services.length; i++) {
    if (i % 3 === 0) {
      const name = freeName(
        () => `${pick(words)} ${pick(words)} ${pick(['Centre', 'Club', 'Trust', 'School', 'Group'])}`,
      );
      provider = slugOf(name);
      const folder = path.join(content, 'providers', provider);
      mkdirSync(folder, { recursive: true });
      const record = { name, kind: 'charity' };
      writeFileSync(path.join(folder, 'provider.json'), JSON.stringify(record, null, 2));
    }
    const like = pick(services);
    const name = freeName(() => `${pick(words)} ${like.name}`);
    const topic = pick(topics);
    const from = roll(20);
    const front = {
      name,
      summary: pick(sentences).slice(0, 190),
      topics: [topic.slug],
      subjects: [pick(topic.subjects).slug],
      ages: { from, to: Math.min(25, from + roll(12)) },
      needs: [...new Set([pick(needs).slug, pick(needs).slug])],
      areas: roll(5) === 0 ? ['countywide'] : [...new Set([pick(districts), pick(districts)])],
      cost: roll(2) === 0 ? { kind: 'free' } : { kind: 'paid', text: `£${roll(30)} a session` },
      eligibility: like.eligibility,
      howToStart: like.howToStart,
      contact: { phone: `020 7946 0${String(i % 1000).padStart(3, '0')}` },
      checked: { on: `2026-${String(1 + roll(9)).padStart(2, '0')}-15`, by: 'Club leader', how: 'provider' },
    };
    const body = Array.from({ length: 9 }, () => pick(sentences)).join(' ');
    writeFileSync(
      path.join(content, 'providers', provider, `${slugOf(name)}.md`),
      `---\n${stringify(front)}---\n\n${body}\n`,
    );
  }
}

/**
 * What is drawn at random is nobody's plain English: it names providers that are not there, makes names of single words, and has
 * never been read as one text.
 */
function allowAnyWords(content: string, providers: readonly { readonly name: string }[]): void {
  const file = path.join(content, 'plain-english.yaml');
  const rules = parse(readFileSync(file, 'utf8')) as PlainEnglish;
  const knownCapitals = [...rules.knownCapitals, ...capitalsIn(providers.map(({ name }) => name))];
  const avoid = rules.avoid.filter(({ words }) => words.includes(' '));
  writeFileSync(file, stringify({ avoid, knownCapitals, readingAge: { aim: 18, limit: 18 } }));
}
