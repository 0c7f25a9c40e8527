import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { today } from '../../../../src/clock.ts';
import { ENGLISH } from '../../../../src/directory/english.ts';
import { dangerWords, ForeignDangers } from '../../../../src/directory/languages/danger.ts';
import { keyOfPhrase } from '../../../../src/directory/languages/phrases.ts';
import { loadContent } from '../../../../src/loading/load.ts';
import { detectLanguage } from '../../../../src/search/languages/detect.ts';
import { unpackLanguages } from '../../../../src/search/languages/foreign.ts';
import { looksForeign } from '../../../../src/search/languages/marks.ts';
import { marksOf, packLanguages } from '../../../../src/search/languages/pack.ts';
import { scriptOf } from '../../../../src/search/languages/scripts.ts';
import { toEnglish } from '../../../../src/search/languages/translate.ts';

const content = loadContent('content', today());
const { languages } = content;
const files = new Map(packLanguages(languages).map(({ script, file }) => [script, unpackLanguages(file)]));
const marks = marksOf(
  languages,
  [...content.places, ...content.services, ...content.providers].map(({ name }) => name),
);
const looks = looksForeign(marks);
const dangers = new ForeignDangers(dangerWords(languages));

/** As the page does it: nothing is asked of a text that does not look foreign. */
function read(text: string) {
  const languagesThere = files.get(scriptOf(text) ?? 'Latn') ?? [];
  const language = looks(text) ? detectLanguage(text, languagesThere) : undefined;
  return language && { code: language.code, ...toEnglish(text, language) };
}

describe('what families type in ten languages', () => {
  it.each([
    ['pl', 'autyzm', 'autism'],
    ['pl', 'szkoła specjalna dla dziecka z autyzmem', 'special school child autism'],
    ['pl', 'Zasiłek dla niepełnosprawnych', 'disability living allowance'],
    ['pl', 'logopeda Cannock 4 lata', 'speech therapy Cannock 4 years old'],
    ['pl', 'moj syn nie mowi', 'not talking'],
    ['ro', 'școală specială pentru copil cu autism', 'special school child autism'],
    ['ro', 'logoped Stafford', 'speech therapy Stafford'],
    ['ro', 'fiul meu nu vorbeste', 'not talking'],
    ['ro', 'alocație de handicap', 'disability living allowance'],
    ['ur', 'میرا بچہ بولتا نہیں', 'child not talking'],
    ['ur', 'معذور بچے کے لیے اسکول', 'disabled child school'],
    ['ur', 'mazoor bacha madad', 'disabled child help'],
    ['ur', 'mera beta nahi bolta', 'child not talking'],
    ['pa', 'ਮੇਰਾ ਬੱਚਾ ਬੋਲਦਾ ਨਹੀਂ', 'child not talking'],
    ['pa', 'ਔਟਿਜ਼ਮ ਵਾਲੇ ਬੱਚੇ ਲਈ ਸਕੂਲ', 'autism child school'],
    ['pa', 'mainu apne puttar layi madad chahidi', 'apne child help'],
    ['pa', 'مینوں مدد', 'help'],
    ['ar', 'ابني عنده توحد', 'autism'],
    ['ar', 'مدرسة لذوي الاحتياجات الخاصة', 'special school'],
    ['ar', 'طفل ٥ سنوات لا يتكلم', 'child 5 years old not talking'],
    ['ar', 'musa3ada li tifl tawahhud', 'help child autism'],
    ['bn', 'প্রতিবন্ধী শিশুর জন্য স্কুল', 'disabled child school'],
    ['bn', 'আমার ছেলে কথা বলে না', 'child not talking'],
    ['bn', 'protibondhi bhata', 'disability living allowance'],
    ['bn', 'amar chele kotha bole na', 'child not talking'],
    ['uk', 'логопед для дитини', 'speech therapy child'],
    ['uk', 'Допомога дитині з інвалідністю', 'help child disability'],
    ['uk', 'школа ст. Cannock', 'school Cannock'],
    ['uk', 'dopomoha dytyna autyzm', 'help child autism'],
    ['zh-Hans', '自闭症儿童特殊学校', 'autism child special school'],
    ['zh-Hans', '我的孩子5歲不會說話', 'child 5 years old not talking'],
    ['zh-Hans', '轮椅', 'wheelchair'],
    ['pt', 'escola especial para criança com autismo', 'special school child autism'],
    ['pt', 'terapia da fala', 'speech therapy'],
    ['pt', 'o meu filho não fala', 'child not talking'],
    ['lt', 'specialioji mokykla vaikui su negalia', 'special school child disability'],
    ['lt', 'logopedas Lichfield', 'speech therapy Lichfield'],
    ['lt', 'mano sunus nekalba', 'not talking'],
  ])('%s: %s', (code, typed, query) => {
    expect(read(typed)).toMatchObject({ code, query });
  });

  it('says what was known, as it was typed, each once', () => {
    expect(read('autyzm Autyzm szkoła')?.known).toEqual([
      { typed: 'autyzm', english: 'autism' },
      { typed: 'szkoła', english: 'school' },
    ]);
  });

  it('leaves a query as it is when nothing is known of it', () => {
    expect(read('jest nie moje')).toEqual({ code: 'pl', query: 'jest nie moje', known: [] });
  });

  it('each term is told alone, as it is written and in capitals', () => {
    // What is told by no word of its own: English has it as well.
    const english = new Set(languages.flatMap(({ words }) => words.map(keyOfPhrase)));
    const missed = languages.flatMap(({ terms }) =>
      Object.values(terms)
        .flat()
        .map((phrase) => phrase.replaceAll('*', ''))
        .filter((typed) => !english.has(keyOfPhrase(typed)) && read(typed) === undefined),
    );
    expect(missed).toEqual([]);
    expect(read('NIEPEŁNOSPRAWNOŚĆ')?.query).toBe('disability');
  });
});

