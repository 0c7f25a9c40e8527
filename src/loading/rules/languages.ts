import { keyOfPhrase } from '../../directory/languages/phrases.ts';
import { oneOf } from '../near.ts';
import type { Problem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** A language stands once, its dangers are kinds of danger, and each of its phrases means one thing. */
export function checkLanguages(shelf: Shelf): Problem[] {
  const kinds = shelf.only('crisis')?.data.kinds.map(({ slug }) => slug);
  return shelf.all('languages').flatMap((record) => {
    const codes = record.data.map((language) => language?.code);
    return record.data.flatMap((language, i) => {
      const code = language?.code;
      const { terms = {}, danger = {} } = language ?? {};
      const twice = code !== undefined && codes.indexOf(code) < i;
      const unknown = Object.keys(danger).filter((kind) => kinds?.includes(kind) === false);
      const seen = new Map<string, string>();
      const repeated = Object.entries(terms).flatMap(([english, phrases]) =>
        (phrases ?? []).flatMap((phrase, j) => {
          const key = keyOfPhrase(phrase ?? '');
          const before = seen.get(key);
          if (before === undefined) seen.set(key, english);
          const write = `each phrase once: this one stands under “${before ?? ''}” already (accents make no difference)`;
          return before === undefined ? [] : [problemAt(record, [i, 'terms', english, j], phrase, write)];
        }),
      );
      return [
        ...(twice ? [problemAt(record, [i, 'code'], code, 'another code: this language stands above')] : []),
        ...repeated,
        ...unknown.map((kind) =>
          problemAt(
            record,
            [i, 'danger', kind],
            kind,
            oneOf('a slug under kinds of content/crisis.yaml', kind, kinds ?? []),
          ),
        ),
      ];
    });
  });
}
