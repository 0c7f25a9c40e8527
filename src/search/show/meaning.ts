import type { Answer } from '../engine.ts';
import { nearWords } from '../near/words.ts';
import { EMPTY_QUERY, formatQuery, type Query } from '../query.ts';
import { SURE } from '../reading.ts';
import { phraseKey } from '../understand/tokens.ts';
import { isPastOldest } from '../understand/age.ts';
import type { Part } from '../understand/understand.ts';
import { element } from '../view.ts';

/** Says in sentences how the words were read, each with a way to have it otherwise. */
export function showMeaning(box: HTMLElement, query: Query, answer: Answer): void {
  const lines = [
    ...numberLine(answer),
    ...correctionLine(query, answer),
    ...answer.parts.flatMap((part) => intentLine(query, part, answer)),
    ...guessLine(answer),
    ...answer.dropped.map((part) => [`Nothing matches “${part.words}” as well, so we have left it out.`]),
    ...answer.parts.flatMap(pastLine),
    ...(answer.partial
      ? [['Part of search did not load, so only names and subjects were searched. ', again('Try again', query), '.']]
      : []),
  ];
  const near = nearLine(query, answer).map((line) =>
    // Of the field for a place, and not of the words.
    element('p', { class: 'govuk-body-s', ...(query.near !== '' && { 'data-of-near': '' }) }, ...line),
  );
  box.replaceChildren(...lines.map((line) => element('p', { class: 'govuk-body-s' }, ...line)), ...near);
  box.hidden = box.childElementCount === 0;
}

type Line = (string | Node)[];

const strong = (text: string): Node => element('strong', {}, text);
const again = (words: string, query: Query): Node =>
  element('a', { class: 'govuk-link', href: formatQuery(query), 'data-remove': '' }, words);

/** Whose the number is that was typed. */
const numberLine = ({ number }: Answer): Line[] =>
  number?.answeredBy === undefined ? [] : [[strong(number.typed), ` is the number of ${number.answeredBy}.`]];

function correctionLine(query: Query, { correction }: Answer): Line[] {
  if (correction === undefined) return [];
  const words = correction.typed.map((word) => `“${word}”`).join(' or ');
  const meant = correction.meant.join(' ');
  if (!correction.taken)
    return [[`We found nothing for ${words}. Did you mean `, again(meant, { ...query, q: correction.query }), '?']];
  return [
    [
      `Did you mean `,
      strong(meant),
      `? We found nothing for ${words}, so these are for that instead. `,
      again('Search only for what I typed', { ...query, plain: [...query.plain, 'spelling'] }),
    ],
  ];
}

/** What may be meant, as searches to choose from; nothing where it is known. */
function guessLine({ guesses }: Answer): Line[] {
  if (guesses.length === 0) return [];
  const links = guesses.map(({ name }) => again(name, { ...EMPTY_QUERY, q: name }));
  return [
    [
      'Do you mean ',
      ...links.flatMap((link, i) => (i === 0 ? [link] : [i === links.length - 1 ? ' or ' : ', ', link])),
      '?',
    ],
  ];
}

/** "Also showing short breaks for respite"; nothing when people typed the name itself. What is only likely is called so. */
function intentLine(query: Query, part: Part, { intents: known }: Answer): Line[] {
  if (part.kind !== 'intent' && part.kind !== 'condition') return [];
  const slugs = part.kind === 'intent' ? part.values : (part.intents ?? []);
  const intents = slugs.flatMap((slug) => known.get(slug) ?? []);
  const without = (...left: readonly string[]): Query => ({ ...query, plain: [...query.plain, ...left] });
  if (part.confidence !== undefined) {
    const names = intents.map(({ name }) => strong(name));
    const list = names.flatMap((name, i) => (i === 0 ? [name] : [i === names.length - 1 ? ' or ' : ', ', name]));
    const how = part.confidence >= SURE ? 'We think you mean ' : 'Perhaps you mean ';
    return [[how, ...list, '. ', again('No, search for what I typed', without(...slugs)), '.']];
  }
  const typed = phraseKey(part.words);
  if (intents.length > 1) {
    const only = intents.map((intent) => {
      const others = intents.filter((other) => other !== intent).map(({ slug }) => slug);
      // What is no need is no condition either.
      const condition = part.kind === 'condition' && intent.needs === undefined ? [part.kind] : [];
      return again(intent.name, without(...others, ...condition));
    });
    return [
      [
        `“${part.words}” can mean different things. Show only `,
        ...only.flatMap((link, i) => (i === 0 ? [link] : [' or ', link])),
        '.',
      ],
    ];
  }
  const [intent] = intents;
  // The card of a condition says what it is.
  if (intent === undefined || part.kind === 'condition') return [];
  if ([intent.name, ...(intent.says ?? [])].some((said) => phraseKey(said).includes(typed))) return [];
  // A need has a chip, which says so and takes it back.
  if (intent.needs !== undefined && !intent.weak) return [];
  const only = again(`Only “${part.words}”`, without(intent.slug));
  return [['Also showing ', strong(intent.name), ` for “${part.words}”. `, ...(intent.needs ? [] : [only])]];
}

function nearLine({ near: set }: Query, { near, parts }: Answer): Line[] {
  const [understood = ''] = parts.find(({ kind }) => kind === 'near')?.values ?? [];
  const words = set === '' ? understood : set;
  const said = nearWords(near, words);
  return said === undefined ? [] : [[said]];
}

/** An age past the Local Offer is no filter: it is only said. */
function pastLine({ kind, values: [age = ''], words }: Part): Line[] {
  if (kind !== 'age' || !isPastOldest(age)) return [];
  return [
    [
      `This site is for people from birth to 25, so we have left out “${words}”. For somebody older, ask the council about adult social care.`,
    ],
  ];
}
