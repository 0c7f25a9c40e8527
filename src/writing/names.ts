import { slugOf } from '../directory/slug.ts';
import { sortFiles, type Folder } from '../loading/text-files.ts';
import type { AnswerProblem } from './answer-problems.ts';
import { textOf, type Answers } from './question.ts';
import type { Change } from './questions.ts';
import { providerFile } from './record-text.ts';
import { tidyAnswer } from './tidy.ts';

/** The names of the folder and the file that a change writes. They become web addresses. */
export interface Names {
  readonly provider: string;
  /** Nothing when no service is written. */
  readonly service?: string | undefined;
}

/** The longest name that is made: people write addresses down. */
const LONGEST_NAME = 60;

/** Those that exist, or such as the names of the new records make: letters, digits and single hyphens, whatever was answered. */
export function namesFor(answers: Answers, change: Change): Names {
  if (change.kind === 'change-provider') return { provider: change.provider };
  if (change.kind === 'change-service') {
    const [provider = '', service = ''] = change.service.split('/');
    return { provider, service };
  }
  const provider = change.kind === 'new-provider' ? made(answers['provider.name']) : change.provider;
  return { provider, service: made(answers['name']) };
}

function made(answer: Answers[string] | undefined): string {
  const name = slugOf(tidyAnswer('line', textOf(answer)))
    .slice(0, LONGEST_NAME)
    .replace(/-$/, '');
  const { problems } = sortFiles([{ file: providerFile(name), bytes: new Uint8Array() }]);
  // A name such as "index" means something else to computers.
  return problems.length === 0 ? name : `the-${name}`;
}

/** Names that make no address, or one that is taken. */
export function nameProblems(answers: Answers, { kind }: Change, names: Names, folder: Folder): AnswerProblem[] {
  if (kind === 'new-provider') {
    const taken =
      'An organisation with this name is already listed. If it is yours, add a service to it. If not, add a word to the name, such as your town.';
    return [
      ...nameProblem('provider.name', answers, isTaken(names.provider, folder) ? taken : undefined),
      ...nameProblem('name', answers, undefined),
    ];
  }
  if (kind !== 'new-service') return [];
  const taken =
    'Your organisation already has a listing with this name. Change that one, or give the new one another name.';
  return nameProblem('name', answers, isTaken(`${names.provider}/${names.service ?? ''}`, folder) ? taken : undefined);
}

/** Whether a folder or file of that name exists, even if it cannot be read. */
const isTaken = (id: string, { present }: Folder): boolean =>
  present.some(
    ({ kind, id: other }) => (kind === 'provider' || kind === 'service') && `${other}/`.startsWith(`${id}/`),
  );

function nameProblem(question: string, answers: Answers, taken: string | undefined): AnswerProblem[] {
  const name = textOf(answers[question]).normalize('NFKD');
  if (name.trim() === '') return [];
  const message = /[a-z0-9]/i.test(name)
    ? taken
    : 'Use some letters from A to Z in the name too: they become part of its web address.';
  return message === undefined ? [] : [{ question, message }];
}
