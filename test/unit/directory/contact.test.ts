import { describe, expect, it } from 'vitest';
import { waysToReach, whoToAsk, type Reached } from '../../../src/directory/contact.ts';
import type { Service } from '../../../src/schema/service.ts';
import { aService } from '../support/records.ts';

const LANTERN = { name: 'Lantern Club', website: 'https://www.lantern.example.org/' };
const ALL = {
  phone: '01632 960123',
  text: '07700 900123',
  email: 'hello@lantern.example.org',
  website: 'https://lantern.example.org/saturday',
};
const reached = (contact: Service['contact'], overrides: Partial<Service> = {}): Reached =>
  aService({ contact, ...overrides });
const action = (contact: Service['contact'], overrides: Partial<Service> = {}, provider = LANTERN) =>
  waysToReach(reached(contact, overrides), provider)[0];

describe('the one action', () => {
  it.each([
    ['a number to ring before all', ALL, 'Ring 01632 960123', 'tel:01632960123'],
    ['then a text', { ...ALL, phone: undefined }, 'Text 07700 900123', 'sms:07700900123'],
    ['then an e-mail', { email: ALL.email, website: ALL.website }, 'E-mail them', 'mailto:hello@lantern.example.org'],
    [
      'and a page last',
      { website: ALL.website },
      'Go to their page about Saturday club',
      'https://lantern.example.org/saturday',
    ],
    ['a number without spaces in groups', { phone: '01632960123' }, 'Ring 01632 960123', 'tel:01632960123'],
    ['a number with the code of the country', { phone: '+44 1632 960123' }, 'Ring 01632 960123', 'tel:+441632960123'],
    ['a short code', { text: '85258' }, 'Text 85258', 'sms:85258'],
  ])('is %s', (_, contact, words, href) => {
    expect(action(contact)).toMatchObject({ action: words, href });
  });

  it('is followed by the other ways, each with words that say where it leads', () => {
    expect(waysToReach(reached(ALL), LANTERN).map(({ words }) => words)).toEqual([
      'Ring 01632 960123',
      'Text 07700 900123',
      'E-mail hello@lantern.example.org',
      'Go to their page about Saturday club',
    ]);
  });

  it('is none when nothing is told', () => {
    expect(waysToReach({}, LANTERN)).toEqual([]);
  });
});

describe('the words of a web page', () => {
  const own = 'https://lantern.example.org';
  it.each([
    ['their home page', `${own}/`, 'Saturday club', 'Go to Lantern Club’s website'],
    ['their home page by its file', `${own}/index.html`, 'Saturday club', 'Go to Lantern Club’s website'],
    ['a page behind a question', `${own}/?page=2`, 'Saturday club', 'Go to their page about Saturday club'],
    ['a page of a part of their site', 'https://a.lantern.example.org/x', 'Chess', 'Go to their page about Chess'],
    ['a home page elsewhere', 'https://www.chess.example.org/', 'Chess', 'Go to the website chess.example.org'],
    [
      'a page elsewhere: it is not theirs',
      'https://www.other.example.org/x',
      'Chess',
      'Go to the page about Chess on other.example.org',
    ],
    ['no brackets', `${own}/x`, 'Chess (north team)', 'Go to their page about Chess'],
    ['nothing behind a colon', `${own}/x`, 'Chess: a game for two', 'Go to their page about Chess'],
    ['no name of theirs at its end', `${own}/x`, 'Chess at Lantern Club', 'Go to their page about Chess'],
    ['the organisation itself', `${own}/x`, 'Lantern Club', 'Go to Lantern Club’s website'],
    ['a name that is too long for a button', `${own}/x`, 'Long '.repeat(12).trim(), 'Go to their page about this'],
  ])('for %s', (_, website, name, words) => {
    expect(action({ website }, { name })?.action).toBe(words);
  });

  it('has a small first letter when other words of the record show that it is no name', () => {
    const overrides = { name: 'Speech therapy', summary: 'Help with speech.' };
    expect(action({ website: `${own}/x` }, overrides)?.action).toBe('Go to their page about speech therapy');
    expect(action({ website: `${own}/x` }, { name: 'Milldale carers', summary: 'Help in Milldale.' })?.action).toBe(
      'Go to their page about Milldale carers',
    );
  });

  it('does not take everybody under .gov.uk for one site', () => {
    const provider = { name: 'GOV.UK', website: 'https://www.gov.uk/' };
    expect(action({ website: 'https://milldale.gov.uk/x' }, { name: 'Chess' }, provider)?.action).toBe(
      'Go to the page about Chess on milldale.gov.uk',
    );
    expect(action({ website: 'https://gov.uk/x' }, { name: 'Chess' }, provider)?.action).toBe(
      'Go to their page about Chess',
    );
  });

  it('says whose website it is as one says it', () => {
    const stars = { name: 'Stars (North)', website: own };
    expect(action({ website: `${own}/` }, {}, stars)?.action).toBe('Go to Stars’ website');
  });
});

describe('who to ask for', () => {
  it.each([
    ['Club leader', { phone: ALL.phone }, 'Ask for the club leader.'],
    ['Club leader', { text: ALL.text }, 'Ask for the club leader.'],
    ['Club leader', { website: ALL.website }, 'Who to ask: Club leader'],
    ['Milldale office', { phone: ALL.phone }, 'Ask for: Milldale office'],
    ['Bookings', { phone: ALL.phone }, 'Ask for: Bookings'],
    ['Club office (number of 2022)', { phone: ALL.phone }, 'Ask for: Club office (number of 2022)'],
    ['Ask for learning support', { phone: ALL.phone }, 'Ask for learning support'],
  ])('%s with %o', (role, contact, words) => {
    expect(whoToAsk(reached({ role, ...contact }))).toBe(words);
  });

  it('is nobody when no role is told', () => {
    expect(whoToAsk(reached({ phone: ALL.phone }))).toBeUndefined();
  });
});