describe('what is of no language here', () => {
  it.each([
    'обучение ребёнка',
    'это',
    'विकलांग बच्चा',
    'じへいしょう',
    '学校はどこですか',
    'αυτισμός',
    'کودک چپ',
    '',
    '  ',
    '123',
    '😢',
  ])('“%s”', (typed) => {
    expect(read(typed)).toBeUndefined();
  });
});

describe('English is never taken for another language, or for danger in one', () => {
  const linesOf = (file: string): string[] =>
    readFileSync(`test/fixtures/danger/${file}`, 'utf8').split('\n').filter(Boolean);
  const { intents, conditions, services, providers, places, crisis } = content;

  it.each([
    ['harmless searches', linesOf('harmless.txt')],
    ['dangers', linesOf('paraphrases.tsv').map((line) => line.split('\t')[1] ?? '')],
    ['intents', intents.flatMap(({ name, certain = [], says = [] }) => [...certain, ...says, name])],
    // Who thinks in another language may well type it.
    [
      'phrasings',
      intents.flatMap(({ phrasings = {} }) =>
        Object.entries(phrasings).flatMap(([person, all = []]) => (person === 'second-language' ? [] : all)),
      ),
    ],
    [
      'conditions',
      conditions.flatMap(({ name, also = [], short = [], old = [], hidden = [] }) => [
        ...[name, ...also, ...short, ...old, ...hidden],
      ]),
    ],
    ['names', [...services, ...providers, ...places].map(({ name }) => name)],
    ['summaries', services.map(({ summary }) => summary)],
    ['texts', services.map(({ body }) => body.text)],
    ['questions', crisis.questions.flatMap(({ text, say }) => [text, say])],
    ['words of English', ENGLISH],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => detectLanguage(text, files.get('Latn') ?? []) !== undefined)).toEqual([]);
    expect(texts.filter((text) => dangers.in(text).length > 0)).toEqual([]);
  });

  it('no word of English has a file fetched', () => {
    expect(ENGLISH.filter(looks)).toEqual([]);
  });
});

