import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byLetter,
  forAges,
  inArea,
  inSomeSubject,
  inSubject,
  inTopic,
  letterOf,
  namesOf,
} from '../../../src/directory/browse.ts';
import type { Area, Topic } from '../../../src/schema/lists.ts';
import { anyListings, anyText } from '../support/random.ts';
import { aListing, areas, named, namesIn, needs, topics } from '../support/records.ts';

const areaOf = (slug: string): Area => areas.find((area) => area.slug === slug) ?? expect.fail(`no area ${slug}`);
const topicOf = (slug: string): Topic => topics.find((topic) => topic.slug === slug) ?? expect.fail(`no topic ${slug}`);

describe('inTopic and inSubject', () => {
  const listings = [
    aListing({ name: 'Break', topics: ['social-care'], subjects: ['short-breaks'] }),
    aListing({ name: 'Club', topics: ['things-to-do'], subjects: ['clubs', 'sport'] }),
    aListing({ name: 'Evening club', topics: ['social-care', 'things-to-do'], subjects: ['clubs'] }),
    aListing({ name: 'Advice', topics: ['money'] }),
  ];

  it.each([
    ['social-care', ['Break', 'Evening club']],
    ['things-to-do', ['Club', 'Evening club']],
  ])('topic %s', (slug, found) => {
    expect(namesIn(inTopic(listings, topicOf(slug)))).toEqual(found);
  });

  it.each([
    ['clubs', ['Club', 'Evening club']],
    ['sport', ['Club']],
    ['carers', []],
  ])('subject %s', (slug, found) => {
    expect(namesIn(inSubject(listings, slug))).toEqual(found);
  });

  it.each([
    [
      ['sport', 'short-breaks'],
      ['Break', 'Club'],
    ],
    [
      ['clubs', 'sport'],
      ['Club', 'Evening club'],
    ],
    [[], []],
  ])('any of the subjects %j', (slugs, found) => {
    expect(namesIn(inSomeSubject(listings, slugs))).toEqual(found);
  });
});

describe('forAges', () => {
  it('keeps what overlaps, in its order', () => {
    const listings = [
      aListing({ name: '11 to 15', ages: { from: 11, to: 15 } }),
      aListing({ name: '0 to 4', ages: { from: 0, to: 4 } }),
      aListing({ name: '4 to 5', ages: { from: 4, to: 5 } }),
      aListing({ name: '10', ages: { from: 10, to: 10 } }),
    ];
    expect(namesIn(forAges(listings, { from: 5, to: 10 }))).toEqual(['4 to 5', '10']);
  });
});

describe('inArea', () => {
  const listings = [
    aListing({ name: 'Everywhere', areas: ['countywide'] }),
    aListing({ name: 'Here', areas: ['milldale'] }),
    aListing({ name: 'There', areas: ['northfold'] }),
    aListing({ name: 'Both', areas: ['milldale', 'countywide'] }),
    aListing({ name: 'By phone', areas: ['online'] }),
    aListing({ name: 'Far away', areas: ['outside'] }),
  ];
  const names = (slug: string) => {
    const { local, countywide } = inArea(listings, areaOf(slug), areas);
    return { local: namesIn(local), countywide: namesIn(countywide) };
  };

  it('puts what names the district first, and then what the whole county can use', () => {
    expect(names('milldale')).toEqual({ local: ['Here', 'Both'], countywide: ['Everywhere'] });
  });

  it('shows a district without services of its own what the whole county can use', () => {
    expect(names('saltmarsh')).toEqual({ local: [], countywide: ['Everywhere', 'Both'] });
  });

  it.each([
    ['countywide', ['Everywhere', 'Both']],
    ['online', ['By phone']],
    ['outside', ['Far away']],
  ])('shows under %s only what names it', (slug, local) => {
    expect(names(slug)).toEqual({ local, countywide: [] });
  });

  it('shows nothing twice, whatever is listed', () => {
    fc.assert(
      fc.property(anyListings(), fc.constantFrom(...areas), (some, area) => {
        const { local, countywide } = inArea(some, area, areas);
        expect(new Set([...local, ...countywide]).size).toBe(local.length + countywide.length);
      }),
    );
  });
});

describe('letterOf', () => {
  it.each([
    ['Acorns', 'a'],
    ['acorns', 'a'],
    ['The Ark', 'a'],
    ['Theatre', 't'],
    ['Élan', 'e'],
    ['Zoë’s club', 'z'],
    ['3 Trees', '0-9'],
    ['“Quoted”', 'q'],
    ['🌈 Rainbow', 'r'],
    ['Ωmega', '0-9'],
  ])('%s stands under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });
});

describe('byLetter', () => {
  it('has a place for every letter, once, in order', () => {
    expect([...byLetter([]).keys()]).toEqual(['0-9', ...Array.from('abcdefghijklmnopqrstuvwxyz')]);
  });

  it('keeps the order of names within a letter', () => {
    expect(namesIn(byLetter(named('Apple', 'The Ark', 'Aviary', 'Bee')).get('a') ?? [])).toEqual([
      'Apple',
      'The Ark',
      'Aviary',
    ]);
  });

  it('loses nothing and repeats nothing, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(anyText()), (names) => {
        const listings = named(...names);
        const groups = byLetter(listings);
        expect(groups.size).toBe(27);
        const found = [...groups.values()].flat();
        expect(found).toHaveLength(listings.length);
        expect(new Set(found)).toEqual(new Set(listings));
        for (const [letter, group] of groups) {
          for (const { service } of group) expect(letterOf(service.name)).toBe(letter);
        }
      }),
    );
  });
});

describe('namesOf', () => {
  it('gives names in the order of the list', () => {
    expect(namesOf(['autism', 'adhd'], needs)).toEqual(['ADHD', 'Autism']);
  });

  it('passes over what is in no list', () => {
    expect(namesOf(['unheard-of'], needs)).toEqual([]);
  });
});
