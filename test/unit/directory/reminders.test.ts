import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReminders, type OpenIssue, type Plan } from '../../../src/directory/reminders.ts';
import type { Content } from '../../../src/schema/content.ts';
import { aContent, aProvider, aRegister, aRow, aService, HOSTILE, TODAY } from '../support/records.ts';

const by = 'Club leader';
const how = 'provider';
const repository = { url: 'https://github.com/example-council/local-offer', branch: 'main' };
const DUE = { ask: '2026-01-21', remind: '2025-12-21', last: '2025-11-21' } as const;

/** A Local Offer of one provider, whose services were checked on these days. */
function withChecks(...days: readonly string[]): Content {
  const content = aContent({
    registers: [],
    services: days.map((on, i) =>
      aService({ id: `lantern-club/service-${i}`, name: `Service ${i}`, checked: { on, by, how } }),
    ),
  });
  return { ...content, authority: { ...content.authority, repository } };
}

/** The issues that are open when a plan has been carried out. */
function carryOut({ create, update, close }: Plan, open: readonly OpenIssue[]): OpenIssue[] {
  const closed = new Set(close.map(({ number }) => number));
  const next = Math.max(0, ...open.map(({ number }) => number)) + 1;
  return [
    ...open
      .filter(({ number }) => !closed.has(number))
      .map(({ number, body }) => ({ number, body: update.find((each) => each.number === number)?.body ?? body })),
    ...create.map(({ body }, i) => ({ number: next + i, body })),
  ];
}
const openFor = (content: Content, today = TODAY): OpenIssue[] => carryOut(planReminders(content, today, []), []);
const NOTHING: Plan = { create: [], update: [], close: [] };

describe('a reminder', () => {
  it('lists all services of one provider that are due, the oldest first, with three links each', () => {
    const { create, update, close } = planReminders(withChecks(DUE.ask, '2026-11-01', DUE.last), TODAY, []);
    expect([create.length, update, close]).toEqual([1, [], []]);
    const { title = '', body = '' } = create[0] ?? {};
    expect(title).toBe('Last reminder: is this still right? Lantern Club');
    expect(body).toMatch(
      /^<!-- reminder: lantern-club -->\n<!-- stage: last -->\n\n\*\*Lantern Club\*\* has 2 listings /,
    );
    expect(body.match(/^- \*\*.*$/gm)).toEqual([
      '- **Service 2**, last checked on 21 November 2025',
      '- **Service 0**, last checked on 21 January 2026',
    ]);
    expect(body).toContain(
      '[Read the page](https://local-offer.example.org/services/lantern-club/service-2/) · ' +
        `[It is still right](${repository.url}/issues/new?template=still-right.yml&service=lantern-club%2Fservice-2) · ` +
        '[Change it](https://local-offer.example.org/add/?service=lantern-club%2Fservice-2)',
    );
    expect(body).toContain('Or ask the Local Offer team: 01632 960001.');
  });

  it.each([
    ['ask', 'Is this still right? Lantern Club'],
    ['remind', 'Reminder: is this still right? Lantern Club'],
    ['last', 'Last reminder: is this still right? Lantern Club'],
  ] as const)('at the stage "%s" is called %s', (stage, title) => {
    expect(planReminders(withChecks(DUE[stage]), TODAY, []).create.map((issue) => issue.title)).toEqual([title]);
  });

  it('is for nobody when nothing is due, the service is closed, or the provider is invented', () => {
    const checked = { on: DUE.last, by, how } as const;
    expect(planReminders(withChecks('2026-11-01'), TODAY, [])).toEqual(NOTHING);
    const closed = aContent({ registers: [], services: [aService({ checked, status: 'closed' })] });
    expect(planReminders(closed, TODAY, [])).toEqual(NOTHING);
    const invented = { providers: [aProvider({ example: true })], services: [aService({ checked, example: true })] };
    expect(planReminders(aContent({ registers: [], ...invented }), TODAY, [])).toEqual(NOTHING);
  });

  it('offers no link to a repository that is not known', () => {
    const { authority } = aContent();
    const [issue] = planReminders({ ...withChecks(DUE.ask), authority }, TODAY, []).create;
    expect(issue?.body).not.toContain('[It is still right]');
    expect(issue?.body).toContain('[Change it]');
  });

  it('fits into an issue, however many services and whatever their names', () => {
    const services = Array.from({ length: 200 }, (_, i) =>
      aService({
        id: `${'a'.repeat(60)}/${'b'.repeat(56)}-${i}`,
        provider: 'a'.repeat(60),
        name: '<@#>|'.repeat(20),
        checked: { on: DUE.ask, by, how },
      }),
    );
    const providers = [aProvider({ id: 'a'.repeat(60) })];
    const [issue] = planReminders({ ...withChecks(), services, providers }, TODAY, []).create;
    expect(issue?.body.length).toBeLessThan(65_536);
    expect(issue?.body).toContain('There are 150 more.');
  });

  it('shows hostile names as words', () => {
    const name = '[x](javascript:1) <img src=x> @everyone --> #1';
    const content = { ...withChecks(DUE.ask), providers: [aProvider({ name })] };
    const [issue] = planReminders(content, TODAY, []).create;
    expect(issue?.body).toContain(
      '**\\[x\\](javascript:1) \\<img src=x\\> @\u2060everyone --\\> #\u20601** has 1 listing',
    );
  });
});

