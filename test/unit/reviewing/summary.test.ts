import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { SERVICE_FACTS } from '../../../src/reviewing/facts.ts';
import { summarise } from '../../../src/reviewing/summary.ts';
import { service as serviceSchema } from '../../../src/schema/service.ts';
import type { ServiceRecord } from '../../../src/schema/content.ts';
import {
  aContent,
  aFullService,
  aProvider,
  aRegister,
  aRow,
  aService,
  HOSTILE,
  lacking,
  TODAY,
} from '../support/records.ts';

const withServices = (...services: ServiceRecord[]) => aContent({ services });
const change = (before: ServiceRecord, after: ServiceRecord) =>
  summarise(withServices(before), withServices(after), TODAY);
const CHECKED_AGAIN = { on: '2026-11-21', by: 'Club leader', how: 'provider' } as const;

describe('a listing that changes', () => {
  it('is told as a family would say it, with what was before', () => {
    const before = aService({ ages: { from: 8, to: 14 }, cost: { kind: 'paid', text: '£5 a session' } });
    const after = aService({
      ages: { from: 8, to: 16 },
      cost: { kind: 'paid', text: '£6 a session' },
      checked: CHECKED_AGAIN,
    });
    expect(change(before, after)).toEqual({
      refusals: [],
      lines: [
        [
          '**Saturday club** of Lantern Club changes.',
          '  - It is now for ages 8 to 16 (was 8 to 14).',
          '  - It now costs £6 a session (was £5 a session).',
          '  - Checked on 21 November 2026 by the provider (Club leader).',
        ].join('\n'),
      ],
    });
  });

  it.each([
    [{ kind: 'free' }, 'It now costs nothing (was £5).'],
    [{ kind: 'free', text: 'Bring a drink.' }, 'It now costs nothing. Bring a drink. (was £5).'],
    [{ kind: 'varies', text: 'Ask us.' }, 'It now costs an amount that varies. Ask us. (was £5).'],
  ] as const)('says what it costs: %j', (cost, words) => {
    expect(change(aService({ cost: { kind: 'paid', text: '£5' } }), aService({ cost })).lines[0]).toContain(words);
  });

  it('says what is told for the first time, and what no more', () => {
    const [line] = change(aService({ whoDecides: 'The leader.' }), aService({ complaints: 'Write to us.' })).lines;
    expect(line).toContain('It no longer tells who decides (was The leader.)');
    expect(line).toContain('It now says how to complain: Write to us. (was not told).');
    expect(line).toContain('Nobody says that it was checked');
  });

  it('shows the paragraphs that come and go', () => {
    const body = { html: '<p>We sing.</p>', text: 'We sing.', prose: ['We sing.'] };
    const [line] = change(aService(), aService({ body })).lines;
    expect(line).toContain('Its page no longer says “We play games.”');
    expect(line).toContain('Its page now says “We sing.”');
  });

  it.each([
    [{ status: 'closed' }, 'closes.'],
    [{ checked: CHECKED_AGAIN }, 'is still right.'],
  ] as const)('%j', (after, words) => {
    expect(change(aService(), aService(after)).lines).toEqual([expect.stringContaining(words)]);
  });

  it('opens again', () => {
    expect(change(aService({ status: 'closed' }), aService()).lines[0]).toContain('opens again.');
  });

  const OTHER: Partial<ServiceRecord> = {
    name: 'Sunday club',
    summary: 'Another.',
    topics: ['social-care'],
    ages: { from: 1, to: 2 },
    areas: ['northfold'],
    cost: { kind: 'varies', text: 'Ask.' },
    eligibility: 'Others.',
    howToStart: { routes: ['gp'], text: 'Ring us and come for a look.' },
    contact: { phone: '999' },
    checked: CHECKED_AGAIN,
  };

  it.each(Object.keys(serviceSchema.shape))('is told whatever changes: %s', (field) => {
    const full = aFullService({
      status: 'waiting-list',
      closedOn: '2026-01-01',
      source: [{ name: 'GOV.UK' }],
      example: true,
      replacedBy: ['harbour-club/saturdays'],
      links: { accessibilityPlan: 'https://club.example.org/plan' },
    });
    expect(full).toHaveProperty(field);
    const other = OTHER[field as keyof ServiceRecord];
    const changed = other === undefined ? lacking(full, field as 'needs') : { ...full, [field]: other };
    const [line, ...others] = change(full, changed).lines;
    expect(others).toEqual([]);
    expect(line).toContain(field === 'checked' ? 'is still right' : 'It ');
  });
});

