import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CustomRecord } from 'pagefind';
import { makePagefind } from '../../../src/search/pagefind/bundle.ts';

/** A stand-in for Pagefind. @param failing the step that reports an error */
function aPagefind({
  failing,
  fragments = [],
}: {
  failing?: string;
  fragments?: readonly [id: string, url: string][];
}) {
  const errorsOf = (step: string): string[] => (step === failing ? ['the disk is full'] : []);
  const files = fragments.map(([id, url]) => ({
    path: `fragment/${id}.pf_fragment`,
    content: gzipSync(`pagefind_dcd${JSON.stringify({ url })}`),
  }));
  const index = {
    addCustomRecord: () => Promise.resolve({ errors: errorsOf('addCustomRecord') }),
    getFiles: () => Promise.resolve({ errors: errorsOf('getFiles'), files }),
  };
  return {
    createIndex: () => Promise.resolve({ errors: errorsOf('createIndex'), index }),
    close: () => Promise.resolve(null),
  } as unknown as NonNullable<Parameters<typeof makePagefind>[1]>;
}

const records = ['/a/', '/b/'].map((url): CustomRecord => ({ url, content: 'words', language: 'en' }));

describe('an index that cannot be built', () => {
  it.each(['createIndex', 'addCustomRecord', 'getFiles'] as const)(
    'stops the build when %s reports an error',
    async (step) => {
      await expect(makePagefind(records, aPagefind({ failing: step }))).rejects.toThrow(
        /search index could not be built.*the disk is full/,
      );
    },
  );

  it('names the record at which it failed', async () => {
    await expect(makePagefind(records, aPagefind({ failing: 'addCustomRecord' }))).rejects.toThrow('/a/');
  });
});

describe('the ids of Pagefind', () => {
  it('are given in the order of the records', async () => {
    const service = aPagefind({
      fragments: [
        ['en_2', '/b/'],
        ['en_1', '/a/'],
      ],
    });
    await expect(makePagefind(records, service)).resolves.toMatchObject({ ids: ['en_1', 'en_2'] });
  });

  it.each<[what: string, fragments: [string, string][], error: RegExp]>([
    ['a record is missing', [['en_1', '/a/']], /no record of \/b\//],
    [
      'a record is there twice',
      [
        ['en_1', '/a/'],
        ['en_2', '/a/'],
      ],
      /two records of \/a\//,
    ],
    [
      'there is one that nobody gave',
      [
        ['en_1', '/a/'],
        ['en_2', '/b/'],
        ['en_3', '/c/'],
      ],
      /3 records for 2/,
    ],
  ])('stop the build when %s', async (_what, fragments, error) => {
    await expect(makePagefind(records, aPagefind({ fragments }))).rejects.toThrow(error);
  });
});
