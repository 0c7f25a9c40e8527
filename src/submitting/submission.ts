import { inert } from '../github/inert.ts';
import { judge } from '../loading/judge.ts';
import { sortFiles, type Folder } from '../loading/text-files.ts';
import { summarise } from '../reviewing/summary.ts';
import type { PlainDate } from '../schema/common.ts';
import { answersFor, filesOf, listsIn } from '../writing/answers.ts';
import type { NewFile } from '../writing/check-files.ts';
import { QUESTIONS, recordsOf, type Answers, type Change } from '../writing/questions.ts';
import { FORMS, OWN_LABELS, ROLE_QUESTION, STILL_RIGHT, type FormName } from './fields.ts';
import { answersIn, sectionsOf, tickedIn } from './parse.ts';
import { stillRight } from './still-right.ts';

/** An issue as GitHub tells of it. */
export interface Issue {
  readonly number: number;
  readonly body: string;
  /** The names of its labels: they say which form it is from. */
  readonly labels: readonly string[];
}

/** What becomes of an issue. All texts are Markdown in which nothing that was sent can act. */
export type Outcome =
  | {
      readonly kind: 'proposal';
      readonly issue: number;
      readonly branch: string;
      readonly title: string;
      readonly body: string;
      /** With paths from the root of the repository, all in the folder of one provider. */
      readonly files: readonly NewFile[];
    }
  | { readonly kind: 'answer'; readonly issue: number; readonly comment: string };

/**
 * Turns an issue that came from a form into a pull request, or into an answer that says what is missing. Never throws.
 *
 * @param folder the whole content folder
 */
export function outcomeOf(issue: Issue, folder: Folder, today: PlainDate): Outcome {
  const form = (Object.keys(FORMS) as FormName[]).find((name) => issue.labels.includes(name));
  const written =
    form === undefined ? { problems: ['It is not from one of our forms.'] } : read(form, issue.body, folder, today);
  if ('problems' in written) {
    return { kind: 'answer', issue: issue.number, comment: answerText(written.problems) };
  }
  const files = written.files.map(({ file, text }) => ({ file: `content/${file}`, text }));
  return {
    kind: 'proposal',
    issue: issue.number,
    branch: branchFor(issue.number),
    title: `${TITLES[form ?? 'change']}: ${files.map(({ file }) => nameOf(file)).join(', ')}`,
    body: proposalText(issue.number, summaryOf(written.files, folder, today), written.notes),
    files,
  };
}

/** Nothing that was sent is part of the name. */
export const branchFor = (issue: number): string => `listing/issue-${String(issue)}`;

type Read =
  { readonly files: readonly NewFile[]; readonly notes: readonly string[] } | { readonly problems: readonly string[] };

const TITLES: Readonly<Record<FormName, string>> = {
  listing: 'New listing',
  change: 'Change',
  'still-right': 'Still right',
};

const nameOf = (file: string): string => file.replace(/^content\/providers\/|\/provider\.json$|\.md$/g, '');

function read(form: FormName, body: string, folder: Folder, today: PlainDate): Read {
  const result = sectionsOf(body);
  if ('problem' in result) return { problems: [result.problem] };
  const { sections } = result;
  if (form === 'still-right') {
    const id = idIn(sections.get(OWN_LABELS.service) ?? '');
    if (id === undefined) return { problems: [`${OWN_LABELS.service} Write the address of its page.`] };
    if (!tickedIn(sections.get(OWN_LABELS.promise) ?? '').includes(STILL_RIGHT)) {
      return {
        problems: [`Tick the box “${STILL_RIGHT}”. If something has changed, use the form “Change a listing”.`],
      };
    }
    return stillRight(id, sections.get(ROLE_QUESTION?.label ?? '') ?? '', folder, today);
  }
  const change = changeIn(form, sections);
  if (change === undefined) return { problems: [WRONG_PAGE[form]] };
  const { answers, problems } = answersTo(change, answersIn(sections, listsIn(folder)), folder);
  if (problems.length > 0) return { problems };
  const written = filesOf(answers, change, folder, today);
  if ('files' in written) return written;
  return { problems: written.problems.map(({ question, message }) => `${inert(labelOf(question))} ${inert(message)}`) };
}

