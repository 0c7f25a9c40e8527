import type { Report } from './report.ts';

/**
 * A report as JSON, for programs: `{ title, day, sections: [{ id, title, lines, table? }] }`. `day` is a date as `2026-11-25`, `lines`
 * a list of sentences, `table` an object with `columns` (names) and `rows` (lists as long as `columns`, of texts and numbers). Ids stay
 * as they are; titles, names of columns and sentences are for people and may change.
 */
export const reportJson = ({ title, day, sections }: Report): string =>
  JSON.stringify(
    { title, day, sections: sections.map(({ lines = [], table, ...names }) => ({ ...names, lines, table })) },
    undefined,
    2,
  );
