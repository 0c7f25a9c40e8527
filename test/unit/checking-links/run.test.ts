import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/checking-links/check.ts';
import { linkReport } from '../../../src/checking-links/report.ts';
import { checkAll, formatWorked, parseWorked, type Finding } from '../../../src/checking-links/run.ts';
import { TODAY } from '../support/records.ts';

const link = (address: string, provider?: string) => ({
  address,
  places: [{ provider, file: provider === undefined ? 'home.yaml' : `providers/${provider}/club.md`, line: 3 }],
});
const finding = (verdict: Verdict, address = 'https://a.uk/', provider?: string): Finding => ({
  ...link(address, provider),
  verdict,
});

describe('checking links', () => {
  it('asks each that has not worked lately, and keeps the order', async () => {
    const worked = new Map([
      ['https://a.uk/today', TODAY],
      ['https://a.uk/lately', '2026-11-08'],
      ['https://a.uk/long-ago', '2026-11-07'],
      ['https://a.uk/tomorrow', '2026-11-22'],
    ]);
    const links = ['today', 'lately', 'long-ago', 'tomorrow', 'never'].map((name) => link(`https://a.uk/${name}`));
    const asked: string[] = [];
    const check = (address: string): Promise<Verdict> => {
      asked.push(address);
      return Promise.resolve({ state: 'broken', why: 'it is' });
    };
    const found = await checkAll(links, check, worked, TODAY);
    expect(asked).toEqual(['https://a.uk/long-ago', 'https://a.uk/tomorrow', 'https://a.uk/never']);
    expect(found.map(({ address, verdict: { state } }) => [address.slice(13), state])).toEqual([
      ['today', 'works'],
      ['lately', 'works'],
      ['long-ago', 'broken'],
      ['tomorrow', 'broken'],
      ['never', 'broken'],
    ]);
  });

  it('goes through one host in order, and through ten hosts at once at most', async () => {
    const links = Array.from({ length: 100 }, (_, i) => link(`https://host-${i % 20}.uk/${i}`));
    const busy = new Set<string>();
    let most = 0;
    const found = await checkAll(
      links,
      async (address) => {
        const { hostname } = new URL(address);
        expect(busy.has(hostname)).toBe(false);
        busy.add(hostname);
        most = Math.max(most, busy.size);
        await new Promise((resolve) => setTimeout(resolve, 1));
        busy.delete(hostname);
        return { state: 'works' };
      },
      new Map(),
      TODAY,
    );
    expect(found).toHaveLength(100);
    expect(most).toBe(10);
  });
});

describe('what has worked', () => {
  it('is kept with its day, and read again; what does not work is not kept', () => {
    const before = new Map([
      ['https://a.uk/', '2026-11-10'],
      ['https://gone.uk/', '2026-11-10'],
    ]);
    const findings = [
      finding({ state: 'works' }),
      finding({ state: 'works' }, 'https://b.uk/'),
      finding({ state: 'moved', to: 'https://d.uk/' }, 'https://c.uk/'),
    ];
    expect([...parseWorked(formatWorked(findings, before, TODAY))]).toEqual([
      ['https://a.uk/', '2026-11-10'],
      ['https://b.uk/', TODAY],
    ]);
  });

  it.each(['', '[1]', '{', 'null', '{"https://a.uk/":1}'])('is nothing in a file with %j', (text) => {
    expect([...parseWorked(text)]).toEqual([]);
  });
});

describe('the report of links', () => {
  const names = new Map([['club', 'The Club']]);
  const report = (...findings: Finding[]) => linkReport(findings, names, 'Examplewich Local Offer', TODAY);

  it('counts, and names by provider what to mend and where it stands, the worst first', () => {
    const { title, sections } = report(
      finding({ state: 'works' }, 'https://a.uk/', 'club'),
      finding({ state: 'cannot tell', why: 'it takes too long to answer' }, 'https://b.uk/', 'club'),
      finding({ state: 'moved', to: 'https://new.uk/' }, 'https://c.uk/', 'club'),
      finding({ state: 'broken', why: 'there is no such page (404)' }, 'https://d.uk/', 'club'),
      finding({ state: 'broken', why: 'there is no such page (404)' }, 'https://e.uk/'),
    );
    expect(title).toBe('Examplewich Local Offer: links on 21 November 2026');
    expect(sections.map(({ id, title: heading }) => [id, heading])).toEqual([
      ['links', 'Links to other sites'],
      ['council', 'What the council writes'],
      ['providers/club', 'The Club'],
    ]);
    expect(sections[0]?.lines).toEqual(['5 links: 1 work, 1 moved, 2 broken, 1 that nobody can tell of today.']);
    expect(sections[2]?.table?.rows).toEqual([
      ['BROKEN', 'content/providers/club/club.md:3', 'https://d.uk/', 'there is no such page (404)'],
      ['moved', 'content/providers/club/club.md:3', 'https://c.uk/', 'https://new.uk/'],
      ['cannot tell', 'content/providers/club/club.md:3', 'https://b.uk/', 'it takes too long to answer'],
    ]);
  });

  it('wonders about the connection when not one works', () => {
    const lost = (address: string) => finding({ state: 'broken', why: 'there is no site of that name' }, address);
    expect(report(lost('https://a.uk/'), lost('https://b.uk/')).sections[0]?.lines?.at(-1)).toContain('no connection');
    expect(report(finding({ state: 'works' })).sections).toHaveLength(1);
  });
});
