import type { PlainDate } from '../schema/common.ts';
import type { Feedback } from '../schema/feedback.ts';
import { formatDate, isYearOld } from './dates.ts';
import type { Section } from './report/section.ts';

const STATE = {
  done: { tag: 'Done', heading: 'What we did' },
  'in-progress': { tag: 'Under way', heading: 'What we are doing' },
  planned: { tag: 'Planned', heading: 'What we will do' },
  'not-possible': { tag: 'Not possible', heading: 'What we can do' },
} as const satisfies Record<Feedback['state'], { tag: string; heading: string }>;
/** How far the answer to a comment is: in a word, and as a heading above what is done. */
export const stateWords = (state: Feedback['state']): { tag: string; heading: string } => STATE[state];

/** What the law asks people to comment on (SEND Regulations 2014, regulation 56), each with the questions that we ask. */
export const ASKED: readonly { readonly about: Feedback['about']; readonly name: string; readonly question: string }[] =
  [
    {
      about: 'content',
      name: 'What is here and what is missing',
      question: 'What help is missing? How good is the help that is here?',
    },
    {
      about: 'ease-of-use',
      name: 'How easy it is to find and understand',
      question: 'What was hard to find or hard to understand? What helped?',
    },
    {
      about: 'involvement',
      name: 'How families were involved',
      question: 'Were you asked to help make this site or check it? How did that go?',
    },
  ];
export const aboutWords = (about: Feedback['about']): string =>
  ASKED.find((asked) => asked.about === about)?.name ?? '';

/** Comments by the year in which people made them, newest first. */
export function byYear<T extends Pick<Feedback, 'year'>>(feedback: readonly T[]): [year: number, said: T[]][] {
  return [...Map.groupBy(feedback, ({ year }) => year)].sort(([a], [b]) => b - a);
}

type Answers = readonly Pick<Feedback, 'answeredOn' | 'example'>[];

/** The day of the newest answer; nothing when there is none. An invented example answers nobody. */
export function newestAnswer(feedback: Answers): PlainDate | undefined {
  return feedback
    .filter(({ example }) => example !== true)
    .map(({ answeredOn }) => answeredOn)
    .sort()
    .at(-1);
}

/** Whether answers are due: the law asks for them at least once a year (SEND Regulations 2014, regulation 56). */
export function answersAreDue(feedback: Answers, today: PlainDate): boolean {
  const newest = newestAnswer(feedback);
  return newest === undefined || isYearOld(newest, today);
}

/** What the officer should know of the comments on a day. */
export function feedbackNotices(feedback: Answers, today: PlainDate): Section[] {
  if (!answersAreDue(feedback, today)) return [];
  const newest = newestAnswer(feedback);
  return [
    {
      id: 'answers-due',
      title: 'Answers to comments are due',
      lines: [
        newest === undefined
          ? 'content/feedback/ has no answer to real comments yet.'
          : `The newest answer in content/feedback/ is of ${formatDate(newest)}.`,
        'The law asks for comments and answers at least once a year (SEND Regulations 2014, regulation 56).',
      ],
    },
  ];
}
