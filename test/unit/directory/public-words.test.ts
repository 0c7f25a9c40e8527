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

/** The paths of all fields of a schema that are written in words: those made by `text` of src/schema/common.ts. */
function textsIn(schema: z.core.$ZodType, path = ''): string[] {
  if (schema instanceof z.ZodOptional) return textsIn(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return textsIn(schema.element, `${path}[]`);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([field, inner]) =>
      textsIn(inner, path === '' ? field : `${path}.${field}`),
    );
  }
  return schema instanceof z.ZodString && schema.minLength === 1 && schema.maxLength !== null ? [path] : [];
}

/** Fields of words that need no check: names of organisations, places, laws and roles, and the terms that explain others. */
const NAMES = new Set([
  ...['name', 'also[]', 'area', 'title', 'owner', 'contact.name', 'scheme.name', 'scheme.issuer', 'scheme.reference'],
  ...['[].name', '[].law', '[].part', '[].owner', '[].term', '[].also[]'],
  // The names of a condition, as people write them, and of who knows about it.
  ...['[].short[]', '[].old[]', '[].hidden[]', '[].organisation.name'],
  // What people type in danger, and what keeps those words in order.
  ...['contacts[].smsWord', 'same[].words[]', 'skip[]', 'kinds[].name', 'kinds[].phrases[]', 'kinds[].harmless[]'],
  // What other lists call things.
  ...['terms[].terms[]', 'schools[].types[]'],
  ...['venues[].name', 'venues[].address', 'venues[].town', 'checked.by', 'ring[].name'],
  // Terms of other people’s lists.
  ...['terms[].terms[]', 'schools[].types[]'],
]);

const READ = Object.keys(PUBLIC_WORDS) as PublicKind[];

const publicFields = (kind: PublicKind): string[] => [...PUBLIC_WORDS[kind].sentences, ...PUBLIC_WORDS[kind].labels];

describe('the fields that families read', () => {
  it.each(READ)('are all fields of words in a %s but for names', (kind) => {
    const others = textsIn(KINDS[kind].schema).filter((field) => !publicFields(kind).includes(field));
    expect(others.filter((field) => !NAMES.has(field) && !field.endsWith('source[].name'))).toEqual([]);
  });

  it.each(READ.flatMap((kind) => publicFields(kind).map((field) => [kind, field] as const)))(
    '%s: %s is a text of its schema',
    (kind, field) => {
      expect(schemaAt(KINDS[kind].schema, field)).toBeInstanceOf(z.ZodString);
    },
  );

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
      for (const kind of READ) expect(publicWordsOf(kind, data)).toEqual([]);
    },
  );
});