const WRONG_PAGE = {
  listing: `${OWN_LABELS.provider} Copy the address of its page from your browser, or leave it blank.`,
  change: `${OWN_LABELS.page} Copy its address from your browser.`,
} as const;

const labelOf = (question: string): string => QUESTIONS.find(({ id }) => id === question)?.label ?? '';

/** What an issue is about: nothing when it names no page. */
function changeIn(form: 'listing' | 'change', sections: ReadonlyMap<string, string>): Change | undefined {
  const named = sections.get(form === 'listing' ? OWN_LABELS.provider : OWN_LABELS.page) ?? '';
  if (form === 'listing' && named === '') return { kind: 'new-provider' };
  const id = idIn(named);
  if (id === undefined) return undefined;
  const [provider = ''] = id.split('/');
  if (form === 'listing') return { kind: 'new-service', provider };
  return id === provider ? { kind: 'change-provider', provider } : { kind: 'change-service', service: id };
}

/** The id of a record in its address, or as it is: `saturday-stars/club`, or `saturday-stars`. */
function idIn(address: string): string | undefined {
  const path = address
    .trim()
    .replace(/^https?:\/\/[^/\s]+/i, '')
    .replace(/[?#].*$/, '');
  return /^\/?(?:(?:services|providers)\/)?([a-z\d]+(?:-[a-z\d]+)*(?:\/[a-z\d]+(?:-[a-z\d]+)*)?)\/?$/.exec(path)?.[1];
}

/** The answers that count for a change, on top of what stands there already. */
function answersTo(change: Change, sent: Answers, folder: Folder): { answers: Answers; problems: string[] } {
  const records = recordsOf(change);
  const isAsked = (id: string): boolean =>
    QUESTIONS.some((question) => question.id === id && records.includes(question.record));
  const asked = Object.entries(sent).filter(([id]) => isAsked(id));
  if (change.kind === 'new-provider' || change.kind === 'new-service')
    return { answers: Object.fromEntries(asked), problems: [] };
  const stray = Object.keys(sent).filter((id) => !isAsked(id) && id !== 'checked.by');
  const page =
    change.kind === 'change-provider'
      ? 'of your organisation, not of one service'
      : 'of a service, not of your organisation';
  const given = asked.map(([id, answer]) => [id, answer === '-' ? '' : answer] as const);
  return {
    answers: { ...answersFor(change, folder), ...Object.fromEntries(given) },
    problems: stray.map(
      (id) => `${labelOf(id)} The page you gave is ${page}. Please send another form for the other page.`,
    ),
  };
}

const answerText = (problems: readonly string[]): string =>
  [
    'Thank you. We cannot publish this yet:',
    problems.map((problem) => `- ${problem}`).join('\n'),
    'Please edit your text above: choose the three dots, then “Edit”. We will look at it again as soon as you save it. You can also ask the Local Offer team.',
  ].join('\n\n');

function proposalText(issue: number, lines: readonly string[], notes: readonly string[]): string {
  return [
    `Closes #${String(issue)}.`,
    '## What changes for families',
    lines.map((line) => `- ${line}`).join('\n'),
    ...(notes.length > 0 ? ['## What the sender should know', notes.map((note) => `- ${inert(note)}`).join('\n')] : []),
    '## Before you merge',
    '- Is the sender allowed to speak for the provider? If you are not sure, ring the number that you know.\n- Does it say who it is for, what it costs and how to start, in words that a tired parent understands?\n- Has the check passed?',
  ].join('\n\n');
}

function summaryOf(files: readonly NewFile[], folder: Folder, today: PlainDate): readonly string[] {
  const base = judge(folder, today).content;
  const names = new Set(files.map(({ file }) => file));
  const added = sortFiles(files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) })));
  const kept = folder.files.filter(({ file }) => !names.has(file));
  const head = judge(
    { ...folder, files: [...kept, ...added.files], present: [...folder.present, ...added.present] },
    today,
  ).content;
  return base && head ? summarise(base, head, today).lines : [];
}
