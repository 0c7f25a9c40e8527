import { numbersIn } from '../../directory/phone.ts';
import { publicWordsOf } from '../../directory/public-words.ts';
import { DEAR_NUMBER } from '../../schema/common.ts';
import { fieldName, shown, type Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/**
 * A number that nobody prints is not shown: whoever copies a record from a register or a page names the source that prints its telephone
 * number, its number for texts and its e-mail address, and writes no other number into its words. Nor does any record send families to a
 * number that costs more than a usual call.
 */
export function checkStated(shelf: Shelf): Problem[] {
  const services = shelf.all('service');
  const copied = new Set(services.filter(isCopied).map(({ id }) => id));
  return [
    ...services.flatMap((record) => [
      ...dearNumbers('service', record),
      ...(copied.has(record.id) ? unstated('service', record, ['contact'], record.data.contact ?? {}) : []),
    ]),
    ...shelf.all('provider').flatMap((record) => {
      // A provider has no `checked` of its own: it is copied as long as nobody has confirmed anything of it.
      const own = services.filter(({ id }) => id.startsWith(`${record.id}/`));
      const isOwn = record.data.example !== true && own.length > 0 && own.every(({ id }) => copied.has(id));
      return [...dearNumbers('provider', record), ...(isOwn ? unstated('provider', record, [], record.data) : [])];
    }),
  ];
}

type Kind = 'service' | 'provider';

/** Whether a real service was copied, and nobody has confirmed it. */
function isCopied({ data }: RecordFile<'service'>): boolean {
  const how = data.checked?.how;
  return (how === 'register' || how === 'public-page') && data.example !== true;
}

/** The facts of a contact that a source must print. */
const REACHED_BY = ['phone', 'text', 'email'] as const;
type Reached = Readonly<Partial<Record<(typeof REACHED_BY)[number], unknown>>>;

function unstated(kind: Kind, record: RecordFile<Kind>, path: readonly PropertyKey[], contact: Reached): Problem[] {
  const { source = [] } = record.data;
  // A source that is wrong may state more than can be read.
  if (source.some((each) => each === undefined || each.states?.includes(undefined) === true)) return [];
  const stated = new Set(source.flatMap((each) => each?.states ?? []));
  const facts = REACHED_BY.filter((fact) => contact[fact] !== undefined && !stated.has(fact)).map((fact) =>
    problemAt(record, [...path, fact], contact[fact], toState(kind, fact)),
  );
  if (stated.has('phone') || stated.has('text')) return facts;
  const own = new Set([contact.phone, contact.text].map(digitsOf));
  const words = numbersOf(kind, record)
    .filter(({ text }) => !own.has(digitsOf(text)) && !EVERYBODYS.has(digitsOf(text)))
    .map((place) => problemOf(record, place, toState(kind, 'phone')));
  return [...facts, ...words];
}

const NAMES = { phone: 'this number', text: 'this number', email: 'this address' } as const;
const toState = (kind: Kind, fact: (typeof REACHED_BY)[number]): string => {
  const states = kind === 'provider' ? `"states": ["${fact}"]` : `states: [${fact}]`;
  return `${states} at the source that prints ${NAMES[fact]}, or take ${NAMES[fact]} out`;
};

/** Numbers for emergencies that everybody may be told of: 999 and 112, 111 for the NHS, 18000 for text relay. */
const EVERYBODYS: ReadonlySet<string> = new Set(['999', '112', '111', '18000']);

const digitsOf = (number: unknown): string =>
  typeof number === 'string' ? number.replaceAll(/[^\d+]/g, '').replace(/^\+44/, '0') : '';

const dearNumbers = (kind: Kind, record: RecordFile<Kind>): Problem[] =>
  numbersOf(kind, record)
    .filter(({ text }) => DEAR_NUMBER.test(text.replaceAll('-', ' ')))
    .map((place) =>
      problemOf(record, place, 'a number that costs no more than a usual call, or no number: this one costs more'),
    );

/** A number in the words of a record. */
interface Place {
  readonly text: string;
  readonly field?: string | undefined;
  readonly line: number;
}

function numbersOf(kind: Kind, { data, lineOf, blocks }: RecordFile<Kind>): Place[] {
  const fields = publicWordsOf(kind, data).flatMap(({ path, text }) =>
    numbersIn(text).map((number) => ({ text: number.text, field: fieldName(path), line: lineOf(path) })),
  );
  const body = blocks.flatMap(({ text, line }) =>
    numbersIn(text).map((number) => ({
      text: number.text,
      line: line + text.slice(0, number.start).split('\n').length - 1,
    })),
  );
  return [...fields, ...body];
}

const problemOf = ({ file }: RecordFile<Kind>, { text, field, line }: Place, write: string): Problem => ({
  ...{ file, line, field, found: shown(text), write },
});
