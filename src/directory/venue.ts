import type { Venue } from '../schema/service.ts';

/** Where a venue is, on one line, each thing once: a name or town that the address says already is left out. */
export function venueLine({ name, address, town, postcode }: Venue): string {
  const parts = [name, address, town, postcode].filter((part) => part !== undefined);
  return parts
    .filter((part, i) => !parts.some((other, j) => i !== j && says(other, part) && (other !== part || j < i)))
    .join(', ');
}

/** Whether a text holds another as whole words: "Leek" is in "near Leek" and not in "Leekbrook". */
function says(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!endsInLetter(text.slice(0, at)) && !beginsWithLetter(text.slice(at + part.length))) return true;
  }
  return false;
}

const endsInLetter = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);
const beginsWithLetter = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);
