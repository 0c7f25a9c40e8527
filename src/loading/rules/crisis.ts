import { CrisisRecogniser, exampleOf, phraseKey } from '../../directory/crisis/recognise.ts';
import { wordsOf } from '../../directory/crisis/typed.ts';
import type { Crisis } from '../../schema/crisis.ts';
import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { RecordFile } from '../records.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';
import { listsOf, unknown } from './lists.ts';

type Report = (path: readonly PropertyKey[], found: unknown, write: string) => Problem;

/**
 * A danger that is recognised leads to somebody: every name in `crisis.yaml` is known, every kind has someone to ring by day and by
 * night and a way for people who cannot speak, and every phrase means one thing.
 */
export function checkCrisis(shelf: Shelf): Problem[] {
  const file = shelf.only('crisis');
  if (file === undefined) return [];
  const { data, record } = file;
  const report: Report = (path, found, write) => problemAt(record, path, found, write);
  const named = [...checkNames(data, record, shelf, report), ...checkPhraseNames(data, report)];
  // What a name stands for is not known until it is right.
  return named.length > 0 ? named : [...checkReach(data, report), ...checkPhrases(data, report)];
}

function checkNames(data: Crisis, record: RecordFile<'crisis'>, shelf: Shelf, report: Report): Problem[] {
  const { page, quickExit, contacts, withoutSpeech, questions, same = [], kinds } = data;
  const refer = (path: readonly PropertyKey[], slugs: readonly string[], what: string, known: readonly string[]) =>
    slugs.flatMap((slug, i) => (known.includes(slug) ? [] : [report([...path, i], slug, oneOf(what, slug, known))]));
  const once = (list: string, entries: readonly { slug: string }[]) =>
    entries.flatMap(({ slug }, i) =>
      entries.findIndex((other) => other.slug === slug) === i
        ? []
        : [report([list, i, 'slug'], slug, 'another slug: this one is taken above')],
    );
  return [
    ...(shelf.exists('situation', page)
      ? []
      : [report(['page'], page, oneOf('the name of a file in content/situations/', page, shelf.ids('situation')))]),
    ...refer(
      ['quickExit', 'services'],
      quickExit.services ?? [],
      'a service in content/providers/',
      shelf.ids('service'),
    ),
    ...Object.entries({ contacts, withoutSpeech, questions, same, kinds }).flatMap(([list, all]) => once(list, all)),
    ...questions.flatMap(({ contacts: asked }, i) =>
      refer(['questions', i, 'contacts'], asked, 'a slug under contacts of this file', slugsOf(contacts)),
    ),
    ...kinds.flatMap((kind, i) => [
      ...refer(['kinds', i, 'questions'], kind.questions, 'a slug under questions of this file', slugsOf(questions)),
      ...unknown(record, ['kinds', i, 'subjects'], kind.subjects, listsOf(shelf).subjects),
    ]),
  ];
}

const slugsOf = (entries: readonly { readonly slug: string }[]): string[] => entries.map(({ slug }) => slug);

/** Every phrase, with its place. */
const phrasesOf = ({ kinds }: Crisis) =>
  kinds.flatMap(({ slug, phrases, harmless = [] }, i) => [
    ...phrases.map((phrase, j) => ({ phrase, kind: slug, harmless: false, path: ['kinds', i, 'phrases', j] })),
    ...harmless.map((phrase, j) => ({ phrase, kind: slug, harmless: true, path: ['kinds', i, 'harmless', j] })),
  ]);

function checkPhraseNames(data: Crisis, report: Report): Problem[] {
  const groups = slugsOf(data.same ?? []);
  const rows = (data.same ?? []).flatMap(({ words }, i) =>
    words.map((phrase, j) => ({ phrase, known: [] as string[], path: ['same', i, 'words', j] })),
  );
  const all = [...phrasesOf(data).map((each) => ({ ...each, known: groups })), ...rows];
  return all.flatMap(({ phrase, known, path }) =>
    Array.from(phrase.matchAll(/\{(.+?)\}/g), ([, name = '']) => name)
      .filter((name) => !known.includes(name))
      .map((name) => report(path, phrase, oneOf('a group under same of this file in curly brackets', name, known))),
  );
}

/** Somebody answers at any hour, and people who cannot speak can reach somebody. */
function checkReach({ contacts, questions, kinds }: Crisis, report: Report): Problem[] {
  return kinds.flatMap((kind, i) => {
    const reached = contacts.filter(({ slug }) =>
      questions.some((question) => kind.questions.includes(question.slug) && question.contacts.includes(slug)),
    );
    const path = ['kinds', i, 'questions'];
    const needs: [boolean, string][] = [
      [
        reached.some(({ phone, always }) => phone !== undefined && always === true),
        'a question with a contact to ring that answers day and night (phone and always: true)',
      ],
      [
        reached.some(({ sms, website }) => (sms ?? website) !== undefined),
        'a question with a contact for people who cannot speak (sms or website)',
      ],
    ];
    return needs.flatMap(([met, write]) => (met ? [] : [report(path, kind.questions, write)]));
  });
}

/** A phrase stands once, means one kind, is not both danger and harmless, and is recognised. */
function checkPhrases(data: Crisis, report: Report): Problem[] {
  const recogniser = new CrisisRecogniser({ ...data, slips: '', realWords: [] });
  const seen = new Map<string, { readonly kind: string; readonly harmless: boolean }>();
  return phrasesOf(data).flatMap(({ phrase, kind, harmless, path }) => {
    const key = phraseKey(phrase);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, { kind, harmless });
    else {
      const where = before.harmless ? `as harmless under ${before.kind}` : `under ${before.kind}`;
      return [report(path, phrase, `each phrase once: this one stands ${where} already`)];
    }
    const typed = exampleOf(phrase, data.same);
    if (harmless || recogniser.kindsIn(typed).includes(kind)) return [];
    const write = `a phrase that is recognised: a harmless phrase is part of “${wordsOf(typed).join(' ')}”`;
    return [report(path, phrase, write)];
  });
}
