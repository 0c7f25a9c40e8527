import type { OpenIssue, Plan } from '../directory/reminders.ts';
import { everyPage, WORKFLOW_USER, type Api } from '../github/rest.ts';

/** Puts a plan of reminders on GitHub. */

/** The label of reminders. */
export const REMINDER = 'reminder';

/** The open reminders that a workflow has made; what others have opened is left alone. */
export async function openReminders(api: Api): Promise<OpenIssue[]> {
  const issues = (await everyPage(api, `/issues?state=open&labels=${REMINDER}`)) as {
    number: number;
    body: string | null;
    user: { login: string };
  }[];
  return issues
    .filter(({ user }) => user.login === WORKFLOW_USER)
    .map(({ number, body }) => ({ number, body: body ?? '' }));
}

/** Opens, changes and closes issues as planned, one after the other: GitHub asks for that. */
export async function remind({ create, update, close }: Plan, api: Api): Promise<void> {
  for (const { title, body } of create) await api('POST', '/issues', { title, body, labels: [REMINDER] });
  for (const { number, title, body, comment } of update) {
    await api('PATCH', `/issues/${String(number)}`, { title, body });
    if (comment !== undefined) await api('POST', `/issues/${String(number)}/comments`, { body: comment });
  }
  for (const { number, comment } of close) {
    await api('POST', `/issues/${String(number)}/comments`, { body: comment });
    await api('PATCH', `/issues/${String(number)}`, { state: 'closed' });
  }
}
