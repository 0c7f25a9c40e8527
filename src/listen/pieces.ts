/** A stretch of a page's words, and the block (a heading, a paragraph, an entry of a list) in which they stand. */
export interface Words<Block> {
  readonly block: Block;
  readonly text: string;
}

/** The longest piece, in characters: some browsers break off in the middle of longer ones. */
export const LONGEST = 200;

/** Where a long text may be cut, best place first: after a sentence, after a part of one, between words, anywhere. */
const CUTS = [/^.{1,196}[.!?…][’”)]{0,3}(?= )/u, /^.{1,199}[,;:–](?= )/u, /^.{1,200}(?= )/u, /^.{1,200}/u];

/**
 * What is said one after the other when a page is read aloud. Words of one block that follow each other are said together, in
 * pieces of at most LONGEST characters; a block inside another interrupts it. What has no letter or digit is not said.
 */
export function piecesOf<Block>(words: readonly Words<Block>[]): Words<Block>[] {
  const blocks: { block: Block; text: string }[] = [];
  for (const { block, text } of words) {
    const last = blocks.at(-1);
    if (last?.block === block) last.text += text;
    else blocks.push({ block, text });
  }
  return blocks.flatMap(({ block, text }) => cut(text).map((piece) => ({ block, text: piece })));
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.replaceAll(/\s+/g, ' ').trim();
  while (rest.length > LONGEST) {
    const piece = CUTS.flatMap((place) => place.exec(rest)?.[0] ?? [])[0] ?? rest;
    pieces.push(piece);
    rest = rest.slice(piece.length).trim();
  }
  return [...pieces, rest].filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
