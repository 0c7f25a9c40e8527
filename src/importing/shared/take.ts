import type { Found, Target, Values } from './found.ts';
import type { Notes } from './notes.ts';
import { isNothing } from './sentinels.ts';
import { plainText, wholeSentences } from './text.ts';

const SIGN_FOR_NOTHING = 'a sign for “nothing”';

/** Takes values out of a listing, and notes what became of each. */
export class Take {
  readonly notes: Notes;
  readonly #values: Values;

  constructor(values: Values, notes: Notes) {
    this.#values = values;
    this.notes = notes;
  }

  /** Everything that was found for a field and says anything. A number may be 0; a text that is a sign for nothing is dropped. */
  all(target: Target): Found[] {
    return (this.#values.get(target) ?? []).filter((found) => {
      const { value } = found;
      if (value === undefined || value === null || value === '') return false;
      if (typeof value !== 'string' || /^\s*0+\s*$/.test(value)) return true;
      const says = !isNothing(value);
      if (!says && value.trim() !== '') this.notes.dropped(found, SIGN_FOR_NOTHING);
      return says;
    });
  }

  /**
   * What `read` makes of the first value that it can read. The others are noted as dropped.
   *
   * @param why why a value cannot be read
   */
  first<T>(
    target: Target,
    field: string,
    why: string,
    read: (value: unknown, found: Found) => T | undefined,
  ): T | undefined {
    let taken: T | undefined;
    let from: unknown;
    for (const found of this.all(target)) {
      if (taken !== undefined) {
        if (found.value !== from) this.notes.dropped(found, `${field} has been taken from elsewhere`);
        continue;
      }
      taken = read(found.value, found);
      from = found.value;
      if (taken === undefined) this.notes.dropped(found, why);
      else this.notes.mapped(field, found);
    }
    return taken;
  }

  /** One line of plain text; what is longer than `max` is cut after a whole sentence, and said. */
  text(target: Target, field: string, max: number): string | undefined {
    return this.first(target, field, 'no text', (value) => {
      const text = wordsOf(value);
      if (text === undefined || text.length <= max) return text;
      const cut = wholeSentences(text, max);
      if (cut !== undefined) this.notes.guessed(field, `cut after a sentence: ${max} characters are the most`);
      return cut;
    });
  }

  /** Every value of a field as plain text. */
  texts(target: Target): { text: string; found: Found }[] {
    return this.all(target).flatMap((found) => {
      const values: unknown[] = Array.isArray(found.value) ? found.value : [found.value];
      return values.flatMap((value) => {
        const text = wordsOf(value);
        if (text === undefined) this.notes.dropped(found, 'no text');
        return text === undefined ? [] : [{ text, found }];
      });
    });
  }

  /** Whether a value says yes or no: `true`, `Y`, `1`; nothing when it says neither. */
  yes(target: Target): boolean | undefined {
    return this.#values
      .get(target)
      ?.map(({ value }) => yesOf(value))
      .find((yes) => yes !== undefined);
  }
}

/** Plain text from a text or a number; nothing for anything else, and for a sign for nothing. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = plainText(String(value));
  return isNothing(text) ? undefined : text;
}

function yesOf(value: unknown): boolean | undefined {
  const text = String(value).trim().toLowerCase();
  if (value === true || ['true', 'yes', 'y', '1', 't'].includes(text)) return true;
  return value === false || ['false', 'no', 'n', '0', 'f'].includes(text) ? false : undefined;
}
