import { text } from './common.ts';

/** What stands in for `icon.ts` in a browser: see `src/integrations/any-icon.ts`. */
export const iconName = text('the name of an icon', 60);
export const pictureName = text('the name of a picture', 60);
