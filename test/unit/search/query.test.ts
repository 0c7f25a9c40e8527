import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activeFilters,
  EMPTY_QUERY,
  formatQuery,
  parseQuery,
  SLUG_FILTERS,
  without,
  type Query,
} from '../../../src/search/query.ts';
import { anyFilters, anyParams } from '../support/random.ts';
import { HOSTILE } from '../support/records.ts';

const parse = (address: string): Query => parseQuery(new URLSearchParams(address));
/** The query that an address on the site holds. */
const fromHref = (href: string): Query => parseQuery(new URL(href, 'https://offer.example.org').searchParams);

const EVERYTHING = parse(
  'q=riding+club&age=5-11&area=milldale&area=northfold&topic=things-to-do&subject=clubs&need=autism&day=saturday&cost=free&near=Millbridge&approved=yes&plain=age&sort=name',
);

describe('parseQuery', () => {
  it('reads nothing from an empty address', () => {
    expect(parse('')).toEqual(EMPTY_QUERY);
  });

  it('reads everything that the form can say', () => {
    expect(EVERYTHING).toEqual({
      q: 'riding club',
      age: '5-11',
      area: ['milldale', 'northfold'],
      topic: ['things-to-do'],
      subject: ['clubs'],
      need: ['autism'],
      day: ['saturday'],
      cost: ['free'],
      near: 'Millbridge',
      approved: true,
      plain: ['age'],
      sort: 'name',
    });
  });

  it('ignores keys that it does not know', () => {
    expect(parse('utm_source=leaflet&fbclid=1&__proto__=x&constructor=x&Q=club')).toEqual(EMPTY_QUERY);
  });

  it.each(['area', 'topic', 'subject', 'need', 'day', 'cost'] as const)(
    'keeps a %s that it does not know',
    (filter) => {
      expect(parse(`${filter}=atlantis`)[filter]).toEqual(['atlantis']);
    },
  );

  it('keeps an age that is none, to be shown', () => {
    expect(parse('age=nine').age).toBe('nine');
  });

  it('takes a value that is there twice once, in the order of the address', () => {
    expect(parse('area=b&area=a&area=b').area).toEqual(['b', 'a']);
    expect(parse('area=b&area=+b+').area).toEqual(['b']);
  });

  it('drops empty values', () => {
    expect(parse('q=&age=&area=&topic=+&sort=&approved=')).toEqual(EMPTY_QUERY);
  });

  it('takes the first of two questions', () => {
    expect(parse('q=first&q=second').q).toBe('first');
  });

  it('makes all white space one space, and takes it off both ends', () => {
    expect(parse('q=%20%20short%09%0A++breaks%C2%A0').q).toBe('short breaks');
    expect(parse('q=+++').q).toBe('');
    expect(parse('age=+9+').age).toBe('9');
  });

  it('cuts a question of 10,000 characters', () => {
    expect(parse(`q=${'a'.repeat(10_000)}`).q).toBe('a'.repeat(200));
    expect(parse(`q=${'a'.repeat(200)}`).q).toHaveLength(200);
  });

  it('takes the first 60 of 500 values of a filter', () => {
    const many = Array.from({ length: 500 }, (_, i) => `area=a${String(i)}`).join('&');
    expect(parse(many).area).toHaveLength(60);
  });

  it('forgets what was not to be understood when there are no words', () => {
    expect(parse('plain=age').plain).toEqual([]);
  });

  it('leaves no space at the end when it cuts between words', () => {
    expect(parse(`q=${'a'.repeat(199)}+next+words`).q).toBe('a'.repeat(199));
  });

  it('leaves no half of a character when it cuts in an emoji', () => {
    expect(parse(`q=${'a'.repeat(199)}${encodeURIComponent('🌈')}`).q.isWellFormed()).toBe(true);
  });

  it.each(['yes', 'true', '1', 'on'])('reads approved=%s as yes', (value) => {
    expect(parse(`approved=${value}`).approved).toBe(true);
  });

  it.each(['', 'no', 'false', '0', 'off', 'maybe'])('reads approved=%s as no wish', (value) => {
    expect(parse(`approved=${value}`).approved).toBe(false);
  });

  it.each(['name', 'checked', 'distance', 'relevance'] as const)('knows the order "%s"', (sort) => {
    expect(parse(`sort=${sort}`).sort).toBe(sort);
  });

  it.each(['Name', 'nearest', '__proto__', ''])('orders by relevance when it does not know "%s"', (sort) => {
    expect(parse(`sort=${sort}`).sort).toBe('relevance');
  });

  it('never throws, and never forgets to cut, whatever the address', () => {
    fc.assert(
      fc.property(anyParams(), (params) => {
        const query = parseQuery(params);
        expect(Array.from(query.q).length).toBeLessThanOrEqual(200);
        for (const filter of SLUG_FILTERS) expect(new Set(query[filter]).size).toBe(query[filter].length);
      }),
    );
  });
});

