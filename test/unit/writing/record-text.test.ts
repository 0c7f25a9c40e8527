import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/loading/records.ts';
import { text } from '../../../src/schema/common.ts';
import type { Provider } from '../../../src/schema/provider.ts';
import type { Service } from '../../../src/schema/service.ts';
import {
  changedProviderText,
  changedServiceText,
  providerFile,
  providerText,
  serviceFile,
  serviceText,
} from '../../../src/writing/record-text.ts';

const SERVICE: Service = {
  name: 'Saturday club',
  summary: 'Play and make friends.',
  topics: ['social-care'],
  ages: { from: 5, to: 11 },
  areas: ['countywide'],
  cost: { kind: 'free' },
  eligibility: 'Children aged 5 to 11.',
  howToStart: { routes: ['self-referral'], text: 'Ring us.' },
  contact: { phone: '01632 960101' },
  checked: { on: '2026-11-02', by: 'Club leader', how: 'provider' },
};

/** A line of text as the schema lets it through: trimmed, composed, not empty, and as it looks. */
const line = (maxLength: number) =>
  fc.oneof(fc.string({ unit: 'grapheme', maxLength }), fc.string({ unit: 'binary', maxLength })).map((written) => {
    const { success, data } = text('words', maxLength).safeParse(written);
    return success ? data : 'x';
  });

describe('a record as text', () => {
  it('has its fields in the order of the schema, whatever the order of the record', () => {
    const { name, ...rest } = SERVICE;
    expect(serviceText({ ...rest, name }, '  One.\r\nTwo.\n\n')).toBe(`---
name: Saturday club
summary: Play and make friends.
topics:
  - social-care
ages:
  from: 5
  to: 11
areas:
  - countywide
cost:
  kind: free
eligibility: Children aged 5 to 11.
howToStart:
  routes:
    - self-referral
  text: Ring us.
contact:
  phone: 01632 960101
checked:
  on: 2026-11-02
  by: Club leader
  how: provider
---

One.
Two.
`);
    expect(providerText({ kind: 'charity', name: 'Penny Acre Farm' })).toBe(
      '{\n  "name": "Penny Acre Farm",\n  "kind": "charity"\n}\n',
    );
  });

  it('gives the same service back when it is read', () => {
    fc.assert(
      fc.property(line(60), line(150), line(300), fc.boolean(), (name, summary, text, hasVenue) => {
        const venues = [{ name, town: 'Northfold', parking: summary }];
        const record: Service = {
          ...SERVICE,
          ...{ name, summary, eligibility: text, whoDecides: name, contact: { phone: '01632960101', role: name } },
          ...(hasVenue && { venues: [{ ...venues[0] }] }),
        };
        const read = parseRecord({
          ...{ kind: 'service', file: serviceFile('a', 'b'), id: 'a/b', text: serviceText(record, 'Words.') },
        });
        expect(read.problems).toEqual([]);
        expect(read.record?.data).toEqual(record);
      }),
    );
  });

  it('gives the same provider back when it is read', () => {
    fc.assert(
      fc.property(line(60), line(300), (name, description) => {
        const record: Provider = {
          name,
          kind: 'company',
          description,
          phone: '111',
          identifiers: { charity: '700859' },
        };
        const read = parseRecord({
          ...{ kind: 'provider', file: providerFile('a'), id: 'a', text: providerText(record) },
        });
        expect(read.record?.data).toEqual(record);
      }),
    );
  });
});

/** A file as a person has written it: groups on one line, notes, and an order of its own. */
const WRITTEN = `---
# Ring before you change this.
name: Saturday club
summary: "Play and make friends."
topics: [social-care]
ages: { from: 5, to: 11 } # asked for more
areas: [countywide]
eligibility: Children aged 5 to 11.
cost: { kind: free }
howToStart:
    routes: [self-referral]
    text: Ring us.
contact: { phone: '01632 960101' }
checked: { on: 2026-11-02, by: Club leader, how: provider }
---

One.
`;

describe('a changed record as text', () => {
  it('is the text itself when nothing has changed, whatever the order of the fields', () => {
    const { to, from } = SERVICE.ages;
    expect(changedServiceText(WRITTEN, { ...SERVICE, ages: { to, from } }, 'One.')).toBe(WRITTEN);
  });

  it('has new, other and no longer fields in their places, and every other line as it was', () => {
    const { cost, ...rest } = SERVICE;
    const record = { ...rest, needs: ['autism'], cost: { ...cost, text: 'Bring a snack.' }, whoDecides: 'We do.' };
    expect(changedServiceText(WRITTEN, record, 'Two.')).toBe(
      WRITTEN.replace('areas:', 'needs:\n  - autism\nareas:')
        .replace('cost: { kind: free }', 'cost:\n  kind: free\n  text: Bring a snack.')
        .replace('contact:', 'whoDecides: We do.\ncontact:')
        .replace('One.', 'Two.'),
    );
    const more = changedServiceText(WRITTEN, { ...SERVICE, status: 'waiting-list' }, 'One.');
    expect(more).toBe(WRITTEN.replace('checked:', 'status: waiting-list\nchecked:'));
    expect(changedServiceText(more, SERVICE, 'One.')).toBe(WRITTEN);
  });

  it.each([
    ['fields on one line', `---\n${JSON.stringify(SERVICE)}\n---\n\nOne.\n`],
    ['fields that stand in', serviceText(SERVICE, 'One.').replaceAll(/^(?!---|One)(?=.)/gm, '  ')],
  ])('is written anew from %s', (_what, text) => {
    const record: Service = { ...SERVICE, name: 'Sunday club' };
    expect(changedServiceText(text, record, 'One.')).toBe(serviceText(record, 'One.'));
  });

  it('keeps the rest of a provider.json', () => {
    const text = '{\n  "name": "A",\n  "kind": "charity",\n  "source": [{ "name": "B" }]\n}\n';
    const record: Provider = { name: 'A', kind: 'company', phone: '111', source: [{ name: 'B' }] };
    expect(changedProviderText(text, record)).toBe(
      '{\n  "name": "A",\n  "kind": "company",\n  "phone": "111",\n  "source": [{ "name": "B" }]\n}\n',
    );
    const { phone, ...without } = record;
    expect(phone).toBeDefined();
    expect(changedProviderText(changedProviderText(text, record), { ...without, kind: 'charity' })).toBe(text);
  });
});
