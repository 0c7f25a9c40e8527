import { describe, expect, it } from 'vitest';
import { approvalsOf, currentRows } from '../../../src/directory/approval.ts';
import { aRegister, aRow, TODAY } from '../support/records.ts';

describe('currentRows', () => {
  const register = aRegister({ approvals: [aRow({ from: '2026-03-01', until: '2027-02-28' })] });

  it.each([
    ['the day before the first', '2026-02-28', 0],
    ['the first day', '2026-03-01', 1],
    ['a day between', '2026-11-21', 1],
    ['the last day', '2027-02-28', 1],
    ['the day after the last', '2027-03-01', 0],
  ])('counts an approval on %s', (_, today, count) => {
    expect(currentRows(register, today)).toHaveLength(count);
  });

  it('counts an approval of one day on that day only', () => {
    const oneDay = aRegister({ approvals: [aRow({ from: TODAY, until: TODAY })] });
    expect(currentRows(oneDay, TODAY)).toHaveLength(1);
    expect(currentRows(oneDay, '2026-11-20')).toEqual([]);
    expect(currentRows(oneDay, '2026-11-22')).toEqual([]);
  });

  it('keeps the order of the register', () => {
    const rows = ['c', 'a', 'b'].map((provider) => aRow({ provider }));
    expect(currentRows({ approvals: rows }, TODAY).map(({ provider }) => provider)).toEqual(['c', 'a', 'b']);
  });
});

describe('approvalsOf', () => {
  it('tells what a badge needs to say', () => {
    expect(approvalsOf('lantern-club', [aRegister()], TODAY)).toEqual([
      {
        badge: 'AP approved',
        issuer: 'Examplewich Council',
        meaning: 'The council checked this provider.',
        caution: 'You must still make your own checks.',
        lots: ['Tuition'],
        from: '2026-01-01',
        until: '2026-12-31',
      },
    ]);
  });

  it('gives a provider no badge of another', () => {
    expect(approvalsOf('penny-acre-farm', [aRegister()], TODAY)).toEqual([]);
    expect(approvalsOf('lantern', [aRegister()], TODAY)).toEqual([]);
  });

  it('gives no badge the day after the last day', () => {
    expect(approvalsOf('lantern-club', [aRegister()], '2026-12-31')).toHaveLength(1);
    expect(approvalsOf('lantern-club', [aRegister()], '2027-01-01')).toEqual([]);
  });

  it('names the lots in the order of the scheme, whatever the order of the row', () => {
    const register = aRegister({ approvals: [aRow({ lots: ['outdoors', 'tuition'] })] });
    expect(approvalsOf('lantern-club', [register], TODAY)[0]?.lots).toEqual(['Tuition', 'Outdoor learning']);
  });

  it('gives a badge for each register, in their order', () => {
    const { scheme } = aRegister();
    const registers = ['second', 'first'].map((badge) => aRegister({ scheme: { ...scheme, badge } }));
    expect(approvalsOf('lantern-club', registers, TODAY).map(({ badge }) => badge)).toEqual(['second', 'first']);
  });

  it('tells of a register in force when another has ended', () => {
    const { scheme } = aRegister();
    const ended = aRegister({ approvals: [aRow({ until: '2026-10-31' })] });
    const current = aRegister({ scheme: { ...scheme, badge: 'current' } });
    expect(approvalsOf('lantern-club', [ended, current], TODAY).map(({ badge }) => badge)).toEqual(['current']);
  });

  it('tells of both rows when two are in force', () => {
    const register = aRegister({ approvals: [aRow({ lots: ['tuition'] }), aRow({ lots: ['vocational'] })] });
    expect(approvalsOf('lantern-club', [register], TODAY).map(({ lots }) => lots)).toEqual([
      ['Tuition'],
      ['Vocational'],
    ]);
  });

  it('tells of the renewal alone once the earlier row has ended', () => {
    const register = aRegister({
      approvals: [
        aRow({ from: '2025-01-01', until: '2025-12-31' }),
        aRow({ from: '2026-01-01', until: '2026-12-31', lots: ['vocational'] }),
      ],
    });
    expect(approvalsOf('lantern-club', [register], TODAY).map(({ lots }) => lots)).toEqual([['Vocational']]);
  });
});
