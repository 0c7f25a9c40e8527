import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Folder } from '../loading/text-files.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Checked } from '../schema/common.ts';
import { checkFiles, type NewFile } from '../writing/check-files.ts';
import { tidyAnswer } from '../writing/tidy.ts';
import { ROLE_QUESTION } from './fields.ts';

/**
 * The file of a service in which the provider says that all of it is still right: `checked` is of today, and nothing else changes.
 *
 * @param id `<provider>/<service>`
 * @param role who says so
 * @param folder the content folder
 */
export function stillRight(
  id: string,
  role: string,
  folder: Folder,
  today: PlainDate,
):
  { readonly files: readonly NewFile[]; readonly notes: readonly string[] } | { readonly problems: readonly string[] } {
  const file = folder.files.find((each) => each.kind === 'service' && each.id === id);
  const by = tidyAnswer('line', role);
  const text = file && withChecked(file.text, { on: today, by, how: 'provider' });
  if (text === undefined)
    return { problems: [`There is no listing at /services/${id}/. Please check the address of the page.`] };
  const files = [{ file: file?.file ?? '', text }];
  const problems = checkFiles(files, folder, today);
  if (problems.length === 0) return { files, notes: [] };
  const isRole = problems.every(({ field = '' }) => field.startsWith('checked'));
  return { problems: [isRole ? `${ROLE_QUESTION?.label ?? ''} ${ROLE_QUESTION?.hint ?? ''}` : NOT_RIGHT] };
}

const NOT_RIGHT = 'Something on that page has to be put right first. Please ask the Local Offer team.';

/** The text of a service's file with other values in `checked`; nothing when it has none. Every other sign stays. */
export function withChecked(text: string, checked: Checked): string | undefined {
  const front = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text)?.[1] ?? '';
  const document = parseDocument(front);
  const before = document.errors.length === 0 ? document.get('checked', true) : undefined;
  if (!isMap(before)) return undefined;
  const start = text.indexOf(front);
  const edits = before.items.flatMap(({ key, value }) => {
    const anew = isScalar(key) ? checked[key.value as keyof Checked] : undefined;
    return isScalar(value) && value.range && anew !== undefined
      ? [{ from: value.range[0], to: value.range[1], anew }]
      : [];
  });
  if (edits.length !== Object.keys(checked).length) return undefined;
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce(
      (changed, { from, to, anew }) => changed.slice(0, start + from) + scalar(anew) + changed.slice(start + to),
      text,
    );
}

/** A text as it may stand in a list in brackets, and so anywhere. */
const scalar = (value: string): string =>
  stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).slice(2, -3);
