import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/schema/conditions.ts';
import type { ServiceRecord } from '../../../src/schema/content.ts';
import { unpackConditions } from '../../../src/search/conditions.ts';
import { helper, pagesNaming } from '../../../src/search/help.ts';
import { packConditions } from '../../../src/search/pack-conditions.ts';
import { fitCondition, type RankCondition } from '../../../src/search/rank/condition.ts';
import { conditionsIn, cutNamesOf, namingWith } from '../../../src/search/rank/naming.ts';
import type { Document } from '../../../src/search/rank/score.ts';
import { tokensOf } from '../../../src/search/understand/tokens.ts';
import { aListing, conditions, lists, TODAY } from '../support/records.ts';

const [autism, paper] = conditions;
const service = (id: string, facts: Partial<ServiceRecord> = {}) =>
  aListing({ id: `lantern-club/${id}`, name: id, ...facts });

describe('conditionsIn', () => {
  const inText = conditionsIn(conditions);

  it.each([
    ['A club for autistic children', ['autism']],
    ['Autism Spectrum Disorder', ['autism']],
    ['For Kanner’s autism', ['autism']],
    ['Children with ASD.', ['autism']],
    ['a.s.d. in small letters', []],
    ['A.S.D. in capitals', ['autism']],
    ['Add your name', []],
    ['ADD', ['paper-syndrome']],
    ['everybody who fits in', []],
    ['glass and paper syndrome', ['glass-syndrome']],
    ['sit down', []],
    ['downs', ['paper-syndrome']],
    ['', []],
  ])('%s', (text, slugs) => {
    expect([...inText(text)]).toEqual(slugs);
  });
});

describe('namingWith', () => {
  it('tells the most telling place', () => {
    const named = namingWith(conditions)({
      name: 'Autism club',
      summary: 'For autism and ADD',
      body: 'ADD, glass syndrome',
    });
    expect([...named]).toEqual([
      ['autism', 'name'],
      ['paper-syndrome', 'summary'],
      ['glass-syndrome', 'body'],
    ]);
  });
});

describe('cutNamesOf', () => {
  const named = (slug: string, name: string): Condition => ({
    slug,
    name,
    needs: ['hearing'],
    text: 'It is so.',
    organisation: { name: 'The Society', website: 'https://society.example.org/' },
  });
  const cut = (...names: string[]): string[][] => [
    ...cutNamesOf(names.map((name, i) => named(`condition-${String(i)}`, name))).values(),
  ];

  it.each([
    ['foetal alcohol spectrum disorder', ['foetal alcohol']],
    ['Ehlers-Danlos syndrome', ['ehler danlo']],
    ['Rett syndrome', []],
    ['cystic fibrosis', []],
    ['syndrome', []],
  ])('%s', (name, expected) => {
    expect(cut(name)).toEqual([expected]);
  });

  it('gives none that is the name of another condition, or that two would have', () => {
    expect(cut('heavy rain disease', 'heavy rain')).toEqual([[], []]);
    expect(cut('heavy rain disease', 'heavy rain syndrome')).toEqual([[], []]);
  });
});

describe('the file of conditions', () => {
  const listings = [
    service('saturday-club', { needs: ['hearing'], contact: { phone: '01632 960123', text: '07700 900123' } }),
    service('group', { summary: 'For autistic children.' }),
    service('paper-syndrome', { name: 'Paper syndrome group' }),
  ];
  const pages = [{ href: '/guides/g/', title: 'Autism', description: 'A guide.', text: '' }];
  const packed = packConditions(listings, { conditions, needs: lists.needs, pages });
  const sent = JSON.parse(JSON.stringify(packed)) as typeof packed;
  const documents = ['club', 'group', 'paper', 'guide'].map((name) => ({ name })) as unknown as Document[];
  const read = unpackConditions(sent, lists.needs, documents, () => false);

  it('finds each condition under all its names, and under no other', () => {
    for (const { slug, name, also = [], short = [], old = [], hidden = [] } of conditions) {
      for (const each of [name, ...also, ...short, ...old, ...hidden, name.toUpperCase()]) {
        expect(read.forms.at(tokensOf(each), 0)?.values, each).toEqual([slug]);
      }
    }
    for (const each of ['down', 'fit', 'syndrome', 'glass', 'hidden'])
      expect(read.forms.at(tokensOf(each), 0)).toBeUndefined();
  });

  it('holds what a card says, with the numbers of a service that is here', () => {
    expect(read.cards.get('autism')).toEqual({
      slug: 'autism',
      href: '/conditions/autism/',
      name: 'Autism',
      text: autism?.text,
      organisation: { name: 'The Autism Society', href: 'https://autism.example.org/' },
    });
    expect(read.cards.get('paper-syndrome')?.organisation).toEqual({
      name: 'Lantern Club',
      href: '/services/lantern-club/saturday-club/',
      phone: '01632 960123',
      text: '07700 900123',
    });
  });

  it('holds who names a condition, services and pages, and which need it is by itself', () => {
    const { named, general, needs, special } = read.ranks.get('autism') ?? {};
    expect([...(named ?? [])].map(([document, place]) => [document.name, place])).toEqual([
      ['group', 'summary'],
      ['guide', 'name'],
    ]);
    expect([general, needs]).toEqual([['autism'], ['autism']]);
    expect(read.ranks.get('paper-syndrome')?.general).toEqual([]);
    expect([...(special ?? [])].map(({ name }) => name)).toEqual(['paper']);
  });

  it('offers words of shown names for slips, and none of hidden ones', () => {
    expect(read.words).toContain('paper');
    expect(read.words).not.toContain('artism');
  });

  it('stops at a condition whose service is not here', () => {
    expect(() => packConditions([], { conditions, needs: lists.needs, pages })).toThrow('paper-syndrome');
  });
});

