import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Only these jobs may write, and only this. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  'submit.yml send': ['contents', 'pull-requests', 'issues', 'actions'],
  'freshness.yml send': ['issues'],
};

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('names each action by its commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives nothing away at the top, and a job the right to write only where that is its task', () => {
    expect(['{}', '{"contents":"read"}']).toContain(JSON.stringify(workflow.permissions));
    for (const [name, { permissions = {} }] of jobs) {
      const writes = Object.keys(permissions).filter((right) => permissions[right] !== 'read');
      expect(writes).toEqual(WRITERS[`${file} ${name}`] ?? []);
    }
  });

  it('installs nothing where it may write, and leaves no token behind', () => {
    for (const [name, job] of jobs) {
      const writes = WRITERS[`${file} ${name}`] !== undefined;
      const runs = job.steps.flatMap(({ run }) => run ?? []);
      if (writes) for (const run of runs) expect(run).not.toMatch(/\b(?:npm|npx)\b/);
      for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
        expect(step.with?.['persist-credentials']).toBe(false);
      }
    }
  });

  it('puts nothing from outside into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('never gives the rights of this repository to code from another', () => {
    expect(text).not.toMatch(/pull_request_target|workflow_run|secrets\./);
  });

  it('ends, and does not run beside itself', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(workflow.concurrency).toBeDefined();
  });

  it('runs only what there is', () => {
    const commands = steps.flatMap(({ run }) => run ?? []).join('\n');
    for (const [, name = ''] of commands.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g))
      expect(scripts).toHaveProperty([name]);
    for (const [, script = ''] of commands.matchAll(/\bnode (?:\.\.\/base\/)?(scripts\/[\w-]+\.ts)/g)) {
      expect(() => readFileSync(script)).not.toThrow();
    }
  });
});

it.each(['review.yml', 'test.yml'])('%s can be started for a pull request that a workflow has made', (file) => {
  const { on } = parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Workflow;
  expect(on).toHaveProperty('workflow_dispatch');
});

it('has code owners for what is the council’s', () => {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8').split('\n');
  const owned = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' '));
  for (const [path, ...owners] of owned) expect(owners, path).not.toEqual([]);
  expect(owned.map(([path]) => path)).toEqual(
    expect.arrayContaining(['*', '/.github/', '/src/', '/content/approvals/', '/content/guides/', '/content/*.yaml']),
  );
});
