import { shown } from '../../loading/problem.ts';
import type { Found } from './found.ts';

/** What happened to one fact. */
export type Note =
  /** It stands in a field of the record, as the source says it. */
  | { readonly kind: 'mapped'; readonly field: string; readonly from: string }
  /** A field holds what the source does not say in so many words. */
  | { readonly kind: 'guessed'; readonly field: string; readonly why: string }
  /** It stands in no record. */
  | { readonly kind: 'dropped'; readonly from: string; readonly why: string; readonly value?: string };

/** What happened to the facts of one record: nothing is lost without a word. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  /** Each once, in their order. */
  get list(): readonly Note[] {
    return [...this.#notes.values()];
  }

  mapped(field: string, { from }: Pick<Found, 'from'>): void {
    this.#add({ kind: 'mapped', field, from });
  }

  guessed(field: string, why: string): void {
    this.#add({ kind: 'guessed', field, why });
  }

  dropped({ from, value }: Found, why: string): void {
    this.#add({ kind: 'dropped', from, why, value: shown(value) });
  }

  /** Drops what is nobody's business: the report must not repeat it. */
  withheld({ from }: Pick<Found, 'from'>, why: string): void {
    this.#add({ kind: 'dropped', from, why });
  }

  #add(note: Note): void {
    this.#notes.set(JSON.stringify(note), note);
  }
}
