import { typedWords } from '../../directory/languages/typed.ts';
import { NOT_LATIN } from './scripts.ts';

/** Letters that no English word has, but names from elsewhere do. */
const RARE = /[ãõ\u0100-\u024F\u1E00-\u1EFF]/i;

/** Says whether words may be of another language: if not, no file is fetched. */
export function looksForeign(marks: string): (text: string) => boolean {
  const all = marks.split(' ').filter(Boolean);
  return (text) => {
    const composed = text.normalize('NFC');
    return (
      NOT_LATIN.test(composed) ||
      RARE.test(composed) ||
      typedWords(composed).some(({ key }) => all.some((mark) => `${key}.`.startsWith(mark)))
    );
  };
}
