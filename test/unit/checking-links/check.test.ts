import { describe, expect, it } from 'vitest';
import type { Answer, Failure } from '../../../src/checking-links/ask.ts';
import { checkLink, type Verdict } from '../../../src/checking-links/check.ts';

type Said = Answer | Failure;
const to = (status: number, location: string): Answer => ({ status, location });
const START = 'https://club.co.uk/a';

/** The verdict of a link in a web that has these addresses and no other; what it asked for. */
async function check(web: Readonly<Record<string, Said | number>>, address = START) {
  const asked: string[] = [];
  const verdict = await checkLink(address, ({ href }) => {
    asked.push(href);
    const said = web[href] ?? 404;
    return Promise.resolve(typeof said === 'number' ? { status: said } : said);
  });
  return { verdict, asked };
}
const verdictOf = async (said: Said | number): Promise<Verdict> => (await check({ [START]: said })).verdict;

describe('a link', () => {
  it('works when the page is there', async () => {
    expect(await verdictOf(200)).toEqual({ state: 'works' });
  });

  it.each<[Said | number, string]>([
    [404, 'there is no such page (404)'],
    [410, 'there is no such page (410)'],
    [418, 'it refuses to answer (418)'],
    ['no-site', 'there is no site of that name'],
    ['not-public', 'it leads to an address that no visitor can open'],
  ])('is broken: %s', async (said, why) => {
    expect(await verdictOf(said)).toEqual({ state: 'broken', why });
  });

  it.each<[Said | number, string]>([
    [401, 'it does not answer programs (401)'],
    [403, 'it does not answer programs (403)'],
    [429, 'it does not answer programs (429)'],
    [500, 'it has a fault today (500)'],
    [503, 'it has a fault today (503)'],
    [301, 'it has a fault today (301)'],
    ['too-slow', 'it takes too long to answer'],
    ['dropped', 'it ends the connection'],
    ['refused', 'nothing answers there today'],
    ['certificate', 'its certificate may be wrong'],
    ['no-lookup', 'its name could not be looked up'],
  ])('is no matter for a program: %s', async (said, why) => {
    expect(await verdictOf(said)).toEqual({ state: 'cannot tell', why });
  });
});

describe('a link that is redirected', () => {
  const NEW = 'https://new.co.uk/b';

  it.each([301, 308])('for good (%s) has moved', async (status) => {
    expect((await check({ [START]: to(status, NEW), [NEW]: 200 })).verdict).toEqual({ state: 'moved', to: NEW });
  });

  it.each([302, 303, 307])('for now (%s) works', async (status) => {
    expect((await check({ [START]: to(status, NEW), [NEW]: 200 })).verdict).toEqual({ state: 'works' });
  });

  it('for good and then for now has moved to where the first led', async () => {
    const web = { [START]: to(301, '/b'), 'https://club.co.uk/b': to(302, '/login'), 'https://club.co.uk/login': 200 };
    expect((await check(web)).verdict).toEqual({ state: 'moved', to: 'https://club.co.uk/b' });
  });

  it('for now and then for good keeps its address', async () => {
    const web = { [START]: to(302, '/b'), 'https://club.co.uk/b': to(301, '/c'), 'https://club.co.uk/c': 200 };
    expect((await check(web)).verdict).toEqual({ state: 'works' });
  });

  it('to a page that is not there is broken', async () => {
    expect((await check({ [START]: to(301, NEW) })).verdict.state).toBe('broken');
  });

  it.each([
    'http://127.0.0.1/',
    'http://169.254.169.254/',
    'https://intranet/',
    'ftp://club.co.uk/',
    'javascript:alert(1)',
  ])('to %s is not followed', async (inside) => {
    const { verdict, asked } = await check({ [START]: to(301, inside) });
    expect(verdict).toEqual({ state: 'broken', why: 'it leads to an address that no visitor can open' });
    expect(asked).toEqual([START]);
  });

  it('round in a circle is left', async () => {
    const { verdict, asked } = await check({ [START]: to(302, NEW), [NEW]: to(302, START) });
    expect(verdict).toEqual({ state: 'cannot tell', why: 'it leads back to itself' });
    expect(asked).toEqual([START, NEW]);
  });

  it('without end is left', async () => {
    let n = 0;
    const verdict = await checkLink(START, () => Promise.resolve(to(301, `/${n++}`)));
    expect(verdict).toEqual({ state: 'broken', why: 'it leads from page to page without end' });
    expect(n).toBe(11);
  });

  it('to no address at all is no matter for a program', async () => {
    expect((await check({ [START]: to(302, 'http://') })).verdict.state).toBe('cannot tell');
  });
});

describe('a link without https', () => {
  const [PLAIN, SECURE] = ['http://club.co.uk/a', 'https://club.co.uk/a'];

  it('has moved when the same page answers with it', async () => {
    expect((await check({ [PLAIN]: 200, [SECURE]: 200 }, PLAIN)).verdict).toEqual({ state: 'moved', to: SECURE });
    expect((await check({ [PLAIN]: to(301, SECURE), [SECURE]: 200 }, PLAIN)).verdict).toEqual({
      state: 'moved',
      to: SECURE,
    });
  });

  it('works when there is no such page', async () => {
    expect((await check({ [PLAIN]: 200 }, PLAIN)).verdict).toEqual({ state: 'works' });
    expect((await check({ [PLAIN]: 200, [SECURE]: to(301, PLAIN) }, PLAIN)).verdict).toEqual({ state: 'works' });
  });
});
