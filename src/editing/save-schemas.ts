import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../schema/content.ts';
import { contentFolder } from '../settings.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Where editors look for the schemas of content files: `.vscode/settings.json` names it. */
const FOLDER = path.resolve('.cache/schemas');

/** Puts the schemas where editors look for them, if the content is the project's own. What is as before stays untouched. */
export function saveSchemas(content: Content): void {
  if (contentFolder() !== path.resolve('content')) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const [kind, schema] of Object.entries(jsonSchemas(content))) {
    const file = path.join(FOLDER, `${kind}.json`);
    const text = `${JSON.stringify(schema, undefined, 2)}\n`;
    if (textOf(file) !== text) writeFileSync(file, text);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
