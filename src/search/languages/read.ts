import type { Script } from '../../schema/scripts.ts';
import { fetchJson, once } from '../fetching.ts';
import { detectLanguage } from './detect.ts';
import { languagesHref, type LanguagesFile } from './file.ts';
import { unpackLanguages, type Foreign } from './foreign.ts';
import { looksForeign } from './marks.ts';
import { scriptOf } from './scripts.ts';
import { toEnglish, type Translated } from './translate.ts';

/** What was typed in another language, and what is known of it. */
export interface ForeignWords extends Translated {
  readonly language: Foreign;
}

/** Reads what is typed in other languages, and fetches their words only then. */
export class LanguageReader {
  readonly #root: string;
  readonly #version: string;
  readonly #looksForeign: (text: string) => boolean;
  readonly #files = new Map<Script, () => Promise<readonly Foreign[]>>();

  /** @param root where the site is; empty in a browser */
  constructor(version: string, marks: string, root = '') {
    this.#root = root;
    this.#version = version;
    this.#looksForeign = looksForeign(marks);
  }

  /** Nothing for English, for a language that is not known, and when its words do not come: search goes on with what was typed. */
  async read(text: string): Promise<ForeignWords | undefined> {
    const script = scriptOf(text);
    if (script === undefined || !this.#looksForeign(text)) return undefined;
    const languages = await this.#languagesIn(script).catch(() => []);
    const language = detectLanguage(text, languages);
    return language && { language, ...toEnglish(text, language) };
  }

  #languagesIn(script: Script): Promise<readonly Foreign[]> {
    const known = this.#files.get(script);
    if (known !== undefined) return known();
    const file = once(async () =>
      unpackLanguages((await fetchJson(this.#root + languagesHref(this.#version, script))) as LanguagesFile),
    );
    this.#files.set(script, file);
    return file();
  }
}
