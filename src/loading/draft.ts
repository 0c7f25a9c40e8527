import type { z } from 'zod';
import type { Parsed } from './syntax.ts';

/** A record as far as it is right: whatever is wrong or missing is left out, at any depth. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? (Draft<Item> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

/**
 * The right parts of a file that may hold wrong ones too, so that the rules between records can be held against them: one
 * mistake must not hide another.
 *
 * @returns nothing when the file as a whole is not of the right type, such as a list in place of fields
 */
export function draftOf<S extends z.ZodType>({ value }: Parsed, schema: S): Draft<z.output<S>> | undefined {
  return rightParts(value, schema) as Draft<z.output<S>> | undefined;
}

function rightParts(value: unknown, schema: z.core.$ZodType): unknown {
  const { def } = withoutOptional(schema)._zod;
  if (def.type === 'array') {
    const { element } = def as z.core.$ZodArrayDef;
    return Array.isArray(value) ? value.map((item) => rightParts(item, element)) : undefined;
  }
  if (def.type === 'object') {
    if (!isFields(value)) return undefined;
    const { shape } = def as z.core.$ZodObjectDef;
    return Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, rightParts(value[field], inner)]));
  }
  const result = (schema as z.ZodType).safeParse(value);
  return result.success ? result.data : undefined;
}

/**
 * Whether a file leaves a field out on purpose. An unknown field may be any field misspelt: beside one, nobody can tell.
 */
export function leavesOut({ value }: Parsed, schema: z.ZodType, field: string): boolean {
  const { def } = schema._zod;
  if (def.type !== 'object' || !isFields(value)) return false;
  const { shape } = def as z.core.$ZodObjectDef;
  return !Object.hasOwn(value, field) && Object.keys(value).every((key) => Object.hasOwn(shape, key));
}

/** A schema without the mark that its field may be left out. */
export function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return def.type === 'optional' ? withoutOptional((def as z.core.$ZodOptionalDef).innerType) : schema;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
