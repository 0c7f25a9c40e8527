import { describe, expect, it } from 'vitest';
import { ageOf, agesIn, agesOf, agesSaid } from '../../../src/importing/shared/ages.ts';
import { emailsIn, isPersonal, phonesIn, webAddressOf } from '../../../src/importing/shared/contacts.ts';
import { dateOf } from '../../../src/importing/shared/dates.ts';
import { isAboutPerson, isRole, namesPerson } from '../../../src/importing/shared/people.ts';
import { pointOf, postcodeIn, reasonToWithhold, withoutPostcodes } from '../../../src/importing/shared/places.ts';
import { clockTime, costWords, scheduleWords } from '../../../src/importing/open-referral/words.ts';

describe('ages', () => {
  it.each([
    [5, 5],
    ['5', 5],
    ['4.5', 4],
    ['18 months', 1],
    ['11 months', 0],
    ['6m', 0],
    ['5 years', 5],
    ['birth', 0],
    [-1, undefined],
    ['-1', undefined],
    ['five', undefined],
    [999, undefined],
    [null, undefined],
  ])('%j is %j', (value, age) => {
    expect(ageOf(value)).toBe(age);
  });

  it.each([
    [5, 11, { from: 5, to: 11 }],
    [0, 99, { from: 0, to: 25 }],
    [18, 120, { from: 18, to: 25 }],
    [11, 5, { from: 5, to: 11 }],
    [5, undefined, { from: 5, to: 25 }],
    [undefined, 11, { from: 0, to: 11 }],
    [5, 0, { from: 5, to: 25 }],
    [undefined, undefined, undefined],
    [0, 0, undefined],
  ])('from %j to %j is %j', (from, to, ages) => {
    const read = agesOf(from, to);
    expect(read !== undefined && 'ages' in read ? read.ages : undefined).toEqual(ages);
  });

  it('knows what is for older people', () => {
    expect(agesOf(60, 120)).toEqual({ tooOld: true });
  });

  it.each([
    ['5-11', 5, 11],
    ['5 to 11 years', 5, 11],
    ['18 months to 5 years', 1, 5],
    ['6-18 months', 0, 1],
    ['11+', 11, 25],
    ['16 and over', 16, 25],
    ['under 5', 0, 4],
    ['up to 18', 0, 18],
    ['All ages', 0, 25],
    ['7', 7, 7],
  ])('%j is %i to %i', (text, from, to) => {
    const read = agesIn(text);
    expect(read !== undefined && 'ages' in read ? read.ages : undefined).toEqual({ from, to });
  });

  it.each([
    ['For children aged 5 to 11 with autism.', { from: 5, to: 11 }],
    ['Open 10 to 12 on Saturdays.', undefined],
    ['Ring 01632 960 123.', undefined],
  ])('in %j: %j', (text, ages) => {
    const read = agesSaid(text);
    expect(read !== undefined && 'ages' in read ? read.ages : undefined).toEqual(ages);
  });
});

describe('dateOf', () => {
  it.each([
    ['2026-08-14', '2026-08-14'],
    ['2026-08-14T23:30:00', '2026-08-14'],
    // Summer time: half past midnight in the United Kingdom.
    ['2026-08-14T23:30:00Z', '2026-08-15'],
    ['2026-01-14T23:30:00.000+00:00', '2026-01-14'],
    ['14/08/2026 09:30:00', '2026-08-14'],
    ['14-08-2026', '2026-08-14'],
    ['1 March 2026', '2026-03-01'],
    ['Monday 2nd Mar 2026', '2026-03-02'],
    ['20260814', '2026-08-14'],
    [1_786_665_600_000, '2026-08-14'],
    ['03/25/2026', undefined],
    ['2026-02-30', undefined],
    ['1900-01-01', undefined],
    ['9999-12-31', undefined],
    ['soon', undefined],
    [{}, undefined],
  ])('%j is %j', (value, day) => {
    expect(dateOf(value)).toBe(day);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['01632960101', ['01632 960101']],
    ['(01632) 960-101', ['01632 960101']],
    ['+44 (0)1632 960101', ['01632 960101']],
    ['0044 1632 960101', ['01632 960101']],
    [1632960101, ['01632 960101']],
    ['Tel: 01632 960101 ext 12, or 01632 960102 (evenings)', ['01632 960101', '01632 960102']],
    ['0300 111 8007', ['0300 111 8007']],
    ['00000', []],
    ['00000000000', []],
    ['ask at reception', []],
    ['+1 202 555 0100', []],
    [null, []],
  ])('in %j: %j', (value, phones) => {
    expect(phonesIn(value)).toEqual(phones);
  });
});

describe('e-mail addresses', () => {
  it.each(['hello', 'info', 'enquiries', 'short.breaks', 'sendteam', 'family-hub', 'rattle.group', 'booking2'])(
    '%s@ is kept',
    (local) => {
      expect(isPersonal(`${local}@club.example.org`, ['Drum club', 'Rattle Group'])).toBe(false);
    },
  );
  it.each([
    'sarah.jones',
    's.jones',
    'sarah',
    'sarah_jones',
    'carol.young',
    'j.head',
    'priya.kaur',
    'sarah.jones+club',
    'jane.info',
  ])('%s@ is dropped', (local) => {
    expect(isPersonal(`${local}@club.example.org`, ['Drum club', 'Rattle Group'])).toBe(true);
  });
  it('at a host for private people only what has the name of the organisation is kept', () => {
    expect(isPersonal('rattlegroup@gmail.com', ['Rattle Group'])).toBe(false);
    expect(isPersonal('pjk1975@gmail.com', ['Rattle Group'])).toBe(true);
  });
  it('are found in text, without signs for none', () => {
    expect(emailsIn('Write to hello@a.example.org. Not noemail@noemail.com')).toEqual(['hello@a.example.org']);
  });
});

