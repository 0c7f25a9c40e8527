import { z } from 'zod';

/** The pictures that content may name. `src/components/Icon.astro` draws each. */
export const ICONS = [
  'baby',
  'school',
  'hands',
  'health',
  'bus',
  'activity',
  'money',
  'adulthood',
  'information',
  'lifebuoy',
  'policy',
  'family',
  'young-person',
  'practitioner',
] as const;

export const iconName = z.enum(ICONS, { error: `one of ${ICONS.join(', ')}` });
export type IconName = z.infer<typeof iconName>;
