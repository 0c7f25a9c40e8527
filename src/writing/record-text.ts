import { applyEdits, modify } from 'jsonc-parser';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { provider as providerSchema, type Provider } from '../schema/provider.ts';
import { service as serviceSchema, type Service } from '../schema/service.ts';

/**
 * Records as the text of their files: what every program that makes a record writes, be it the form, a command or an importer.
 * Reading the text gives the same record back.
 */

/** Below the content folder. */
export const providerFile = (provider: string): string => `providers/${provider}/provider.json`;
export const serviceFile = (provider: string, service: string): string => `providers/${provider}/${service}.md`;

/** The text of a `provider.json`, its fields in the order of the schema. A draft may lack some: the content check tells which. */
export const providerText = (record: Readonly<Partial<Provider>>): string =>
  `${JSON.stringify(inOrder(record, Object.keys(providerSchema.shape)), undefined, 2)}\n`;

/**
 * The text of a `provider.json` that is to hold another record: only what differs is written anew, so that a reviewer sees what has
 * changed and nothing else.
 *
 * @param text the text of a right file
 */
export function changedProviderText(text: string, record: Provider): string {
  const keys = Object.keys(providerSchema.shape);
  const after = inOrder(record, keys);
  return differences(JSON.parse(text) as Fields, after).reduce((changed, key) => {
    const getInsertionIndex = (present: string[]): number => placeFor(key, present, keys);
    const formattingOptions = { insertSpaces: true, tabSize: 2 };
    return applyEdits(changed, modify(changed, [key], after[key], { formattingOptions, getInsertionIndex }));
  }, text);
}

/**
 * The text of a service's file, its fields in the order of the schema. A draft may lack some: the content check tells which.
 *
 * @param body Markdown
 */
export const serviceText = (record: Readonly<Partial<Service>>, body: string): string =>
  `---\n${fieldsText(inOrder(record, SERVICE_KEYS))}---\n\n${body.replaceAll(/\r\n?/g, '\n').trim()}\n`;

/**
 * The text of a service's file that is to hold another record: only the fields at the top that differ are written anew.
 *
 * @param text the text of a right file
 */
export function changedServiceText(text: string, record: Service, body: string): string {
  const front = /^---[ \t]*\n([^]*?\n)---[ \t]*\n/.exec(text)?.[1] ?? '';
  const pieces = piecesOf(front);
  if (pieces === undefined) return serviceText(record, body);
  const after = inOrder(record, SERVICE_KEYS);
  const before = parseDocument(front).toJS() as Fields;
  for (const key of differences(before, after)) {
    const at = pieces.findIndex((piece) => piece.key === key);
    const place =
      at >= 0
        ? at
        : placeFor(
            key,
            pieces.map((piece) => piece.key),
            SERVICE_KEYS,
          );
    const anew = after[key] === undefined ? [] : [{ key, text: fieldsText({ [key]: after[key] }) }];
    pieces.splice(place, at >= 0 ? 1 : 0, ...anew);
  }
  return `---\n${pieces.map((piece) => piece.text).join('')}---\n\n${body.replaceAll(/\r\n?/g, '\n').trim()}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

const SERVICE_KEYS = Object.keys(serviceSchema.shape);

const fieldsText = (fields: Fields): string =>
  stringify(fields, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });

/** The lines of each field of YAML front matter; nothing unless each field begins a line of its own. */
function piecesOf(front: string): { key: string; text: string }[] | undefined {
  const { contents } = parseDocument(front);
  if (!isMap(contents) || contents.flow === true) return undefined;
  const keys = contents.items.flatMap(({ key }) => (isScalar(key) ? [{ key, start: key.range[0] }] : []));
  const begins = ({ start }: { start: number }): boolean => start === 0 || front[start - 1] === '\n';
  if (keys.length < contents.items.length || !keys.every(begins)) return undefined;
  return keys.map(({ key, start }, i) => ({
    key: String(key.value),
    text: front.slice(i === 0 ? 0 : start, keys[i + 1]?.start),
  }));
}

/** The fields that are not the same in two records; in the order of the second, so that each finds those before it in place. */
const differences = (before: Fields, after: Fields): string[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (key) => canonical(before[key]) !== canonical(after[key]),
  );

/** A value as text, whatever the order of its fields. */
const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Where a field goes among those that are there: behind the last one that stands before it in the schema. */
const placeFor = (key: string, present: readonly string[], keys: readonly string[]): number =>
  present.findLastIndex((other) => keys.indexOf(other) < keys.indexOf(key)) + 1;

function inOrder(record: object, keys: readonly string[]): Fields {
  const values = new Map(Object.entries(record));
  return Object.fromEntries(keys.filter((key) => values.get(key) !== undefined).map((key) => [key, values.get(key)]));
}
