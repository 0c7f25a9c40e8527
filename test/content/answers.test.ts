import fc from 'fast-check';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/loading/files.ts';
import { judge } from '../../src/loading/judge.ts';
import { parseRecord } from '../../src/loading/records.ts';
import { sortFiles, type Folder, type TextFile } from '../../src/loading/text-files.ts';
import type { Provider } from '../../src/schema/provider.ts';
import type { Service } from '../../src/schema/service.ts';
import { answeredBody, answeredProvider, answeredService, answersOf } from '../../src/writing/answered.ts';
import { answersFor, filesOf, type Answers, type Written } from '../../src/writing/answers.ts';
import { shelfFor, type NewFile } from '../../src/writing/check-files.ts';
import { existingFor } from '../../src/writing/existing.ts';
import { QUESTIONS, type Change } from '../../src/writing/questions.ts';
import { changedProviderText, changedServiceText } from '../../src/writing/record-text.ts';
import { tidyAnswer } from '../../src/writing/tidy.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { GOOD, runCheck, withContent } from './support.ts';
import { runs } from '../support/full.ts';

const good = readFiles(GOOD);
const real = readFiles(path.resolve('content'));
const TODAY = '2026-11-25';

/** A folder in which these files stand too. */
function withFiles(folder: Folder, files: readonly NewFile[]): Folder {
  const { files: added, present } = sortFiles(
    files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) })),
  );
  const names = new Set(files.map(({ file }) => file));
  return {
    files: [...folder.files.filter(({ file }) => !names.has(file)), ...added],
    present: [...folder.present, ...present],
    problems: [],
  };
}

const NEW_LISTING: Answers = {
  'provider.name': 'Harbour Road Club',
  'provider.kind': 'community-group',
  name: 'Friday group',
  summary: 'Games and music for children who like a calm place.',
  topics: ['leisure', 'social-care'],
  subjects: ['clubs'],
  'ages.from': '5',
  'ages.to': '11',
  areas: ['milldale'],
  'cost.kind': 'free',
  eligibility: 'Children aged 5 to 11.',
  'howToStart.routes': ['self-referral'],
  'howToStart.text': 'Ring us.',
  'contact.phone': '01785 223344',
  'checked.by': 'Club leader',
  body: 'Children choose what they do.',
};

const changeOf = ({ kind, id }: TextFile): Change =>
  kind === 'service' ? { kind: 'change-service', service: id } : { kind: 'change-provider', provider: id };
const records = (folder: Folder): TextFile[] =>
  folder.files.filter(({ kind }) => kind === 'service' || kind === 'provider');

describe.each([
  ['the records of content/', real, TODAY],
  ['the good content', good, FIXTURE_TODAY],
] as const)('a change that changes nothing, to %s', (_what, folder, today) => {
  it('leaves every record as it was, but for when it was checked', () => {
    for (const file of records(folder)) {
      const existing = existingFor(changeOf(file), folder);
      const { data, body } = parseRecord(file).record ?? {};
      if (file.kind === 'provider') {
        const record = answeredProvider(answersOf(data as Provider, undefined, undefined), existing);
        expect(record).toEqual(data);
        expect(changedProviderText(file.text, record as Provider)).toBe(file.text);
        continue;
      }
      const service = data as Service;
      const answers = { ...answersOf(undefined, service, existing.markdown), 'checked.by': 'Club leader' };
      const record = answeredService(answers, existing, today);
      expect(record).toEqual({ ...service, checked: { on: today, by: 'Club leader', how: 'provider' } });
      const text = changedServiceText(file.text, record as Service, answeredBody(answers, existing));
      expect(parseRecord({ ...file, text }).record?.body).toEqual(body);
      const unchecked = { ...(record as Service), checked: service.checked };
      expect(changedServiceText(file.text, unchecked, existing.markdown ?? '').trim()).toBe(file.text.trim());
    }
  });

  it('passes the check', () => {
    const all = records(folder);
    const sample = all.filter((_, i) => i % Math.ceil(all.length / 20) === 0);
    for (const file of sample) {
      const shelf = shelfFor(folder, file.id.split('/')[0]);
      const change = changeOf(file);
      const by = file.kind === 'service' ? { 'checked.by': 'Club leader' } : {};
      expect(filesOf({ ...answersFor(change, shelf), ...by }, change, shelf, today), file.id).toHaveProperty('files');
    }
  });
});

/** What breaks out of YAML, JSON, Markdown, HTML, folders and lines, and what cannot be seen. */
const HOSTILE = [
  ...['---\n', '\n---\nname: x\n---\n', '&a ', '*a', '!!js/function x', '!x ', '|\n', '>\n', '? ', '%YAML 1.1', '...'],
  ...[
    '../',
    '..\\',
    '/etc/passwd',
    '%2e%2e/',
    'C:\\',
    'con',
    '\u0000',
    '\u202E',
    '\u2066',
    '\u200B',
    '\uFEFF',
    '\uD800',
  ],
  ...['<script>alert(1)</script>', '<!--', ']]>', '</textarea>', '[a](javascript:x)', '![](//x.org/p.gif)', '# a'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '`',
    ', ',
    ': ',
    ' #',
    '- ',
    '\t',
    '\r\n',
    '\u2028',
    '\u0085',
    '\\',
    '$(x)',
    '${{ x }}',
  ],
  ...[
    '::error::',
    '@everyone',
    '=1+1',
    'null',
    'true',
    '~',
    '0',
    '1e999',
    '<<: ',
    '__proto__',
    'constructor',
    'approved: yes',
  ],
  ...['аdmin', 'ﬁ', 'e\u0301', '👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\u3164', '\uFFFD', '\uFFFF', '£', '日本', 'Iİ', 'ß'],
] as const;
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE, 'club', ' ', 'Play. '), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const anyAnswer = fc.oneof(
  words,
  fc.array(words, { maxLength: 3 }),
  fc.constantFrom('x'.repeat(70_000), 'open', 'yes'),
);
const RIGHT: readonly (readonly [string, Answers[string]])[] = Object.entries(NEW_LISTING);

