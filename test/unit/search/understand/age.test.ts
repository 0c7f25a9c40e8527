import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OLDEST } from '../../../../src/directory/age.ts';
import { ageAt, ageText, isPastOldest } from '../../../../src/search/understand/age.ts';
import { tokensOf } from '../../../../src/search/understand/tokens.ts';
import { anyText } from '../../support/random.ts';

/** Every age in a text, one after the other. */
function agesIn(text: string): string[] {
  const tokens = tokensOf(text);
  const found: string[] = [];
  for (let i = 0; i < tokens.length;) {
    const age = ageAt(tokens, i);
    if (age !== undefined) found.push(ageText(age.value));
    i += age?.length ?? 1;
  }
  return found;
}

describe('ageAt: one age', () => {
  it.each([
    ['9 year old', '9'],
    ['9 years old', '9'],
    ['9 yr old', '9'],
    ['9yr old', '9'],
    ['my 9yr old', '9'],
    ['14yr old', '14'],
    ['14yrs', '14'],
    ['9-year-old', '9'],
    ['9-yr-old', '9'],
    ['9 yrs of age', '9'],
    ['9yo', '9'],
    ['6yo', '6'],
    ['6 yo', '6'],
    ['6 y/o', '6'],
    ['6y/o', '6'],
    ['9 y.o.', '9'],
    ['9 y o', '9'],
    ['9yearold', '9'],
    ['nine year old', '9'],
    ['nine-year-old', '9'],
    ['twenty one year old', '21'],
    ['twenty-one year old', '21'],
    ['my son is twenty two', '22'],
    ['twenty year old', '20'],
    ['for 5 year olds', '5'],
    ['age 14', '14'],
    ['aged 14', '14'],
    ['age: 9', '9'],
    ['at the age of 9', '9'],
    ['aged nine', '9'],
    ['age9', '9'],
    ["I'm 17", '17'],
    ['I am 17', '17'],
    ['im 17', '17'],
    ['she’s twelve', '12'],
    ['he is 8', '8'],
    ['who is 8 and autistic', '8'],
    ['my son is 7', '7'],
    ['my daughter 15', '15'],
    ['daughter (15)', '15'],
    ['a boy of ten', '10'],
    ['child of 4', '4'],
    ['turning 18', '18'],
    ['just turned 5', '5'],
    ['when she turns 16', '16'],
    ['he will be 18 in June', '18'],
    ['8 nearly 9', '8'],
    ['12 going on 13', '12'],
    ['nearly 9', '8'],
    ['rising 5', '4'],
    ['18 months', '1'],
    ['18 month old', '1'],
    ['18mths', '1'],
    ['6 months old', '0'],
    ['30 months', '2'],
    ['6 week old baby', '0'],
    ['2 1/2', '2'],
    ['2½ year old', '2'],
    ['2.5 year old', '2'],
    ['two and a half', '2'],
    ['2 and a half year old', '2'],
    ['3 years', '3'],
    ['one year old', '1'],
  ])('reads %j as %s', (text, age) => {
    expect(agesIn(text)[0]).toBe(age);
  });
});

describe('ageAt: from one age to another', () => {
  it.each([
    ['5-11', '5-11'],
    ['5–11', '5-11'],
    ['5 - 11', '5-11'],
    ['5 – 11', '5-11'],
    ['5 -11', '5-11'],
    ['5 to 11', '5-11'],
    ['5 till 11', '5-11'],
    ['5 until 11', '5-11'],
    ['five to eleven', '5-11'],
    ['ages 5 to 11', '5-11'],
    ['aged 5 to 11', '5-11'],
    ['aged 5-11', '5-11'],
    ['age group 5-11', '5-11'],
    ['age range 5 - 11', '5-11'],
    ['5-11yrs', '5-11'],
    ['5-11 year olds', '5-11'],
    ['5 to 11 years old', '5-11'],
    ['5 years to 11 years', '5-11'],
    ['0-5s', '0-5'],
    ['0 to 25', '0-25'],
    ['between 8 and 12', '8-12'],
    ['from 8 to 12', '8-12'],
    ['between the ages of 8 and 12', '8-12'],
    ['8 and 10 year olds', '8-10'],
    ['twins aged 7 and 10', '7-10'],
    ['aged 7, 9 and 12', '7-12'],
    ['my children are 7 and 10', '7-10'],
    ['5/6 year old', '5-6'],
    ['aged 5/6', '5-6'],
    ['16-25', '16-25'],
    ['16 to 25 year olds', '16-25'],
    ['birth to 5', '0-5'],
    ['18 months to 5 years', '1-5'],
    ['6 to 18 months', '0-1'],
    ['18 to 30 year olds', '18-25'],
    ['5 to 11 children', '5-11'],
  ])('reads %j as %s', (text, age) => {
    expect(agesIn(text)).toEqual([age]);
  });
});

