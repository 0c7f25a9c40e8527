import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MAIL } from '../../../src/directory/mailto.ts';
import { listText, mailOf, type KeptService } from '../../../src/shortlist/words.ts';

const service = (overrides: Partial<KeptService> = {}): KeptService => ({
  name: 'Saturday club',
  provider: 'Lantern Club',
  address: 'https://offer.example.org/services/lantern-club/saturday-club/',
  example: false,
  phone: '01632 960123',
  email: 'hello@lantern.example.org',
  website: 'https://lantern.example.org/',
  start: 'Ring us and come for a look.',
  ...overrides,
});

const bodyOf = (href: string): string => new URLSearchParams(href.slice(href.indexOf('?'))).get('body') ?? '';

describe('a list as text', () => {
  it('has all that a family needs, service by service', () => {
    expect(
      listText([service(), service({ name: 'Farm day', example: true, email: undefined, website: undefined })], 'List'),
    ).toBe(`List

1. Saturday club, by Lantern Club
   Phone: 01632 960123
   E-mail: hello@lantern.example.org
   Website: https://lantern.example.org/
   How to start: Ring us and come for a look.
   https://offer.example.org/services/lantern-club/saturday-club/

2. Farm day, by Lantern Club
   Made-up example: it is not real, so please do not ring or write.
   Phone: 01632 960123
   How to start: Ring us and come for a look.
   https://offer.example.org/services/lantern-club/saturday-club/
`);
  });

  it('stands without details when they could not be fetched', () => {
    const { name, provider, address, example } = service();
    const bare = { name, provider, address, example };
    expect(listText([bare], 'List')).toBe(
      'List\n\n1. Saturday club, by Lantern Club\n   https://offer.example.org/services/lantern-club/saturday-club/\n',
    );
  });
});

describe('a number for text messages', () => {
  const texted = service({ phone: undefined, text: '07700900123', email: undefined, website: undefined });

  it('stands in the text and in the e-mail, as people say it', () => {
    expect(listText([texted], 'List')).toContain('Text message: 07700 900123');
    expect(bodyOf(mailOf([texted], 'My list').href)).toContain('Text message: 07700 900123');
  });
});

describe('an e-mail', () => {
  it('has names, one way to reach each, and addresses', () => {
    const { href, left } = mailOf([service(), service({ phone: undefined })], 'My list');
    expect(left).toBe(0);
    expect(href).toMatch(/^mailto:\?subject=My%20list&body=/);
    expect(bodyOf(href).split('\r\n')).toEqual([
      'Saturday club, by Lantern Club',
      'Phone: 01632 960123',
      'https://offer.example.org/services/lantern-club/saturday-club/',
      '',
      'Saturday club, by Lantern Club',
      'E-mail: hello@lantern.example.org',
      'https://offer.example.org/services/lantern-club/saturday-club/',
    ]);
  });

  it('says that a service is invented', () => {
    expect(bodyOf(mailOf([service({ example: true })], 'My list').href)).toContain('Made-up example');
  });

  it('lets nothing in a name add a field or an address', () => {
    const { href } = mailOf([service({ name: 'Club&bcc=evil@example.org?to=evil@example.org' })], 'A & B');
    const fields = new URLSearchParams(href.slice(href.indexOf('?')));
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(fields.get('subject')).toBe('A & B');
  });

  it('is short enough for every mail program, and says how many had no room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), { maxLength: 60 }),
        (names) => {
          const { href, left } = mailOf(
            names.map((name) => service({ name })),
            'My list',
          );
          expect(href.length).toBeLessThanOrEqual(MOST_MAIL);
          const body = bodyOf(href);
          expect(body.split(', by Lantern Club').length - 1).toBe(names.length - left);
          if (left > 0) expect(body).toContain(`${left} more on the list`);
          else expect(body).not.toContain('on the list');
        },
      ),
    );
  });

  it('fills the room there is', () => {
    const services = Array.from({ length: 40 }, () => service());
    const { href, left } = mailOf(services, 'My list');
    expect(left).toBeLessThan(40);
    expect(href.length).toBeGreaterThan(MOST_MAIL - 300);
  });
});
