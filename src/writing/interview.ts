import type { Folder } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';
import { answersFor, filesOf, listsIn, type AnswerProblem } from './answers.ts';
import { shelfFor } from './check-files.ts';
import { existingFor, providerOf } from './existing.ts';
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
 * Asks all the steps of a change, and each again until nothing in it is wrong. What only all answers together can show, such as how
 * hard the page is to read, is told at the end, and the steps that it is about are asked again.
 *
 * @param folder the whole content folder
 */
export async function interview(change: Change, folder: Folder, today: PlainDate, person: Person): Promise<Answers> {
  const shelf = shelfFor(folder, providerOf(change));
  const lists = listsIn(shelf);
  const kind = existingFor(change, shelf).provider?.record.kind;
  let answers = answersFor(change, shelf);
  const problemsIn = (part: Folder): readonly AnswerProblem[] => {
    const written = filesOf(answers, change, part, today);
    return 'problems' in written ? written.problems : [];
  };
  const steps = (): Step[] => stepsFor(change, answers, kind);
  const done = new Set<string>();
  for (;;) {
    for (let step = nextOf(steps(), done); step !== undefined; step = nextOf(steps(), done)) {
      person.hear(step);
      for (const question of step.questions) {
        const answer = await person.answer(question, choicesOf(question, lists, answers), answers[question.id]);
        answers = { ...answers, [question.id]: answer };
      }
      const problems = problemsIn(shelf).filter((problem) => isAbout(step, problem));
      if (problems.length > 0) person.mend(problems);
      else done.add(step.id);
    }
    const problems = problemsIn(folder);
    if (problems.length === 0) return answers;
    person.mend(problems);
    const again = steps().filter((step) => problems.some((problem) => isAbout(step, problem)));
    for (const { id } of again.length > 0 ? again : steps().slice(-1)) done.delete(id);
  }
}

const nextOf = (steps: readonly Step[], done: ReadonlySet<string>): Step | undefined =>
  steps.find(({ id }) => !done.has(id));

const isAbout = ({ questions }: Step, { question }: AnswerProblem): boolean =>
  questions.some(({ id }) => id === question);
