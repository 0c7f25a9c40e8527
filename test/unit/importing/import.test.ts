import { describe, expect, it } from 'vitest';
import { plan, readManifest, remembered, type Made } from '../../../src/importing/shared/manifest.ts';
import type { Target } from '../../../src/importing/shared/found.ts';
import { reportOf } from '../../../src/importing/shared/report.ts';
import { markdownText, screenText } from '../../../src/importing/shared/report-text.ts';
import { TODAY } from '../support/records.ts';
import { CONTENT, importing, listing, problemsWith, SETTING } from './support.ts';

const files = (...listings: Partial<Record<Target, unknown>>[]): string[] => [
  ...importing(listings.map((fields, i) => listing(fields, `row ${i + 2}`))).files.keys(),
];

describe('what an import writes', () => {
  it('a record that passes the check stands under providers/, with its organisation', () => {
    const imported = importing([listing()]);
    expect([...imported.files.keys()]).toEqual([
      'providers/rattle-group/drum-club.md',
      'providers/rattle-group/provider.json',
    ]);
    expect(problemsWith(imported)).toEqual([]);
  });

  it('one whose words are not plain enough is a draft that says which', () => {
    const { written } = importing([listing({ description: 'We utilise drums every week.' })]);
    expect(written).toMatchObject([{ state: 'plainer', file: 'drafts/rattle-group/drum-club.md' }]);
    expect(written[0]?.problems.map(({ write }) => write)).toEqual(['use', 'use']);
  });

  it('one in which something is missing is a draft that says what', () => {
    const { written } = importing([listing({ 'contact.phone': null, terms: null })]);
    expect(written).toMatchObject([{ state: 'incomplete' }]);
    expect(written[0]?.problems.map(({ field }) => field)).toEqual(['topics', 'contact']);
  });

  it('one that may name a person is a draft', () => {
    expect(importing([listing({ description: 'Play drums. Ring Sarah to book.' })]).written).toMatchObject([
      { state: 'doubtful' },
    ]);
  });

  it('hard words about an organisation are left out, and its services stay', () => {
    const imported = importing([listing({ 'provider.description': 'We utilise drums.' })]);
    expect(imported.written).toMatchObject([{ state: 'ready' }]);
    expect(imported.files.get('providers/rattle-group/provider.json')?.text).not.toContain('utilise');
  });

  it('an organisation all of whose services are drafts is a draft', () => {
    expect(files({ terms: null })).toEqual(['drafts/rattle-group/drum-club.md', 'drafts/rattle-group/provider.json']);
  });
});

describe('names', () => {
  it('two organisations of one name and different numbers are two', () => {
    expect(files({ 'provider.charity': '1234567' }, { 'provider.charity': '7654321' })).toContain(
      'providers/rattle-group-2/drum-club.md',
    );
  });

  it('organisations are one by number, whatever they are called', () => {
    expect(
      files(
        { 'provider.charity': '1234567' },
        { name: 'Bell club', provider: 'Rattle Group CIO', 'provider.charity': '1234567' },
      ),
    ).toContain('providers/rattle-group/bell-club.md');
  });

  it('the same service twice is one', () => {
    expect(importing([listing(), listing({}, 'row 3')]).leftOut).toMatchObject([
      { where: 'row 3', why: 'the same as row 2' },
    ]);
  });

  it('services of one name in two towns have the town in their names', () => {
    const { written } = importing([listing(), listing({ 'venue.town': 'Northfold' }, 'row 3')]);
    expect(written.map(({ draft, state }) => [draft.service.name, state])).toEqual([
      ['Drum club', 'ready'],
      ['Drum club (Northfold)', 'ready'],
    ]);
  });

  it('services of one name that nothing tells apart are for a person to put together', () => {
    const { written } = importing([listing(), listing({ description: 'Drums for all.' }, 'row 3')]);
    expect(written.map(({ state, file }) => [state, file])).toEqual([
      ['ready', 'providers/rattle-group/drum-club.md'],
      ['incomplete', 'drafts/rattle-group/drum-club-2.md'],
    ]);
  });

  it('names of any length and in any script make a file', () => {
    expect(files({ name: 'Drums '.repeat(16), provider: 'Общество' })[0]).toMatch(
      /^providers\/name\/drums-(?:drums-)*drums?\.md$/,
    );
  });

  it('a record keeps its file when its name changes, and takes nobody else’s', () => {
    const before = new Map([['7', 'rattle-group/old-name']]);
    const { files: made } = importing([listing({ name: 'Old name' }), listing({ id: '7' }, 'row 3')], {}, before);
    expect([...made.keys()].filter((file) => file.endsWith('.md'))).toEqual([
      'providers/rattle-group/old-name-2.md',
      'providers/rattle-group/old-name.md',
    ]);
  });
});

