import { SCRIPTS, type Script } from '../../schema/scripts.ts';

/** Letters of any script but that of English. */
export const NOT_LATIN = /(?!\p{sc=Latn})\p{L}/u;

/** Signs of Japanese: its text has Chinese signs as well. */
const KANA = /[\p{sc=Hira}\p{sc=Kana}]/u;

/** The script other than Latin that a text has most letters of; Latin when it has no others; nothing for one that no language here has. */
export function scriptOf(text: string): Script | undefined {
  if (!NOT_LATIN.test(text)) return 'Latn';
  if (KANA.test(text)) return undefined;
  const counts = SCRIPTS.filter((script) => script !== 'Latn').map((script) => ({
    script,
    count: text.match(new RegExp(String.raw`\p{sc=${script}}`, 'gu'))?.length ?? 0,
  }));
  const [most] = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return most?.script;
}
