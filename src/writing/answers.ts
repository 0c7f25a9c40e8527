import { parseRecord } from '../loading/records.ts';
import type { Folder } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Provider } from '../schema/provider.ts';
import type { Service } from '../schema/service.ts';
import { answerProblem, lastOf, ownProblems, unaskedProblems, type AnswerProblem } from './answer-problems.ts';
import { answeredBody, answeredProvider, answeredService, answersOf, toldVenues } from './answered.ts';
import { checkFiles, type NewFile } from './check-files.ts';
import { existingFor, providerOf, type Existing } from './existing.ts';
import { nameProblems, namesFor, type Names } from './names.ts';
import type { Answers, ChoiceLists } from './question.ts';
import { QUESTIONS, recordsOf, type Change } from './questions.ts';
import {
  changedProviderText,
  changedServiceText,
  providerFile,
  providerText,
  serviceFile,
  serviceText,
} from './record-text.ts';

export type { AnswerProblem } from './answer-problems.ts';
export type { Answers } from './question.ts';
export { answersOf };

/** Either the files that answers make, which pass the content check, or what is wrong with the answers. */
export type Written =
  | {
      readonly files: readonly NewFile[];
      /** What else changes, in words for the person who answered. */
      readonly notes: readonly string[];
    }
  | { readonly problems: readonly AnswerProblem[] };

/**
 * Turns answers into the files of the records that they are about. Never throws, and never names a file outside the provider's folder:
 * names of folders and files come from `slugOf`, or from files that exist.
 *
 * @param folder the content folder, or the part of it that `shelfFor` gives
 * @param today the day on which the provider says so
 */
export function filesOf(answers: Answers, change: Change, folder: Folder, today: PlainDate): Written {
  const asked = QUESTIONS.filter(({ record }) => recordsOf(change).includes(record));
  const existing = existingFor(change, folder);
  const missing = missingRecord(change, existing);
  if (missing !== undefined) return { problems: [{ question: lastOf(asked), message: missing }] };

  const names = namesFor(answers, change);
  const files = write(answers, change, names, existing, today);
  const lists = listsIn(folder);
  const own = [
    ...asked.flatMap((question) => ownProblems(question, answers, lists)),
    ...nameProblems(answers, change, names, folder),
    ...unaskedProblems(answers, asked),
  ];
  const about = {
    providerFile: providerFile(names.provider),
    serviceFile: names.service && serviceFile(names.provider, names.service),
    venues: toldVenues(answers),
    asked,
  };
  const told = new Set(own.map(({ question }) => question));
  const problems = [
    ...own,
    ...checkFiles(files, folder, today)
      .map((problem) => answerProblem(problem, about))
      .filter(({ question }) => !told.has(question)),
  ];
  return problems.length > 0 ? { problems: inOrder(problems) } : { files, notes: notesOf(answers, existing, today) };
}

/** The answers with which a change begins: those of the record that it changes. */
export function answersFor(change: Change, folder: Folder): Answers {
  const { provider, service, markdown } = existingFor(change, folder);
  return answersOf(change.kind === 'change-provider' ? provider?.record : undefined, service?.record, markdown);
}

/** The files as they are answered. Whether their fields are right, the check says. */
function write(answers: Answers, change: Change, names: Names, existing: Existing, today: PlainDate): NewFile[] {
  const files: NewFile[] = [];
  if (recordsOf(change).includes('provider')) {
    const record = answeredProvider(answers, existing) as Provider;
    const before = existing.provider?.text;
    const text = before === undefined ? providerText(record) : changedProviderText(before, record);
    files.push({ file: providerFile(names.provider), text });
  }
  if (names.service !== undefined) {
    const record = answeredService(answers, existing, today) as Service;
    const body = answeredBody(answers, existing);
    const before = existing.service?.text;
    const text = before === undefined ? serviceText(record, body) : changedServiceText(before, record, body);
    files.push({ file: serviceFile(names.provider, names.service), text });
  }
  return files;
}

function missingRecord(change: Change, { provider, service }: Existing): string | undefined {
  const ask = 'Choose it again from the list, or ask the Local Offer team.';
  if (providerOf(change) !== undefined && provider === undefined) return `We cannot find that organisation. ${ask}`;
  if (change.kind === 'change-service' && service === undefined) return `We cannot find that listing. ${ask}`;
  return undefined;
}

/** The lists of a content folder; empty when they cannot be read. */
export function listsIn({ files }: Folder): ChoiceLists {
  const list = <K extends keyof ChoiceLists>(kind: K): ChoiceLists[K] => {
    const file = files.find((each) => each.kind === kind);
    return ((file && parseRecord(file).record?.data) ?? []) as ChoiceLists[K];
  };
  return { topics: list('topics'), needs: list('needs'), areas: list('areas'), access: list('access') };
}

/** In the order of the questions, and the same words once. */
function inOrder(problems: readonly AnswerProblem[]): AnswerProblem[] {
  const order = new Map(QUESTIONS.map(({ id }, i) => [id, i]));
  const place = ({ question }: AnswerProblem): number => order.get(question) ?? 0;
  const different = new Map(problems.map((problem) => [`${problem.question} ${problem.message}`, problem]));
  return [...different.values()].sort((a, b) => place(a) - place(b));
}

function notesOf(answers: Answers, existing: Existing, today: PlainDate): string[] {
  const before = existing.service?.record;
  if (before === undefined) return [];
  const after = answeredService(answers, existing, today);
  const points = ({ venues = [] }: Pick<Service, 'venues'>): number => venues.filter(({ point }) => point).length;
  const copied = before.checked.how === 'register' || before.checked.how === 'public-page';
  return [
    ...(copied
      ? [
          'The page said that its details were copied from somewhere else. It will now say that you have confirmed them.',
        ]
      : []),
    ...(before.replacedBy !== undefined && after.replacedBy === undefined
      ? ['The page will no longer name other services to try, because this one is open.']
      : []),
    ...(points(after) < points(before)
      ? ['The map will now show only the town, not the exact place, because the address has changed.']
      : []),
  ];
}
