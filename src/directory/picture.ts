import type { IconifyJSON } from '@iconify/types';

/**
 * The drawing of a name in a set of icons, as the inside of an `<svg>` with its view box.
 *
 * @throws if the set has no such name: the content check has told people so before
 */
export function svgOf(set: IconifyJSON, name: string): { body: string; viewBox: string } {
  const icon = set.icons[set.aliases?.[name]?.parent ?? name];
  if (icon === undefined) throw new Error(`There is no icon "${name}" in the set ${set.prefix}.`);
  const { left = 0, top = 0, width = set.width ?? 16, height = set.height ?? 16 } = icon;
  return { body: icon.body, viewBox: `${left} ${top} ${width} ${height}` };
}
