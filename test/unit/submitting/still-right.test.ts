import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../../src/loading/files.ts';
import { withChecked } from '../../../src/submitting/still-right.ts';

const CHECKED = { on: '2026-11-25', by: 'Club leader', how: 'provider' } as const;

describe('withChecked', () => {
  it.each([
    [
      'checked: { on: 2025-01-01, by: Somebody, how: register } # the office',
      'checked: { on: 2026-11-25, by: Club leader, how: provider } # the office',
    ],
    [
      'checked:\n    # last\n    how: \'council\'\n    by:   "The team"\n    on: 2025-01-01',
      'checked:\n    # last\n    how: provider\n    by:   Club leader\n    on: 2026-11-25',
    ],
  ])('changes the values and nothing else: %j', (before, after) => {
    const around = (checked: string): string =>
      `---\nname:   'Club'  # as on the door\n\n${checked}\nages: {from: 1,to: 2}\n---\nchecked: { on: 2025-01-01 }\n\n---\n`;
    expect(withChecked(around(before), CHECKED)).toBe(around(after));
  });

  it.each(['a, b', '}', ': #', "it's", '"', '!!js/function', '*a', 'null', '2026', '- x', 'x\ny', '<<'])(
    'keeps the role a text: %j',
    (by) => {
      const text = withChecked('---\nchecked: { on: 2025-01-01, by: A, how: council }\n---\n', { ...CHECKED, by });
      expect(parse(text?.split('---\n')[1] ?? '')).toEqual({ checked: { ...CHECKED, by } });
    },
  );

  it.each(['', 'no front matter', '---\nname: Club\n---\n', '---\nchecked: today\n---\n', '---\nchecked: {\n---\n'])(
    'gives nothing when there is nothing to change in %j',
    (text) => {
      expect(withChecked(text, CHECKED)).toBeUndefined();
    },
  );

  it('changes no line but those of `checked` in any service', () => {
    const services = readFiles('content').files.filter(({ kind }) => kind === 'service');
    expect(services.length).toBeGreaterThan(150);
    for (const { file, text } of services) {
      const after = withChecked(text, CHECKED)?.split('\n') ?? [];
      const lines = text.split('\n');
      expect(after.length, file).toBe(lines.length);
      const changed = after.filter((line, i) => line !== lines[i]);
      expect(changed.length, file).toBeGreaterThan(0);
      for (const line of changed) expect(line, file).toMatch(/^(?:checked: | +(?:on|by|how): )/);
    }
  });
});
