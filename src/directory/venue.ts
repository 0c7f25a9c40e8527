import type { Venue } from '../schema/service.ts';

/**
 * Where a venue is, on one line, each thing once: a name or town that the address says already is left out.
 */
export function venueLine({ name, address, town, postcode }: Venue): string {
  const parts = [name, address, town, postcode].filter((part) => part !== undefined);
  return parts
    .filter((part, i) => !parts.some((other, j) => i !== j && other.includes(part) && (other !== part || j < i)))
    .join(', ');
}
