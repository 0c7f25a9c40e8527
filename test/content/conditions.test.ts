import { describe, expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { makeListings } from '../../src/directory/listing.ts';
import { loadContent } from '../../src/loading/load.ts';
import { unpackConditions } from '../../src/search/conditions.ts';
import { packConditions } from '../../src/search/pack-conditions.ts';
import { lexiconOf } from '../../src/search/understand/lexicon.ts';
import { understand } from '../../src/search/understand/understand.ts';

const content = loadContent('content', today());
const listings = makeListings(content.services, content.providers, content.registers, today());
const { forms } = unpackConditions(packConditions(listings, { ...content, pages: [] }), content.needs, [], () => false);
const lexicon = { ...lexiconOf({ ...content, postcodeAreas: [], names: [] }), conditions: forms };

/** The conditions that search understands. */
const conditionsIn = (words: string): string[] =>
  understand(words, lexicon).parts.flatMap(({ kind, values }) => (kind === 'condition' ? values : []));

describe('the conditions of this Local Offer', () => {
  it.each([
    ['FASD', 'fasd'],
    ['foetal alcohol', 'fasd'],
    ['fetal alcohol', 'fasd'],
    ['Tourette’s syndrome', 'tourettes'],
    ['tourettes', 'tourettes'],
    ['APD', 'auditory-processing-disorder'],
    ['auditory processing', 'auditory-processing-disorder'],
    ['hypermobility', 'hypermobility'],
    ['cystic fibrosis', 'cystic-fibrosis'],
    ['A.D.H.D', 'adhd'],
    ['a.d.h.d.', 'adhd'],
    ['ADD', 'adhd'],
    ['downs', 'downs-syndrome'],
    ['Down Syndrome', 'downs-syndrome'],
    ['EDS', 'ehlers-danlos'],
    ['ehlers danlos', 'ehlers-danlos'],
    ['DCD', 'dyspraxia'],
    ['dispraxia', 'dyspraxia'],
    ['my son has rett', 'rett-syndrome'],
    ['autism and ADHD', 'audhd'],
    ['M.E.', 'me-cfs'],
    ['fits', 'epilepsy'],
  ])('%s is %s', (words, slug) => {
    expect(conditionsIn(words)).toEqual([slug]);
  });

  it.each(['help me', 'keep fit', 'sit down', 'plants in a pot', 'swimming', 'respite', 'syndrome', 'worried mum'])(
    '%s is none',
    (words) => {
      expect(conditionsIn(words)).toEqual([]);
    },
  );

  it('are found under every one of their names', () => {
    const lost = content.conditions.flatMap(({ slug, name, also = [], short = [], old = [], hidden = [] }) =>
      [name, ...also, ...short, ...old, ...hidden].filter((each) => !conditionsIn(each).includes(slug)),
    );
    expect(lost).toEqual([]);
  });
});
