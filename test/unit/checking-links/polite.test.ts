import { describe, expect, it } from 'vitest';
import type { Answer, Failure } from '../../../src/checking-links/ask.ts';
import { BACK_OFF, MOST_WAIT, PAUSE, polite } from '../../../src/checking-links/polite.ts';

/** A host that gives these answers one after the other, and what it saw: methods asked and milliseconds waited. */
async function get(...answers: readonly (Answer | Failure | number)[]) {
  const left = answers.map((answer) => (typeof answer === 'number' ? { status: answer } : answer));
  const seen: (string | number)[] = [];
  const answer = await polite(
    (_url, method) => {
      seen.push(method);
      return Promise.resolve(left.shift() ?? 'dropped');
    },
    {
      wait: (milliseconds) => {
        seen.push(milliseconds);
        return Promise.resolve();
      },
      now: () => Date.parse('2026-11-21T12:00:00Z'),
    },
  )(new URL('https://club.co.uk/'));
  return { answer: typeof answer === 'object' ? answer.status : answer, seen: seen.filter((each) => each !== PAUSE) };
}

describe('a polite request', () => {
  it('asks for the head alone when that is enough', async () => {
    expect(await get(200)).toEqual({ answer: 200, seen: ['HEAD'] });
    expect(await get(301)).toEqual({ answer: 301, seen: ['HEAD'] });
    expect(await get(410)).toEqual({ answer: 410, seen: ['HEAD'] });
  });

  it.each([400, 403, 404, 405, 501, 'dropped' as const])(
    'asks for the page when the head is refused: %s',
    async (refusal) => {
      expect(await get(refusal, 200)).toEqual({ answer: 200, seen: ['HEAD', 'GET'] });
    },
  );

  it.each([500, 502, 503, 504, 'too-slow' as const])(
    'asks again, later and later, when it may be over: %s',
    async (passing) => {
      expect(await get(passing, passing, 200)).toEqual({
        answer: 200,
        seen: ['HEAD', BACK_OFF, 'HEAD', 3 * BACK_OFF, 'HEAD'],
      });
    },
  );

  it('gives up after the third time', async () => {
    expect(await get(503, 503, 503, 200)).toMatchObject({ answer: 503 });
  });

  it.each<Failure>(['no-site', 'no-lookup', 'refused', 'certificate', 'not-public'])(
    'does not ask again: %s',
    async (failure) => {
      expect(await get(failure, 200)).toEqual({ answer: failure, seen: ['HEAD'] });
    },
  );

  it.each([
    ['seconds', '5', 5000],
    ['a date', 'Sat, 21 Nov 2026 12:00:09 GMT', 9000],
    ['a date that is past', 'Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['nonsense', 'soon', BACK_OFF],
  ])('waits as long as a busy host asks: %s', async (_, retryAfter, milliseconds) => {
    expect(await get({ status: 429, retryAfter }, 200)).toEqual({ answer: 200, seen: ['HEAD', milliseconds, 'HEAD'] });
  });

  it('leaves a host alone that asks for more than a minute', async () => {
    expect(await get({ status: 429, retryAfter: String(MOST_WAIT / 1000 + 1) }, 200)).toEqual({
      answer: 429,
      seen: ['HEAD'],
    });
  });

  it('makes the next address of the host wait until the host is ready, and for a pause', async () => {
    const seen: string[] = [];
    const busy = { status: 429, retryAfter: '3' };
    const get = polite(
      ({ pathname }) => {
        seen.push(pathname);
        return Promise.resolve(seen.length === 1 ? busy : { status: 200 });
      },
      {
        wait: (milliseconds) => {
          seen.push(String(milliseconds));
          return Promise.resolve();
        },
        now: () => 0,
      },
    );
    await Promise.all([get(new URL('https://club.co.uk/a')), get(new URL('https://club.co.uk:8443/b'))]);
    expect(seen.slice(0, 5)).toEqual(['/a', '3000', '/a', String(PAUSE), '/b']);
  });
});
