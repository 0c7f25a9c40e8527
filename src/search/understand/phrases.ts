import { phraseKey, type Token } from './tokens.ts';

/** Phrases with what they stand for, found in a text by whole words. */
export class Phrases<T> {
  readonly #values = new Map<string, T[]>();
  #longest = 0;

  add(phrase: string, value: T): this {
    return this.addKey(phraseKey(phrase), value);
  }

  /** Adds a phrase that is a key already. */
  addKey(key: string, value: T): this {
    if (key === '') return this;
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, [value]);
    else if (!values.includes(value)) values.push(value);
    this.#longest = Math.max(this.#longest, key.split(' ').length);
    return this;
  }

  /** Everything that a phrase stands for. */
  get(phrase: string): readonly T[] {
    return this.#values.get(phraseKey(phrase)) ?? [];
  }

  /** All that the phrases which begin at a word stand for. */
  allAt(tokens: readonly Token[], start: number): T[] {
    const found: T[] = [];
    let key = '';
    for (const token of tokens.slice(start, start + this.#longest)) {
      key = key === '' ? token.key : `${key} ${token.key}`;
      found.push(...(this.#values.get(key) ?? []));
    }
    return found;
  }

  /** The longest phrase that begins at a word, and all it stands for. */
  at(tokens: readonly Token[], start: number): { length: number; values: readonly T[] } | undefined {
    for (let length = Math.min(this.#longest, tokens.length - start); length > 0; length--) {
      const key = tokens
        .slice(start, start + length)
        .map((token) => token.key)
        .join(' ');
      const values = this.#values.get(key);
      if (values !== undefined) return { length, values };
    }
    return undefined;
  }
}
