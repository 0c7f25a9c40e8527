import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/writing/answers.ts';
import { runCheck, runCommand, withContent, type Outcome } from './support.ts';

const LISTING: Answers = {
  name: 'Farm nights',
  summary: 'Feed the animals after school.',
  topics: ['leisure'],
  'ages.from': '8',
  'ages.to': '16',
  areas: ['milldale'],
  'cost.kind': 'free',
  eligibility: 'Children aged 8 to 16.',
  'howToStart.routes': ['self-referral'],
  'howToStart.text': 'Ring us.',
  'contact.phone': '01632-960-201',
  'checked.by': 'Farm manager',
  body: 'Each child has a job.',
};

/** `npm run new -- --answers` on a content folder. */
async function runNew(content: string, answers: Answers, ...args: string[]): Promise<Outcome> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'local-offer-answers-'));
  try {
    const file = path.join(scratch, 'answers.json');
    await writeFile(file, JSON.stringify(answers));
    return await runCommand(['scripts/new.ts', '--answers', file, ...args], { LOCAL_OFFER_CONTENT: content });
  } finally {
    await rm(scratch, { recursive: true });
  }
}

const inGood = (use: (folder: string) => Promise<void>): Promise<void> => withContent(() => Promise.resolve(), use);

describe('npm run new', () => {
  it('writes a service that passes the check, and never twice', () =>
    inGood(async (folder) => {
      const target = path.join(folder, 'providers/penny-acre-farm/farm-nights.md');
      const { status, stdout } = await runNew(folder, LISTING, '--provider', 'penny-acre-farm');
      expect(status).toBe(0);
      expect(stdout).toContain(`Written: ${target}`);
      const text = await readFile(target, 'utf8');
      expect(text).toContain('phone: 01632 960201');
      expect(text).toContain('example: true');
      expect((await runCheck(folder)).stderr).toBe('');

      const again = await runNew(folder, { ...LISTING, summary: 'Another.' }, '--provider', 'penny-acre-farm');
      expect(again).toMatchObject({ status: 1, stdout: '' });
      expect(again.stderr).toContain('name: Your organisation already has a listing with this name.');
      expect(await readFile(target, 'utf8')).toBe(text);
    }));

  it('writes a new organisation with its first service', () =>
    inGood(async (folder) => {
      const provider: Answers = { 'provider.name': 'Harbour Road Club', 'provider.kind': 'charity' };
      const { status } = await runNew(folder, { ...LISTING, ...provider, 'contact.phone': '01785 223344' });
      expect(status).toBe(0);
      expect((await runCheck(folder)).stdout).toContain('6 services of 4 providers');
    }));

  it('changes the fields of a record that differ, and no others', () =>
    inGood(async (folder) => {
      const target = path.join(folder, 'providers/lantern-club/saturday-club.md');
      const before = await readFile(target, 'utf8');
      await runNew(folder, { 'cost.text': '£6 a session' }, '--change', 'lantern-club/saturday-club');
      const after = await readFile(target, 'utf8');
      const kept = before.split('\n').filter((line) => !/^(?:cost|checked):/.test(line));
      expect(after.split('\n')).toEqual(expect.arrayContaining(kept));
      expect(after).toContain('cost:\n  kind: paid\n  text: £6 a session\n');
      expect((await runCheck(folder)).stderr).toBe('');
    }));

  it('writes nothing when anything is wrong, and says what', () =>
    inGood(async (folder) => {
      const { status, stderr } = await runNew(folder, {
        ...LISTING,
        'provider.name': '../../etc',
        'ages.to': '7',
        'contact.phone': '01785 223344',
      });
      expect(status).toBe(1);
      expect(stderr).toBe(
        'Nothing was written:\n\nprovider.kind: Choose one.\nages.from: Give a youngest age that is not higher than the oldest.\n',
      );
      expect(existsSync(path.join(folder, 'providers/etc'))).toBe(false);
    }));

  it('says what to do where nobody can be asked', async () => {
    const { status, stderr } = await runCommand(['scripts/new.ts'], {});
    expect(status).toBe(1);
    expect(stderr).toContain('--answers <file.json>');
  });
});
