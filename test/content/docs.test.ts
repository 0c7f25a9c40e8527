import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { REQUIRED_PAGES } from '../../src/loading/kinds.ts';
import { runCheck } from './support.ts';

/** What an example is called, where the heading above it has a name to fill in. */
const FILES: Readonly<Record<string, string>> = {
  'providers/<provider>/provider.json': 'providers/penny-acre-farm/provider.json',
  'providers/<provider>/<service>.md': 'providers/penny-acre-farm/saturday-farm-club.md',
  'approvals/<scheme>.yaml': 'approvals/scheme.yaml',
  'pages/<page>.md': 'pages/privacy.md',
  'audiences/<audience>.md': 'audiences/young-people.md',
  'guides/<guide>.mdx': 'guides/first-steps.mdx',
  'easy-read/<guide>.yaml': 'easy-read/first-steps.yaml',
  'situations/<situation>.md': 'situations/we-need-a-break.md',
  'feedback/<name>.md': 'feedback/saturdays.md',
};

/** The examples of docs/content.md: each stands in a block below a heading, or begins with the name of its file. */
function examples(): Map<string, string> {
  const found = new Map<string, string>();
  const guide = readFileSync('docs/content.md', 'utf8');
  const parts = guide.matchAll(/^## [^\n]*?`(?<heading>[^`]+)`|^```(?:json|yaml|markdown)\n(?<example>.*?)^```$/gms);
  let heading = '';
  for (const { groups: { heading: next, example = '' } = {} } of parts) {
    if (next !== undefined) heading = next;
    else found.set(/^# content\/(\S+)/.exec(example)?.[1] ?? FILES[heading] ?? heading, example);
  }
  return found;
}

it('the examples of docs/content.md, with the other required pages, are a small Local Offer that is right', async () => {
  const files = examples();
  for (const page of REQUIRED_PAGES) files.set(`pages/${page}.md`, files.get('pages/privacy.md') ?? '');
  const folder = await mkdtemp(path.join(tmpdir(), 'local-offer-docs-'));
  try {
    for (const [file, text] of files) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const { status, stderr } = await runCheck(folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
