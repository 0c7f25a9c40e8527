import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, isOpen, isReal, makeListings, sortName } from '../../../src/directory/listing.ts';
import { anyListings, anyName } from '../support/random.ts';
import { aListing, aProvider, aRegister, aRow, aService, namesIn, TODAY } from '../support/records.ts';

const inOrder = (...names: string[]): string[] =>
  namesIn(
    makeListings(
      names.map((name, i) => aService({ name, id: `lantern-club/s${String(i)}` })),
      [aProvider()],
      [],
      TODAY,
    ),
  );

describe('makeListings', () => {
  it('joins a service with its provider and its approvals', () => {
    const service = aService();
    const [listing, ...others] = makeListings(
      [service],
      [aProvider({ id: 'other' }), aProvider()],
      [aRegister()],
      TODAY,
    );
    expect(others).toEqual([]);
    expect(listing?.service).toBe(service);
    expect(listing?.provider).toEqual(aProvider());
    expect(listing?.approvals.map(({ badge }) => badge)).toEqual(['AP approved']);
  });

  it('gives a service only the approvals of its own provider', () => {
    const register = aRegister({ approvals: [aRow({ provider: 'other' })] });
    const listings = makeListings([aService()], [aProvider(), aProvider({ id: 'other' })], [register], TODAY);
    expect(listings[0]?.approvals).toEqual([]);
  });

  it('drops an approval on the day after its last', () => {
    const make = (today: string) => makeListings([aService()], [aProvider()], [aRegister()], today)[0]?.approvals;
    expect(make('2026-12-31')).toHaveLength(1);
    expect(make('2027-01-01')).toEqual([]);
  });

  it('keeps closed services: they keep their page', () => {
    expect(makeListings([aService({ status: 'closed' })], [aProvider()], [], TODAY)).toHaveLength(1);
  });

  it('leaves a provider without services out', () => {
    expect(makeListings([], [aProvider()], [], TODAY)).toEqual([]);
  });

  it('throws, with the name of the service, when the provider is missing', () => {
    expect(() => makeListings([aService()], [], [], TODAY)).toThrow('lantern-club/saturday-club has no provider');
  });

  it('leaves the lists that it is given as they are', () => {
    const services = [aService({ name: 'B' }), aService({ name: 'A' })];
    makeListings(services, [aProvider()], [], TODAY);
    expect(services.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});

describe('the order of names', () => {
  it('does not count a leading "The"', () => {
    expect(inOrder('Zebra Club', 'The Ark', 'Bridge')).toEqual(['The Ark', 'Bridge', 'Zebra Club']);
  });

  it('does not mind capitals and accents', () => {
    expect(inOrder('echo', 'Édith', 'EAGLES', 'dance')).toEqual(['dance', 'EAGLES', 'echo', 'Édith']);
  });

  it('counts numbers as numbers', () => {
    expect(inOrder('Club 10', 'Club 9', 'Club 1')).toEqual(['Club 1', 'Club 9', 'Club 10']);
  });

  it('is that of the ids for the same name', () => {
    const services = ['b/club', 'a/club', 'c/club'].map((id) => aService({ id }));
    const ids = makeListings(services, [aProvider()], [], TODAY).map(({ service }) => service.id);
    expect(ids).toEqual(['a/club', 'b/club', 'c/club']);
  });

  it('does not depend on the order in which files were read', () => {
    const names = ['The Ark', 'ark', 'Zoë', 'zoe', 'Club 2', 'Club 10', '3 Trees', '“Quoted”'];
    const services = names.map((name, i) => aService({ name, id: `lantern-club/s${String(i)}` }));
    const order = namesIn(makeListings(services, [aProvider()], [], TODAY));
    fc.assert(
      fc.property(fc.shuffledSubarray(services, { minLength: services.length }), (shuffled) => {
        expect(namesIn(makeListings(shuffled, [aProvider()], [], TODAY))).toEqual(order);
      }),
    );
  });
});

describe('sortName and compareNames', () => {
  it.each([
    ['The Ark', 'Ark'],
    ['the ark', 'ark'],
    ['THE  Ark', 'Ark'],
    ['Theatre Club', 'Theatre Club'],
    ['Over the Hill', 'Over the Hill'],
    ['The', 'The'],
  ])('%j stands under %j', (name, sorted) => {
    expect(sortName(name)).toBe(sorted);
  });

  it('finds names equal that differ in capitals, accents or "The"', () => {
    expect(compareNames('The Café', 'CAFE')).toBe(0);
  });
});

describe('isOpen', () => {
  it.each([
    [undefined, true],
    ['open', true],
    ['waiting-list', true],
    ['temporarily-closed', true],
    ['closed', false],
  ] as const)('status %s: %s', (status, open) => {
    expect(isOpen(aListing(status === undefined ? {} : { status }))).toBe(open);
  });
});

describe('isReal', () => {
  it.each([
    [{}, true],
    [{ status: 'closed' as const }, true],
    [{ example: true as const }, false],
  ])('%j: %s', (service, real) => {
    expect(isReal(aListing(service))).toBe(real);
  });
});

describe('the order of the list', () => {
  it('is an order: any two names compare one way, whatever they are', () => {
    fc.assert(
      fc.property(anyName(), anyName(), (a, b) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        expect(compareNames(a, a)).toBe(0);
      }),
    );
  });

  it('loses nothing, whatever is listed', () => {
    fc.assert(
      fc.property(anyListings(), (listings) => {
        const services = listings.map(({ service }) => service);
        const providers = ['lantern-club', 'penny-acre-farm'].map((id) => aProvider({ id }));
        const made = makeListings(services, providers, [], TODAY);
        expect(new Set(made.map(({ service }) => service))).toEqual(new Set(services));
        expect(made.every(({ service, provider }) => provider.id === service.provider)).toBe(true);
      }),
    );
  });
});
