import { describe, expect, it } from 'vitest';
import { everyPage, repositoryApi, type Api } from '../../../src/github/rest.ts';
import { carryOut } from '../../../src/submitting/propose.ts';
import { openReminders, remind } from '../../../src/submitting/remind.ts';
import type { Outcome } from '../../../src/submitting/submission.ts';

const PLACE = { base: 'main', commit: 'c0ffee' };
const BOT = { login: 'github-actions[bot]' };
const PROPOSAL: Outcome = {
  ...{ kind: 'proposal', issue: 12, branch: 'listing/issue-12', title: 'New listing: a/b', body: 'Closes #12.' },
  files: [{ file: 'content/providers/a/b.md', text: 'Words.' }],
};

/** GitHub as far as it is asked: says what was changed, and answers what the test gives it. */
function github(answers: Readonly<Record<string, unknown>>) {
  const sent: string[] = [];
  const api: Api = (method, path, data) => {
    const [address = ''] = path.split('?');
    if (method !== 'GET') sent.push(`${method} ${address} ${JSON.stringify(data)}`);
    return Promise.resolve(answers[`${method} ${address}`] ?? []);
  };
  return { api, sent };
}

const EMPTY = {
  'GET /git/commits/c0ffee': { tree: { sha: 'tree0' } },
  'POST /git/trees': { sha: 'tree1' },
  'POST /git/commits': { sha: 'commit1' },
  'POST /pulls': { number: 13 },
};

describe('a proposal', () => {
  it('becomes a branch of one commit, a pull request, a review and a comment', async () => {
    const { api, sent } = github(EMPTY);
    await carryOut(PROPOSAL, PLACE, api);
    expect(sent.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'POST /git/trees',
      'POST /git/commits',
      'POST /git/refs',
      'POST /pulls',
      'POST /actions/workflows/review.yml/dispatches',
      'POST /actions/workflows/test.yml/dispatches',
      'POST /issues/12/comments',
    ]);
    expect(sent[0]).toContain('{"base_tree":"tree0","tree":[{"path":"content/providers/a/b.md","mode":"100644"');
    expect(sent[1]).toContain('"parents":["c0ffee"]');
    expect(sent[2]).toContain('"ref":"refs/heads/listing/issue-12"');
    expect(sent[6]).toContain('#13');
  });

  it('changes its own branch, pull request and comment when the issue is edited', async () => {
    const { api, sent } = github({
      ...EMPTY,
      'GET /git/matching-refs/heads/listing/issue-12': [
        { ref: 'refs/heads/listing/issue-12' },
        { ref: 'refs/heads/listing/issue-123' },
      ],
      'GET /pulls': [{ number: 13, head: { ref: 'listing/issue-12' }, user: BOT }],
      'GET /issues/12/comments': [{ id: 7, body: '<!-- listing -->\nThank you.', user: BOT }],
    });
    await carryOut(PROPOSAL, PLACE, api);
    expect(sent.map((each) => each.split(' ').slice(0, 2).join(' ')).slice(2)).toEqual([
      'PATCH /git/refs/heads/listing/issue-12',
      'PATCH /pulls/13',
      'POST /actions/workflows/review.yml/dispatches',
      'POST /actions/workflows/test.yml/dispatches',
      'PATCH /issues/comments/7',
    ]);
  });

  it('leaves alone what only looks like its own', async () => {
    const { api, sent } = github({
      ...EMPTY,
      'GET /git/matching-refs/heads/listing/issue-12': [{ ref: 'refs/heads/listing/issue-123' }],
      'GET /pulls': [{ number: 9, head: { ref: 'listing/issue-12' }, user: { login: 'somebody' } }],
      'GET /issues/12/comments': [{ id: 7, body: '<!-- listing -->\nHello.', user: { login: 'somebody' } }],
    });
    await carryOut(PROPOSAL, PLACE, api);
    expect(sent.filter((each) => each.startsWith('PATCH'))).toEqual([]);
  });

  it.each([
    'content/approvals/ap.yaml',
    '.github/workflows/x.yml',
    'content/providers/../approvals/ap.md',
    'content/providers/a/b/c.md',
    'content/providers/a/b.mdx',
    'content/providers/a/b.md\n',
    'Content/providers/a/b.md',
  ])('writes nothing when a file of it is no provider’s: %j', async (file) => {
    const { api, sent } = github(EMPTY);
    await expect(carryOut({ ...PROPOSAL, files: [{ file, text: '' }] }, PLACE, api)).rejects.toThrow('no file of a');
    expect(sent).toEqual([]);
  });
});

