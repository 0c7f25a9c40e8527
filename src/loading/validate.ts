import { z } from 'zod';
import { withoutOptional } from './draft.ts';
import { nearest, oneOf } from './near.ts';
import type { Problem } from './problem.ts';
import { fieldName, shown } from './problem.ts';
import type { Parsed } from './syntax.ts';

/** Words in a field's name that say a provider is awarding itself an approval. */
const APPROVAL_WORD = /approv|accredit|badge|\bdps\b|apdps/i;

/** Either the typed record or what is wrong with it. */
export type Validated<T> = { readonly data: T; readonly problems: [] } | { readonly problems: Problem[] };

/**
 * Holds a parsed file against its schema. Every problem says which field, on which line, what was found there and what to write.
 * What to write is the `error` text that stands beside the field in `src/schema/`.
 */
export function validate<S extends z.ZodType>(file: string, parsed: Parsed, schema: S): Validated<z.output<S>> {
  const result = schema.safeParse(parsed.value, { reportInput: true, error: writeFields });
  if (result.success) return { data: result.data, problems: [] };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meant(issue, schema)));
  const told = issues.filter(({ path }) => valueAt(parsed.value, path) !== undefined || !misspelt.has(fieldName(path)));
  return { problems: told.flatMap((issue) => explain(file, parsed, schema, issue)) };
}

/** The fields that were meant by fields that do not exist. */
function meant(issue: z.core.$ZodIssue, schema: z.ZodType): (string | undefined)[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = fieldsAt(schema, issue.path);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    return near === undefined ? [] : [fieldName([...issue.path, near])];
  });
}

/** What to write where fields are asked for and the schema has no words of its own. */
function writeFields({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'invalid_type' || !(inst instanceof z.ZodObject)) return undefined;
  return `the fields ${fieldsOf(inst).join(', ')}`;
}

function explain(file: string, parsed: Parsed, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return {
        file,
        line: parsed.lineOf(path),
        field: fieldName(path),
        found: 'a field that does not exist',
        write: insteadOf(key, known),
      };
    });
  }
  const { path } = issue;
  const found = valueAt(parsed.value, path) ?? undefined;
  const write = typeof found === 'string' ? oneOf(issue.message, found, namesFor(issue)) : issue.message;
  return [{ file, line: parsed.lineOf(path), field: fieldName(path), found: shown(found), write }];
}

/** The names of which a field takes one, when its schema says them (see `src/schema/icon.ts`). */
function namesFor(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === 'custom' ? ((issue.params?.['known'] as string[] | undefined) ?? []) : [];
}

/** What to write for a field that does not exist: the one it looks like, or the list of those that do. */
function insteadOf(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  // In a register some fields are about approval: one of those may be misspelt.
  if (APPROVAL_WORD.test(key) && (near === undefined || !APPROVAL_WORD.test(near))) {
    return 'nothing: take this field out. Approval comes only from the council’s registers in content/approvals/';
  }
  return near === undefined ? `only these fields: ${known.join(', ')}` : `${near}: that is the name of the field`;
}

/** The fields that the schema knows at a path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType = schema;
  for (const key of path) {
    const { def } = at._zod;
    const inner =
      def.type === 'array'
        ? (def as z.core.$ZodArrayDef).element
        : def.type === 'object'
          ? (def as z.core.$ZodObjectDef).shape[String(key)]
          : undefined;
    if (inner === undefined) return [];
    at = withoutOptional(inner);
  }
  return fieldsOf(at);
}

function fieldsOf({ _zod: { def } }: z.core.$ZodType): string[] {
  if (def.type !== 'object') return [];
  return Object.keys((def as z.core.$ZodObjectDef).shape).filter((field) => field !== '$schema');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}
