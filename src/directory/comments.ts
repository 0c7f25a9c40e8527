import { ASKED } from './feedback.ts';
import { mailto } from './mailto.ts';

/** The line that every e-mail and every form has. */
export const NO_NAMES = 'Please do not give a child’s name.';

/** An e-mail with the questions that the law asks. */
export function commentMail(to: string, site: string): string {
  const questions = ASKED.map(({ name, question }, i) => `${i + 1}. ${name}\n${question}\n\n\n`);
  return mailto(to, { subject: `Comment on the ${site}`, body: [NO_NAMES, '', ...questions].join('\n') });
}

/** What can be wrong with a page, and what to ask somebody who says so. */
const REASONS = [
  { reason: 'It is out of date', ask: 'What has changed?' },
  { reason: 'Something is missing', ask: 'What is missing?' },
  { reason: 'I cannot understand it', ask: 'Which part is hard to understand?' },
  { reason: 'Something else, such as a broken link', ask: 'What is wrong?' },
] as const;

/** For each thing that can be wrong with a page, an e-mail that says which page and what. */
export function problemMails(
  to: string,
  page: { readonly title: string; readonly address: string },
): { readonly reason: string; readonly href: string }[] {
  return REASONS.map(({ reason, ask }) => ({
    reason,
    href: mailto(to, {
      subject: `${reason}: ${page.title}`,
      body: `${page.address}\n\n${ask} ${NO_NAMES}\n\n`,
    }),
  }));
}
