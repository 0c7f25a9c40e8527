import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body } from '../schema/content.ts';
import type { Problem } from './problem.ts';
import { shown } from './problem.ts';

/** What may stand in a body after rendering: the second wall, behind the checks below. */
const ALLOWED: Schema = {
  ...defaultSchema,
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'em',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'li',
    'ol',
    'p',
    'strong',
    'ul',
  ],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  // An image has an address of this site, without a protocol; an empty list would let every protocol through.
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['none'] },
};

// A browser reads a backslash in an address as a slash, so that /\host is another host as //host is.
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/;
const SITE_IMAGE = /^\/(?![/\\])/;
const MDX_CODE =
  /^(?:import\s*["'{*]|import\s.*\sfrom\s*["']|export\s*[{*]|export\s+(?:default|const|let|var|function|class|async)\s)/;

/** A line that opens twenty lists or quotations at once: the parser would need minutes for a line of thousands. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){20}/m;

/**
 * Parses a Markdown body, and says what is wrong with it: raw HTML or MDX, an unsafe link, an image from another host,
 * a first-level heading, or no words at all.
 *
 * @param firstLine line of the file on which the body begins, from 1
 */
export function parseBody(file: string, markdown: string, firstLine: number): { body: Body; problems: Problem[] } {
  const deep = TOO_DEEP.exec(markdown);
  if (deep !== null) {
    const line = markdown.slice(0, deep.index).split('\n').length + firstLine - 1;
    const found = 'twenty or more lists or quotations inside one another';
    return { body: { html: '', text: '' }, problems: [{ file, line, found, write: 'a few levels at most' }] };
  }
  const tree = fromMarkdown(markdown);
  const problems = problemsOf(file, tree, firstLine);
  const text = textOf(tree);
  if (text === '') problems.push(noWords(file, firstLine));
  const html = toHtml(sanitize(toHast(tree), ALLOWED));
  return { body: { html, text }, problems };
}

/** The words of a tree, one block a line. */
const textOf = (tree: Root): string =>
  tree.children
    .map((block) => wordsOf(block).replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** The words of an MDX body, for search: without its imports and the tags of its components. */
export const wordsOfMdx = (mdx: string): string =>
  textOf(fromMarkdown(mdx.replaceAll(/^(?:import|export)\s.*$/gm, '').replaceAll(/<\/?[A-Za-z][^>]*>/g, '')));

/** The problem of a file that has fields and nothing below them. */
export const noWords = (file: string, line: number): Problem => ({
  file,
  line,
  found: 'no description',
  write: 'a few sentences below the second --- line',
});

function problemsOf(file: string, tree: Root, firstLine: number): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node: Nodes) => {
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    const refuse = (found: string, write: string): void => {
      problems.push({ file, line, found, write });
    };
    if (node.type === 'html') {
      refuse(`raw HTML ${shown(node.value)}`, 'Markdown only: words, ## headings, - lists and [links](https://…)');
    } else if (node.type === 'paragraph' && MDX_CODE.test(toString(node))) {
      refuse(`MDX code ${shown(toString(node))}`, 'Markdown only: take the code out, a .md file cannot run it');
    } else if (node.type === 'heading' && node.depth === 1) {
      refuse(
        `a first-level heading ${shown(toString(node))}`,
        'a heading that begins with ## (the page has its title already)',
      );
    } else if ((node.type === 'link' || node.type === 'definition') && !SAFE_LINK.test(node.url)) {
      refuse(`a link to ${shown(node.url)}`, 'a link that begins with https://, mailto:, tel: or /');
    }
    const image = imageOf(node, tree);
    if (image === undefined) return;
    if (!SITE_IMAGE.test(image.url)) {
      refuse(`an image from ${shown(image.url)}`, 'an image of this site, such as /images/club.jpg, or none');
    }
    if (image.alt.trim() === '') {
      refuse(
        `an image without a description (${shown(image.url)})`,
        'what it shows: ![What it shows](/images/club.jpg)',
      );
    }
  });
  return problems;
}

/** The address and description of an image, written in place or by reference to a definition. */
function imageOf(node: Nodes, tree: Root): { url: string; alt: string } | undefined {
  if (node.type === 'image') return { url: node.url, alt: node.alt ?? '' };
  if (node.type !== 'imageReference') return undefined;
  let url = '';
  visit(tree, 'definition', (definition) => {
    if (url === '' && definition.identifier === node.identifier) url = definition.url;
  });
  return { url, alt: node.alt ?? '' };
}

/** The words of a node: those of the entries of a list and of the paragraphs of a quotation apart from each other. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return toString(node);
  const apart = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return node.children.map(wordsOf).join(apart ? ' ' : '');
}
