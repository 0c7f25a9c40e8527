import type { Folder } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';
import { answersFor, filesOf, listsIn, type AnswerProblem } from './answers.ts';
import { existingFor } from './existing.ts';
import { choicesOf, stepsFor, type Answers, type Change, type Choice, type Question, type Step } from './questions.ts';

/** Somebody who can be asked one question after the other. */
export interface Person {
  /** A new screen begins. */
  readonly hear: (step: Step) => void;
  /** @param before the answer so far: `undefined` when the question is new */
  readonly answer: (
    question: Question,
    choices: readonly Choice[],
    before: Answers[string] | undefined,
  ) => Promise<Answers[string]>;
  /** What is wrong: the step is asked again. */
  readonly mend: (problems: readonly AnswerProblem[]) => void;
}

/**
 * Asks all the steps of a change, and each again until nothing in it is wrong.
 *
 * @param shelf see `shelfFor`
 */
export async function interview(change: Change, shelf: Folder, today: PlainDate, person: Person): Promise<Answers> {
  const lists = listsIn(shelf);
  const kind = existingFor(change, shelf).provider?.record.kind;
  let answers = answersFor(change, shelf);
  const done = new Set<string>();
  const next = (): Step | undefined => stepsFor(change, answers, kind).find(({ id }) => !done.has(id));
  for (let step = next(); step !== undefined; step = next()) {
    person.hear(step);
    for (const question of step.questions) {
      const answer = await person.answer(question, choicesOf(question, lists, answers), answers[question.id]);
      answers = { ...answers, [question.id]: answer };
    }
    const written = filesOf(answers, change, shelf, today);
    const ids = step.questions.map(({ id }) => id);
    const problems = 'problems' in written ? written.problems.filter(({ question }) => ids.includes(question)) : [];
    if (problems.length > 0) person.mend(problems);
    else done.add(step.id);
  }
  return answers;
}
