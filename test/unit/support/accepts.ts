import type { z } from 'zod';

/** Whether a schema accepts a value. */
export const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** What a schema tells a person to write, one sentence for each thing that is wrong: `field: sentence`. */
export const refusals = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
