import type { Drawing } from '../schema/icon.ts';

/**
 * A drawing for one place on one page. Its ids get a prefix, because two drawings on a page, or one drawn twice, may not share
 * an id; and it loses its classes, which could meet rules of this site's style sheet.
 *
 * @param prefix what no other drawing on the page has, in letters, digits and hyphens
 * @throws if there is no drawing of that name: the content check has told people so before
 */
export function drawn(drawings: ReadonlyMap<string, Drawing>, name: string, prefix: string): Drawing {
  const drawing = drawings.get(name);
  if (drawing === undefined) throw new Error(`There is no drawing "${name}".`);
  const body = drawing.body
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll(/ id="| href="#|url\(#/g, (before) => `${before}${prefix}-`);
  return { ...drawing, body };
}
