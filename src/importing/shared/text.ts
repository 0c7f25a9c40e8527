import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { sentencesOf } from '../../schema/sentences.ts';

/** Signs that nobody sees: control characters, marks that turn the direction of text, and characters without width. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
const HTML = /<\/?[a-z][^>]*>|<!--|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i;
/** A line that opens several lists or quotations at once: nobody writes it, and a parser needs minutes for thousands. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){4,}/gm;
const BULLET = /^[ \t]*[•·‣▪●◦–—][ \t]+/gm;
/** Two breaks of a line are the end of a paragraph. */
const LINE_BREAKS = /(?:<br\s*\/?>\s*){2,}/gi;
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i;
/** Elements whose words are no text. */
const NO_TEXT = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'template',
  'noscript',
  'head',
  'form',
]);

/** Text without unseen signs, with line feeds only. */
const seen = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(UNSEEN, '');

/** One line of plain text: HTML, entities and unseen signs are gone. Never throws. */
export const plainText = (text: string): string => folded(HTML.test(text) ? textOfTree(treeOf(text)) : seen(text));

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The words of a text that may be plain, HTML or Markdown. */
export interface Words {
  /** Without HTML, pictures or unsafe links. */
  readonly markdown: string;
  /** The same in one line, without its structure. */
  readonly text: string;
}

/** The Markdown of a text, and its words. Never throws. */
export function wordsOfText(text: string): Words {
  try {
    const tree = treeOf(text);
    tidy(tree);
    return { markdown: toMarkdown(tree, { bullet: '-', rule: '-' }).trim(), text: folded(textOfTree(tree)) };
  } catch (error) {
    // Thousands of elements inside one another are more than the stack holds.
    if (!(error instanceof RangeError)) throw error;
    const plain = folded(seen(text).replaceAll(/<[^>]*>/g, ' '));
    return { markdown: plain, text: plain };
  }
}

function treeOf(text: string): Root {
  const clean = seen(text);
  try {
    if (!HTML.test(clean)) return fromMarkdown(clean.replaceAll(BULLET, '- ').replaceAll(NESTED, ''));
    const html = fromHtml(clean.replaceAll(LINE_BREAKS, '</p><p>'), { fragment: true });
    visit(html, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined || !NO_TEXT.has(node.tagName)) return undefined;
      parent.children.splice(index, 1);
      return index;
    });
    const tree = toMdast(html) as Root;
    // Some programs escape twice: what was &amp;lt;p&amp;gt; is <p> only now.
    const again = textOfTree(tree);
    return HTML.test(again) && again.length < clean.length ? treeOf(again) : tree;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: clean.replaceAll(/<[^>]*>/g, ' ') }] }],
    };
  }
}

/** The words of a tree, those of each block apart from the next. */
const textOfTree = (tree: Root): string => tree.children.map(wordsOf).join('\n');

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return toString(node);
  const apart = ['list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);
  return node.children.map(wordsOf).join(apart ? ' ' : '');
}

/** Leaves what a body may hold: paragraphs, headings from the second level, lists, quotations, strong words and safe links. */
function tidy(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const replaceBy = (...nodes: Nodes[]): number => {
      parent.children.splice(index, 1, ...(nodes as typeof parent.children));
      return index;
    };
    switch (node.type) {
      case 'html':
      case 'image':
      case 'imageReference':
      case 'definition':
      case 'thematicBreak':
        return replaceBy();
      case 'heading':
        node.depth = node.depth < 2 ? 2 : node.depth > 4 ? 4 : node.depth;
        return toString(node).trim() === '' ? replaceBy() : undefined;
      case 'link':
        return SAFE_LINK.test(node.url) && toString(node).trim() !== '' ? undefined : replaceBy(...node.children);
      case 'break':
        return replaceBy({ type: 'text', value: '\n' });
      case 'linkReference':
        return replaceBy(...node.children);
      case 'inlineCode':
        return replaceBy({ type: 'text', value: node.value });
      case 'code':
        return replaceBy({ type: 'paragraph', children: [{ type: 'text', value: node.value }] });
      case 'table':
        return replaceBy(
          ...node.children
            .map((row) => folded(wordsOf(row)))
            .filter(Boolean)
            .map((value): Nodes => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
        );
      default:
        return undefined;
    }
  });
}

/** As many whole sentences from the beginning of a text as have room in `max` characters; nothing when not even the first has. */
export function wholeSentences(text: string, max: number): string | undefined {
  let kept = '';
  for (const sentence of sentencesOf(text)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if (longer.length > max) break;
    kept = longer;
  }
  return kept === '' ? undefined : kept;
}
