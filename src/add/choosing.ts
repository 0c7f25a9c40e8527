import type { Folder } from '../loading/text-files.ts';
import { parseRecord } from '../loading/records.ts';
import type { Answers, Change, Choice, Question, Step } from '../writing/questions.ts';
import { textOf } from '../writing/question.ts';

/** The two screens before the questions: which organisation, and what to do with it. */

const NEW = 'new';
const PROVIDER = '/provider';

export const WHO: Step = {
  id: 'who',
  heading: 'Is your organisation already listed here?',
  questions: [
    {
      ...{ id: 'who', record: 'provider', kind: 'choice' },
      label: 'Is it listed?',
      choices: [
        { value: NEW, label: 'No, or I do not know' },
        { value: 'listed', label: 'Yes', hint: 'Write its name below.' },
      ],
    },
    {
      ...{ id: 'listed', record: 'provider', kind: 'line' },
      label: 'If it is listed, what is it called?',
      hint: 'Choose from the names that come up as you type.',
    },
  ],
};

/** What can be done for a provider that is listed. */
export function whatStep(provider: string, folder: Folder): Step {
  const services = folder.files.filter(({ kind, id }) => kind === 'service' && id.startsWith(`${provider}/`));
  const choices: Choice[] = [
    { value: NEW, label: 'Add something new that you offer' },
    ...services.map(({ id }) => ({ value: id, label: `Change: ${nameOf('service', id, folder)}` })),
    {
      value: PROVIDER,
      label: 'Change what we say about your organisation',
      hint: 'Its name, website and phone number.',
    },
  ];
  return {
    id: 'what',
    heading: nameOf('provider', provider, folder),
    questions: [{ ...{ id: 'what', record: 'service', kind: 'choice' }, label: 'What do you want to do?', choices }],
  };
}

export function nameOf(kind: 'provider' | 'service', id: string, { files }: Folder): string {
  const file = files.find((each) => each.kind === kind && each.id === id);
  const record = file && (parseRecord(file).record?.data as { readonly name: string } | undefined);
  return record?.name ?? id;
}

/** The providers that are listed: their names by their ids. */
export const providerNames = (folder: Folder): Map<string, string> =>
  new Map(folder.files.filter(({ kind }) => kind === 'provider').map(({ id }) => [id, nameOf('provider', id, folder)]));

/** What was chosen: a provider's id, `undefined` for a new one, or what is wrong. */
export function chosenProvider(
  answers: Answers,
  names: ReadonlyMap<string, string>,
): { readonly provider: string | undefined } | { readonly question: Question['id']; readonly message: string } {
  const who = textOf(answers['who']);
  if (who === '') return { question: 'who', message: 'Say whether your organisation is already listed here.' };
  if (who === NEW) return { provider: undefined };
  const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const typed = plain(textOf(answers['listed']));
  const found = [...names].find(([id, name]) => plain(name) === typed || id === typed);
  if (typed === '') return { question: 'listed', message: 'Write the name of your organisation.' };
  if (found === undefined) {
    const message =
      'No organisation with this name is listed. Choose one of the names that come up as you type, or choose “No” above.';
    return { question: 'listed', message };
  }
  return { provider: found[0] };
}

export function chosenChange(answers: Answers, provider: string): Change | undefined {
  const what = textOf(answers['what']);
  if (what === '') return undefined;
  if (what === NEW) return { kind: 'new-service', provider };
  return what === PROVIDER ? { kind: 'change-provider', provider } : { kind: 'change-service', service: what };
}
