import type { Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root as Markdown } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { withoutHidden } from '../schema/characters.ts';

/** What may stand in a body after rendering. */
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

// A browser reads a backslash in an address as a slash, so that /\host is another host as //host is. Rendering writes it as %5C.
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]|%5c)|#)/i;
/** An address of an image on this site. */
export const SITE_IMAGE = /^\/(?![/\\]|%5c)/i;

/**
 * A body as HTML that is safe to put on a page, whatever the Markdown is: the second wall, which holds without the checks of
 * `body-rules.ts`. Nothing runs or frames, no image is from another host, every link says its protocol, and no sign is hidden.
 */
export function safeHtml(tree: Markdown): string {
  const safe = sanitize(toHast(tree), ALLOWED) as Root;
  visit(safe, (node, index, parent) => {
    if (node.type === 'text') node.value = withoutHidden(node.value);
    if (node.type !== 'element') return undefined;
    const { href, src, alt } = node.properties;
    if (node.tagName === 'img' && !SITE_IMAGE.test(String(src))) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index];
    }
    if (href !== undefined && !SAFE_LINK.test(href)) delete node.properties.href;
    if (alt !== undefined) node.properties.alt = withoutHidden(alt);
    return undefined;
  });
  return toHtml(safe);
}
