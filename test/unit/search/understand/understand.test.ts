import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, Forms } from '../../../../src/search/understand/forms.ts';
import { certainPhrases, lexiconOf } from '../../../../src/search/understand/lexicon.ts';
import { tokensOf } from '../../../../src/search/understand/tokens.ts';
import { phraseKey } from '../../../../src/search/understand/tokens.ts';
import { understand } from '../../../../src/search/understand/understand.ts';
import { anyText } from '../../support/random.ts';
import { areas, outsidePlaces, places } from '../../support/records.ts';

const lexicon = {
  ...lexiconOf({
    areas: areas.map((area) => (area.slug === 'northfold' ? { ...area, also: ['N Fold', 'Fold'] } : area)),
    outsidePlaces,
    respelled: { counseling: 'counselling', lct: 'Lantern Club Trust' },
    places: [...places, { name: 'Stone', area: 'milldale' }, { name: 'Milldale', area: 'milldale' }],
    postcodeAreas: ['ST', 'WS', 'B'],
    postcodeDistricts: ['ST16', 'B77'],
    names: ['Saturday Stars', 'The Friday Room', 'Free Range Club', 'Scope'].map(phraseKey),
  }),
  intents: certainPhrases([
    { slug: 'short-breaks', certain: ['short breaks', 'respite', 'a break'] },
    { slug: 'autism', certain: ['autism', 'autistic', 'ASD', 'ASC'] },
    { slug: 'adult-care', certain: ['ASC'] },
    { slug: 'clubs', certain: ['club', 'youth club', 'Saturday club', 'playscheme'] },
    { slug: 'one-to-one', certain: ['1-1', '1:1', '1 to 1'] },
    { slug: 'colleges', certain: ['college'] },
    { slug: 'review', certain: ['year 9 review'] },
  ]),
};

const withConditions = {
  ...lexicon,
  conditions: ['autism', 'Paper syndrome', 'glass-and-paper syndrome', 'ME', 'downs'].reduce(
    (forms, name) => forms.add(formOf(name), name),
    new Forms<string>(),
  ),
};

describe('understand: conditions', () => {
  it.each([
    ['autism', 'condition=autism(autism)'],
    ['help for my son with autism', 'condition=autism(autism)', 'help for my son with'],
    ['Paper Syndrome', 'condition=Paper syndrome()'],
    ['glass and paper syndrome', 'condition=glass-and-paper syndrome()'],
    ['ME', 'condition=ME()'],
    ['me', 'condition=ME()'],
    ['my son has ME', 'condition=ME()', 'my son has'],
    ['M.E. help', 'condition=ME()', 'help'],
    ['help me', 'help me'],
    ['HELP ME', 'HELP ME'],
    ['downs', 'condition=downs()'],
    ['sit down', 'sit down'],
  ])('%s', (query, ...expected) => {
    const { text, parts } = understand(query, withConditions);
    const told = parts.map(
      ({ kind, values, intents = [] }) =>
        `${kind}=${values.join('|')}${kind === 'condition' ? `(${intents.join('|')})` : ''}`,
    );
    expect([...told, ...(text === '' ? [] : [text])]).toEqual(expected);
  });

  it('are words, or what else the words mean, when they are not to be read', () => {
    const { text, parts } = understand('autism, paper syndrome', withConditions, ['condition']);
    expect(parts.map(({ kind, values }) => [kind, values])).toEqual([['intent', ['autism']]]);
    expect(text).toBe('paper syndrome');
  });
});

/** What is understood, as `kind=value`, and the words that are left. */
const read = (query: string, plain: readonly string[] = []): string[] => {
  const { text, parts } = understand(query, lexicon, plain);
  return [...parts.map(({ kind, values }) => `${kind}=${values.join('|')}`), ...(text === '' ? [] : [text])];
};

