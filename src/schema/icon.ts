import { icons as lucide } from '@iconify-json/lucide';
import { icons as openmoji } from '@iconify-json/openmoji';
import { z } from 'zod';

/**
 * The pictures that content may name. An **icon** is a line drawing in the colour of the text, for topics, subjects and doors
 * (Lucide, https://lucide.dev/icons/). A **picture** is a coloured drawing, for Easy Read (OpenMoji, https://openmoji.org/).
 * The sets are used whole, so that content can choose any of them without a change of code.
 */

type IconSet = typeof lucide;

const has = ({ icons, aliases }: IconSet, name: string): boolean =>
  Object.hasOwn(icons, name) || (aliases !== undefined && Object.hasOwn(aliases, name));

const namesOf = ({ icons, aliases }: IconSet): string[] => [...Object.keys(icons), ...Object.keys(aliases ?? {})];

/** Names of every icon and of every picture: for what the check suggests in place of a wrong one. */
export const ICON_NAMES: readonly string[] = namesOf(lucide);
export const PICTURE_NAMES: readonly string[] = namesOf(openmoji);

const nameIn = (set: IconSet, write: string) =>
  z.string({ error: write }).refine((name) => has(set, name), { error: write });

/** Name of a Lucide icon. */
export const iconName = nameIn(lucide, 'the name of an icon from https://lucide.dev/icons/, for example hand-heart');
/** Name of an OpenMoji picture, as Iconify writes it. */
export const pictureName = nameIn(
  openmoji,
  'the name of a picture from https://icon-sets.iconify.design/openmoji/, for example telephone',
);