describe('ageAt: up to an age, and from one on', () => {
  it.each([
    ['under 5s', '0-4'],
    ['under-5s', '0-4'],
    ['under5s', '0-4'],
    ['under fives', '0-4'],
    ['U16s', '0-15'],
    ['under 18 years old', '0-17'],
    ['under the age of 5', '0-4'],
    ['younger than 5', '0-4'],
    ['pre-16', '0-15'],
    ['up to 19', '0-19'],
    ['up to age 19', '0-19'],
    ['up to 25 years', '0-25'],
    ['until 18', '0-18'],
    ['5 and under', '0-5'],
    ['11 or younger', '0-11'],
    ['over 16s', '16-25'],
    ['over 18s', '18-25'],
    ['over 18', '18-25'],
    ['16+', '16-25'],
    ['18+', '18-25'],
    ['18 +', '18-25'],
    ['16 plus', '16-25'],
    ['16 and over', '16-25'],
    ['16 years and over', '16-25'],
    ['16 or over', '16-25'],
    ['8 upwards', '8-25'],
    ['age 8 and up', '8-25'],
    ['post 16', '16-25'],
    ['post-16', '16-25'],
    ['post16', '16-25'],
    ['post 19', '19-25'],
    ['at least 14', '14-25'],
    ['from 5 years', '5-25'],
  ])('reads %j as %s', (text, age) => {
    expect(agesIn(text)).toEqual([age]);
  });
});

describe('ageAt: school', () => {
  it.each([
    ['year 6', '10-11'],
    ['Year 6', '10-11'],
    ['yr 6', '10-11'],
    ['yr6', '10-11'],
    ['Y6', '10-11'],
    ['y 6', '10-11'],
    ['year six', '10-11'],
    ['school year 6', '10-11'],
    ['year 1', '5-6'],
    ['year 13', '17-18'],
    ['my son in year 9 at school', '13-14'],
    ['Year 9s', '13-14'],
    ['years 7 to 11', '11-16'],
    ['years 7-11', '11-16'],
    ['Year 7 - Year 11', '11-16'],
    ['Y7-Y9', '11-14'],
    ['Y10 and 11', '14-16'],
    ['year 10 and year 11', '14-16'],
    ['years 10/11', '14-16'],
    ['years 7, 8 and 9', '11-14'],
    ['reception to year 6', '4-11'],
    ['nursery to year 2', '2-7'],
    ['key stage 2', '7-11'],
    ['key stage two', '7-11'],
    ['KS2', '7-11'],
    ['KS 2', '7-11'],
    ['KS1 and KS2', '5-11'],
    ['ks3/4', '11-16'],
    ['key stages 1 and 2', '5-11'],
    ['Reception', '4-5'],
    ['reception class', '4-5'],
    ['starting reception in September', '4-5'],
    ['nursery', '2-4'],
    ['primary', '5-10'],
    ['primary aged', '5-10'],
    ['secondary', '11-16'],
    ['secondary school age', '11-16'],
    ['sixth form', '16-18'],
    ['6th form', '16-18'],
    ['sixth-former', '16-18'],
    ['GCSE year', '14-16'],
    ['school leaver', '16-19'],
    ['school age', '5-16'],
  ])('reads %j as %s', (text, age) => {
    expect(agesIn(text)).toEqual([age]);
  });
});

