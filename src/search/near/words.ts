import { parsePostcode } from '../../directory/postcode.ts';
import type { Near, NearProblem } from './near.ts';

/** What to say of where the visitor is, beside the distances; nothing when all is clear. */
export function nearWords(near: Near | NearProblem | undefined, words: string): string | undefined {
  if (near === undefined) return undefined;
  if (typeof near === 'string') return PROBLEMS[near](words);
  const { outside, taken, rough } = near;
  if (outside !== undefined) {
    return `${outside} is outside this county, and its own council has a Local Offer. These are the services near it that families from here may use.`;
  }
  if (taken !== undefined && rough && parsePostcode(taken) !== undefined) {
    return `We do not know all of the postcode “${words}”, so distances are from the middle of ${taken}.`;
  }
  if (taken !== undefined) return `We do not know a place called “${words}”, so these are for ${taken}.`;
  if (!rough) return undefined;
  return parsePostcode(words) === undefined
    ? `“${words}” is a whole district, so distances are rough. A postcode or a town is better.`
    : `“${words}” is only part of a postcode, so distances are rough. A whole postcode is better.`;
}

const PROBLEMS: Readonly<Record<NearProblem, (words: string) => string>> = {
  'postcode-outside': (words) => `The postcode “${words}” is too far away for us to know, so we cannot show distances.`,
  'postcode-unknown': (words) =>
    `We do not know the postcode “${words}”. Check it for mistakes, or try the name of a town. For now, these are from everywhere.`,
  'place-unknown': (words) =>
    `We do not know a place called “${words}”. Try a postcode or a bigger town. For now, these are from everywhere.`,
  'place-outside': (words) =>
    `“${words}” is outside this county. Families who live there have the Local Offer of their own council. These are for families who live here.`,
  countywide: (words) => `“${words}” is the whole county. For what is near you, write a postcode or a town.`,
  here: () => 'For what is near you, use the button “Use my location”, or write a postcode or a town.',
};
