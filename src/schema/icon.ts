import { icons as lucide } from '@iconify-json/lucide';
import { icons as openmoji } from '@iconify-json/openmoji';
import { z } from 'zod';

/**
 * The pictures that content may name. An **icon** is a line drawing in the colour of the text, for topics, subjects and doors
 * (Lucide, https://lucide.dev/icons/). A **picture** is a coloured drawing, for Easy Read (OpenMoji, https://openmoji.org/).
 * The sets are used whole, so that content can choose any of them without a change of code.
 */

/** A set of drawings, as Iconify publishes it. */
export type IconSet = typeof lucide;

/** The inside of an `<svg>`, and its view box. */
export interface Drawing {
  readonly body: string;
  readonly viewBox: string;
}

/**
 * The drawings of a set by name. Old names and names that were taken out of the public list count: content that uses them goes
 * on working. A name for a drawing turned or mirrored does not: no set here has one.
 */
export function drawingsOf({ icons, aliases = {}, ...set }: IconSet): ReadonlyMap<string, Drawing> {
  const others = Object.entries(aliases).map(([name, alias]) => [name, { ...icons[alias.parent], ...alias }] as const);
  const drawings = new Map<string, Drawing>();
  for (const [name, icon] of [...Object.entries(icons), ...others]) {
    const { body, left, top, width, height } = { left: 0, top: 0, width: 16, height: 16, ...set, ...icon };
    const turned = Boolean(icon.rotate) || icon.hFlip === true || icon.vFlip === true;
    if (body !== undefined && !turned) drawings.set(name, { body, viewBox: `${left} ${top} ${width} ${height}` });
  }
  return drawings;
}

/** Every icon, by name. */
export const ICONS = drawingsOf(lucide);
/** Every picture, by name. */
export const PICTURES = drawingsOf(openmoji);

/** The content check offers the nearest of the `known` names in place of a wrong one (see `src/loading/validate.ts`). */
const nameIn = (drawings: ReadonlyMap<string, Drawing>, what: string, example: string) =>
  z
    .string({ error: `${what}, for example ${example}` })
    .refine((name) => drawings.has(name), { error: what, params: { known: [...drawings.keys()] } });

/** Name of a Lucide icon. */
export const iconName = nameIn(ICONS, 'the name of an icon from https://lucide.dev/icons/', 'hand-heart');
/** Name of an OpenMoji picture, as Iconify writes it. */
export const pictureName = nameIn(
  PICTURES,
  'the name of a picture from https://icon-sets.iconify.design/openmoji/',
  'telephone',
);