describe('ageAt: stages of life', () => {
  it.each([
    ['newborn', '0'],
    ['baby', '0-1'],
    ['babies', '0-1'],
    ['toddler', '1-3'],
    ['toddlers', '1-3'],
    ['pre-schooler', '2-4'],
    ['pre-school age', '2-4'],
    ['pre-teen', '9-12'],
    ['early teens', '13-15'],
    ['teenager', '13-18'],
    ['teenage girls', '13-18'],
    ['late teens', '16-19'],
    ['young adults', '18-25'],
    ['in his twenties', '20-25'],
    ['early 20s', '20-23'],
  ])('reads %j as %s', (text, age) => {
    expect(agesIn(text)).toEqual([age]);
  });
});

describe('ageAt: older than the Local Offer', () => {
  it.each([
    ['26 year old', '26'],
    ['30 yr old', '30'],
    ['thirty five year old', '35'],
    ['aged 40', '40'],
    ['99 year old', '99'],
    ['my son is 28', '28'],
    ['over 25s', '26+'],
    ['over 25', '26+'],
    ['over 60s', '60+'],
    ['26+', '26+'],
    ['30 and over', '30+'],
    ['26 to 30 year olds', '26-30'],
    ['in their thirties', '30-39'],
  ])('reads %j as %s', (text, age) => {
    expect(agesIn(text)).toEqual([age]);
    expect(isPastOldest(age)).toBe(true);
  });

  it.each(['9', '25', '5-11', '0-25', ''])('is not %j', (age) => {
    expect(isPastOldest(age)).toBe(false);
  });
});

describe('ageAt: numbers of other things', () => {
  it.each([
    '24 hour',
    '24 hour helpline',
    '24/7',
    '7 days a week',
    '20 weeks',
    '30 hours',
    '15 hours free childcare',
    '1:1',
    '2:1 support',
    '1 to 1',
    '1-1',
    '1 to 2 support',
    '2 children',
    'mum of 2',
    '3 kids with autism',
    'type 1 diabetes',
    'type 1 and 2 diabetes',
    '22q11',
    '22q11.2 deletion',
    '16p11.2',
    '4x4',
    'section 17',
    'section 19 and 20',
    'Regulation 44',
    'level 1-3',
    'stage 2 to 3',
    '111',
    '999',
    '116 123',
    '0800 1111',
    '01785 356921',
    '01785356921',
    '+44 1785 356921',
    'ST16 2DH',
    'WS11 1AA',
    'B77',
    '£5',
    '£5-10',
    '£5 - £10',
    'under £5',
    '5 pounds',
    'under 5 pounds',
    'up to 10 miles',
    'over 20 minutes',
    'at 4pm',
    '4-6pm',
    '5 to 7 pm',
    'at 4:15',
    '9:10',
    'open 9 to 12',
    '12 June',
    '12-16 June',
    'June 12-16',
    '5/6/2024',
    '2024',
    'year 2024',
    'year 14',
    'the next 5 years',
    '2 years ago',
    'waited 2 years',
    '18 month wait',
    'a 3 year course',
    '11 to 5',
    'room 9',
    'mon 5-7',
    '2-4 Church Road',
    'top 10',
    'reception desk',
    'main reception',
    'primary care',
    'all ages',
    'nine',
    '2 bedroom',
    'under 10% off',
  ])('reads no age in %j', (text) => {
    expect(agesIn(text)).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ...'age aged year years yr y ks key stage to and - – / & under over up plus + old yo months half going on nearly 0 1 2 9 11 16 18 25 26 40 99 120 nine twenty one thirty reception nursery birth son is £ : . , %'.split(
    ' ',
  ),
);
const anyQuery = fc.oneof(
  anyText(),
  fc.array(fc.oneof(pieces, pieces, anyText()), { maxLength: 10 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 10 }).map((words) => words.join('')),
);

it('never throws, and what it reads is an age, whatever is typed', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const tokens = tokensOf(query);
      tokens.forEach((_, start) => {
        const age = ageAt(tokens, start);
        if (age === undefined) return;
        const { from, to } = age.value;
        expect(age.length).toBeGreaterThan(0);
        expect(start + age.length).toBeLessThanOrEqual(tokens.length);
        expect(Number.isInteger(from) && from >= 0 && from <= to).toBe(true);
        // A range of the Local Offer ends in it; what is past it is no filter.
        expect(to <= OLDEST || from > OLDEST).toBe(true);
        expect(ageText(age.value)).toMatch(/^\d{1,3}(?:-\d{1,3}|\+)?$/);
      });
    }),
  );
});
