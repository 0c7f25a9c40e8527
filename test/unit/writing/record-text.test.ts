import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/loading/records.ts';
import { text } from '../../../src/schema/common.ts';
import type { Provider } from '../../../src/schema/provider.ts';
import type { Service } from '../../../src/schema/service.ts';
import { providerFile, providerText, serviceFile, serviceText } from '../../../src/writing/record-text.ts';

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
