import type { Problem } from '../loading/problem.ts';
import type { ChoiceLists, Question } from './question.ts';
import { choicesOf, textOf, valuesOf, type Answers } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { tidyAnswer } from './tidy.ts';

/** What is wrong with an answer, in words for the person who gave it. */
export interface AnswerProblem {
  /** The id of the question to answer in another way. */
  readonly question: string;
  readonly message: string;
}

/** What can be told of one answer without the others: nothing is chosen, or what nobody can choose. */
export function choiceProblems(question: Question, answers: Answers, lists: ChoiceLists): AnswerProblem[] {
  const { id, kind, optional } = question;
  const tell = (message: string): AnswerProblem[] => [{ question: id, message }];
  if (kind === 'markdown' && textOf(answers[id]).trim() === '') return tell('Write a few sentences for families.');
  if (kind !== 'choice' && kind !== 'choices') return [];
  const chosen = valuesOf(answers[id]);
  const few = kind === 'choice' ? 'Choose one.' : 'Choose at least one.';
  if (chosen.length === 0) return optional === true ? [] : tell(few);
  if (kind === 'choice' && chosen.length > 1) return tell('Choose only one.');
  const values = choicesOf(question, lists).map(({ value }) => value);
  const unknown = chosen.find((value) => !values.includes(kind === 'choice' ? tidyAnswer('line', value) : value));
  if (unknown !== undefined) return tell(`Choose from the list: “${short(unknown)}” is not in it.`);
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

/** Answers to questions that nobody asks. */
export const unaskedProblems = (answers: Answers, last: string): AnswerProblem[] =>
  Object.entries(answers)
    .filter(([id, answer]) => valuesOf(answer).length > 0 && !QUESTIONS.some((question) => question.id === id))
    .map(([id]) => ({ question: last, message: `There is no question “${short(id)}”. Leave this answer out.` }));

/** What a file's problem is about. */
export interface About {
  readonly providerFile: string;
  readonly serviceFile: string | undefined;
  /** The number that each place of the record has among the questions. */
  readonly venues: readonly number[];
  /** The question that takes what no other can. */
  readonly last: string;
}

/** A problem of a file as a problem of an answer. */
export function answerProblem(problem: Problem, about: About): AnswerProblem {
  const { file } = problem;
  if (file !== about.providerFile && file !== about.serviceFile) {
    const message = `This change would leave something wrong in another part of the site (content/${file}). Ask the Local Offer team to make it with you.`;
    return { question: about.last, message };
  }
  return { question: questionFor(problem, about), message: messageOf(problem) };
}

function questionFor({ file, field }: Problem, { providerFile, venues, last }: About): string {
  const isProvider = file === providerFile;
  if (field === undefined) return isProvider ? last : 'body';
  const dotted = field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replace(/^venues\.(\d+)/, (_, i: string) => `venues.${venues[Number(i)] ?? i}`);
  const path = (isProvider ? `provider.${dotted}` : dotted).split('.');
  for (let length = path.length; length > 0; length--) {
    const id = path.slice(0, length).join('.');
    const question =
      QUESTIONS.find((each) => each.id === id) ??
      (id === 'provider' ? undefined : QUESTIONS.find((each) => each.id.startsWith(`${id}.`)));
    if (question !== undefined) return question.id;
  }
  return last;
}

/** What the check says to an officer, said to a provider, who sees no files and changes no lists. */
function messageOf({ found, write }: Problem): string {
  const mend = `Write ${write.replace(/, or add it to content\/.*$/, '')}.`;
  if (found === 'nothing' || found === '{}') return mend;
  return /^["\d]/.test(found) ? `You wrote ${found}. ${mend}` : `We found ${found}. ${mend}`;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