describe('understand: ages', () => {
  it.each([
    ['9 year old', '9'],
    ['9 yr old', '9'],
    ['9yr old', '9'],
    ['9yo', '9'],
    ['14yrs', '14'],
    ['9-year-old', '9'],
    ['nine year old', '9'],
    ['age 14', '14'],
    ['aged 14', '14'],
    ['ages 5 to 11', '5-11'],
    ['aged 5-11', '5-11'],
    ['5–11', '5-11'],
    ['16-25', '16-25'],
    ["I'm 17", '17'],
    ['she’s twelve', '12'],
    ['my son is 7', '7'],
    ['my daughter 15', '15'],
    ['turning 18', '18'],
    ['under 5s', '0-4'],
    ['under fives', '0-4'],
    ['over 16s', '16-25'],
    ['16+', '16-25'],
    ['year 6', '10-11'],
    ['yr 10', '14-15'],
    ['KS2', '7-11'],
    ['18 months', '1'],
    ['2 and a half', '2'],
    ['toddler', '1-3'],
    ['teenagers', '13-18'],
    ['young adults', '18-25'],
    ['baby', '0-1'],
  ])('reads %j as age %s', (query, age) => {
    expect(read(query)).toContain(`age=${age}`);
  });

  it.each(['20 weeks', '30 hours', '1:1', '1 to 1', 'section 17', 'year 14', '11 to 5', 'room 9'])(
    'reads no age in %j',
    (query) => {
      expect(read(query).filter((part) => part.startsWith('age='))).toEqual([]);
    },
  );

  it.each([
    ['9 year old and 14 year old', ['age=9-14']],
    ['I have a 6 year old, a 9 year old and a 12 year old', ['age=6-12', 'I have a a and a']],
    ['14 year old teenager', ['age=14']],
    ["I'm 40 and my son is 9", ['age=9', 'and my']],
    ['I am 40 and have a toddler', ['age=1-3', 'and have a']],
  ])('takes all ages together: %j', (query, parts) => {
    expect(read(query)).toEqual(parts);
  });

  it.each([
    ['26 year old', ['age=26']],
    ['over 25s', ['age=26+']],
    ['adults over 30', ['age=30+']],
  ])('says what is past the Local Offer: %j', (query, parts) => {
    expect(read(query)).toEqual(parts);
  });
});

it('tells a stage of life or of school from a number', () => {
  const stages = (query: string) => understand(query, lexicon).parts.map(({ stage }) => stage ?? false);
  expect(stages('transition to secondary')).toEqual([true]);
  expect(stages('9 year old')).toEqual([false]);
  expect(stages('teenager, 14 years old')).toEqual([false]);
});

describe('understand: places', () => {
  it.each([
    ['in Millbridge', 'near=Millbridge'],
    ['near little mill', 'near=Little Mill'],
    ['Bridge', 'near=Millbridge'],
    ['near ST16 2DH', 'near=ST16 2DH'],
    ['st162dh', 'near=ST16 2DH'],
    ['ST16 2', 'near=ST16 2'],
    ['near WS11', 'near=WS11'],
    ['in Northfold', 'area=northfold'],
    ['N. Fold', 'area=northfold'],
    ['ST16-2DH', 'near=ST16 2DH'],
    ['ST 16 2DH', 'near=ST16 2DH'],
    ['ST16 2D', 'near=ST16 2'],
    ['Millbridge, ST16 2DH', 'near=ST16 2DH'],
    ['Millbridge ST16', 'near=Millbridge'],
    ['B77', 'near=B77'],
    ['near B12', 'near=B12'],
    ['in All of Examplewich', 'near=All of Examplewich'],
    ['Millbridge, All of Examplewich', 'near=Millbridge'],
    ['Farchester', 'near=Farchester'],
    ['the city', 'near=Farchester'],
    ['milldale upon tyne', 'near=Milldale upon Tyne'],
    ['from Farchester to Millbridge', 'near=Millbridge'],
    ['BFPO 57', 'near=BFPO 57'],
    ['near me', 'near=me'],
    ['close to my house', 'near=me'],
    ['mill bridge', 'near=Millbridge'],
  ])('reads %j as %s', (query, part) => {
    expect(read(query)).toEqual([part]);
  });

  it.each([
    ['Stone College', ['intent=colleges', 'Stone']],
    ['college in Stone', ['intent=colleges', 'near=Stone']],
    ['Stone', ['near=Stone']],
    ['M6', ['M6']],
    ['B12', ['B12']],
    ['between Millbridge and Little Mill', ['near=Millbridge', 'and']],
  ])('takes no place out of a name: %j', (query, parts) => {
    expect(read(query)).toEqual(parts);
  });
});

