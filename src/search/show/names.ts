import type { ConditionCard } from '../conditions.ts';
import type { SearchIntent } from '../intents/intents.ts';
import type { ActiveFilter } from '../query.ts';
import type { TableFile } from '../table.ts';
import type { Part } from '../understand/understand.ts';

/** Names of what was asked for, as people read them. */

export function ageName(age: string): string {
  if (/^\d+$/.test(age)) return `Age ${age}`;
  return /^\d+-\d+$/.test(age) ? `Ages ${age.replace('-', ' to ')}` : `Age: ${age}`;
}

/** A point that the browser told is no name. */
export const placeWords = (near: string): string => (/^-?\d+\.?\d*,/.test(near) ? 'where you are' : near);
const nearName = (near: string): string => `Near ${placeWords(near)}`;

/** A filter in the words of the form. A value that the form does not know is shown as it is written. */
export function filterName(form: HTMLFormElement, active: ActiveFilter): string {
  const { filter, value } = active;
  return knownName(form, active) ?? (filter === 'age' ? ageName(value) : `${filter}: ${value} (not a choice here)`);
}

/** A filter in the words of the form; nothing for a value that the form does not know. */
export function knownName(form: HTMLFormElement, { filter, value }: ActiveFilter): string | undefined {
  if (filter === 'q') return `“${value}”`;
  if (filter === 'age') return /^\d/.test(value) ? ageName(value) : undefined;
  if (filter === 'near') return nearName(value);
  const box = [...form.querySelectorAll<HTMLInputElement>(`input[name="${filter}"]`)].find(
    (each) => each.value === value,
  );
  return box?.labels?.[0]?.firstChild?.textContent?.trim();
}

/** What was understood, in the same words as a filter. */
export function partName(
  { kind, values }: Part,
  { areas }: TableFile,
  conditions: readonly ConditionCard[],
  intents: ReadonlyMap<string, SearchIntent>,
): string {
  const [first = ''] = values;
  if (kind === 'age') return ageName(first);
  if (kind === 'near') return nearName(first);
  if (kind === 'area') return areas.find(({ slug }) => slug === first)?.name ?? first;
  if (kind === 'way') return areas.find((area) => area.kind === first)?.name ?? first;
  if (kind === 'approved') return 'Approved providers';
  if (kind === 'condition') return conditions.find(({ slug }) => slug === first)?.name ?? first;
  if (kind === 'intent') return capital(intents.get(first)?.name ?? first);
  return values.map(capital).join(' or ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
