import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../src/schema/situation.ts';

describe('sentencesIn', () => {
  it.each([
    ['You can ask for an assessment.', 1],
    ['You can ask. The council must answer.', 2],
    ['You can ask! Must it answer? It must.', 3],
    ['You can ask for help, e.g. a tutor. The school decides.', 2],
    ['The council (i.e. the county) must answer.', 1],
    ['The school said “No.” You can appeal.', 2],
    ['It costs £3.50 a week, or 2.5 hours of work.', 1],
    ['No full stop at the end', 1],
    ['You can ask: it is free; nobody minds.', 1],
  ])('%s', (words, count) => {
    expect(sentencesIn(words)).toBe(count);
  });
});
