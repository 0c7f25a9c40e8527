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

/** A paragraph or a heading of a body. */
export interface Block {
  /** Its words; a line of the file is a line here. */
  readonly text: string;
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly heading: boolean;
}

/** A body after parsing, and where its words stand. */
export interface ParsedBody {
  readonly body: Body;
  readonly blocks: readonly Block[];
}

export const NO_BODY: ParsedBody = { body: { html: '', text: '', prose: [] }, blocks: [] };

/**
 * Parses a Markdown body, and says what is wrong with it: raw HTML or MDX, an unsafe link, an image from another host,
 * a first-level heading, or no words at all.
 *
 * @param firstLine line of the file on which the body begins, from 1
 * @param mayHoldCode true for MDX: its code is left out, and it may hold what is refused in Markdown
 */
export function parseBody(
  file: string,
  markdown: string,
  firstLine: number,
  mayHoldCode = false,
): ParsedBody & { problems: Problem[] } {
  const deep = TOO_DEEP.exec(markdown);
  if (deep !== null) {
    const line = markdown.slice(0, deep.index).split('\n').length + firstLine - 1;
    const found = 'twenty or more lists or quotations inside one another';
    return { ...NO_BODY, problems: [{ file, line, found, write: 'a few levels at most' }] };
  }
  const tree = fromMarkdown(markdown);
  const problems = mayHoldCode ? [] : problemsOf(file, tree, firstLine);
  const blocks = blocksOf(tree, firstLine);
  const text = tree.children
    .map((block) => folded(wordsOf(block)))
    .filter((words) => words !== '' && !MDX_CODE.test(words))
    .join('\n');
  if (text === '') {
    problems.push({
      ...{ file, line: firstLine, found: 'no description' },
      write: 'a few sentences below the second --- line',
    });
  }
  const html = toHtml(sanitize(toHast(tree), ALLOWED));
  const prose = blocks.filter(({ heading }) => !heading).map((block) => folded(block.text));
  return { body: { html, text, prose }, blocks, problems };
}

const folded = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

function blocksOf(tree: Root, firstLine: number): Block[] {
  const blocks: Block[] = [];
  visit(tree, ['paragraph', 'heading'], (node) => {
    const text = wordsOf(node);
    if (MDX_CODE.test(text)) return;
    blocks.push({ text, line: (node.position?.start.line ?? 1) + firstLine - 1, heading: node.type === 'heading' });
  });
  return blocks;
}

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
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (!('children' in node)) return toString(node);
  const apart = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return node.children.map(wordsOf).join(apart ? ' ' : '');
}
