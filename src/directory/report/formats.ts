import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { SECTION_IDS, type Report } from './report.ts';
import { formatReport } from './text.ts';

/** The ways of writing a report: the same facts in each. */
export const FORMATS = {
  text: formatReport,
  json: reportJson,
  markdown: reportMarkdown,
} as const satisfies Record<string, (report: Report) => string>;

/** A way of writing a report, by its name. @throws if there is none: the message names those that there are */
export function formatNamed(name: string): (report: Report) => string {
  const format = Object.entries(FORMATS).find(([each]) => each === name);
  if (format === undefined) throw new Error(`No format ${name}. Write one of ${Object.keys(FORMATS).join(', ')}.`);
  return format[1];
}

/**
 * The report with some of its sections only; with all of them when none is named. A section with nothing to tell may be missing.
 *
 * @throws if there is no such section: the message names those that there are
 */
export function withSections(report: Report, ids: readonly string[]): Report {
  if (ids.length === 0) return report;
  const unknown = ids.filter((id) => !SECTION_IDS.some((known) => known === id));
  if (unknown.length > 0) throw new Error(`No section ${unknown.join(', ')}. Write one of ${SECTION_IDS.join(', ')}.`);
  return { ...report, sections: report.sections.filter(({ id }) => ids.includes(id)) };
}