describe('a listing that comes or goes', () => {
  const club = aService({ id: 'lantern-club/quiet-club', name: 'Quiet club' });

  it('is told with all that it says', () => {
    const { lines, refusals } = summarise(withServices(), withServices(aFullService()), TODAY);
    expect(refusals).toEqual([]);
    expect(lines[0]).toMatch(/^New: \*\*Saturday club\*\* of Lantern Club\.\n/);
    expect(lines[0]?.split('\n').length).toBeGreaterThan(SERVICE_FACTS.length - 8);
  });

  it('cannot be removed: its page stays and says that it has closed', () => {
    const { refusals } = summarise(withServices(aService(), club), withServices(aService()), TODAY);
    expect(refusals).toEqual([expect.stringContaining('`status: closed`')]);
  });

  it('cannot be moved without leading the old address on', () => {
    const moved = new Map([[aService().id, club.id]]);
    const [base, head] = [withServices(aService()), withServices(club)];
    expect(summarise(base, head, TODAY, moved).refusals).toEqual([expect.stringContaining('content/redirects.yaml')]);
    const forwarded = {
      ...head,
      redirects: [{ from: '/services/lantern-club/saturday-club/', to: `/services/${club.id}/` }],
    };
    expect(summarise(base, forwarded, TODAY, moved)).toEqual({
      refusals: [],
      lines: [expect.stringContaining('It moves from /services/lantern-club/saturday-club/')],
    });
  });

  it('can be removed when its old address leads on', () => {
    const redirects = [{ from: `/services/${club.id}/`, to: '/topics/' }];
    const { refusals } = summarise(withServices(club), { ...withServices(), redirects }, TODAY);
    expect(refusals).toEqual([]);
  });
});

describe('an organisation', () => {
  const said = (before: Parameters<typeof aProvider>[0], after: Parameters<typeof aProvider>[0]) =>
    summarise(aContent({ providers: [aProvider(before)] }), aContent({ providers: [aProvider(after)] }), TODAY).lines;

  it('that changes', () => {
    expect(said({}, { name: 'Lantern Trust' })).toEqual([
      '**Lantern Trust** changes.\n  - It is now called Lantern Trust (was Lantern Club).',
    ]);
  });

  it('that is new', () => {
    expect(summarise(aContent({ providers: [], services: [] }), aContent({ services: [] }), TODAY).lines).toEqual([
      'New organisation: **Lantern Club**.\n  - It is of the kind charity.',
    ]);
  });
});

it('does not let an organisation vanish', () => {
  const { refusals } = summarise(aContent({ services: [] }), aContent({ services: [], providers: [] }), TODAY);
  expect(refusals).toEqual([expect.stringContaining('/providers/lantern-club/')]);
});

describe('an approval', () => {
  const said = (before: Parameters<typeof aRow>[0][], after: Parameters<typeof aRow>[0][]) =>
    summarise(
      aContent({ registers: [aRegister({ approvals: before.map(aRow) })] }),
      aContent({ registers: [aRegister({ approvals: after.map(aRow) })] }),
      TODAY,
    ).lines;

  it.each([
    [[], [{}], /^\*\*Lantern Club\*\* becomes “/],
    [[{}], [], /^\*\*Lantern Club\*\* is no longer “/],
    [[{}], [{ until: '2030-01-01' }], /to 1 January 2030, for .* \(was /],
  ])('%j → %j', (before, after, expected) => {
    expect(said(before, after)).toEqual([expect.stringMatching(expected)]);
  });
});

it('says nothing when nothing changes', () => {
  expect(summarise(aContent(), aContent(), TODAY)).toEqual({ lines: [], refusals: [] });
});

it.each(HOSTILE)('lets nothing that was sent link, mention or run: %j', (name) => {
  const hostile = aFullService({ name, summary: name, eligibility: name, contact: { role: name, phone: '999' } });
  const contents = [
    summarise(withServices(), withServices(hostile), TODAY),
    summarise(withServices(hostile), withServices(), TODAY),
    change(aFullService(), hostile),
  ];
  for (const { lines, refusals } of contents) {
    const written = [...lines, ...refusals].map((line) => `- ${line}`).join('\n');
    const kinds = new Set<string>();
    visit(fromMarkdown(written), ({ type }) => void kinds.add(type));
    expect([...kinds]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:html|link|image|heading|code)$/)]),
    );
    expect(written).not.toMatch(/@\w|#\d|\w:\/\//);
  }
});
