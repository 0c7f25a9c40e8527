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
  tagNames: ['a', 'blockquote', 'br', 'code', 'em', 'h2', 'h3', 'h4', 'hr', 'img', 'li', 'ol', 'p', 'strong', 'ul'],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [] },
};

const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;
const SITE_IMAGE = /^\/(?!\/)/;

/**
 * Parses a Markdown body, and says what is wrong with it: raw HTML or MDX, an unsafe link, an image from another host,
 * a first-level heading, or no words at all.
 *
 * @param firstLine line of the file on which the body begins, from 1
 */
export function parseBody(file: string, markdown: string, firstLine: number): { body: Body; problems: Problem[] } {
  const tree = fromMarkdown(markdown);
  const problems = problemsOf(file, tree, firstLine);
  const text = tree.children
    .map((block) => toString(block).replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
  if (text === '') {
    problems.push({
      file,
      line: firstLine,
      found: 'no description',
      write: 'a few sentences below the second --- line',
    });
  }
  const html = toHtml(sanitize(toHast(tree), ALLOWED));
  return { body: { html, text }, problems };
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
    } else if (node.type === 'paragraph' && /^(?:import|export)\s.*(?:\sfrom\s|=)/.test(toString(node))) {
      refuse(`MDX code ${shown(toString(node))}`, 'Markdown only: a listing cannot hold code');
    } else if (node.type === 'heading' && node.depth === 1) {
      refuse(
        `a first-level heading ${shown(toString(node))}`,
        'a heading that begins with ## (the page has its title already)',
      );
    } else if ((node.type === 'link' || node.type === 'definition') && !SAFE_LINK.test(node.url)) {
      refuse(`a link to ${shown(node.url)}`, 'a link that begins with https://, mailto:, tel: or /');
    }
    if (node.type === 'image') {
      if (!SITE_IMAGE.test(node.url))
        refuse(`an image from ${shown(node.url)}`, 'an image of this site, such as /images/club.jpg, or none');
      if ((node.alt ?? '').trim() === '')
        refuse(
          `an image without a description (${shown(node.url)})`,
          'what it shows: ![What it shows](/images/club.jpg)',
        );
    }
  });
  return problems;
}
