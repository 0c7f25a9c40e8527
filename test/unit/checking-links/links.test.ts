import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../src/checking-links/links.ts';
import { sortFiles } from '../../../src/loading/text-files.ts';

const SITE = 'https://local-offer.example.org/';

/** Files of a content folder, by their paths. */
const filesOf = (texts: Readonly<Record<string, string>>) =>
  sortFiles(Object.entries(texts).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }))).files;

const provider = (fields: object = {}): string =>
  JSON.stringify({ name: 'Club', kind: 'charity', website: 'https://club.org.uk/', ...fields }, undefined, 2);
const service = [
  '---',
  'name: Saturdays',
  'summary: Games.',
  'contact: { website: "https://club.org.uk/saturdays" }',
  'links: { accessibilityPlan: "https://club.org.uk/plan.pdf" }',
  'source:',
  '  - { name: Leaflet, url: "https://www.gov.uk/leaflet#page-2" }',
  '---',
  '',
  'See [the map](https://maps.co.uk/a) and',
  '[our own page](/about/), or <https://www.gov.uk/leaflet>.',
  '',
  '[ref]: http://old.co.uk/ "Old"',
  '',
].join('\n');

describe('links to other sites', () => {
  it('are found in every field and in the words, each address once, with where it stands', () => {
    const files = filesOf({ 'providers/club/provider.json': provider(), 'providers/club/saturdays.md': service });
    const file = 'providers/club/saturdays.md';
    expect(linksIn(files, SITE)).toEqual([
      {
        address: 'https://club.org.uk/',
        places: [{ provider: 'club', file: 'providers/club/provider.json', line: 4, field: 'website' }],
      },
      {
        address: 'https://club.org.uk/saturdays',
        places: [{ provider: 'club', file, line: 4, field: 'contact.website' }],
      },
      {
        address: 'https://club.org.uk/plan.pdf',
        places: [{ provider: 'club', file, line: 5, field: 'links.accessibilityPlan' }],
      },
      {
        address: 'https://www.gov.uk/leaflet',
        places: [
          { provider: 'club', file, line: 7, field: 'source[0].url' },
          { provider: 'club', file, line: 11 },
        ],
      },
      { address: 'https://maps.co.uk/a', places: [{ provider: 'club', file, line: 10 }] },
      { address: 'http://old.co.uk/', places: [{ provider: 'club', file, line: 13 }] },
    ]);
  });

  it('stand in guides too, in Markdown and in code', () => {
    const text = '---\ntitle: A\n---\n\n[a](https://a.uk/)\n\n<Box href="https://b.uk/x">\nWords.\n</Box>\n';
    const found = linksIn(filesOf({ 'guides/a.mdx': text }), SITE);
    expect(found.map(({ address, places }) => [address, places[0]?.line])).toEqual([
      ['https://a.uk/', 5],
      ['https://b.uk/x', 7],
    ]);
    expect(found[0]?.places[0]?.provider).toBeUndefined();
  });

  it('are none in invented records, nor to this site', () => {
    const invented = {
      'providers/club/provider.json': provider({ example: true }),
      'providers/club/saturdays.md': service,
    };
    expect(linksIn(filesOf(invented), SITE)).toEqual([]);
    const authority = `website: ${SITE}\nrepository: { url: "https://github.com/a/b", branch: main, example: true }\n`;
    expect(linksIn(filesOf({ 'authority.yaml': authority }), SITE)).toEqual([]);
  });
});
