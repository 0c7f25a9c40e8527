import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  PUBLIC_WORDS,
  publicWordsOf,
  publicSentencesOf,
  type PublicKind,
} from '../../../src/directory/public-words.ts';
import { KINDS } from '../../../src/loading/kinds.ts';

/** The schema of a field, by its path. */
function schemaAt(schema: z.ZodType, path: string): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path.split(/\.|(?=\[\])/).filter(Boolean)) {
    while (at instanceof z.ZodOptional) at = at.unwrap() as z.ZodType;
    if (step === '[]') at = at instanceof z.ZodArray ? (at.element as z.ZodType) : undefined;
    else at = at instanceof z.ZodObject ? (at.shape as Record<string, z.ZodType>)[step] : undefined;
  }
  while (at instanceof z.ZodOptional) at = at.unwrap() as z.ZodType;
  return at;
}

const fields = (Object.keys(PUBLIC_WORDS) as PublicKind[]).flatMap((kind) =>
  [...PUBLIC_WORDS[kind].sentences, ...PUBLIC_WORDS[kind].labels].map((field) => [kind, field] as const),
);

describe('the fields that families read', () => {
  it.each(fields)('%s: %s is a text of its schema', (kind, field) => {
    expect(schemaAt(KINDS[kind].schema, field)).toBeInstanceOf(z.ZodString);
  });

  it('are found with their paths, in lists too', () => {
    const data = { first: [{ text: 'Ask.' }, { text: 'Ring.', label: 'How' }], rights: 'You may ask.', title: 'Help' };
    expect(publicSentencesOf('situation', data)).toEqual([
      { path: ['first', 0, 'text'], text: 'Ask.' },
      { path: ['first', 1, 'text'], text: 'Ring.' },
      { path: ['rights'], text: 'You may ask.' },
    ]);
    expect(publicWordsOf('situation', data).map(({ text }) => text)).toEqual([
      ...['Help', 'How'],
      ...['Ask.', 'Ring.', 'You may ask.'],
    ]);
    expect(publicWordsOf('register', { scheme: { checks: ['One', 'Two'] } })).toEqual([
      { path: ['scheme', 'checks', 0], text: 'One' },
      { path: ['scheme', 'checks', 1], text: 'Two' },
    ]);
  });

  it.each([undefined, null, 'words', 1, [], {}, [undefined], { scheme: null }, { scheme: { checks: [1, undefined] } }])(
    'are none in %j',
    (data) => {
      for (const kind of Object.keys(PUBLIC_WORDS) as PublicKind[]) expect(publicWordsOf(kind, data)).toEqual([]);
    },
  );
});