describe('understand: days, cost and ways of meeting', () => {
  it.each([
    ['saturdays', 'day=saturday'],
    ['on a Friday', 'day=friday'],
    ['at the weekend', 'day=saturday|sunday'],
    ['free', 'cost=free'],
    ['free of charge', 'cost=free'],
    ['online', 'way=online'],
    ['at home', 'way=comes-to-you'],
    ['council approved', 'approved=yes'],
  ])('reads %j as %s', (query, part) => {
    expect(read(query)).toContain(part);
  });

  it.each(['Saturday Stars', 'saturday stars', 'The Friday Room', 'friday room', 'Free Range Club'])(
    'takes nothing out of the name %j',
    (name) => {
      expect(read(name).filter((part) => /^(?:day|cost|near)=/.test(part))).toEqual([]);
    },
  );
});

describe('understand: words that are certain', () => {
  it.each([
    ['respite', 'intent=short-breaks'],
    ['RESPITE!', 'intent=short-breaks'],
    ['a break', 'intent=short-breaks'],
    ['short-breaks', 'intent=short-breaks'],
    ['ASD', 'intent=autism'],
    ['youth clubs', 'intent=clubs'],
    ['ASC', 'intent=autism|adult-care'],
  ])('reads %j as %s', (query, part) => {
    expect(read(query)).toEqual([part]);
  });

  it.each([
    ['shortbreaks', 'intent=short-breaks'],
    ['youthclub', 'intent=clubs'],
    ['saturdayclubs', 'intent=clubs'],
    ['play scheme', 'intent=clubs'],
    ['play-schemes', 'intent=clubs'],
    ['counseling', 'counselling'],
    ['LCT', 'Lantern Club Trust'],
  ])('reads %j, joined or spelled otherwise, as %s', (query, part) => {
    expect(read(query)).toEqual([part]);
  });

  it('reads whole words only', () => {
    expect(read('clubbing asdf basc')).toEqual(['clubbing asdf basc']);
  });

  it('takes the longest phrase', () => {
    expect(read('year 9 review')).toEqual(['intent=review']);
  });
});

describe('understand: a whole sentence', () => {
  it('reads every part of it', () => {
    expect(read('respite for my autistic 9 year old near Millbridge')).toEqual([
      'intent=short-breaks',
      'intent=autism',
      'age=9',
      'near=Millbridge',
      'for my',
    ]);
  });

  it('leaves as words what the visitor does not want understood', () => {
    const plain = ['age', 'near', 'autism'];
    expect(read('autistic 9 year old near Millbridge', plain)).toEqual(['autistic 9 year old near Millbridge']);
    expect(read('ASC', ['adult-care'])).toEqual(['intent=autism']);
  });

  it('says the words of each part as they were typed', () => {
    expect(understand('Respite NEAR millbridge', lexicon).parts.map(({ words }) => words)).toEqual([
      'Respite',
      'NEAR millbridge',
    ]);
  });

  const anyQuery = fc.oneof(
    anyText(),
    fc
      .array(
        fc.oneof(
          anyText(),
          fc.constantFrom(
            'respite',
            '9 year old',
            'in',
            'near',
            'Millbridge',
            'ST16',
            '2DH',
            'free',
            'saturday',
            'under 5s',
            '1-1',
            'year 9',
            '-',
            '’',
          ),
        ),
        { maxLength: 8 },
      )
      .map((words) => words.join(' ')),
  );

  it('never throws, and every word is in the text or in one part, whatever is typed', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { text, parts } = understand(query, lexicon);
        const found = [text, ...parts.map(({ words }) => words)].flatMap(tokensOf).map(({ word }) => word);
        const typed = tokensOf(query).map(({ word }) => word);
        expect(found.sort()).toEqual(typed.sort());
      }),
    );
  });

  it('understands nothing when nothing is to be understood', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const intents = understand(query, lexicon).parts.flatMap(({ kind, values }) =>
          kind === 'intent' ? values : [],
        );
        const plain = ['age', 'near', 'area', 'day', 'cost', 'way', 'approved', ...intents];
        expect(
          understand(query, lexicon, [
            ...plain,
            'short-breaks',
            'autism',
            'adult-care',
            'clubs',
            'one-to-one',
            'colleges',
            'review',
          ]).parts,
        ).toEqual([]);
      }),
    );
  });
});