describe('fitCondition', () => {
  const aDocument = (need: readonly string[]): Document => ({
    name: 'Club',
    provider: 'Lantern Club',
    subject: [],
    need,
    about: new Map(),
    day: [],
    approved: false,
    ways: [],
  });
  const [name, summary, eligibility, body] = ['name', 'summary', 'eligibility', 'body'].map(() => aDocument([])) as [
    Document,
    Document,
    Document,
    Document,
  ];
  const other = aDocument(['hearing']);
  const condition: RankCondition = {
    needs: ['hearing', 'adhd'],
    general: [],
    named: new Map([
      [name, 'name'],
      [summary, 'summary'],
      [eligibility, 'eligibility'],
      [body, 'body'],
    ]),
    special: new Set([other, name]),
  };
  const coverage = (document: Document, rank = condition, byNeed = true): number =>
    fitCondition(document, rank, 'any-need', byNeed).coverage;

  it('takes who names it before who is for its needs, the main one first, and those before all others', () => {
    const order = [
      name,
      summary,
      eligibility,
      aDocument(['hearing']),
      aDocument(['adhd']),
      aDocument(['any-need']),
      aDocument(['autism']),
    ];
    const covers = order.map((each) => coverage(each));
    expect(covers).toEqual(covers.toSorted((a, b) => b - a));
    expect(new Set(covers).size).toBe(covers.length);
    expect(coverage(aDocument(['any-need']))).toBeLessThan(0.6 * coverage(aDocument(['adhd'])));
  });

  it('answers no other condition by the need of a service that is for one', () => {
    expect(coverage(other)).toBe(0);
    expect(coverage(name)).toBe(1);
  });

  it('takes the need for the whole where the condition is that need', () => {
    expect(coverage(aDocument(['hearing']), { ...condition, general: ['hearing'] })).toBe(1);
  });

  it('takes the need for little where the words mean something else besides', () => {
    expect(coverage(aDocument(['hearing']), condition, false)).toBeLessThan(0.6);
    expect(coverage(summary, condition, false)).toBeGreaterThan(0.9);
  });
});

describe('helper', () => {
  const listings = [
    service('saturday-club', { needs: ['hearing'] }),
    service('far-hearing', { needs: ['hearing'], areas: ['online'] }),
    service('near-hearing', { needs: ['hearing'] }),
    service('named-far', { summary: 'For paper syndrome.', areas: ['online'] }),
    service('other', { name: 'Glass syndrome group', needs: ['hearing'] }),
    service('invented', { summary: 'For paper syndrome.', example: true }),
    service('any', { needs: ['any-need'] }),
    service('hospice-house', { summary: 'A hospice.', needs: ['hearing'] }),
  ];
  const help = helper(
    listings,
    {
      ...lists,
      conditions: [...conditions],
      intents: [{ slug: 'hospices', name: 'hospices', meaning: 'a hospice', says: ['hospice'], apart: true }],
    },
    TODAY,
  );

  it('shows real services: who names it, then who is for its need here, then online; and no other condition’s', () => {
    if (paper === undefined) throw new Error('The records have no such condition.');
    expect(help(paper).map(({ service: { id } }) => id.replace(/.*\//, ''))).toEqual([
      'named-far',
      'near-hearing',
      'far-hearing',
    ]);
  });
});

describe('pagesNaming', () => {
  it('finds pages by title and sentence', () => {
    if (autism === undefined) throw new Error('The records have no such condition.');
    const page = (title: string, description: string) => ({ href: `/${title}/`, title, description, text: 'autism' });
    const pages = [page('Autism', ''), page('Other', 'For autistic children.'), page('None', 'None.')];
    expect(pagesNaming(pages, autism).map(({ title }) => title)).toEqual(['Autism', 'Other']);
  });
});