it('answers an issue with a comment and nothing else', async () => {
  const { api, sent } = github({});
  await carryOut({ kind: 'answer', issue: 12, comment: 'Thank you.' }, PLACE, api);
  expect(sent).toEqual([String.raw`POST /issues/12/comments {"body":"<!-- listing -->\nThank you."}`]);
});

describe('reminders', () => {
  it('are those that a workflow has opened', async () => {
    const { api } = github({
      'GET /issues': [
        { number: 1, body: 'Ours.', user: BOT },
        { number: 2, body: 'Not ours.', user: { login: 'somebody' } },
        { number: 3, body: null, user: BOT },
      ],
    });
    expect(await openReminders(api)).toEqual([
      { number: 1, body: 'Ours.' },
      { number: 3, body: '' },
    ]);
  });

  it('are opened, changed and closed as planned', async () => {
    const { api, sent } = github({});
    await remind(
      {
        create: [{ title: 'New', body: 'n' }],
        update: [
          { number: 1, title: 'Same', body: 's' },
          { number: 2, title: 'More', body: 'm', comment: 'urgent' },
        ],
        close: [{ number: 3, comment: 'done' }],
      },
      api,
    );
    expect(sent).toEqual([
      'POST /issues {"title":"New","body":"n","labels":["reminder"]}',
      'PATCH /issues/1 {"title":"Same","body":"s"}',
      'PATCH /issues/2 {"title":"More","body":"m"}',
      'POST /issues/2/comments {"body":"urgent"}',
      'POST /issues/3/comments {"body":"done"}',
      'PATCH /issues/3 {"state":"closed"}',
    ]);
  });
});

describe('the interface of a repository', () => {
  const env = { GITHUB_TOKEN: 'secret', GITHUB_REPOSITORY: 'council/offer', GITHUB_API_URL: 'https://api.example.org' };
  const answering =
    (status: number, data: unknown): typeof fetch =>
    () =>
      Promise.resolve(new Response(status === 204 ? null : JSON.stringify(data), { status }));

  it('asks for what is in this repository', async () => {
    const asked: unknown[] = [];
    const send: typeof fetch = (address, init) => {
      asked.push(address, init?.method, init?.body);
      return Promise.resolve(Response.json({ number: 1 }));
    };
    expect(await repositoryApi(env, send, 0)('POST', '/issues', { title: '"' })).toEqual({ number: 1 });
    expect(asked).toEqual(['https://api.example.org/repos/council/offer/issues', 'POST', String.raw`{"title":"\""}`]);
  });

  it('says what GitHub refuses, and keeps the token to itself', async () => {
    const refused = repositoryApi(env, answering(422, { message: 'no' }), 0)('POST', '/pulls', {});
    await expect(refused).rejects.toThrow('POST /pulls: GitHub answered 422: {"message":"no"}');
    await expect(refused).rejects.not.toThrow('secret');
    expect(await repositoryApi(env, answering(204, undefined), 0)('POST', '/x')).toBeUndefined();
    expect(() => repositoryApi({})).toThrow('GITHUB_TOKEN');
  });

  it('gives all pages of a list', async () => {
    const api: Api = (_, path) => Promise.resolve(path.endsWith('?a=1&per_page=100&page=1') ? Array(100).fill(1) : [2]);
    expect(await everyPage(api, '/issues?a=1')).toHaveLength(101);
  });
});
