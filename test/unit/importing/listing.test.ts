import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../../src/importing/fields/listing.ts';
import type { Draft, LeftOut } from '../../../src/importing/shared/draft.ts';
import type { Setting, Target } from '../../../src/importing/shared/found.ts';
import { Areas, Terms } from '../../../src/importing/shared/lists.ts';
import type { Note } from '../../../src/importing/shared/notes.ts';
import { CONTENT, found, listing, SETTING } from './support.ts';

const lookup = { terms: new Terms(CONTENT), areas: new Areas(CONTENT) };
const made = (fields: Partial<Record<Target, unknown>>, setting: Partial<Setting> = {}): Draft | LeftOut =>
  draftFrom(listing(fields), { ...SETTING, ...setting }, lookup);

function draft(fields: Partial<Record<Target, unknown>>, setting: Partial<Setting> = {}): Draft {
  const result = made(fields, setting);
  if ('why' in result) throw new Error(result.why);
  return result;
}
const notes = (result: Draft | LeftOut, kind: Note['kind']): string[] =>
  result.notes.list.filter((note) => note.kind === kind).map((note) => ('field' in note ? note.field : note.from));

/** Of a record the fields that are looked at. */
const only = (record: object, expected: object): object =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, (record as Record<string, unknown>)[key]]));

describe('what is no listing', () => {
  it.each([
    [{ name: 'n/a' }, 'it has no name'],
    [{ provider: null }, 'it does not say who offers it'],
    [{ status: 'defunct' }, 'it is closed (status: defunct)'],
    [{ status: 'archived' }, 'it is closed (status: archived)'],
    [{ status: 'pending' }, 'it is not public (status: pending)'],
    [{ hidden: 'yes' }, 'the source says that it is not to be shown'],
    [{ 'ages.from': 60, 'ages.to': 120 }, 'it is for people over 25'],
  ])('%j: %s', (fields, why) => {
    expect(made(fields)).toMatchObject({ why });
  });
});

describe('a field', () => {
  it.each<[string, Partial<Record<Target, unknown>>, object]>([
    ['a status that is only for a time', { status: 'temporarily closed' }, { status: 'temporarily-closed' }],
    ['an open status is left out', { status: 'active' }, { status: undefined }],
    [
      'a summary from the description',
      { description: 'Yes. We play the drums every week. More.' },
      { summary: 'We play the drums every week.' },
    ],
    ['its own summary', { summary: '<b>Drums</b> &amp; more' }, { summary: 'Drums & more' }],
    [
      'no summary when no sentence is short enough',
      { description: `We play ${'very '.repeat(60)}loud.` },
      { summary: undefined },
    ],
    ['ages of -1 are none', { 'ages.from': -1, 'ages.to': -1 }, { ages: undefined }],
    [
      'ages in the words of the description',
      { 'ages.from': -1, 'ages.to': '', description: 'Drums for children aged 5 to 11.' },
      { ages: { from: 5, to: 11 } },
    ],
    ['a free service', { free: 'Y' }, { cost: { kind: 'free' } }],
    ['a price of nothing', { cost: '£0.00' }, { cost: { kind: 'free' } }],
    ['a price', { cost: '£5 a session' }, { cost: { kind: 'paid', text: '£5 a session.' } }],
    [
      'a price and free places',
      { cost: 'Free for carers, £5 for others' },
      { cost: { kind: 'varies', text: 'Free for carers, £5 for others.' } },
    ],
    [
      'no price: the words of the council',
      { cost: 'TBC' },
      { cost: { kind: 'varies', text: 'Not confirmed. Ask the provider.' } },
    ],
    [
      'days from the times',
      { when: 'Mondays and Fridays, 4pm' },
      { when: { text: 'Mondays and Fridays, 4pm.', days: ['monday', 'friday'] } },
    ],
    [
      'ways in',
      { routes: 'Professional referral or drop-in' },
      { howToStart: { routes: ['professional', 'drop-in'], text: 'Not confirmed. Ask the provider how to start.' } },
    ],
    [
      'self-referral is no referral',
      { routes: 'Self referral' },
      { howToStart: { routes: ['self-referral'], text: 'Not confirmed. Ask the provider how to start.' } },
    ],
    [
      'the district of a postcode',
      { areas: null, 'venue.postcode': 'zz12ab', 'venue.address': '1 Lane' },
      { areas: undefined },
    ],
    ['the district of a town', { areas: null, 'venue.town': 'Saltmarsh Quay' }, { areas: ['saltmarsh'] }],
    ['an area by its council', { areas: 'Northfold Borough Council' }, { areas: ['northfold'] }],
    ['the county by its name', { areas: 'Examplewich' }, { areas: ['countywide'] }],
    ['several areas in one text', { areas: 'Milldale; Northfold' }, { areas: ['milldale', 'northfold'] }],
    ['online only', { areas: null, delivery: 'Zoom' }, { areas: ['online'], delivery: ['online'] }],
    [
      'subjects with their topics',
      { terms: 'Sports; Respite' },
      { topics: ['social-care', 'leisure'], subjects: ['short-breaks', 'sports'] },
    ],
    ['needs say nothing about the topic', { terms: null, needs: 'Autism' }, { needs: ['autism'], topics: undefined }],
    [
      'a long text is cut after a sentence',
      { eligibility: `Anyone may come. ${'More words here '.repeat(50)}.` },
      { eligibility: 'Anyone may come.' },
    ],
    ['a role is kept', { 'contact.role': 'Club leader' }, { contact: { role: 'Club leader', phone: '01632 960400' } }],
    [
      'a person is not',
      { 'contact.role': 'Sarah Jones', 'contact.name': 'Ann Persona' },
      { contact: { phone: '01632 960400' } },
    ],
    [
      'the day of the source',
      { checkedOn: '14/08/2026' },
      { checked: { on: '2026-08-14', by: 'imported from Another list', how: 'register' } },
    ],
    ['no day: none is made up', { checkedOn: '1900-01-01' }, { checked: undefined }],
    ['a day to come is none', { checkedOn: '2030-01-01' }, { checked: undefined }],
    ['what can be reached nowhere is invented', { 'contact.email': 'hello@rattle.example.org' }, { example: true }],
  ])('%s', (_what, fields, expected) => {
    expect(only(draft(fields).service, expected)).toEqual(expected);
  });

  it('answers of the person who starts the import stand where the source says nothing, and count as guesses', () => {
    const answers = { date: '2026-10-02', topic: 'leisure', area: 'countywide', ages: { from: 0, to: 25 } };
    const result = draft(
      { checkedOn: null, terms: 'Zorbing', areas: null, 'ages.from': null, 'ages.to': null },
      { answers },
    );
    expect(result.service).toMatchObject({
      checked: { on: '2026-10-02' },
      topics: ['leisure'],
      areas: ['countywide'],
      ages: { from: 0, to: 25 },
    });
    expect(notes(result, 'guessed')).toEqual(expect.arrayContaining(['checked.on', 'topics', 'areas', 'ages']));
    expect(result.unknownTerms).toEqual(['Zorbing']);
  });

  it('without words of the council, what the source does not say stays open', () => {
    const result = draft({}, { content: { ...CONTENT, importing: undefined } });
    expect(result.service).toMatchObject({ name: 'Drum club' });
    expect(result.service.cost ?? result.service.eligibility ?? result.service.howToStart).toBeUndefined();
  });
});

