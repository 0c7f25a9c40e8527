import { describe, expect, it } from 'vitest';
import {
  age,
  checked,
  email,
  phone,
  plainDate,
  point,
  postcode,
  references,
  slug,
  text,
  webAddress,
} from '../../../src/schema/common.ts';
import { accepts, refusals } from '../support/accepts.ts';

describe('text', () => {
  const name = text('the name', 10);

  it('is trimmed', () => {
    expect(name.parse('  Club \n')).toBe('Club');
  });

  it.each(['', '   ', '\n', 'a'.repeat(11), 7, null, true])('refuses %j', (value) => {
    expect(accepts(name, value)).toBe(false);
  });

  it('may have as many characters as allowed', () => {
    expect(accepts(name, 'a'.repeat(10))).toBe(true);
  });

  it('says what to write, and how much', () => {
    expect(refusals(name, '')).toEqual([': the name']);
    expect(refusals(name, 'a'.repeat(11))).toEqual([': the name, in at most 10 characters']);
  });
});

describe('plainDate', () => {
  it.each(['2026-10-31', '2024-02-29', '2000-02-29', '1999-12-31'])('accepts %s', (value) => {
    expect(accepts(plainDate, value)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '31/10/2026',
    '1 November 2026',
    '2026-10-31T00:00:00Z',
    '2026-10',
    '',
    20261031,
  ])('refuses %j', (value) => {
    expect(accepts(plainDate, value)).toBe(false);
  });
});

describe('slug', () => {
  it.each(['short-breaks', 'a', '0-4', 'year-9', 'a'.repeat(60)])('accepts %s', (value) => {
    expect(accepts(slug, value)).toBe(true);
  });

  it.each([
    '',
    'Short-breaks',
    'short breaks',
    'short_breaks',
    'short--breaks',
    '-short',
    'short-',
    'café',
    'a/b',
    '..',
    'a\n',
    'a'.repeat(61),
    5,
  ])('refuses %j', (value) => {
    expect(accepts(slug, value)).toBe(false);
  });
});

describe('references', () => {
  const list = references('the list');

  it.each([[['a']], [['a', 'b']]])('accepts %j', (value) => {
    expect(accepts(list, value)).toBe(true);
  });

  it.each([[[]], [['a', 'a']], [['']], ['a'], [[1]], [undefined]])('refuses %j', (value) => {
    expect(accepts(list, value)).toBe(false);
  });
});

describe('phone', () => {
  it.each([
    ['of a town', '01632 960123'],
    ['of a town, in three parts', '01632 960 123'],
    ['of a city', '0121 496 0123'],
    ['of a city, in three parts', '020 7946 0018'],
    ['without spaces', '01632960123'],
    ['of a mobile', '07700 900123'],
    ['of a mobile on the Isle of Man', '07624 900123'],
    ['of a mobile, whose last digits are 70', '07900 700123'],
    ['that costs a local call', '0300 111 8007'],
    ['that is free', '0808 800 2222'],
    ['of Childline', '0800 1111'],
    ['of NHS 111', '111'],
    ['of the Samaritans', '116 123'],
    ['from abroad', '+44 1632 960123'],
  ])('accepts a number %s: %s', (_whose, value) => {
    expect(accepts(phone, value)).toBe(true);
  });

  it.each([
    ['letters', '01632 CLUB12'],
    ['an extension', '01632 960123 ext 4'],
    ['brackets', '(01632) 960123'],
    ['a nought in brackets', '+44 (0)1632 960123'],
    ['hyphens', '01632-960-123'],
    ['two spaces', '01632  960123'],
    ['a space before', ' 01632 960123'],
    ['a space after', '01632 960123 '],
    ['two numbers', '01632 960123 01632 960124'],
    ['too few digits', '01632 960'],
    ['too few digits for a short number', '11'],
    ['too many digits', '01632 9601234'],
    ['too many digits from abroad', '+44 01632 960123'],
    ['too many digits for a short number', '1161234'],
    ['another country', '+33 1 23 45 67 89'],
    ['no nought', '1632 960123'],
    ['nothing', ''],
    ['a line feed', '01632\n960123'],
    ['a premium rate', '0906 123 4567'],
    ['a service charge', '0871 123 4567'],
    ['a service charge of another kind', '0844 1234567'],
    ['a service charge that was a national rate', '08701234567'],
    ['a service charge, from abroad', '+44 870 123 4567'],
    ['a personal number', '070 1234 5678'],
    ['a pager', '076 1234 5678'],
    ['a directory', '118 118'],
    ['no quotes, so that the nought is lost', 1632960123],
  ])('refuses a number with %s', (_fault, value) => {
    expect(accepts(phone, value)).toBe(false);
  });
});

describe('postcode', () => {
  it.each(['ST16 2DH', 'B77 1AL', 'WV10 8NZ', 'EC1A 1BB', 'M1 1AE', 'W1A 0AX', 'DN55 1PT', 'GIR 0AA'])(
    'accepts %s',
    (value) => {
      expect(accepts(postcode, value)).toBe(true);
    },
  );

  it.each([
    'st16 2dh',
    'ST16 2dh',
    'ST162DH',
    'ST16  2DH',
    ' ST16 2DH',
    'ST16 2DH ',
    'ST16 2D',
    'ST16 2DHH',
    'ST16',
    'ST16 2CC',
    'ST16 2IK',
    'ST16 22H',
    '1ST6 2DH',
    'STA16 2DH',
    '',
  ])('refuses %j', (value) => {
    expect(accepts(postcode, value)).toBe(false);
  });
});

describe('email', () => {
  it.each(['hello@provider.example.org', 'send.team@council.gov.uk', 'a+b@example.org'])('accepts %s', (value) => {
    expect(accepts(email, value)).toBe(true);
  });

  it.each([
    'hello',
    'hello@',
    '@example.org',
    'hello@example',
    'a b@example.org',
    'a@b@example.org',
    'Name <hello@example.org>',
    'mailto:hello@example.org',
    'hello@example.org, other@example.org',
    'hello@example.org\nBcc: other@example.org',
    'hello@example.org?subject=x',
    '',
  ])('refuses %j', (value) => {
    expect(accepts(email, value)).toBe(false);
  });
});

describe('webAddress', () => {
  it.each([
    'https://www.example.org/club',
    'http://example.org',
    'https://example.org/a?b=c#d',
    'https://sub.domain.example.org:8080/',
    `https://example.org/${'0123456789abcdef'.repeat(4)}`,
    'https://example.org/клуб-club',
  ])('accepts %s', (value) => {
    expect(accepts(webAddress, value)).toBe(true);
  });

  it.each([
    ['ftp', 'ftp://example.org/file'],
    ['a script', 'javascript:alert(1)'],
    ['a script with slashes', 'javascript://example.org/%0Aalert(1)'],
    ['data', 'data:text/html,hello'],
    ['an e-mail address', 'mailto:hello@example.org'],
    ['no protocol', 'www.example.org'],
    ['half a protocol', '//example.org'],
    ['a protocol without slashes', 'https:example.org'],
    ['this computer', 'http://localhost/'],
    ['this computer and a port', 'http://localhost:4321/'],
    ['a number of a computer', 'http://192.168.0.1/'],
    ['one word', 'https://example/'],
    ['a space', 'https://exam ple.org/'],
    ['a line feed', 'https://example.org/\n'.repeat(2)],
    ['a space in the path', 'https://example.org/our club'],
    ['a name that hides the host', 'https://www.gov.uk@example.org/'],
    ['only a protocol', 'https://'],
    ['nothing', ''],
  ])('refuses %s', (_fault, value) => {
    expect(accepts(webAddress, value)).toBe(false);
  });
});

describe('age', () => {
  it.each([0, 9, 25])('accepts %i', (value) => {
    expect(accepts(age, value)).toBe(true);
  });

  it.each([-1, 26, 9.5, Number.NaN, Number.POSITIVE_INFINITY, '9', null])('refuses %j', (value) => {
    expect(accepts(age, value)).toBe(false);
  });
});

describe('point', () => {
  it('is in England', () => {
    expect(accepts(point, { lat: 52.8, lon: -2.1 })).toBe(true);
  });

  it.each([
    ['latitude and longitude the wrong way round', { lat: -2.1, lon: 52.8 }],
    ['off the coast of Africa', { lat: 0, lon: 0 }],
    ['in Wales', { lat: 51.48, lon: -3.18 }],
    ['half', { lat: 52.8 }],
    ['words', { lat: '52.8', lon: '-2.1' }],
  ])('refuses one that is %s', (_fault, value) => {
    expect(accepts(point, value)).toBe(false);
  });
});

describe('checked', () => {
  const whole = { on: '2026-10-31', by: 'Club leader', how: 'provider' };

  it.each(['provider', 'council', 'register', 'public-page'])('accepts how: %s', (how) => {
    expect(accepts(checked, { ...whole, how })).toBe(true);
  });

  it.each([
    ['by nobody', { ...whole, by: '' }],
    ['some other way', { ...whole, how: 'guess' }],
    ['on no day', { ...whole, on: 'last week' }],
    ['and something more', { ...whole, approved: true }],
    ['not at all', undefined],
  ])('refuses a check %s', (_fault, value) => {
    expect(accepts(checked, value)).toBe(false);
  });
});