describe('danger in other languages', () => {
  const phrases = languages.flatMap(({ code, danger }) =>
    Object.entries(danger).flatMap(([kind, all]) =>
      all.map((phrase) => ({ code, kind, typed: phrase.replaceAll('*', '') })),
    ),
  );

  it('has at least eight phrases of five kinds in each language', () => {
    for (const { danger, code } of languages) {
      expect(Object.values(danger).flat().length, code).toBeGreaterThanOrEqual(8);
      expect(Object.keys(danger), code).toEqual(
        expect.arrayContaining([
          ...['suicide-and-self-harm', 'violence-by-partner-or-family', 'child-being-hurt', 'no-home-food-or-heat'],
        ]),
      );
    }
  });

  it('every phrase is recognised, also in capitals and among other words', () => {
    const kindsIn = (text: string): string[] => dangers.in(text).map(({ kind }) => kind);
    const missed = phrases.filter(
      ({ kind, typed }) =>
        !kindsIn(typed).includes(kind) || !kindsIn(`ST16 2DH, ${typed.toUpperCase()}! 123`).includes(kind),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    ['pl', 'Chce umrzec', 'suicide-and-self-harm'],
    ['pl', 'maz mnie bije', 'violence-by-partner-or-family'],
    ['ro', 'vreau sa mor', 'suicide-and-self-harm'],
    ['ro', 'nu avem unde să dormim', 'no-home-food-or-heat'],
    ['ur', 'main marna chahti hoon', 'suicide-and-self-harm'],
    ['ur', 'میں مرنا چاہتی ہوں', 'suicide-and-self-harm'],
    ['pa', 'ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦੀ ਹਾਂ', 'suicide-and-self-harm'],
    ['ar', 'أُريد أن أموت', 'suicide-and-self-harm'],
    ['ar', 'زوجي يضربني', 'violence-by-partner-or-family'],
    ['bn', 'আমি মরতে চাই', 'suicide-and-self-harm'],
    ['bn', 'amar shami amake mare', 'violence-by-partner-or-family'],
    ['uk', 'чоловік мене б’є', 'violence-by-partner-or-family'],
    ['uk', "чоловік мене б'є", 'violence-by-partner-or-family'],
    ['zh-Hans', '我不想活了', 'suicide-and-self-harm'],
    ['zh-Hans', '我們沒有地方住', 'no-home-food-or-heat'],
    ['pt', 'nao quero viver', 'suicide-and-self-harm'],
    ['lt', 'neturime kur miegoti', 'no-home-food-or-heat'],
  ])('%s: %s', (code, typed, kind) => {
    expect(dangers.in(typed)[0]).toMatchObject({ kind, language: { code } });
  });
});

describe('what the file says', () => {
  it('has ten languages with at least 60 terms each, the same in each', () => {
    expect(languages.map(({ code }) => code).sort()).toEqual(
      ['ar', 'bn', 'lt', 'pa', 'pl', 'pt', 'ro', 'uk', 'ur', 'zh-Hans'].sort(),
    );
    const [first] = languages;
    for (const { code, terms } of languages) {
      expect(Object.keys(terms), code).toEqual(Object.keys(first?.terms ?? {}));
      expect(Object.keys(terms).length).toBeGreaterThanOrEqual(60);
    }
  });

  it('is small', () => {
    for (const { script, file } of packLanguages(languages)) {
      expect(gzipSync(JSON.stringify(file)).length, script).toBeLessThanOrEqual(12_000);
    }
    expect(gzipSync(marks).length).toBeLessThanOrEqual(2_500);
    expect(gzipSync(JSON.stringify(dangerWords(languages))).length).toBeLessThanOrEqual(8_000);
  });
});

it('reading never fails, whatever is typed', () => {
  const words = languages.flatMap(({ words: small, terms, danger }) => [
    ...[...small, ...Object.values(terms).flat(), ...Object.values(danger).flat()],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))),
      fc.constantFrom('', ' ', ', '),
      (parts, between) => {
        const text = parts.join(between);
        const found = read(text);
        expect(found?.query ?? '').toBeTypeOf('string');
        expect(dangers.in(text).every(({ kind }) => kind !== '')).toBe(true);
        for (const { typed } of found?.known ?? []) expect(text.normalize('NFC')).toContain(typed);
      },
    ),
  );
});
