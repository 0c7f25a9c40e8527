import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { venueLine } from '../../../src/directory/venue.ts';
import { anyName } from '../support/random.ts';

describe('venueLine', () => {
  it('says name, address, town and postcode, in that order', () => {
    expect(venueLine({ name: 'The Hall', address: '1 High Street', town: 'Millbridge', postcode: 'ST16 2DH' })).toBe(
      'The Hall, 1 High Street, Millbridge, ST16 2DH',
    );
  });

  it('says only what is known', () => {
    expect(venueLine({ town: 'Millbridge', addressWithheld: true })).toBe('Millbridge');
    expect(venueLine({ postcode: 'ST16 2DH' })).toBe('ST16 2DH');
    expect(venueLine({ name: 'The Hall', town: 'Millbridge' })).toBe('The Hall, Millbridge');
  });

  it('does not repeat a name, a town or a postcode that stands in the address', () => {
    const address = 'The Hall, 1 High Street, Millbridge, ST16 2DH';
    expect(venueLine({ name: 'The Hall', address, town: 'Millbridge', postcode: 'ST16 2DH' })).toBe(address);
  });

  it('says a name that is also the town once', () => {
    expect(venueLine({ name: 'Millbridge', town: 'Millbridge' })).toBe('Millbridge');
  });

  it('keeps a town whose name is only part of another word of the address', () => {
    expect(venueLine({ address: '1 Stonefield Road', town: 'Stone', postcode: 'ST15 8AA' })).toBe(
      '1 Stonefield Road, Stone, ST15 8AA',
    );
  });

  it('loses no part, whatever the parts', () => {
    fc.assert(
      fc.property(anyName(), anyName(), anyName(), (name, address, town) => {
        const line = venueLine({ name, address, town });
        for (const part of [name, address, town]) expect(line).toContain(part);
      }),
    );
  });
});
