import type { AccessFeature, Area, Need, Topic } from '../schema/lists.ts';

/** How a question is answered: by which control in a form, and how the answer is tidied. */
export type AnswerKind =
  /** One line of text. */
  | 'line'
  /** A few sentences. */
  | 'words'
  /** Sentences, headings, lists and links, in Markdown. */
  | 'markdown'
  /** One of the choices. */
  | 'choice'
  /** Any of the choices. */
  | 'choices'
  /** A whole number of years. */
  | 'age'
  /** A day: `2026-10-31`. */
  | 'date'
  | 'phone'
  | 'email'
  /** The address of a web page. */
  | 'web'
  | 'postcode';

export interface Choice {
  /** What stands in the record. */
  readonly value: string;
  /** What a person reads. */
  readonly label: string;
  readonly hint?: string;
}

/** The lists of the content folder from which a record takes slugs. */
export interface ChoiceLists {
  readonly topics: readonly Topic[];
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  readonly access: readonly AccessFeature[];
}

/** One question about a listing, in plain English. */
export interface Question {
  /**
   * Where its answer stands in the record: `ages.from`, `venues.0.postcode`. Those about the organisation begin with `provider.`;
   * `body` is what stands below the front matter; `venues.0.more` stands nowhere and only asks whether there is another place.
   */
  readonly id: string;
  readonly record: 'provider' | 'service';
  readonly label: string;
  /** What a good answer looks like. */
  readonly hint?: string;
  readonly kind: AnswerKind;
  /** Whether it may be left empty. */
  readonly optional?: true;
  /** The most characters that an answer may have. */
  readonly max?: number;
  /** What can be chosen, or the list of the content folder that says so: see `choicesOf`. */
  readonly choices?: readonly Choice[] | keyof ChoiceLists | 'subjects';
}

/** The answer to each question, by its id, as a form gives them. A question that is not answered is missing or empty. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What is known when a step's turn comes. */
export interface Asked {
  readonly answers: Answers;
  /** What kind of organisation offers the service. */
  readonly providerKind: string | undefined;
}

/** A few closely related questions: one screen of a form. */
export interface Step {
  readonly id: string;
  readonly heading: string;
  readonly help?: string;
  readonly questions: readonly Question[];
  /** Whether it is asked at all; without this it always is. */
  readonly asked?: (known: Asked) => boolean;
}

/**
 * What can be chosen, in the order of the lists.
 *
 * @param answers with them, only the subjects of the topics that are chosen already
 */
export function choicesOf({ choices = [] }: Question, lists: ChoiceLists, answers: Answers = {}): readonly Choice[] {
  if (typeof choices !== 'string') return choices;
  if (choices !== 'subjects') return lists[choices].map(choiceOf);
  const chosen = valuesOf(answers['topics']);
  return lists.topics
    .filter(({ slug }) => chosen.length === 0 || chosen.includes(slug))
    .flatMap(({ name, subjects }) => subjects.map((subject) => ({ ...choiceOf(subject), hint: name })));
}

const choiceOf = ({ slug, name, summary }: { slug: string; name: string; summary?: string }): Choice => ({
  ...{ value: slug, label: name },
  ...(summary !== undefined && { hint: summary }),
});

/** An answer as a list, without what is empty. */
export const valuesOf = (answer: Answers[string] | undefined): string[] =>
  [answer ?? []].flat().filter((value) => value.trim() !== '');

/** An answer as text: empty when there is none. */
export const textOf = (answer: Answers[string] | undefined): string => [answer ?? ''].flat().join('\n');
