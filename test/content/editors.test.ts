import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { today } from '../../src/clock.ts';
import { jsonSchemas } from '../../src/editing/json-schemas.ts';
import { readFiles } from '../../src/loading/files.ts';
import { KINDS, type KindName } from '../../src/loading/kinds.ts';
import { loadContent } from '../../src/loading/load.ts';
import { parseFrontMatter, parseJson, parseYaml } from '../../src/loading/syntax.ts';
import type { TextFile } from '../../src/loading/text-files.ts';
import { BAD } from './support.ts';

const root = path.resolve('content');
const files = readFiles(root).files;
const schemas = jsonSchemas(loadContent(root, today()));

/** A validator made of the JSON schema alone, as an editor makes one. */
const validators = Object.fromEntries(
  Object.entries(schemas).map(([kind, schema]) => [kind, z.fromJSONSchema(schema)]),
) as Record<KindName, z.ZodType>;

function valueOf({ kind, file, text }: TextFile): unknown {
  const { syntax } = KINDS[kind];
  const parseText = syntax === 'json' ? parseJson : syntax === 'yaml' ? parseYaml : parseFrontMatter;
  const result = parseText(file, text);
  return 'parsed' in result ? result.parsed.value : expect.fail(file);
}

const SERVICE = valueOf(files.find(({ kind }) => kind === 'service') ?? expect.fail()) as Record<string, unknown>;
const accepts = (kind: KindName, value: unknown): boolean => validators[kind].safeParse(value).success;

describe('the JSON schemas', () => {
  it.each(Object.keys(KINDS) as KindName[])('every file of content/ conforms to its own: %s', (kind) => {
    for (const file of files.filter((each) => each.kind === kind)) {
      expect(validators[kind].safeParse(valueOf(file)).error?.issues ?? [], file.file).toEqual([]);
    }
  });

  it.each<[string, KindName, unknown]>([
    ['a slug that is in no list', 'service', { ...SERVICE, topics: ['edukation'] }],
    ['a field that does not exist', 'service', { ...SERVICE, approved: true }],
    ['a field of the wrong type', 'service', { ...SERVICE, ages: { from: 'five', to: 11 } }],
    ['a field too few', 'service', { ...SERVICE, eligibility: undefined }],
    ['a text that is too long', 'service', { ...SERVICE, name: 'a'.repeat(101) }],
    ['a choice that is none', 'provider', { name: 'Club', kind: 'club' }],
    ['a number in no form', 'provider', { name: 'Club', kind: 'charity', phone: 'ring us' }],
    ['an icon that is in no set', 'topics', [{ slug: 'a', name: 'A', summary: 'A.', icon: 'hart', subjects: [] }]],
    ['fields in place of a list', 'needs', { slug: 'autism', name: 'Autism' }],
  ])('refuse %s', (_what, kind, value) => {
    expect(accepts(kind, JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it('say in each field what to write, as the check does', () => {
    const { properties } = schemas.service;
    expect(properties?.['eligibility']).toMatchObject({
      description: 'who it is for, in plain words',
      errorMessage: 'Write who it is for, in plain words',
    });
    expect(properties?.['needs']).toMatchObject({ items: { enum: expect.arrayContaining(['autism']) as string[] } });
    expect(JSON.stringify(schemas.service)).not.toContain('"list"');
  });
});

/** What an editor is told: JSON with comments, which is YAML too. */
const settings = parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  readonly 'yaml.schemas': Readonly<Record<string, string>>;
  readonly 'json.schemas': readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
};

describe('the settings for Visual Studio Code', () => {
  const matches = [
    ...Object.entries(settings['yaml.schemas']),
    ...settings['json.schemas'].map(({ fileMatch, url }) => [url, fileMatch[0]?.slice(1) ?? ''] as const),
  ];

  it.each(Object.entries(KINDS).filter(([, { syntax }]) => syntax === 'yaml' || syntax === 'json'))(
    'give files their schema: %s',
    (kind, { path: pattern }) => {
      const file = pattern.source.replaceAll('([^/]+)', 'name').replaceAll(/[\\^$]/g, '');
      expect(pattern.test(file)).toBe(true);
      const found = matches.filter(([, glob]) => path.matchesGlob(`content/${file}`, glob));
      expect(found.map(([schema]) => schema)).toEqual([`./.cache/schemas/${kind}.json`]);
    },
  );

  it('underline what the check finds, whatever kind of file it is in', () => {
    const { tasks } = parse(readFileSync('.vscode/tasks.json', 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string }[] } }[];
    };
    const patterns = tasks[0]?.problemMatcher.pattern.map(({ regexp }) => new RegExp(regexp)) ?? [];
    expect(patterns).toHaveLength(3);
    const told = readFileSync(path.join(BAD, 'age-not-whole/expected.txt'), 'utf8');
    const lines = told.split('\n').slice(0, 3);
    expect(patterns.map((pattern, i) => pattern.exec(lines[i] ?? '')?.slice(1))).toEqual([
      ['content/providers/lantern-club/saturday-club.md', '6', 'ages.from'],
      [],
      ['a whole number of years from 0 to 25'],
    ]);
  });
});