/** Right answers of which some are missing and some are hostile, and hostile answers to any question. */
const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.subarray([...RIGHT], { minLength: RIGHT.length - 2 }),
    fc.dictionary(fc.constantFrom(...QUESTIONS.map(({ id }) => id)), anyAnswer, { maxKeys: 4 }),
    fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(words, words, { maxKeys: 1 }) },
    ),
  )
  .map(([right, hostile, unknown]) => ({ ...unknown, ...Object.fromEntries(right), ...hostile }));

/** Text that stays on one line of a record and reads as it looks: so that most listings are right. */
const line = fc
  .array(fc.constantFrom(...HOSTILE.filter((sign) => !/[<\n\uFFFD]|\]\(|^#|admin/.test(sign)), 'club', ' '), {
    maxLength: 5,
  })
  .map((parts) => `Play ${parts.join('')}.`);
const strangeButRight: fc.Arbitrary<Answers> = fc
  .record({ name: line, summary: line, eligibility: line, 'contact.role': line, whoDecides: line, 'when.text': line })
  .map((strange) => ({ ...NEW_LISTING, ...strange }));

const changes = fc.constantFrom<Change>(
  { kind: 'new-provider' },
  { kind: 'new-service', provider: 'gov-uk' },
  { kind: 'change-service', service: 'gov-uk/carers-allowance' },
  { kind: 'change-provider', provider: 'gov-uk' },
  { kind: 'new-service', provider: '../etc' },
  { kind: 'change-service', service: '../../x' },
);

const IDS = new Set(QUESTIONS.map(({ id }) => id));
/** Words that belong to files and programs. */
const JARGON = /content\/|\.ya?ml|\bslug|front matter|addressWithheld|---|undefined|\[object|Invalid input|expected/;

function expectToldOrRight(written: Written, folder: Folder): void {
  if ('problems' in written) {
    expect(written.problems).not.toEqual([]);
    for (const { question, message } of written.problems) {
      expect(IDS).toContain(question);
      expect(message.replaceAll(/[“"].*[”"]/gs, '')).not.toMatch(JARGON);
    }
    return;
  }
  for (const { file } of written.files) {
    expect(file).toMatch(/^providers\/[a-z0-9]+(?:-[a-z0-9]+)*\/(?:provider\.json|[a-z0-9]+(?:-[a-z0-9]+)*\.md)$/);
  }
  expect(judge(withFiles(folder, written.files), FIXTURE_TODAY).problems).toEqual([]);
}

const recordIn = ({ file, text }: NewFile = { file: '', text: '' }): Partial<Service> =>
  parseRecord({ kind: 'service', file, id: 'a/b', text }).record?.data as Service;

describe('answers', () => {
  it('that are hostile are told, each with its question, or make files that pass the check', () => {
    fc.assert(
      fc.property(answers, changes, (given, change) => {
        expectToldOrRight(filesOf(given, change, good, FIXTURE_TODAY), good);
      }),
      { numRuns: runs(200) },
    );
  });

  it('that are strange but right make files that pass the check and hold what was said', () => {
    let right = 0;
    fc.assert(
      fc.property(strangeButRight, (given) => {
        const written = filesOf(given, { kind: 'new-provider' }, good, FIXTURE_TODAY);
        expectToldOrRight(written, good);
        if (!('files' in written)) return;
        right += 1;
        const { name, summary, eligibility, whoDecides } = recordIn(written.files[1]);
        for (const [id, said] of Object.entries({ name, summary, eligibility, whoDecides })) {
          expect(said).toBe(tidyAnswer('words', String(given[id])));
        }
      }),
      { numRuns: runs(60) },
    );
    expect(right).toBeGreaterThan(0);
  });

  it('make files that pass the check of the real content, whole', () => {
    const listing = { ...NEW_LISTING, topics: ['places-to-go-things-to-do'], areas: ['countywide'] };
    const written = filesOf(listing, { kind: 'new-provider' }, shelfFor(real), TODAY);
    expect('files' in written && judge(withFiles(real, written.files), TODAY).problems).toEqual([]);
  });

  it('make files that pass npm run check', async () => {
    const given = fc.sample(strangeButRight, { numRuns: 10, seed: 1 });
    let right = 0;
    await withContent(
      async (folder) => {
        for (const [i, each] of given.entries()) {
          const named = { ...each, 'provider.name': `Club ${i}` };
          const written = filesOf(named, { kind: 'new-provider' }, good, FIXTURE_TODAY);
          if ('problems' in written) continue;
          right += 1;
          for (const { file, text } of written.files) {
            await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
            await writeFile(path.join(folder, file), text);
          }
        }
      },
      async (folder) => {
        const { status, stdout, stderr } = await runCheck(folder);
        expect(stderr).toBe('');
        expect(status).toBe(0);
        expect(stdout).toContain(`Content is right: ${5 + right} services`);
        expect(right).toBeGreaterThan(3);
      },
    );
  });
});
