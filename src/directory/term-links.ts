import { Parser } from 'htmlparser2';
import { termHref } from './addresses.ts';
import { termsIn, type Terms } from './terms.ts';

/** Elements of running text: a term is linked inside one of them only. */
const RUNNING_TEXT = new Set(['p', 'li', 'dd', 'td']);

/** Elements whose words are never linked: what is a link or a control already, names something, or is no text. */
const NEVER_INSIDE = new Set([
  ...['a', 'button', 'label', 'summary', 'form', 'nav', 'template', 'svg', 'code', 'script', 'style'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** What an element lets in: is it in the main part of the page, in running text, or where nothing may be linked? */
interface Inside {
  readonly main: boolean;
  readonly text: boolean;
  readonly off: boolean;
}
const NOWHERE: Inside = { main: false, text: false, off: false };

/** A piece of text as it is read, and where it stands in the HTML: an entity stands for one sign and takes up several. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Turns the first place of each term in the running text of a page's main part into a link to what it means. Everything else
 * stays as it is, sign for sign. Nothing is linked inside an element with `data-terms="off"`.
 *
 * @param html a whole page
 */
export function linkTerms(html: string, terms: Terms): string {
  const links: (Pick<Piece, 'start' | 'end'> & { slug: string })[] = [];
  const linked = new Set<string>();
  const open: Inside[] = [];
  let pieces: Piece[] = [];

  const endOfText = (): void => {
    const run = pieces;
    if (run.length === 0) return;
    pieces = [];
    for (const { slug, start, end } of termsIn(run.map(({ text }) => text).join(''), terms)) {
      if (linked.has(slug)) continue;
      linked.add(slug);
      links.push({ slug, start: placeIn(run, start).start, end: placeIn(run, end - 1).end });
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      endOfText();
      const around = open.at(-1) ?? NOWHERE;
      open.push({
        main: around.main || name === 'main',
        text: around.text || RUNNING_TEXT.has(name),
        off: around.off || NEVER_INSIDE.has(name) || attributes['data-terms'] === 'off',
      });
    },
    onclosetag() {
      endOfText();
      open.pop();
    },
    oncomment: endOfText,
    ontext(text) {
      const { main, text: running, off } = open.at(-1) ?? NOWHERE;
      if (main && running && !off) pieces.push({ text, start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);

  let done = 0;
  const parts = links.map(({ slug, start, end }) => {
    const before = html.slice(done, start);
    done = end;
    return `${before}<a class="app-term" href="${termHref(slug)}">${html.slice(start, end)}${MEANING}</a>`;
  });
  return parts.join('') + html.slice(done);
}

/** What a screen reader says after the words of the link. */
const MEANING = '<span class="govuk-visually-hidden"> (what this means)</span>';

/** The place in the HTML of one sign of a run of text. */
function placeIn(run: readonly Piece[], offset: number): Pick<Piece, 'start' | 'end'> {
  let left = offset;
  for (const { text, start, end } of run) {
    if (left < text.length) {
      const isEntity = end - start !== text.length;
      return isEntity ? { start, end } : { start: start + left, end: start + left + 1 };
    }
    left -= text.length;
  }
  throw new RangeError('There is no such sign in this text.');
}
