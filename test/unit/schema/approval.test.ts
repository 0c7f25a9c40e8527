import { describe, expect, it } from 'vitest';
import { register } from '../../../src/schema/approval.ts';
import { aRegister, aRow } from '../support/records.ts';
import { refusals } from '../support/accepts.ts';

function faults(approval: Record<string, unknown>): string[] {
  const { scheme } = aRegister();
  return refusals(register, { scheme, approvals: [{ ...aRow(), ...approval }] });
}

describe('an approval', () => {
  it.each([{}, { from: '2026-03-01', until: '2026-03-01' }, { example: true }])('can have %j', (fields) => {
    expect(faults(fields)).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(faults({ from: '2026-03-02', until: '2026-03-01' })).toEqual([
      'approvals.0.until: a last day that is not before the first ("from")',
    ]);
  });

  it.each([
    { until: undefined },
    { from: undefined },
    { lots: [] },
    { provider: '' },
    { example: false },
    { note: 'x' },
  ])('cannot have %j', (fields) => {
    expect(faults(fields)).toHaveLength(1);
  });

  it('is not needed: a register can be empty', () => {
    expect(refusals(register, { scheme: aRegister().scheme, approvals: [] })).toEqual([]);
  });
});
