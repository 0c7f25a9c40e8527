import { conditionHref } from '../directory/addresses.ts';
import { slugOf } from '../directory/slug.ts';
import type { OrganisationLink } from '../directory/conditions.ts';
import type { Need } from '../schema/lists.ts';
import type { RankCondition } from './rank/condition.ts';
import type { Document } from './rank/score.ts';
import type { Slug } from './table.ts';
import { Forms, wordsOfForm } from './understand/forms.ts';

/**
 * The conditions with all the names that people type for them, what a card says of each, and the services that name it: one file,
 * fetched when words are typed, so that the table stays without it.
 */
export interface ConditionsFile {
  readonly organisations: readonly OrganisationLink[];
  /** One entry for each condition. Numbers count in `organisations`, in the needs of the table, or in its rows and pages. */
  readonly slug: readonly Slug[];
  readonly name: readonly string[];
  readonly text: readonly string[];
  /** Forms of its names, with `|` between: those that are shown, and those that are only found. */
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  readonly needs: readonly (readonly number[])[];
  /** Those of its needs that it is the general name of. */
  readonly general: readonly (readonly number[])[];
  readonly organisation: readonly number[];
  /** Four times the number of a row, and where it names the condition: see `NAMED_IN`. */
  readonly named: readonly (readonly number[])[];
}

/** Where a service names a condition, the most telling place first. */
export const NAMED_IN = ['name', 'summary', 'eligibility', 'body'] as const;
export type NamedIn = (typeof NAMED_IN)[number];

export const conditionsHref = (version: string): string => `/directory/${version}/conditions.json`;

/** What the card of a condition says. */
export interface ConditionCard {
  readonly slug: string;
  readonly href: string;
  readonly name: string;
  readonly text: string;
  readonly organisation: OrganisationLink;
}

/** The conditions as search uses them. */
export interface Conditions {
  readonly forms: Forms<string>;
  readonly cards: ReadonlyMap<string, ConditionCard>;
  readonly ranks: ReadonlyMap<string, RankCondition>;
  /** The words of the names that are shown, as they are compared: a mistyped word may mean one. */
  readonly words: ReadonlySet<string>;
}

export const NO_CONDITIONS: Conditions = { forms: new Forms(), cards: new Map(), ranks: new Map(), words: new Set() };

/**
 * Reads the file of conditions. The opposite of `packConditions`.
 *
 * @param documents in the order of the table's rows and pages
 * @param apart whether a document is found only by who asks for what it is about
 */
export function unpackConditions(
  file: ConditionsFile,
  needs: readonly Need[],
  documents: readonly Document[],
  apart: (document: Document) => boolean,
): Conditions {
  const forms = new Forms<string>();
  const words = new Set<string>();
  const cards = new Map<string, ConditionCard>();
  const ranks = new Map<string, RankCondition>();
  const slugsOf = (numbers: readonly number[] = []): string[] =>
    numbers.map((number) => needs[number]?.slug).filter((slug) => slug !== undefined);
  /** The services whose name says a condition that is no general one: they are for that. And those that stand apart. */
  const special = new Set(documents.filter(apart));
  file.name.forEach((name, i) => {
    const packed = file.slug[i] ?? 0;
    const slug = packed === 0 ? slugOf(name) : packed;
    const organisation = file.organisations[file.organisation[i] ?? -1];
    if (organisation === undefined) throw new Error(`The condition ${slug} has no organisation.`);
    cards.set(slug, { slug, href: conditionHref(slug), name, text: file.text[i] ?? '', organisation });
    for (const form of split(file.shown[i])) {
      forms.add(form, slug);
      for (const word of wordsOfForm(form)) words.add(word);
    }
    for (const form of split(file.hidden[i])) forms.add(form, slug);
    const named = new Map<Document, NamedIn>();
    const general = slugsOf(file.general[i]);
    for (const number of file.named[i] ?? []) {
      const document = documents[number >> 2];
      const place = NAMED_IN[number % NAMED_IN.length];
      if (document === undefined || place === undefined) continue;
      named.set(document, place);
      if (place === 'name' && general.length === 0) special.add(document);
    }
    ranks.set(slug, { needs: slugsOf(file.needs[i]), general, named, special });
  });
  return { forms, cards, ranks, words };
}

const split = (forms = ''): string[] => forms.split('|').filter(Boolean);
