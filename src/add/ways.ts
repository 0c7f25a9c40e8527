import { issueHref, MAX_HREF, newFileHref } from '../directory/github.ts';
import { mailto, MOST_MAIL } from '../directory/mailto.ts';
import type { Authority } from '../schema/authority.ts';
import { textOf, valuesOf } from '../writing/question.ts';
import type { NewFile } from '../writing/check-files.ts';
import type { Answers, Change, Question } from '../writing/questions.ts';

/** Ways of sending what was filled in. Nothing leaves the device until the person sends it. */

export interface Sending {
  readonly change: Change;
  readonly files: readonly NewFile[];
  readonly answers: Answers;
  /** The answers with which a change began: only what differs is sent. */
  readonly before: Answers;
  /** The questions that were asked. */
  readonly asked: readonly Question[];
}

/** A page on GitHub that has the answers in it. */
export interface GitHubWay {
  readonly href: string;
  /** `file` holds the finished file; in an `issue`, boxes must be ticked again. */
  readonly kind: 'file' | 'issue';
}

/** @returns nothing when the address would be too long */
export function gitHubWay(repository: NonNullable<Authority['repository']>, sending: Sending): GitHubWay | undefined {
  const [file, ...others] = sending.files;
  const way: GitHubWay =
    sending.change.kind === 'new-service' && file !== undefined && others.length === 0
      ? { kind: 'file', href: newFileHref(repository, file.file, file.text) }
      : { kind: 'issue', href: issueHref(repository, ...issueOf(sending)) };
  return way.href.length > MAX_HREF ? undefined : way;
}

/** The form of the repository's issues that takes these answers, and what to fill in: `.github/ISSUE_TEMPLATE/`. */
function issueOf({ change, answers, before, asked }: Sending): [template: string, fields: Record<string, string>] {
  const said = asked.filter(
    ({ id, kind }) =>
      // GitHub lets no address tick a box.
      kind !== 'choices' &&
      !id.endsWith('.more') &&
      (id === 'checked.by' || textOf(answers[id]) !== textOf(before[id])),
  );
  const fields = said.map(({ id, choices }) => {
    const value = textOf(answers[id]);
    const chosen = typeof choices === 'string' ? undefined : choices?.find((choice) => choice.value === value);
    // A hyphen takes an answer out.
    return [id.replaceAll('.', '_'), chosen?.label ?? (value === '' ? '-' : value)];
  });
  const page =
    change.kind === 'change-service'
      ? { page: `/services/${change.service}/` }
      : change.kind === 'change-provider'
        ? { page: `/providers/${change.provider}/` }
        : {};
  return [change.kind.startsWith('change') ? 'change.yml' : 'listing.yml', { ...page, ...Object.fromEntries(fields) }];
}

/** The questions whose boxes must be ticked again in an issue. */
export const boxesToTick = ({ answers, before, asked }: Sending): Question[] =>
  asked.filter(
    ({ id, kind }) =>
      kind === 'choices' && valuesOf(answers[id]).length > 0 && textOf(answers[id]) !== textOf(before[id]),
  );

export interface MailWay {
  readonly href: string;
  /** Whether the files are in it, or must be attached. */
  readonly whole: boolean;
}

/** An e-mail with the files in it, or with words that say what is attached. */
export function mailWay(to: string, name: string, files: readonly NewFile[]): MailWay {
  const subject = `Listing: ${name}`;
  const text = files.map((each) => `File: content/${each.file}\n\n${each.text}`).join('\n\n');
  const href = mailto(to, { subject, body: `Please add or change this listing.\n\n${text}` });
  if (href.length <= MOST_MAIL) return { href, whole: true };
  const names = files.map(({ file }) => `- ${downloadName(file)} (content/${file})`).join('\n');
  const body = `Please add or change this listing. I have attached:\n\n${names}\n`;
  return { href: mailto(to, { subject, body }), whole: false };
}

/** The name under which a file is downloaded. */
export const downloadName = (file: string): string => file.replace(/^.*\//, '');
