import { Phrases } from './phrases.ts';
import { keysOf, plainOf, tokensOf, type Token } from './tokens.ts';

/** A form of a name as it is compared: see `formOf`. */
export type Form = string;

/** What a short word begins with that counts only as it is written. */
const AS_WRITTEN = '=';

/** As short as this, words of other things differ from a form by an ending only: “downs” and “down”, “fits” and “fit”. */
const SHORT = 4;

/** A name as it is looked for; empty when it has no words. */
export function formOf(name: string): Form {
  const [token, ...others] = tokensOf(name);
  if (token === undefined) return '';
  return others.length === 0 && token.key.length <= SHORT ? AS_WRITTEN + plainOf(token.word) : keysOf(name).join(' ');
}

/** Names with what they stand for, found in a text by whole words; a short one as it is written only. */
export class Forms<T> {
  readonly #phrases = new Phrases<T>();
  readonly #asWritten = new Map<string, T[]>();

  add(form: Form, value: T): this {
    if (form.startsWith(AS_WRITTEN)) {
      const word = form.slice(AS_WRITTEN.length);
      this.#asWritten.set(word, [...(this.#asWritten.get(word) ?? []), value]);
    } else {
      this.#phrases.addKey(form, value);
    }
    return this;
  }

  /** The longest name that begins at a word, and all it stands for. */
  at(tokens: readonly Token[], start: number): { length: number; values: readonly T[] } | undefined {
    const found = this.#phrases.freelyAt(tokens, start);
    if (found !== undefined) return found;
    const token = tokens[start];
    const values = token && this.#asWritten.get(plainOf(token.word));
    return values && { length: 1, values };
  }
}

/** The words of a form, as they are compared. */
export const wordsOfForm = (form: Form): string[] => keysOf(form);
