import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { fieldName } from '../loading/problem.ts';
import { parseRecord } from '../loading/records.ts';
import { parseFrontMatter } from '../loading/syntax.ts';
import type { TextFile } from '../loading/text-files.ts';

/** Where a link stands. */
export interface Place {
  /** Id of the provider whose record it is in; nothing in what the council writes. */
  readonly provider?: string | undefined;
  /** Path below the content folder. */
  readonly file: string;
  readonly line: number;
  /** The field; nothing when it stands in the words below the fields. */
  readonly field?: string | undefined;
}

/** An address outside this site, and every place where it stands. What is behind its `#` is left out. */
export interface Link {
  readonly address: string;
  readonly places: readonly Place[];
}

/**
 * The links to other sites in files of the content folder that have nothing wrong with them, each address once. Invented records have
 * none: what they link to does not exist.
 *
 * @param site the address of this site
 */
export function linksIn(files: readonly TextFile[], site: string): Link[] {
  const own = new URL(site).hostname;
  const invented = new Set(files.filter(isInvented).map(({ id }) => id));
  const places = new Map<string, Place[]>();
  for (const file of files) {
    const provider = file.kind === 'provider' || file.kind === 'service' ? file.id.split('/')[0] : undefined;
    if (invented.has(provider ?? '')) continue;
    for (const { address, ...where } of [...inFields(file), ...inBody(file)]) {
      const url = URL.parse(address);
      if (url === null || url.hostname === own) continue;
      url.hash = '';
      places.set(url.href, [...(places.get(url.href) ?? []), { provider, file: file.file, ...where }]);
    }
  }
  return [...places].map(([address, found]) => ({ address, places: found }));
}

type Found = Pick<Place, 'line' | 'field'> & { readonly address: string };

const ADDRESS = /^https?:\/\//i;

function isInvented(file: TextFile): boolean {
  if (file.kind !== 'provider') return false;
  const { draft } = parseRecord(file);
  return draft?.kind === 'provider' && 'example' in draft.data && draft.data.example === true;
}

/** Every address in the fields, whatever the field is called. */
function inFields(file: TextFile): Found[] {
  const { draft } = parseRecord(file);
  const walk = (value: unknown, path: readonly PropertyKey[]): Found[] => {
    if (draft === undefined) return [];
    if (typeof value === 'string') {
      return ADDRESS.test(value) ? [{ address: value, line: draft.lineOf(path), field: fieldName(path) }] : [];
    }
    if (Array.isArray(value)) return value.flatMap((item: unknown, i) => walk(item, [...path, i]));
    if (typeof value !== 'object' || value === null || ('example' in value && value.example === true)) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
  };
  return walk(draft?.data, []);
}

/** An address in the code of a guide, up to the sign that ends it. */
const IN_CODE = /https?:\/\/[^\s"'`<>{})]+/gi;

function inBody(file: TextFile): Found[] {
  if (!/\.mdx?$/.test(file.file)) return [];
  const { body } = parseFrontMatter(file.file, file.text);
  if (body === undefined) return [];
  const found: Found[] = [];
  visit(fromMarkdown(body.text), (node) => {
    const line = (node.position?.start.line ?? 1) + body.line - 1;
    if ((node.type === 'link' || node.type === 'definition') && ADDRESS.test(node.url)) {
      found.push({ address: node.url, line });
    } else if (node.type === 'html') {
      for (const [address] of node.value.matchAll(IN_CODE)) found.push({ address, line });
    }
  });
  return found;
}
