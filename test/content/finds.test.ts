import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/loading/judge.ts';
import { readContent } from '../../src/loading/load.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { withContent } from './support.ts';

/** A day after the fixture's approval has ended. */
const LATER = '2027-01-01';
const SITUATION = 'situations/we-need-a-break.md';
const REGISTER = 'approvals/ap-scheme.yaml';
const ALLOWANCE = 'providers/gov-uk/carers-allowance.md';
const FARM = 'providers/penny-acre-farm/farm-days.md';

type Change = readonly [file: string, from: string, to: string];
const APPROVED: Change = [SITUATION, 'topic: [social-care]', 'subject: [carers], approved: true'];
/** A real provider is approved in place of the invented one, which no search of a situation finds. */
const REAL_APPROVAL: readonly Change[] = [
  [REGISTER, 'provider: penny-acre-farm', 'provider: gov-uk'],
  [REGISTER, '    example: true\n', ''],
];

/** Reads the good content with some words in place of others. */
const read = (today: string, ...changes: readonly Change[]): Promise<Reading> =>
  withContent(
    async (folder) => {
      for (const [file, from, to] of changes) {
        const target = path.join(folder, file);
        const text = await readFile(target, 'utf8');
        expect(text).toContain(from);
        await writeFile(target, text.replace(from, to));
      }
    },
    (folder) => Promise.resolve(readContent(folder, today)),
  );
const aboutFinds = (problems: Reading['problems']) =>
  problems.filter(({ field }) => field?.startsWith('finds') ?? false);

describe('a search for approved services that finds nothing', () => {
  it('because approvals have ended is told by the check, and does not stop the build', async () => {
    expect((await read(FIXTURE_TODAY, APPROVED, ...REAL_APPROVAL)).lapses).toEqual([]);
    const { content, problems, lapses } = await read(LATER, APPROVED, ...REAL_APPROVAL);
    expect(problems).toEqual([]);
    expect(content).toBeDefined();
    expect(lapses).toEqual([
      {
        file: SITUATION,
        line: 14,
        field: 'finds[0].filters',
        found: '{"age":"5-11","subject":["carers"],"approved":true}',
        write: 'filters that find a real service: these find none, but would find 1 without approved',
      },
    ]);
  });

  it('on any day is a problem once, and no lapse', async () => {
    const noneIsApproved: Change = [SITUATION, 'topic: [social-care]', 'subject: [carers], approved: true'];
    const { problems, lapses } = await read(LATER, noneIsApproved);
    expect(aboutFinds(problems)).toHaveLength(1);
    expect(lapses).toEqual([]);
  });
});

describe('a search that finds nothing is no second error', () => {
  const onlyTheAllowance: Change = [SITUATION, 'topic: [social-care]', 'subject: [carers], cost: [free]'];

  it.each<[string, ...Change[]]>([
    ['when the register that may hold the approval is wrong', APPROVED, [REGISTER, 'until: 2026-12-31', 'until: soon']],
    ['when a service cannot be read', onlyTheAllowance, [ALLOWANCE, '---\nname', 'name']],
    ['when the subject of a service is misspelt', onlyTheAllowance, [ALLOWANCE, '[carers]', '[carer]']],
    [
      'when the ages of a service are the wrong way round',
      onlyTheAllowance,
      [ALLOWANCE, 'from: 0, to: 25', 'from: 2, to: 1'],
    ],
    ['when the cost of a service is wrong', onlyTheAllowance, [ALLOWANCE, 'kind: free', 'kind: nothing']],
    ['when it may be a field that is misspelt', onlyTheAllowance, [ALLOWANCE, 'subjects:', 'subject:']],
    ['when a list is wrong', onlyTheAllowance, ['needs.yaml', 'any: true', 'any: yes']],
  ])('%s', async (_, ...changes) => {
    const { problems } = await read(FIXTURE_TODAY, ...changes);
    expect(problems).not.toEqual([]);
    expect(aboutFinds(problems)).toEqual([]);
  });

  it('but is told when what is wrong has nothing to do with it', async () => {
    const { problems } = await read(
      FIXTURE_TODAY,
      [SITUATION, 'topic: [social-care]', 'subject: [special-schools]'],
      [FARM, 'areas: [northfold', 'areas: [nortfold'],
    );
    expect(problems.map(({ field }) => field).sort()).toEqual(['areas[0]', 'finds[0].filters']);
  });
});
