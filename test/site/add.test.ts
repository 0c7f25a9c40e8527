import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addHref, changeHref } from '../../src/directory/addresses.ts';
import { sortFiles } from '../../src/loading/text-files.ts';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';
import { contentOf, siteFolder } from '../support/sites.ts';

const pages = pagesOf('fixture');
const page = pageAt(pages, '/add/');
const { authority, providers, services } = contentOf('fixture');

const filesAt = (href: string) =>
  JSON.parse(readFileSync(path.join(siteFolder('fixture'), href), 'utf8')) as { file: string; text: string }[];
const found = (files: readonly { file: string; text: string }[]) =>
  sortFiles(files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) })));

describe('/add/', () => {
  it('offers a person, an e-mail and GitHub without script, and says what is made up', () => {
    const { $ } = page;
    expect($('main a[href^="mailto:"]').attr('href')).toContain(authority.feedback.email);
    if (authority.contact.phone !== undefined) expect($('main a[href^="tel:"]').length).toBeGreaterThan(0);
    if (authority.repository !== undefined)
      expect($(`main a[href^="${authority.repository.url}"]`).length).toBeGreaterThan(0);
    expect(textOf(page)).not.toContain('not real yet');
  });

  it('shows nothing of the form before it begins', () => {
    for (const part of ['back', 'errors', 'progress', 'journey', 'draft', 'failed']) {
      expect(page.$(`[data-part="${part}"]`).attr('hidden'), part).toBeDefined();
    }
  });

  it('is reached from every page, and filled in from the pages of services and providers', () => {
    for (const { href, $ } of pages) expect($('footer a[href="/add/"]').length, href).toBe(1);
    // Nobody can say that a made-up example is theirs.
    for (const { id, example } of providers) {
      const links = pageAt(pages, `/providers/${id}/`).$(`main a[href="${addHref(id)}"]`).length;
      expect(links, id).toBe(example === true ? 0 : 1);
    }
    for (const { id, example } of services) {
      const links = pageAt(pages, `/services/${id}/`).$(`main a[href="${changeHref(id)}"]`).length;
      expect(links, id).toBe(example === true ? 0 : 1);
    }
  });
});

describe('what the form fetches', () => {
  it('has the records of every provider, all of them readable', () => {
    for (const { id } of providers) {
      const { files, problems } = found(filesAt(`/add/records/${id}.json`));
      const own = services.filter(({ provider }) => provider === id).map((service) => service.id);
      expect(problems).toEqual([]);
      expect(
        files
          .filter(({ kind }) => kind === 'service')
          .map((file) => file.id)
          .sort(),
      ).toEqual(own.sort());
    }
  });

  it('holds no file but the lists and the providers', () => {
    const { files, problems } = found(filesAt('/add/lists.json'));
    expect(problems).toEqual([]);
    expect(new Set(files.map(({ kind }) => kind))).toEqual(
      new Set(['topics', 'needs', 'access', 'areas', 'glossary', 'plainEnglish', 'provider']),
    );
  });
});
