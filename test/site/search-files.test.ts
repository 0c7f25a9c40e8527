import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { pagefindIdsHref, type PagefindIds } from '../../src/search/pagefind/addresses.ts';
import { detailsHref, type Details } from '../../src/search/details.ts';
import { ROWS_PER_FILE } from '../../src/search/pieces.ts';
import { summariesHref, tableHref, unpackTable, type TableFile } from '../../src/search/table.ts';
import { filesOf, pageAt, pagesOf } from '../support/pages.ts';
import { contentOf, siteFolder } from '../support/sites.ts';

const read = (href: string): unknown =>
  JSON.parse(readFileSync(path.join(siteFolder('strangers'), href), 'utf8')) as unknown;
const version = pageAt(pagesOf('strangers'), '/search/').$('[data-search]').attr('data-search') ?? '';
const urlOfFragment = (id: string): string => {
  const file = path.join(siteFolder('strangers'), 'pagefind', 'fragment', `${id}.pf_fragment`);
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
};
const table = read(tableHref(version)) as TableFile;
const open = contentOf('strangers').services.filter(({ status }) => status !== 'closed');

describe('the files that search fetches', () => {
  it('hold every open service once', () => {
    const rows = unpackTable(table);
    expect(rows.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
  });

  it('hold Pagefind’s id of every real row and page, in their order', () => {
    const ids = read(pagefindIdsHref(version)) as PagefindIds;
    const examples = new Set(unpackTable(table).flatMap(({ example }, i) => (example ? [i] : [])));
    const wanted = [...unpackTable(table).map(({ id }) => serviceHref(id)), ...table.pages.map(({ href }) => href)];
    expect(ids).toHaveLength(wanted.length);
    ids.forEach((id, i) => {
      expect(id === '', String(i)).toBe(examples.has(i));
      if (id !== '') expect(urlOfFragment(id), id).toBe(wanted[i]);
    });
  });

  it('hold the summary of every row in the same order', () => {
    const summaries = new Map(open.map(({ id, summary }) => [id, summary]));
    unpackTable(table).forEach(({ id }, i) => {
      const file = read(summariesHref(version, Math.floor(i / ROWS_PER_FILE))) as string[];
      expect(file[i % ROWS_PER_FILE], id).toBe(summaries.get(id));
    });
  });

  it('hold how to reach every row, in files that search does not wait for', () => {
    const services = new Map(open.map((service) => [service.id, service]));
    unpackTable(table).forEach(({ id }, i) => {
      const file = read(detailsHref(version, Math.floor(i / ROWS_PER_FILE))) as Details[];
      const service = services.get(id);
      const { phone, text, email, website } = service?.contact ?? {};
      expect(file[i % ROWS_PER_FILE], id).toEqual({ phone, text, email, website, start: service?.howToStart.text });
    });
  });

  it('include Pagefind, and none of its ready-made interfaces', () => {
    const bundle = filesOf('strangers').filter((file) => file.startsWith('/pagefind/'));
    expect(bundle).toContain('/pagefind/pagefind.js');
    expect(bundle.filter((file) => /ui\.|highlight/.test(file))).toEqual([]);
  });
});