describe('web addresses', () => {
  it.each([
    ['www.club.example.org', 'https://www.club.example.org'],
    ['http://club.example.org/a?b=c', 'http://club.example.org/a?b=c'],
    ['http://https://club.example.org', 'https://club.example.org'],
    ['http//club.example.org', 'https://club.example.org'],
    ['http://example.com', undefined],
    ['hello@club.example.org', undefined],
    ['see our page', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user@club.example.org', undefined],
    [7, undefined],
  ])('%j is %j', (value, address) => {
    expect(webAddressOf(value)).toBe(address);
  });
});

describe('people', () => {
  it.each(['Club leader', 'Enquiries team', 'SENCO', 'Pool Manager', 'Office'])('%s is a role', (words) => {
    expect(isRole(words)).toBe(true);
  });
  it.each(['Sarah Jones', 'Sarah, club leader', 'Mrs Leader', 'Priya Young', 'John Head'])('%s is no role', (words) => {
    expect(isRole(words)).toBe(false);
  });
  it.each([
    ['Ring Sarah on 01632 960101.', true],
    ['Contact Mr Placeholder to book.', true],
    ['Ask for Penny Example.', true],
    ['Ring the office. Ask the club leader.', false],
    ['Contact Family Hub Leek.', false],
  ])('%j names a person: %s', (words, names) => {
    expect(namesPerson(words)).toBe(names);
  });
  it.each(['assurer_email', 'addresses[0].attention', 'Head teacher', 'Contact name'])(
    '%s may be about a person',
    (field) => {
      expect(isAboutPerson(field)).toBe(true);
    },
  );
});

describe('places', () => {
  it.each([
    ['ST16 2DH', 'ST16 2DH'],
    ['st162dh', 'ST16 2DH'],
    ['1 High Street, Stafford,ST16  2DH, UK', 'ST16 2DH'],
    ['ST16', undefined],
    ['W1A', undefined],
    ['ABC 1234', undefined],
  ])('the postcode in %j is %j', (text, postcode) => {
    expect(postcodeIn(text)).toBe(postcode);
  });

  it('an address without its postcode has no commas too many', () => {
    expect(withoutPostcodes('1 High Street, ST16 2DH, Stafford')).toBe('1 High Street, Stafford');
  });

  it.each([
    [52.8, -2.1, { lat: 52.8, lon: -2.1 }, false],
    ['52.8', '-2.1', { lat: 52.8, lon: -2.1 }, false],
    ['52,8', '-2,1', { lat: 52.8, lon: -2.1 }, false],
    [-2.1, 52.8, { lat: 52.8, lon: -2.1 }, true],
  ])('%j, %j is a point', (lat, lon, point, swapped) => {
    expect(pointOf(lat, lon)).toEqual({ point, swapped });
  });

  it.each([
    [0, 0],
    [100, 101],
    [48.8, 2.3],
    ['north', 'west'],
    [null, undefined],
  ])('%j, %j is none', (lat, lon) => {
    expect(pointOf(lat, lon)).toBeUndefined();
  });

  const words = { names: 'Drum club', description: 'Play drums.', address: '1 High Street' };
  it.each([
    [{}, false],
    [{ address: '***' }, true],
    [{ address: 'Address withheld' }, true],
    [{ names: 'Safe Harbour refuge' }, true],
    [{ names: 'Sunny Childminding Childminders' }, true],
    [{ names: 'Child minder' }, true],
    [{ description: 'The address is confidential.' }, true],
    [{ description: 'Childminders are welcome.' }, false],
  ])('with %j an address is withheld: %s', (change, withheld) => {
    expect(reasonToWithhold({ ...words, ...change }) !== undefined).toBe(withheld);
  });
});

describe('times and prices', () => {
  it.each([
    ['16:00:00', '4pm'],
    ['09:30', '9.30am'],
    ['12:00', 'noon'],
    ['2000-01-01T10:15:00.000Z', '10.15am'],
    ['00:00', undefined],
    ['99:99', undefined],
    [null, undefined],
  ])('%j is %j', (value, time) => {
    expect(clockTime(value)).toBe(time);
  });

  it.each([
    [[{ byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00:00' }], 'Thursdays and Fridays, 10am to 6pm.'],
    [
      [
        { weekday: 'Monday', opens_at: '09:00', closes_at: '17:00' },
        { weekday: 'Tuesday', opens_at: '09:00', closes_at: '17:00' },
      ],
      'Mondays and Tuesdays, 9am to 5pm.',
    ],
    [[{ byday: '1TH', freq: 'MONTHLY', opens_at: '10:00' }], 'Thursdays, not every week, from 10am.'],
    [[null, 3, {}], undefined],
  ])('%j is %j', (schedules, words) => {
    expect(scheduleWords(schedules)).toBe(words);
  });

  it.each([
    [{ option: 'Under 18s', amount: 35, amount_description: 'a session' }, 'Under 18s: £35 a session'],
    [{ amount: 4.5 }, '£4.50'],
    [{ amount: '0', option: 'Free' }, 'free'],
    [{ amount: null, option: 'Ask us' }, 'Ask us'],
    [{ amount: -1 }, undefined],
    ['free', undefined],
  ])('%j is %j', (entry, words) => {
    expect(costWords(entry)).toBe(words);
  });
});
