import { z } from 'zod';
import { references, ukPoint } from './common.ts';

const WRITE = 'a postcode sector such as ST16 2, or a whole postcode such as ST16 2DH, in capitals';

/**
 * A file of `content/postcodes/`: where postcodes are, for distances. A key is a sector (`ST16 2`) or a whole postcode
 * (`ST16 2DH`), and the finer of two counts.
 */
export const postcodes = z.record(
  z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d(?:[ABD-HJLNP-UW-Z]{2})?$/, { error: WRITE }),
  // Over the border of England, too.
  ukPoint.extend({
    /** The districts it lies in, the one with most of it first. A hint: a sector may lie in several. */
    areas: references('content/areas.yaml').optional(),
  }),
  {
    error: ({ code }) =>
      code === 'invalid_key' ? WRITE : 'postcodes, for example ST16 2: { lat: 52.8081, lon: -2.1203 }',
  },
);
export type Postcodes = z.infer<typeof postcodes>;
