import { z } from 'zod';
import { text } from './common.ts';
import { pictureName } from './icon.ts';
import { editorial, reviewBy } from './page.ts';
import { sentencesOf } from './sentences.ts';

/** The longest sentence of an Easy Read page, in words. */
const MOST_WORDS = 15;

/** One idea in Easy Read: one or two short sentences. */
const idea = text('one idea in one or two short sentences', 200).refine(
  (words) => sentencesOf(words).every((sentence) => sentence.split(' ').length <= MOST_WORDS),
  { error: `sentences of at most ${MOST_WORDS} words: one idea in each` },
);

/** `content/easy-read/<name>.yaml`: the Easy Read companion of the guide, or of the situation, with the same name. */
export const easyRead = z.strictObject({
  ...editorial,
  reviewBy,
  /** Written when it goes with a situation, and not with a guide. */
  of: z.literal('situation', { error: 'situation, or leave the line out' }).optional(),
  /** Parts of the page, each under a short heading. */
  parts: z
    .array(
      z.strictObject(
        {
          heading: text('a short heading', 60),
          lines: z
            .array(
              z.strictObject(
                {
                  /** The picture beside it. */
                  picture: pictureName,
                  text: idea,
                },
                { error: 'a line: { picture: telephone, text: … }' },
              ),
              { error: 'a list of lines' },
            )
            .min(1, { error: 'at least one line' }),
        },
        { error: 'a part: heading and lines' },
      ),
      { error: 'a list of parts' },
    )
    .min(1, { error: 'at least one part' }),
});
