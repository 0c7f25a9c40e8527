import { setTimeout } from 'node:timers/promises';

/** One request to GitHub's REST interface. It gives what GitHub answers, and throws when that is an error. */
export type Api = (method: 'GET' | 'POST' | 'PATCH', path: string, data?: object) => Promise<unknown>;

/**
 * The interface of one repository, as a workflow reaches it: paths begin behind `/repos/<owner>/<name>`. Texts travel as JSON, and never
 * through a shell. This file and those that use it need no package, so that a job that may write installs nothing.
 *
 * @param env GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL
 * @param pause milliseconds to wait after each change: GitHub asks for a second
 * @throws if one of them is missing
 */
export function repositoryApi(env: Readonly<NodeJS.ProcessEnv>, send: typeof fetch = fetch, pause = 1000): Api {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: url = 'https://api.github.com' } = env;
  if (!token || !repository) throw new Error('Set GITHUB_TOKEN and GITHUB_REPOSITORY.');
  return async (method, path, data) => {
    const response = await send(`${url}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: GitHub answered ${String(response.status)}: ${await response.text()}`);
    if (method !== 'GET') await setTimeout(pause);
    return response.status === 204 ? undefined : ((await response.json()) as unknown);
  };
}

/** Everything on all pages of a list. */
export async function everyPage(api: Api, path: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; ; page++) {
    const some = (await api(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${String(page)}`,
    )) as unknown[];
    all.push(...some);
    if (some.length < 100) return all;
  }
}

/** Who writes with a workflow's token. What anybody else has written is never changed. */
export const WORKFLOW_USER = 'github-actions[bot]';
