import { slugOf } from '../directory/slug.ts';
import { parseRecord } from '../loading/records.ts';
import type { Folder } from '../loading/text-files.ts';
import type { AccessFeature, Area, Need, Topic } from '../schema/lists.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Provider } from '../schema/provider.ts';
import type { Service } from '../schema/service.ts';
import { answerProblem, choiceProblems, unaskedProblems, type AnswerProblem } from './answer-problems.ts';
import { answeredBody, answeredProvider, answeredService, answersOf, toldVenues } from './answered.ts';
import { checkFiles, type NewFile } from './check-files.ts';
import { existingFor, providerOf, type Existing } from './existing.ts';
import { textOf, type ChoiceLists } from './question.ts';
import { QUESTIONS, recordsOf, type Answers, type Change } from './questions.ts';
import { providerFile, providerText, serviceFile, serviceText } from './record-text.ts';
import { tidyAnswer } from './tidy.ts';

export type { Answers } from './question.ts';
export { answersOf };
export type { AnswerProblem } from './answer-problems.ts';

/** Either the files that answers make, which pass the content check, or what is wrong with the answers. */
export type Written =
  | {
      readonly files: readonly NewFile[];
      /** What else has changed, which the person should know. */
      readonly notes: readonly string[];
    }
  | { readonly problems: readonly AnswerProblem[] };

/**
 * Turns answers into the files of the records that they are about. Never throws, and never names a file outside the provider's folder: names
 * of folders and files come from `slugOf`, or from files that exist.
 *
 * @param folder the content folder, or the part of it that `shelfFor` gives
 * @param today the day on which the provider says so
 */
export function filesOf(answers: Answers, change: Change, folder: Folder, today: PlainDate): Written {
  const asked = QUESTIONS.filter(({ record }) => recordsOf(change).includes(record));
  const last = asked.at(-1)?.id ?? '';
  const existing = existingFor(change, folder);
  const missing = missingRecord(change, existing);
  if (missing !== undefined) return { problems: [{ question: last, message: missing }] };

  const lists = listsIn(folder);
  const names = namesFor(answers, change);
  const own = [
    ...asked.flatMap((question) => choiceProblems(question, answers, lists)),
    ...nameProblems(answers, change, names, folder),
    ...unaskedProblems(answers, last),
  ];
  const service = names.service === undefined ? undefined : answeredService(answers, existing, today);
  const files = [
    ...(recordsOf(change).includes('provider')
      ? [
          {
            file: providerFile(names.provider),
            // Whether it is one, the check says below.
            text: providerText(answeredProvider(answers, existing) as Provider),
          },
        ]
      : []),
    ...(names.service !== undefined && service !== undefined
      ? [
          {
            file: serviceFile(names.provider, names.service),
            text: serviceText(service as Service, answeredBody(answers, existing)),
          },
        ]
      : []),
  ];
  const about = {
    providerFile: providerFile(names.provider),
    serviceFile: names.service && serviceFile(names.provider, names.service),
    venues: toldVenues(answers),
    last,
  };
  const told = new Set(own.map(({ question }) => question));
  const problems = [
    ...own,
    ...checkFiles(files, folder, today)
      .map((problem) => answerProblem(problem, about))
      .filter(({ question }) => !told.has(question)),
  ];
  if (problems.length > 0) return { problems: inOrder(problems) };
  return { files, notes: notesOf(existing, service as Service | undefined) };
}

/** The answers with which a change begins: those of the records that it changes. */
export function answersFor(change: Change, folder: Folder): Answers {
  const { provider, service, markdown } = existingFor(change, folder);
  return answersOf(change.kind === 'change-provider' ? provider : undefined, service, markdown);
}

interface Names {
  readonly provider: string;
  readonly service: string | undefined;
}

/** The longest name of a folder or file that is made: it becomes a web address that people write down. */
const LONGEST_NAME = 60;

/** The names of the folder and the file: those that exist, or such as the records' own names make. */
function namesFor(answers: Answers, change: Change): Names {
  const made = (id: string): string =>
    slugOf(tidyAnswer('line', textOf(answers[id])))
      .slice(0, LONGEST_NAME)
      .replace(/-$/, '');
  if (change.kind === 'change-provider') return { provider: change.provider, service: undefined };
  if (change.kind === 'change-service') {
    const [provider = '', service] = change.service.split('/');
    return { provider, service };
  }
  return {
    provider: change.kind === 'new-provider' ? made('provider.name') : change.provider,
    service: made('name'),
  };
}

function nameProblems(answers: Answers, { kind }: Change, names: Names, { present }: Folder): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const isTaken = (id: string): boolean =>
    present.some((each) => ['provider', 'service'].includes(each.kind) && `${each.id}/`.startsWith(`${id}/`));
  const check = (question: string, id: string, message: string): void => {
    const name = textOf(answers[question]);
    if (name.trim() === '') return;
    const hasLetters = /[a-z0-9]/.test(name.normalize('NFKD').toLowerCase());
    if (!hasLetters) {
      problems.push({ question, message: 'Use letters from A to Z in the name too: they become its web address.' });
    } else if (isTaken(id)) problems.push({ question, message });
  };
  if (kind === 'new-provider') {
    check(
      'provider.name',
      names.provider,
      'An organisation of this name is listed already. If it is yours, add a service to it. If not, add a word to the name, such as your town.',
    );
  } else if (kind === 'new-service' && names.service !== undefined) {
    check(
      'name',
      `${names.provider}/${names.service}`,
      'Your organisation has a listing of this name already. Change that one, or give the new one another name.',
    );
  }
  return problems;
}

function missingRecord(change: Change, { provider, service }: Existing): string | undefined {
  const ask = 'Choose it again from the list, or ask the Local Offer team.';
  if (change.kind === 'change-service' && service === undefined) return `There is no such listing. ${ask}`;
  if (providerOf(change) !== undefined && provider === undefined) return `There is no such organisation. ${ask}`;
  return undefined;
}

/** The lists of a content folder; empty when they cannot be read. */
export function listsIn({ files }: Folder): ChoiceLists {
  const list = (kind: keyof ChoiceLists): readonly unknown[] => {
    const file = files.find((each) => each.kind === kind);
    return ((file && parseRecord(file).record?.data) ?? []) as readonly unknown[];
  };
  return {
    topics: list('topics') as readonly Topic[],
    needs: list('needs') as readonly Need[],
    areas: list('areas') as readonly Area[],
    access: list('access') as readonly AccessFeature[],
  };
}

function inOrder(problems: readonly AnswerProblem[]): AnswerProblem[] {
  const order = new Map(QUESTIONS.map(({ id }, i) => [id, i]));
  const place = ({ question }: AnswerProblem): number => order.get(question) ?? 0;
  return [...problems].sort((a, b) => place(a) - place(b));
}

function notesOf({ service: before }: Existing, after: Service | undefined): string[] {
  if (before === undefined || after === undefined) return [];
  const points = (service: Service): number => (service.venues ?? []).filter(({ point }) => point !== undefined).length;
  const copied = before.checked.how === 'register' || before.checked.how === 'public-page';
  return [
    ...(copied ? ['The page said that its facts were copied. It will now say that you have confirmed them.'] : []),
    ...(points(after) < points(before)
      ? ['The map will show the town and no longer the exact place, because the address has changed.']
      : []),
  ];
}
