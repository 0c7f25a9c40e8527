import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostcode } from '../../../src/directory/postcode.ts';

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
  ])('reads %j', (words, text, sector) => {
    expect(parsePostcode(words)).toMatchObject({ text, ...(sector !== undefined && { sector }) });
  });

  it.each(['', 'Leek', '16 2DH', 'ST', 'ST16 2D', 'ST16 2CI', 'STAF 1AA', 'year 6', '9', 'ST16 2DH please'])(
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
