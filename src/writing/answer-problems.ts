import type { Problem } from '../loading/problem.ts';
import { choicesOf, textOf, valuesOf, type Answers, type ChoiceLists, type Question } from './question.ts';
import { QUESTIONS } from './questions.ts';

/** What is wrong with an answer, in words for the person who gave it. */
export interface AnswerProblem {
  /** The id of the question to answer in another way. */
  readonly question: string;
  readonly message: string;
}

/** What is wrong with one answer that the check of the files could not say in a provider's words. */
export function ownProblems(question: Question, answers: Answers, lists: ChoiceLists): AnswerProblem[] {
  const { id, kind, optional } = question;
  const tell = (message: string): AnswerProblem[] => [{ question: id, message }];
  if (id === 'closedOn' && textOf(answers[id]).trim() !== '' && textOf(answers['status']) !== 'closed') {
    return tell('Leave the date out, or say that the service has closed for good.');
  }
  if (kind !== 'choice' && kind !== 'choices') return [];
  const chosen = valuesOf(answers[id]);
  if (chosen.length === 0) {
    return optional === true ? [] : tell(kind === 'choice' ? 'Choose one.' : 'Choose at least one.');
  }
  if (kind === 'choice' && chosen.length > 1) return tell('Choose only one.');
  const values = choicesOf(question, lists).map(({ value }) => value);
  const unknown = chosen.find((value) => !values.includes(value));
  if (unknown !== undefined) return tell(`Choose from the list: “${short(unknown)}” is not on it.`);
  return id === 'subjects' ? chosen.flatMap((subject) => misplaced(subject, answers, lists)) : [];
}

function misplaced(subject: string, answers: Answers, { topics }: ChoiceLists): AnswerProblem[] {
  const home = topics.find(({ subjects }) => subjects.some(({ slug }) => slug === subject));
  const name = home?.subjects.find(({ slug }) => slug === subject)?.name;
  const topic = valuesOf(answers['topics']);
  if (home === undefined || name === undefined || topic.length === 0 || topic.includes(home.slug)) return [];
  const message = `“${name}” belongs to the topic “${home.name}”. Choose that topic too, or take “${name}” out.`;
  return [{ question: 'subjects', message }];
}

/** Answers to questions that a change does not ask: nothing that somebody wrote is dropped without a word. */
export const unaskedProblems = (answers: Answers, asked: readonly Question[]): AnswerProblem[] =>
  Object.entries(answers)
    .filter(([id, answer]) => valuesOf(answer).length > 0 && !asked.some((question) => question.id === id))
    .map(([id]) => ({ question: lastOf(asked), message: `We do not ask for “${short(id)}” here. Leave it out.` }));

/** The question that takes what no other can. */
export const lastOf = (asked: readonly Question[]): string => asked.at(-1)?.id ?? '';

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** What a file's problem is about. */
export interface About {
  readonly providerFile: string;
  readonly serviceFile: string | undefined;
  /** The number that each place of the record has among the questions. */
  readonly venues: readonly number[];
  readonly asked: readonly Question[];
}

/** A problem of a file as a problem of an answer. */
export function answerProblem(problem: Problem, about: About): AnswerProblem {
  if (problem.file !== about.providerFile && problem.file !== about.serviceFile) {
    const message =
      'This change would make another part of the site wrong. Ask the Local Offer team to help you with it.';
    return { question: lastOf(about.asked), message };
  }
  return { question: questionFor(problem, about), message: messageOf(problem) };
}

function questionFor({ file, field }: Problem, { providerFile, venues, asked }: About): string {
  const isProvider = file === providerFile;
  if (field === undefined) return isProvider ? lastOf(asked) : 'body';
  const dotted = field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replace(/^venues\.(\d+)/, (_, i: string) => `venues.${venues[Number(i)] ?? i}`);
  const steps = dotted.split('.');
  // From the field itself up to the group that it stands in.
  const ids = steps.map((_, i) => steps.slice(0, steps.length - i).join('.'));
  return ids.map((id) => inGroup(isProvider ? `provider.${id}` : id)).find((id) => id !== undefined) ?? lastOf(asked);
}

/** A question, or the first of a group of questions. */
const inGroup = (id: string): string | undefined =>
  (QUESTIONS.find((question) => question.id === id) ?? QUESTIONS.find((question) => question.id.startsWith(`${id}.`)))
    ?.id;

/** What the check tells an officer about files and lists, told to somebody who sees neither. */
const IN_OTHER_WORDS: readonly (readonly [write: RegExp, message: string])[] = [
  [/^the younger age in "from"/, 'Give a youngest age that is not higher than the oldest.'],
  [/^only a town when/, 'Leave the street and postcode blank, or say that we can show the address.'],
  [/^one file for one service/, 'Give it another name: your organisation already has a listing with this name.'],
  [
    /^one folder for one organisation/,
    'Another organisation here has this number. If it is yours, add a service to it. If not, please check the number.',
  ],
  [/^a few sentences below/, 'Write a few sentences for families.'],
  [/^a file of at most/, 'Please write less: all your answers together are too long for one page.'],
];

function messageOf({ found, write }: Problem): string {
  const other = IN_OTHER_WORDS.find(([pattern]) => pattern.test(write))?.[1];
  if (other !== undefined) return other;
  const mend = `Write ${write
    .replace(/, or add it to content\/.*$/, '')
    .replace(' in quotes', '')
    .replace('Markdown only: ', 'only ')}.`;
  if (found === 'nothing' || found === '{}') return mend;
  if (/in at most \d+ characters$/.test(write)) return `That is too long. ${mend}`;
  if (!/^["\d]/.test(found)) return `We found ${found}. ${mend}`;
  return `You wrote ${found.replace(/^(".*)\.\.\.$/, '$1…"')}. ${mend}`;
}
