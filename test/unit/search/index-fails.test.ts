import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CustomRecord } from 'pagefind';
import { buildSearch } from '../../../src/search/build.ts';
import { aListing, lists } from '../support/records.ts';

/** What the stand-in for Pagefind answers; each test makes one part of it fail. */
const answers = vi.hoisted(() => ({
  createIndex: [] as string[],
  addCustomRecord: [] as string[],
  writeFiles: [] as string[],
}));

vi.mock('pagefind', () => ({
  createIndex: () =>
    Promise.resolve({
      errors: answers.createIndex,
      index: {
        addCustomRecord: (record: CustomRecord) => Promise.resolve({ errors: answers.addCustomRecord, file: record }),
        writeFiles: () => Promise.resolve({ errors: answers.writeFiles, outputPath: '' }),
      },
    }),
  close: () => Promise.resolve(null),
}));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-offer-index-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  for (const errors of Object.values(answers)) errors.length = 0;
});

const build = (): Promise<void> => buildSearch(folder, [aListing()], lists, '2026-11-21');

describe('an index that cannot be built', () => {
  it.each(['createIndex', 'addCustomRecord', 'writeFiles'] as const)(
    'stops the build when %s reports an error',
    async (step) => {
      answers[step].push('the disk is full');
      await expect(build()).rejects.toThrow(/search index could not be built.*the disk is full/);
    },
  );

  it('names the service at which it failed', async () => {
    answers.addCustomRecord.push('no content');
    await expect(build()).rejects.toThrow(aListing().service.id);
  });
});
