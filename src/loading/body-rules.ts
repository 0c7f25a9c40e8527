import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { faultIn } from '../schema/characters.ts';
import { addressProblem, wordsProblem } from './links.ts';
import { shown, type Problem } from './problem.ts';
import { SITE_IMAGE } from './sanitise.ts';

/** A line of MDX that runs as code. */
export const MDX_CODE =
  /^(?:import\s*["'{*]|import\s.*\sfrom\s*["']|export\s*[{*]|export\s+(?:default|const|let|var|function|class|async)\s)/;

/**
 * What a Markdown body may not hold: HTML or code, a link that leads nowhere good or not where it says, an image from another host, a
 * first-level heading, and text that is not as it looks. The first wall; the second is `sanitise.ts`.
 *
 * @param firstLine line of the file on which the body begins, from 1
 */
export function problemsOf(file: string, tree: Root, firstLine: number): Problem[] {
  const problems: Problem[] = [];
  const definitions = definitionsOf(tree);
  visit(tree, (node: Nodes) => {
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    for (const { found, write, down = 0 } of faultsOf(node, definitions)) {
      problems.push({ file, line: line + down, found, write });
    }
  });
  return problems;
}

/** A problem of a node, so many lines below its first. */
type Fault = Pick<Problem, 'found' | 'write'> & { readonly down?: number };

function faultsOf(node: Nodes, definitions: ReadonlyMap<string, string>): Fault[] {
  switch (node.type) {
    case 'html':
      return [
        fault(`raw HTML ${shown(node.value)}`, 'Markdown only: words, ## headings, - lists and [links](https://…)'),
      ];
    case 'paragraph': {
      const words = toString(node);
      const write = 'Markdown only: take the code out, a .md file cannot run it';
      return MDX_CODE.test(words) ? [fault(`MDX code ${shown(words)}`, write)] : [];
    }
    case 'heading': {
      const write = 'a heading that begins with ## (the page has its title already)';
      return node.depth === 1 ? [fault(`a first-level heading ${shown(toString(node))}`, write)] : [];
    }
    case 'definition':
      return [addressProblem(node.url) ?? []].flat();
    case 'link':
      return [addressProblem(node.url) ?? wordsProblem(toString(node), node.url) ?? []].flat();
    case 'linkReference':
      return [wordsProblem(toString(node), definitions.get(node.identifier) ?? '') ?? []].flat();
    case 'image':
      return imageFaults(node.url, node.alt ?? '');
    case 'imageReference':
      return imageFaults(definitions.get(node.identifier) ?? '', node.alt ?? '');
    case 'text':
    case 'inlineCode':
    case 'code':
      return deceptions(node.value);
    default:
      return [];
  }
}

const fault = (found: string, write: string): Fault => ({ found, write });

function imageFaults(url: string, alt: string): Fault[] {
  const faults = deceptions(alt);
  if (!SITE_IMAGE.test(url)) {
    faults.push(fault(`an image from ${shown(url)}`, 'an image of this site, such as /images/club.jpg, or none'));
  }
  if (alt.trim() === '') {
    const write = 'what it shows: ![What it shows](/images/club.jpg)';
    faults.push(fault(`an image without a description (${shown(url)})`, write));
  }
  return faults;
}

const deceptions = (text: string): Fault[] =>
  text.split('\n').flatMap((words, down) => {
    const write = faultIn(words);
    return write === undefined ? [] : [{ found: `the words ${shown(words)}`, write: `the words ${write}`, down }];
  });

/** Where the definitions of a body lead. Of two with one name, the first counts. */
function definitionsOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!found.has(identifier)) found.set(identifier, url);
  });
  return found;
}
