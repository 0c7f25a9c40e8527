import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cut, Pieces, ROWS_PER_FILE } from '../../../src/search/pieces.ts';

const values = Array.from({ length: ROWS_PER_FILE + 5 }, (_, i) => `value ${i}`);

/** Serves the files of `values`; gives the addresses that were asked for. */
function serve(answers: (href: string) => boolean = () => true): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (href: string) => {
    asked.push(href);
    return Promise.resolve(
      answers(href) ? Response.json(cut(values)[Number(href.slice(1))]) : new Response('', { status: 404 }),
    );
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('cut and Pieces', () => {
  it('give back the value of every row', async () => {
    serve();
    const pieces = new Pieces<string>((file) => `/${file}`);
    for (const [i, value] of values.entries()) expect(await pieces.at(i)).toBe(value);
    expect(await pieces.at(values.length)).toBeUndefined();
  });

  it('fetch a file once, and only when something in it is asked for', async () => {
    const asked = serve();
    const pieces = new Pieces<string>((file) => `/${file}`);
    await Promise.all([pieces.at(0), pieces.at(1), pieces.at(ROWS_PER_FILE - 1)]);
    expect(asked).toEqual(['/0']);
    await pieces.at(ROWS_PER_FILE);
    expect(asked).toEqual(['/0', '/1']);
  });

  it('ask again for a file that did not come', async () => {
    let isUp = false;
    const asked = serve(() => isUp);
    const pieces = new Pieces<string>((file) => `/${file}`);
    await expect(pieces.at(0)).rejects.toThrow('/0 answered 404');
    isUp = true;
    expect(await pieces.at(0)).toBe('value 0');
    expect(asked).toEqual(['/0', '/0']);
  });
});

describe('cut', () => {
  it('loses nothing, whatever the number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 120 }), (numbers) => {
        expect(cut(numbers).flat()).toEqual(numbers);
        for (const file of cut(numbers).slice(0, -1)) expect(file).toHaveLength(ROWS_PER_FILE);
      }),
    );
  });
});