describe('a record that the content has', () => {
  const club = { name: 'Saturday club', provider: 'Lantern Club', 'contact.email': 'hello@lantern-club.example.org' };

  it('stays when the provider or the council has checked it, however new the source is', () => {
    const { kept, files: made } = importing([listing({ ...club, checkedOn: '2026-11-20' })]);
    expect(kept).toMatchObject([
      { file: 'content/providers/lantern-club/saturday-club.md', why: 'the provider checked it on 2026-10-10' },
    ]);
    expect(made.size).toBe(0);
  });

  const copied = (on: string) => ({
    content: {
      ...CONTENT,
      services: CONTENT.services.map((service) =>
        service.id === 'lantern-club/saturday-club'
          ? { ...service, checked: { on, by: 'Editors', how: 'register' as const } }
          : service,
      ),
    },
  });

  it('stays when it is a copy that is as new', () => {
    expect(importing([listing({ ...club, checkedOn: '2026-10-10' })], copied('2026-10-10')).kept).toHaveLength(1);
  });

  it('is written again at the same place when the source is newer than the copy', () => {
    const { written } = importing([listing({ ...club, checkedOn: '2026-10-11' })], copied('2026-10-10'));
    expect(written).toMatchObject([
      { replaces: true, state: 'ready', file: 'providers/lantern-club/saturday-club.md' },
    ]);
  });

  it('is known by its address in the source, too', () => {
    const url = 'https://list.example.org/services/';
    const source = [{ name: 'Another list', url: `${url}77` }];
    const content = {
      ...CONTENT,
      services: CONTENT.services.map((service) =>
        service.id === 'gov-uk/carers-allowance' ? { ...service, source } : service,
      ),
    };
    const real = { provider: 'GOV.UK', name: 'Another name', 'contact.phone': '020 7946 0400', id: '77' };
    const { kept } = importing([listing(real)], {
      content,
      source: { name: 'Another list', url },
    });
    expect(kept).toHaveLength(1);
  });

  it('that is invented gets no source, whatever list it stood in', () => {
    const imported = importing([listing({ ...club, name: 'Sunday club' })]);
    const text = JSON.stringify([...imported.files.values()]);
    expect(text).toContain('example: true');
    expect(text).not.toContain('source:');
  });

  it('gets new services into its folder, and its provider.json stays', () => {
    const imported = importing([listing({ ...club, name: 'Sunday club' })]);
    expect([...imported.files.keys()]).toEqual(['providers/lantern-club/sunday-club.md']);
    expect(problemsWith(imported)).toEqual([]);
  });

  it('is told of when the source has closed it', () => {
    const services = CONTENT.services.map((service) =>
      service.id === 'lantern-club/saturday-club'
        ? { ...service, source: [{ name: 'L', url: 'https://list.example.org/77' }] }
        : service,
    );
    const { leftOut } = importing([listing({ id: '77', status: 'closed' })], { content: { ...CONTENT, services } });
    expect(leftOut[0]?.why).toMatch(/Look at content\/providers\/lantern-club\/saturday-club\.md/);
  });
});

describe('the folder of an import', () => {
  const made = (texts: Record<string, string>): Map<string, Made> =>
    new Map(
      Object.entries(texts).map(([file, text]) => [file, { text, id: file.endsWith('.md') ? 'one' : undefined }]),
    );
  const first = plan(made({ 'providers/a/b.md': 'B', 'providers/a/provider.json': 'A' }), undefined, new Map());

  it('the same import again changes nothing', () => {
    const again = plan(
      made({ 'providers/a/b.md': 'B', 'providers/a/provider.json': 'A' }),
      first.manifest,
      first.write,
    );
    expect(again).toEqual(first);
  });

  it('what somebody has changed stays, also next time', () => {
    const there = new Map([...first.write, ['providers/a/b.md', 'B, better']]);
    const again = plan(made({ 'providers/a/b.md': 'B2', 'providers/a/provider.json': 'A2' }), first.manifest, there);
    expect([...again.write.keys()]).toEqual(['providers/a/provider.json']);
    expect(again.edited).toEqual(['providers/a/b.md']);
    expect(
      plan(made({ 'providers/a/b.md': 'B3' }), again.manifest, new Map([...there, ...again.write])).edited,
    ).toEqual(['providers/a/b.md']);
  });

  it('a draft that somebody mends is not written a second time elsewhere', () => {
    const draft = plan(made({ 'drafts/a/b.md': 'B' }), undefined, new Map());
    const again = plan(made({ 'providers/a/b.md': 'B2' }), draft.manifest, new Map([['drafts/a/b.md', 'mended']]));
    expect([...again.write.keys()]).toEqual([]);
    expect(again.remove).toEqual([]);
  });

  it('what the source no longer gives is taken away, but not what an import did not write', () => {
    const there = new Map([...first.write, ['providers/a/own.md', 'mine']]);
    expect(plan(new Map(), first.manifest, there)).toMatchObject({
      remove: ['providers/a/b.md', 'providers/a/provider.json'],
      edited: ['providers/a/own.md'],
    });
  });

  it('a manifest that cannot be read is none: everything that is there is somebody’s', () => {
    expect(readManifest('{')).toBeUndefined();
    expect(readManifest('{"files":{"a":1}}')).toBeUndefined();
    expect(plan(made({ 'providers/a/b.md': 'B2' }), undefined, first.write).edited).toContain('providers/a/b.md');
  });

  it('remembers the files of records', () => {
    expect(remembered(first.manifest)).toEqual(new Map([['one', 'a/b']]));
  });
});

describe('the report', () => {
  const imported = importing([
    listing({ terms: 'Zorbing' }),
    listing({ name: 'n/a' }, 'row 3'),
    listing({ name: '## <b>Evil</b> `x` \u202E', status: 'closed' }, 'row 4'),
  ]);
  const report = reportOf('csv', SETTING.source, TODAY, { ...imported, remarks: ['Odd.'] }, { edited: [], remove: [] });

  it('counts every listing once', () => {
    const { found, ...states } = report.totals;
    expect(found).toBe(3);
    expect(Object.values(states).reduce((a, b) => a + b, 0)).toBe(3);
    expect(report.unknownTerms).toEqual([{ what: 'Zorbing', times: 1 }]);
  });

  it('is text that nothing in the source can change', () => {
    expect(markdownText(report)).not.toMatch(/<b>|^## Evil|\u202E/m);
    expect(screenText(report, 'out')).toContain('Note: Odd.');
    expect(screenText(report, 'out')).toContain('Zorbing');
  });
});