describe('nothing is lost without a word', () => {
  it('every value is mapped, or dropped with a reason', () => {
    const result = draft({
      'contact.phone': ['n/a', '01632 960400 ext 5', '01632 960401'],
      'contact.email': ['nobody', 'noemail@none.invalid'],
      delivery: 'by pigeon',
    });
    expect(notes(result, 'mapped')).toEqual(
      expect.arrayContaining([
        'name',
        'provider.name',
        'body',
        'subjects',
        'ages.from',
        'areas',
        'checked.on',
        'contact.phone',
      ]),
    );
    expect(notes(result, 'dropped').sort()).toEqual([
      'contact.email',
      'contact.email',
      'contact.phone',
      'contact.phone',
      'contact.phone',
      'delivery',
    ]);
  });

  it('what has no field is told, but what may be about a person is not repeated', () => {
    const base = listing();
    const result = draftFrom(
      {
        ...base,
        unused: [
          { from: 'languages', value: 'Welsh' },
          { from: 'assurer_email', value: 'ann.persona@a.example.org' },
        ],
      },
      SETTING,
      lookup,
    );
    const dropped = result.notes.list.filter(({ kind }) => kind === 'dropped');
    expect(dropped).toContainEqual(expect.objectContaining({ from: 'languages', value: '"Welsh"' }));
    expect(JSON.stringify(dropped)).not.toContain('persona');
  });

  it('an address that is withheld leaves a town, and stands neither in the record nor in the report', () => {
    const place = {
      'venue.address': '9 Hidden Lane',
      'venue.postcode': 'ZZ9 9ZZ',
      'venue.town': 'Northfold',
      'venue.lat': 52.8,
      'venue.lon': -2.1,
    };
    const result = draft({ name: 'Harbour refuge', ...place });
    expect(result.service.venues).toEqual([{ town: 'Northfold', addressWithheld: true }]);
    expect(JSON.stringify([result.service, result.notes.list])).not.toMatch(/Hidden|9ZZ|52\.8/);
  });

  it('an e-mail address of a person is taken out of the description', () => {
    const result = draft({ description: 'Write to ann.persona@rattle.example.org or hello@rattle.example.org.' });
    expect(result.body).not.toContain('persona');
    expect(result.body).toContain('hello');
  });

  it('words that name a person, or give away an address, are for a person to look at', () => {
    expect(draft({ description: 'We play drums. Ring Sarah to book.' }).doubts).toHaveLength(1);
    expect(
      draft({ name: 'Harbour refuge', description: 'We are at 9 Hidden Lane.', 'venue.town': 'Northfold' }).doubts,
    ).toHaveLength(1);
    expect(draft({}).doubts).toEqual([]);
  });
});

describe('the provider', () => {
  it.each<[Partial<Record<Target, unknown>>, object]>([
    [{ 'provider.kind': null, provider: 'Milldale Primary School' }, { kind: 'school' }],
    [{ 'provider.kind': null, provider: 'Examplewich NHS Trust' }, { kind: 'nhs' }],
    [
      { 'provider.kind': null, 'provider.charity': 'Reg. 1234567' },
      { kind: 'charity', identifiers: { charity: '1234567' } },
    ],
    [{ 'provider.kind': null }, { kind: 'community-group' }],
    [{ 'provider.kind': 'Company' }, { kind: 'company' }],
    [{ 'provider.urn': 12 }, { kind: 'charity', identifiers: undefined }],
  ])('%j', (fields, expected) => {
    expect(only(draft(fields).provider, expected)).toEqual(expected);
  });
});

it('places are told apart, and each stands once', () => {
  const base = listing();
  const place = found({ 'venue.address': '1 Lane, Northfold' });
  const result = draftFrom({ ...base, places: [place, place, found({ 'venue.town': 'Milldale' })] }, SETTING, lookup);
  expect('service' in result && result.service.venues).toEqual([
    { address: '1 Lane, Northfold', town: 'Northfold' },
    { town: 'Milldale' },
  ]);
});
