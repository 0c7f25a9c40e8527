import { afterEach, expect, it, vi } from 'vitest';
import type { Language } from '../../../../src/schema/languages.ts';
import { languagesHref } from '../../../../src/search/languages/file.ts';
import { packLanguages, marksOf } from '../../../../src/search/languages/pack.ts';
import { LanguageReader } from '../../../../src/search/languages/read.ts';

const message = {
  pages: 'Strony.',
  browser: 'Menu.',
  ring: 'Zadzwoń {phone}.',
  searched: 'Szukaliśmy:',
  machine: 'Komputer.',
};
const polish: Language = {
  ...{ code: 'pl', name: 'Polish', own: 'polski', script: 'Latn', message, inDanger: '999' },
  ...{
    words: ['nie', 'jest'],
    terms: { autism: ['autyzm*'], school: ['szkoł*'] },
    danger: { suicide: ['chcę umrzeć'] },
  },
};
const chinese: Language = {
  ...{ code: 'zh-Hans', name: 'Chinese', own: '中文', script: 'Hani', message, inDanger: '999', checkedBy: 'Teacher' },
  ...{ words: ['的'], terms: { autism: ['自闭症'] }, danger: { suicide: ['想死'] } },
};
const languages = [polish, chinese];
const files = new Map(packLanguages(languages).map(({ script, file }) => [languagesHref('v1', script), file]));

/** What a host answers; `down` for one that does not. */
function serve(down = false) {
  const asked = vi.fn((href: string) =>
    down ? Promise.reject(new TypeError('down')) : Promise.resolve(Response.json(files.get(href))),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}
const marks = marksOf(languages, ['Szreniawa']);
const reader = () => new LanguageReader('v1', marks);

afterEach(() => {
  vi.unstubAllGlobals();
});

it('fetches nothing for English, for names of places and for scripts of no language here', async () => {
  const asked = serve();
  for (const text of ['autism school', 'café Zoë', 'Szreniawa', 'じ', '', '😢']) {
    expect(await reader().read(text)).toBeUndefined();
  }
  expect(asked).not.toHaveBeenCalled();
});

it('fetches the words of one script, once', async () => {
  const asked = serve();
  const read = reader();
  expect(await read.read('szkola autyzm')).toMatchObject({ language: { code: 'pl' }, query: 'school autism' });
  expect(await read.read('nie jest')).toMatchObject({ language: { code: 'pl' }, known: [] });
  expect(asked.mock.calls).toEqual([['/directory/v1/languages-latn.json']]);
  expect(await read.read('自闭症')).toMatchObject({ language: { code: 'zh-Hans' }, query: 'autism' });
  expect(asked).toHaveBeenCalledTimes(2);
});

it('says that nobody checked the words, until somebody has', async () => {
  serve();
  expect((await reader().read('autyzm'))?.language.message.machine).toBe('Komputer.');
  expect((await reader().read('自闭症'))?.language.message).not.toHaveProperty('machine');
});

it('goes on as with English when the words do not come, and asks again later', async () => {
  const read = reader();
  serve(true);
  expect(await read.read('autyzm')).toBeUndefined();
  serve();
  expect(await read.read('autyzm')).toBeDefined();
});

it('goes on as with English for what is in no language after all', async () => {
  serve();
  expect(await reader().read('szkopuł')).toBeUndefined();
});
