import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForcesPost, isWhole, parsePostcode, postcodeIn } from '../../../src/directory/postcode.ts';

describe('parsePostcode', () => {
  it.each([
    ['ST16 2DH', 'ST16 2DH', 'ST16 2'],
    ['st162dh', 'ST16 2DH', 'ST16 2'],
    ['  ws11   1aa ', 'WS11 1AA', 'WS11 1'],
    ['WS111AA', 'WS11 1AA', 'WS11 1'],
    ['B1 1BB', 'B1 1BB', 'B1 1'],
    ['b11bb', 'B1 1BB', 'B1 1'],
    ['EC1A 1BB', 'EC1A 1BB', 'EC1A 1'],
    ['ST16 2', 'ST16 2', 'ST16 2'],
    ['ST16', 'ST16', undefined],
    ['WS11', 'WS11', undefined],
    ['ST16-2DH', 'ST16 2DH', 'ST16 2'],
    ['ST16 2DH.', 'ST16 2DH', 'ST16 2'],
    ['ST16.2DH', 'ST16 2DH', 'ST16 2'],
    ['ST16, 2DH,', 'ST16 2DH', 'ST16 2'],
    ['ST 16 2DH', 'ST16 2DH', 'ST16 2'],
    ['ST16 2D', 'ST16 2', 'ST16 2'],
    ['ST162D', 'ST16 2', 'ST16 2'],
    ['st162', 'ST16 2', 'ST16 2'],
    ['ST 16', 'ST16', undefined],
  ])('reads %j', (words, text, sector) => {
    expect(parsePostcode(words)).toMatchObject({ text, ...(sector !== undefined && { sector }) });
  });

  it.each(['', 'Leek', '16 2DH', 'ST', 'ST16 2CI', 'STAF 1AA', 'year 6', 's t 1', '9', 'ST16 2DH please'])(
    'reads no postcode in %j',
    (words) => {
      expect(parsePostcode(words)).toBeUndefined();
    },
  );

  it('reads back what it has read, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,2}\d{1,2} ?\d[a-z]{2}$/)), (words) => {
        const postcode = parsePostcode(words);
        if (postcode !== undefined) expect(parsePostcode(postcode.text)).toEqual(postcode);
      }),
    );
  });
});

describe('postcodeIn', () => {
  it.each([
    ['Stafford, ST16 2DH', 'ST16 2DH'],
    ['I live at 5 Mill Lane, Stafford ST16-2DH, near the river', 'ST16 2DH'],
    ['my postcode is st162dh', 'ST16 2DH'],
    ['M6 services, ST15 0EU', 'ST15 0EU'],
    ['from ST16 to WS11 1AA', 'WS11 1AA'],
    ['Stafford ST16 2', 'ST16 2'],
    ['Stafford ST16', 'ST16'],
  ])('finds the one in %j', (words, text) => {
    expect(postcodeIn(words)?.text).toBe(text);
  });

  it.each(['', 'Stafford', 'year 6', '24 Mill Lane', 'COVID19', '22q11'])('finds none in %j', (words) => {
    expect(postcodeIn(words)).toBeUndefined();
  });

  it('finds any postcode in any text, and never throws', () => {
    const postcode = fc.stringMatching(/^(?:ST|WS|B)[1-9]{1,2} [1-9][ABD-HJLNP-UW-Z]{2}$/);
    fc.assert(
      fc.property(fc.string(), postcode, fc.string(), (before, text, after) => {
        const found = postcodeIn(`${before} ${text} ${after}`);
        expect(found === undefined ? '' : parsePostcode(found.text)).toEqual(found);
        expect(postcodeIn(`Mill Lane, ${text}, please`)?.text).toBe(text);
      }),
    );
  });
});

it('knows a whole postcode, and one of the forces', () => {
  expect(
    ['ST16 2DH', 'ST16 2', 'ST16'].map((words) => isWhole(parsePostcode(words) ?? { text: '', district: '' })),
  ).toEqual([true, false, false]);
  expect(['BFPO 57', 'bfpo57', 'BFPO', 'ST16'].map(isForcesPost)).toEqual([true, true, false, false]);
});
