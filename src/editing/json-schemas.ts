import { z } from 'zod';
import { KINDS, type KindName } from '../loading/kinds.ts';
import { ICONS, iconName, PICTURES, pictureName } from '../schema/icon.ts';
import type { Content } from '../schema/content.ts';

/** What the lists hold, by the words that a field uses of them (see `reference` in `src/schema/common.ts`). */
type Slugs = Readonly<Record<string, readonly string[]>>;

/**
 * A JSON schema for each kind of file in the content folder, so that an editor can complete fields and slugs, say what to write, and
 * underline what is wrong. For Markdown it is that of the fields at the top. Rules between fields and files are the check's own.
 */
export function jsonSchemas(content: Pick<Content, 'topics' | 'needs' | 'areas' | 'access' | 'providers'>) {
  const slugs = (entries: readonly { readonly slug: string }[]): string[] => entries.map(({ slug }) => slug);
  const lists: Slugs = {
    'content/topics.yaml': slugs(content.topics),
    'the subjects in content/topics.yaml': slugs(content.topics.flatMap(({ subjects }) => subjects)),
    'content/needs.yaml': slugs(content.needs),
    'content/areas.yaml': slugs(content.areas),
    'content/access.yaml': slugs(content.access),
    'the folders of content/providers/': content.providers.map(({ id }) => id),
  };
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, { schema }]) => [kind, jsonSchema(schema, lists)]),
  ) as Readonly<Record<KindName, z.core.JSONSchema.BaseSchema>>;
}

const jsonSchema = (schema: z.ZodType, lists: Slugs): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schema, {
    // Editors know draft 7 best.
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => {
      const write = writeFor(zodSchema);
      // Editors show the second in place of their own words.
      if (write !== undefined) Object.assign(json, { description: write, errorMessage: `Write ${write}` });
      const names = namesFor(zodSchema, lists[String(json['list'])]);
      if (names !== undefined) json.enum = [...names];
      delete json['list'];
    },
  });

/** What can stand in a field that takes a name from a long list. */
function namesFor(schema: z.core.$ZodType, slugs: readonly string[] | undefined): Iterable<string> | undefined {
  if (schema === iconName) return ICONS.keys();
  return schema === pictureName ? PICTURES.keys() : slugs;
}

/** What to write in a field: the words of the check. */
function writeFor({ _zod: { def } }: z.core.$ZodType): string | undefined {
  const say = def.error as z.core.$ZodErrorMap | undefined;
  const said = say?.({ code: 'custom', input: undefined, path: [] });
  return typeof said === 'string' ? said : said?.message;
}