describe('formatQuery', () => {
  it('is the bare address when nothing is asked', () => {
    expect(formatQuery(EMPTY_QUERY)).toBe('/search/');
  });

  it('writes every filter in the order of the form', () => {
    expect(formatQuery(EVERYTHING)).toBe(
      '/search/?q=riding+club&age=5-11&area=milldale&area=northfold&topic=things-to-do&subject=clubs&need=autism&day=saturday&cost=free&near=Millbridge&approved=yes&plain=age&sort=name',
    );
  });

  it('does not say the usual order', () => {
    expect(formatQuery({ ...EMPTY_QUERY, sort: 'relevance' })).toBe('/search/');
    expect(formatQuery({ ...EMPTY_QUERY, sort: 'checked' })).toBe('/search/?sort=checked');
  });

  it.each(HOSTILE)('carries %j as a question and loses nothing', (q) => {
    const query = { ...EMPTY_QUERY, q };
    expect(fromHref(formatQuery(query))).toEqual(query);
  });

  it('writes an address that reads as the same query, whatever is chosen', () => {
    fc.assert(
      fc.property(anyFilters(), (query) => {
        expect(fromHref(formatQuery(query))).toEqual(query);
      }),
    );
  });

  it('writes an address that reads as the same query, whatever address it was read from', () => {
    fc.assert(
      fc.property(anyParams(), (params) => {
        const query = parseQuery(params);
        expect(fromHref(formatQuery(query))).toEqual(query);
      }),
    );
  });

  it('reads back the same when the question is too long, wherever the cut falls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 190, max: 201 }), fc.constantFrom(' next', '🌈🌈', 'é', ' '), (length, end) => {
        const query = parseQuery(new URLSearchParams({ q: `${'a'.repeat(length)}${end} and more` }));
        expect(fromHref(formatQuery(query))).toEqual(query);
      }),
    );
  });

  it('stays on the search page, whatever is asked', () => {
    fc.assert(
      fc.property(anyParams(), (params) => {
        const url = new URL(formatQuery(parseQuery(params)), 'https://offer.example.org');
        expect(url.origin + url.pathname + url.hash).toBe('https://offer.example.org/search/');
      }),
    );
  });
});

describe('activeFilters and without', () => {
  it('lists nothing when nothing is asked', () => {
    expect(activeFilters(EMPTY_QUERY)).toEqual([]);
  });

  it('lists everything that narrows, in the order of the form, and not the order of results', () => {
    expect(activeFilters(EVERYTHING).map(({ filter, value }) => `${filter}=${value}`)).toEqual([
      'q=riding club',
      'age=5-11',
      'near=Millbridge',
      'area=milldale',
      'area=northfold',
      'topic=things-to-do',
      'subject=clubs',
      'need=autism',
      'day=saturday',
      'cost=free',
      'approved=yes',
    ]);
  });

  it('takes away one value and leaves the others of its filter', () => {
    const query = without(EVERYTHING, { filter: 'area', value: 'milldale' });
    expect(query).toEqual({ ...EVERYTHING, area: ['northfold'] });
  });

  it.each([
    ['q', { q: '', plain: [] }],
    ['age', { age: '' }],
    ['near', { near: '' }],
    ['approved', { approved: false }],
  ] as const)('takes away %s and nothing else', (filter, change) => {
    expect(without(EVERYTHING, { filter, value: 'whatever' })).toEqual({ ...EVERYTHING, ...change });
  });

  it('changes nothing when a value is not there', () => {
    expect(without(EVERYTHING, { filter: 'need', value: 'atlantis' })).toEqual(EVERYTHING);
  });

  it('ends at the empty query when every filter is taken away, one by one, in any order', () => {
    fc.assert(
      fc.property(anyParams(), fc.nat(), (params, seed) => {
        let query = parseQuery(params);
        let active = activeFilters(query);
        while (active.length > 0) {
          const taken = active[seed % active.length];
          if (taken === undefined) break;
          query = without(query, taken);
          expect(activeFilters(query)).toHaveLength(active.length - 1);
          active = activeFilters(query);
        }
        expect({ ...query, sort: 'relevance' }).toEqual(EMPTY_QUERY);
      }),
    );
  });
});
