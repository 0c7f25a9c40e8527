import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body } from '../schema/content.ts';
import { MDX_CODE, problemsOf } from './body-rules.ts';
import type { Problem } from './problem.ts';
import { safeHtml } from './sanitise.ts';

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
  const html = safeHtml(tree);
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

/** The words of a node: those of the entries of a list and of the paragraphs of a quotation apart from each other. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if (!('children' in node)) return toString(node);
  const apart = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return node.children.map(wordsOf).join(apart ? ' ' : '');
}
