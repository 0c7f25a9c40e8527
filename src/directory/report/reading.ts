import type { Content } from '../../schema/content.ts';
import { readingAges } from '../reading-ages.ts';
import { count } from '../words.ts';
import type { Section } from './section.ts';

/** How hard the pages are to read, and which are harder than the aim. None is over the limit: the check has seen to that. */
export function readingSection(content: Content): Section {
  const { aim, limit } = content.plainEnglish.readingAge;
  const readings = readingAges(content);
  const sum = readings.reduce((total, { age }) => total + age, 0);
  const hard = readings.filter(({ age }) => age > aim);
  return {
    id: 'reading-ages',
    title: 'Reading ages',
    lines: [
      `Aim: ${aim} years. Limit: ${limit} years. ${count(readings.length, 'page')} of at least 100 words` +
        (readings.length === 0 ? '.' : `: ${(sum / readings.length).toFixed(1)} years on average.`),
      hard.length === 0
        ? 'No page is harder to read than the aim.'
        : `Harder than the aim: ${count(hard.length, 'page')}.`,
    ],
    table:
      hard.length === 0
        ? undefined
        : {
            columns: ['Page', 'Reading age', 'Words'],
            rows: hard.map(({ href, age, words }) => [href, age.toFixed(1), words]),
          },
  };
}
