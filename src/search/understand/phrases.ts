import { keyOf, keysOf, plainOf, tokensOf, type Token } from './tokens.ts';

/** Phrases with what they stand for, found in a text by whole words. */
export class Phrases<T> {
  readonly #values = new Map<string, T[]>();
  /** Keys of phrases by what they are without spaces, so that "shortbreaks" and "play scheme" are found as well. */
  readonly #joined = new Map<string, string>();
  #longest = 0;

  add(phrase: string, value: T): this {
    const key = keysOf(phrase).join(' ');
    this.#join(joined(tokensOf(phrase)), key);
    return this.addKey(key, value);
  }

  /** Adds a phrase that is a key already. */
  addKey(key: string, value: T): this {
    if (key === '') return this;
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, [value]);
    else if (!values.includes(value)) values.push(value);
    this.#join(key.replaceAll(' ', ''), key);
    this.#longest = Math.max(this.#longest, key.split(' ').length);
    return this;
  }

  #join(whole: string, key: string): void {
    if (whole.length >= SHORTEST_JOINED && !this.#joined.has(whole)) this.#joined.set(whole, key);
  }

  /** Everything that a phrase stands for. */
  get(phrase: string): readonly T[] {
    return this.#values.get(keysOf(phrase).join(' ')) ?? [];
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

  /** As `at`, and also a phrase whose words are typed as one, or a word that is typed as several. */
  freelyAt(tokens: readonly Token[], start: number): { length: number; values: readonly T[] } | undefined {
    const exact = this.at(tokens, start);
    for (let length = Math.min(this.#longest + 2, tokens.length - start); length > (exact?.length ?? 0); length--) {
      const key = this.#joined.get(joined(tokens.slice(start, start + length)));
      const values = key === undefined ? undefined : this.#values.get(key);
      if (values !== undefined) return { length, values };
    }
    return exact;
  }
}

/** Shorter ones are too like other words: "in come", "a part". */
const SHORTEST_JOINED = 6;

/** Words as one word, as it is compared. */
const joined = (tokens: readonly Token[]): string => keyOf(tokens.map(({ word }) => plainOf(word)).join(''));
