import { stringify } from 'yaml';
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
 * The text of a service's file, its fields in the order of the schema. A draft may lack some: the content check tells which.
 *
 * @param body Markdown
 */
export function serviceText(record: Readonly<Partial<Service>>, body: string): string {
  const fields = stringify(inOrder(record, Object.keys(serviceSchema.shape)), {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
  return `---\n${fields}---\n\n${body.replaceAll(/\r\n?/g, '\n').trim()}\n`;
}

function inOrder(record: object, keys: readonly string[]): object {
  const values = new Map(Object.entries(record));
  return Object.fromEntries(keys.filter((key) => values.get(key) !== undefined).map((key) => [key, values.get(key)]));
}
