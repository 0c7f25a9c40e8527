import { everyPage, WORKFLOW_USER, type Api } from '../github/rest.ts';
import type { Outcome } from './submission.ts';

/** Puts the outcome of an issue on GitHub: a branch and a pull request, or a comment. Doing it again changes what is there. */

/** Where to begin the branch. */
export interface Place {
  /** The branch that the site is built from. */
  readonly base: string;
  /** The commit of it that the files were checked against. */
  readonly commit: string;
}

/** The workflows that look at what is proposed: a pull request that a workflow makes starts none by itself. */
const REVIEWS = ['review.yml', 'test.yml'];

/** The only files that an issue may write. The last wall: what was sent has passed the content check already. */
const LISTING = /^content\/providers\/[a-z\d]+(?:-[a-z\d]+)*\/(?:provider\.json|[a-z\d]+(?:-[a-z\d]+)*\.md)$/;

/** @throws if a file stands outside the folders of providers, or if GitHub refuses */
export async function carryOut(outcome: Outcome, place: Place, api: Api): Promise<void> {
  if (outcome.kind === 'answer') {
    await say(outcome.issue, outcome.comment, api);
    return;
  }
  const stray = outcome.files.find(({ file }) => !LISTING.test(file));
  if (stray !== undefined) throw new Error(`${JSON.stringify(stray.file)} is no file of a provider.`);
  await writeBranch(outcome, place, api);
  const number = await openRequest(outcome, place, api);
  for (const workflow of REVIEWS)
    await api('POST', `/actions/workflows/${workflow}/dispatches`, { ref: outcome.branch });
  await say(
    outcome.issue,
    `Thank you. We have turned this into a change: #${String(number)}. The Local Offer team will read it next. If you edit your text above, the change will be updated.`,
    api,
  );
}

type Proposal = Extract<Outcome, { kind: 'proposal' }>;

/** One commit on top of the site's branch, whatever stood on this branch before. */
async function writeBranch({ branch, title, files }: Proposal, { commit }: Place, api: Api): Promise<void> {
  const parent = (await api('GET', `/git/commits/${commit}`)) as { tree: { sha: string } };
  const tree = (await api('POST', '/git/trees', {
    base_tree: parent.tree.sha,
    tree: files.map(({ file, text }) => ({ path: file, mode: '100644', type: 'blob', content: text })),
  })) as { sha: string };
  const { sha } = (await api('POST', '/git/commits', { message: title, tree: tree.sha, parents: [commit] })) as {
    sha: string;
  };
  const refs = (await api('GET', `/git/matching-refs/heads/${branch}`)) as { ref: string }[];
  if (refs.some(({ ref }) => ref === `refs/heads/${branch}`)) {
    await api('PATCH', `/git/refs/heads/${branch}`, { sha, force: true });
  } else await api('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
}

/** The number of the open pull request from the branch. */
async function openRequest({ branch, title, body }: Proposal, { base }: Place, api: Api): Promise<number> {
  const open = (await everyPage(api, '/pulls?state=open')) as {
    number: number;
    head: { ref: string; repo: object | null };
    user: { login: string };
  }[];
  const there = open.find(({ head, user }) => head.ref === branch && user.login === WORKFLOW_USER);
  const request = there ?? ((await api('POST', '/pulls', { title, body, head: branch, base })) as { number: number });
  if (there !== undefined) await api('PATCH', `/pulls/${String(there.number)}`, { title, body });
  return request.number;
}

/** Begins the one comment of ours on an issue. */
const MARK = '<!-- listing -->\n';

async function say(issue: number, comment: string, api: Api): Promise<void> {
  const comments = (await everyPage(api, `/issues/${String(issue)}/comments`)) as {
    id: number;
    body: string;
    user: { login: string };
  }[];
  const ours = comments.find(({ body, user }) => user.login === WORKFLOW_USER && body.startsWith(MARK.trim()));
  const data = { body: MARK + comment };
  if (ours === undefined) await api('POST', `/issues/${String(issue)}/comments`, data);
  else await api('PATCH', `/issues/comments/${String(ours.id)}`, data);
}
