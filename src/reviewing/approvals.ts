import { formatDate } from '../directory/dates.ts';
import { inert } from '../github/inert.ts';
import type { RegisterRecord } from '../schema/content.ts';

type Row = RegisterRecord['approvals'][number];

/**
 * What changes in the council's registers: one sentence for each approval that begins, ends or changes.
 *
 * @param nameOf the name of a provider, by its id, fit for Markdown
 */
export function approvalChanges(
  base: readonly RegisterRecord[],
  head: readonly RegisterRecord[],
  nameOf: (provider: string) => string,
): string[] {
  const ids = new Set([...base, ...head].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const before = base.find((register) => register.id === id);
    const after = head.find((register) => register.id === id);
    const badge = inert((after ?? before)?.scheme.badge ?? id);
    const [was, now] = [rowsOf(before), rowsOf(after)];
    const scheme =
      JSON.stringify(before?.scheme) === JSON.stringify(after?.scheme) ? [] : [schemeWords(before, after, badge)];
    const providers = new Set([...was, ...now].map(({ provider }) => provider));
    const sentences = [...providers].flatMap((provider) => {
      const of = (rows: readonly Row[]): string =>
        rows
          .filter((row) => row.provider === provider)
          .map(termWords)
          .join('; ');
      const [old, fresh] = [of(was), of(now)];
      const name = `**${nameOf(provider)}**`;
      if (old === fresh) return [];
      if (old === '') return [`${name} becomes “${badge}”: ${fresh}.`];
      if (fresh === '') return [`${name} is no longer “${badge}” (was ${old}).`];
      return [`${name} is “${badge}”: ${fresh} (was ${old}).`];
    });
    return [...scheme, ...sentences];
  });
}

const rowsOf = (register: RegisterRecord | undefined): readonly Row[] => register?.approvals ?? [];

const termWords = ({ from, until, lots }: Row): string =>
  `${formatDate(from)} to ${formatDate(until)}, for ${lots.map((lot) => inert(lot)).join(', ')}`;

function schemeWords(before: RegisterRecord | undefined, after: RegisterRecord | undefined, badge: string): string {
  if (before === undefined) return `The register “${badge}” is new.`;
  return after === undefined
    ? `The register “${badge}” is removed.`
    : `What the register says about “${badge}” changes.`;
}