describe('an open reminder', () => {
  const asked = openFor(withChecks(DUE.ask));

  it('stays as it is when nothing has changed, also when a web form has written its line ends', () => {
    expect(planReminders(withChecks(DUE.ask), TODAY, asked)).toEqual(NOTHING);
    const rewritten = asked.map(({ number, body }) => ({ number, body: `${body.replaceAll('\n', '\r\n')}\r\n` }));
    expect(planReminders(withChecks(DUE.ask), TODAY, rewritten)).toEqual(NOTHING);
  });

  it('gets a new text, and a comment only when it has become more urgent', () => {
    const more = planReminders(withChecks(DUE.ask, DUE.ask), TODAY, asked);
    expect(more.update.map(({ number, comment }) => [number, comment])).toEqual([[1, undefined]]);
    const risen = planReminders(withChecks(DUE.ask), '2026-12-21', asked);
    expect(risen.update[0]?.comment).toMatch(/^A listing above was last checked 11 months ago\./);
    const fallen = planReminders(withChecks(DUE.ask), TODAY, openFor(withChecks(DUE.last)));
    expect(fallen.update.map(({ number, comment }) => [number, comment])).toEqual([[1, undefined]]);
  });

  it('is closed with thanks when nothing is due any more', () => {
    expect(planReminders(withChecks('2026-11-20'), TODAY, asked)).toEqual({
      ...NOTHING,
      close: [{ number: 1, comment: 'Nothing here is due any more. Thank you for keeping it up to date.' }],
    });
  });

  it('is kept once: the first stays, others are closed and name it', () => {
    const body = asked[0]?.body ?? '';
    const twice = [7, 5].map((number) => ({ number, body }));
    expect(planReminders(withChecks(DUE.ask), TODAY, twice)).toEqual({
      ...NOTHING,
      close: [{ number: 7, comment: 'Issue #5 asks the same question, so this one is closed.' }],
    });
  });

  it('is no other issue, even if that speaks of a reminder', () => {
    const others = [
      '',
      'See <!-- reminder: lantern-club --> above',
      '<!-- reminder: lantern-club -->\n<!-- stage: x -->',
    ];
    const open = others.map((body, i) => ({ number: i + 1, body }));
    expect(planReminders(withChecks('2026-11-20'), TODAY, open)).toEqual(NOTHING);
  });
});

describe('the council', () => {
  const withRows = (...rows: Parameters<typeof aRow>[0][]): Content =>
    aContent({ registers: [aRegister({ approvals: rows.map((row) => aRow(row)) })] });
  const told = (content: Content): string[] =>
    planReminders(content, TODAY, []).create.flatMap(({ body }) => body.match(/^- .*$/gm) ?? []);

  it('is told once of approvals that end within 60 days, the earliest first', () => {
    const content = withRows({ until: '2027-01-20' }, { provider: 'other', until: '2026-12-01' });
    expect(told(content)).toEqual([
      '- **other**: last day 1 December 2026 (Alternative provision scheme)',
      '- **Lantern Club**: last day 20 January 2027 (Alternative provision scheme)',
    ]);
    expect(planReminders(content, TODAY, openFor(content))).toEqual(NOTHING);
  });

  it.each([
    ['ends in 61 days', [{ until: '2027-01-21' }]],
    ['has ended', [{ until: '2026-11-20' }]],
    ['has not begun', [{ from: '2026-11-22', until: '2026-12-01' }]],
    ['is renewed', [{ until: '2026-12-31' }, { from: '2027-01-01', until: '2028-12-31' }]],
    ['is invented', [{ until: '2026-12-31', example: true as const }]],
  ])('is not told of one that %s', (_, rows) => {
    expect(planReminders(withRows(...rows), TODAY, [])).toEqual(NOTHING);
  });
});

describe('whatever is due and whatever is open', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date(TODAY), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const ids = ['lantern-club', 'farm', 'school'];
  const contents = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...ids), day, fc.constantFrom('Club', ...HOSTILE)), { maxLength: 12 }),
      fc.constantFrom('Lantern Club', ...HOSTILE),
    )
    .map(([services, name]) => ({
      ...withChecks(),
      providers: ids.map((id) => aProvider({ id, name })),
      services: services.map(([provider, on, title], i) =>
        aService({ id: `${provider}/s${i}`, provider, name: title, checked: { on, by, how } }),
      ),
    }));
  const key = fc.constantFrom(...ids, 'gone', 'the council');
  const body = fc.oneof(
    fc
      .tuple(key, fc.constantFrom('ask', 'remind', 'last'))
      .map(([of, stage]) => `<!-- reminder: ${of} -->\n<!-- stage: ${stage} -->\n\nOld.`),
    fc.constantFrom('', ...HOSTILE),
  );
  const issues = fc
    .array(body, { maxLength: 8 })
    .map((bodies) => bodies.map((each, i) => ({ number: i + 1, body: each })));
  const keyOf = (issue: OpenIssue): string | undefined => /^<!-- reminder: (.+?) -->/.exec(issue.body)?.[1];

  it('one issue is open for each provider with something due, none for others, and a second run changes nothing', () => {
    fc.assert(
      fc.property(contents, issues, (content, open) => {
        const after = carryOut(planReminders(content, TODAY, open), open);
        const due = content.services.filter(({ checked }) => checked.on <= DUE.ask).map(({ provider }) => provider);
        const keys = after.flatMap((issue) => keyOf(issue) ?? []);
        expect(keys.sort()).toEqual([...new Set(due)].sort());
        expect(planReminders(content, TODAY, after)).toEqual(NOTHING);
        // Other people's issues are left alone.
        expect(after.filter((issue) => keyOf(issue) === undefined)).toEqual(
          open.filter((issue) => keyOf(issue) === undefined),
        );
      }),
    );
  });
});
