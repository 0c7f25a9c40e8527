import { describe, expect, it } from 'vitest';
import { chosenChange, chosenProvider, providerNames } from '../../../src/add/choosing.ts';
import { CHECK, Filling } from '../../../src/add/filling.ts';
import { lookOf } from '../../../src/add/look.ts';
import { judge } from '../../../src/loading/judge.ts';
import { ANSWERS, content, folderWith, shelf, TODAY } from './support.ts';

describe('a new organisation', () => {
  it('makes two files that pass the whole content check', () => {
    const filling = new Filling(shelf());
    filling.begin({ kind: 'new-provider' }, ANSWERS);
    const written = filling.written(TODAY);
    const files = 'files' in written ? written.files : [];
    expect(files.map(({ file }) => file)).toEqual([
      'providers/harbour-road-club/provider.json',
      'providers/harbour-road-club/saturday-club.md',
    ]);
    expect(judge(folderWith(files), TODAY).problems).toEqual([]);
    expect(filling.name()).toBe('Saturday club');
  });

  it('carries on at the first question that is not answered rightly, and ends with all answers', () => {
    const filling = new Filling(shelf());
    expect(filling.first(TODAY)).toBe('who');
    filling.begin({ kind: 'new-provider' });
    expect(filling.first(TODAY)).toBe('organisation');
    filling.answers = { ...ANSWERS, 'ages.from': '12' };
    expect(filling.first(TODAY)).toBe('ages');
    filling.answers = ANSWERS;
    expect(filling.first(TODAY)).toBe(CHECK);
  });

  it('cannot take a name that is listed', () => {
    const filling = new Filling(shelf());
    filling.begin({ kind: 'new-provider' }, { ...ANSWERS, 'provider.name': 'Penny Acre farm' });
    expect(filling.problems(TODAY).map(({ question }) => question)).toEqual(['provider.name']);
  });

  it('keeps answers to what is no longer asked, but does not count them', () => {
    const filling = new Filling(shelf());
    filling.begin({ kind: 'new-provider' }, { ...ANSWERS, delivery: ['venue'], 'venues.0.more': 'yes' });
    filling.answers = { ...filling.answers, delivery: ['online'] };
    expect(filling.answers['venues.0.more']).toBe('yes');
    expect(filling.counted()['venues.0.more']).toBeUndefined();
    expect(filling.problems(TODAY)).toEqual([]);
  });
});

describe.each(content.services.map(({ id }) => id))('a change of %s', (service) => {
  const [provider = ''] = service.split('/');

  it('begins with what is published, and needs no more than a role', () => {
    const filling = new Filling(shelf(provider));
    filling.provider = provider;
    filling.begin({ kind: 'change-service', service });
    expect(filling.first(TODAY)).toBe(CHECK);
    filling.answers = { ...filling.answers, 'checked.by': 'Manager' };
    const written = filling.written(TODAY);
    const files = 'files' in written ? written.files : [];
    expect(files).toHaveLength(1);
    expect(judge(folderWith(files), TODAY).problems).toEqual([]);
  });
});

it('a listing that is gone begins nothing', () => {
  const filling = new Filling(shelf('lantern-club'));
  filling.provider = 'lantern-club';
  filling.begin({ kind: 'change-service', service: 'lantern-club/gone' });
  expect(filling.change).toBeUndefined();
  expect(filling.first(TODAY)).toBe('what');
});

describe('choosing', () => {
  const names = providerNames(shelf());

  it.each([
    [{}, { question: 'who' }],
    [{ who: 'new', listed: 'Penny Acre Farm' }, { provider: undefined }],
    [{ who: 'listed', listed: '' }, { question: 'listed' }],
    [{ who: 'listed', listed: ' penny  acre FARM ' }, { provider: 'penny-acre-farm' }],
    [{ who: 'listed', listed: 'Penny' }, { question: 'listed' }],
  ])('of an organisation: %j', (answers, expected) => {
    expect(chosenProvider(answers, names)).toMatchObject(expected);
  });

  it('of what to do', () => {
    expect(chosenChange({ what: 'new' }, 'a')).toEqual({ kind: 'new-service', provider: 'a' });
    expect(chosenChange({ what: 'a/b' }, 'a')).toEqual({ kind: 'change-service', service: 'a/b' });
    expect(chosenChange({ what: '/provider' }, 'a')).toEqual({ kind: 'change-provider', provider: 'a' });
    expect(chosenChange({}, 'a')).toBeUndefined();
  });
});

describe('the look of what is not finished', () => {
  it('has every field that is right by itself, and none that is not', () => {
    const answers = { ...ANSWERS, 'ages.from': '12', 'contact.phone': 'ring me', summary: '' };
    const { service, provider } = lookOf(answers, { kind: 'new-provider' }, shelf(), TODAY);
    expect(provider).toBe('Harbour Road Club');
    expect(service).toMatchObject({ name: 'Saturday club', cost: { kind: 'free' } });
    for (const field of ['ages', 'contact', 'summary']) expect(service).not.toHaveProperty(field);
  });

  it('has a body without anything that runs', () => {
    const body =
      '<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1)) ![y](https://evil.example/p.png)\n\n**bold**';
    const { html } = lookOf({ ...ANSWERS, body }, { kind: 'new-provider' }, shelf(), TODAY);
    expect(html).toContain('<strong>bold</strong>');
    expect(html).not.toMatch(/onerror|javascript:|evil\.example/);
  });
});
