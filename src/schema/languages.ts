import { z } from 'zod';
import { slug, text } from './common.ts';
import { SCRIPTS } from './scripts.ts';

const WRITE_PHRASE =
  'words in small letters with single spaces and no punctuation; a * at the end of a word stands for any ending';
const PHRASE = /^(?:[\p{L}\p{M}\p{N}\u200C'’-]+\*?)(?: [\p{L}\p{M}\p{N}\u200C'’-]+\*?)*$/u;
const phrase = text(WRITE_PHRASE, 80)
  .refine((text) => PHRASE.test(text), { error: WRITE_PHRASE })
  .refine((value) => value === value.toLowerCase(), { error: WRITE_PHRASE });
const phrases = (what: string) =>
  z.array(phrase, { error: `a list: ${what}` }).min(1, { error: `at least one entry, or leave the line out: ${what}` });

const sentence = (what: string) => text(what, 300);
const WRITE_RING = 'how to ask for an interpreter, with {phone} once, where the number of the team stands';
const letters = (what: string) =>
  text(what, 80)
    .refine((text) => /^\p{L}+$/u.test(text), { error: what })
    .optional();

/** An entry of `content/languages.yaml`: a language that families type, what the site says in it, and which of its words search knows. */
export const language = z.strictObject(
  {
    /** As browsers call it (BCP 47): "pl", "zh-Hans". */
    code: z
      .string({ error: 'the code of the language, for example pl or zh-Hans' })
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/, { error: 'the code of the language, for example pl or zh-Hans' }),
    /** What English calls it: "Polish". Families say it on the telephone. */
    name: text('what English calls the language', 40),
    /** What it calls itself: "polski". */
    own: text('what the language calls itself', 40),
    /** The script in which it is written. */
    script: z.enum(SCRIPTS, { error: `one of ${SCRIPTS.join(', ')}` }),
    /** True for a language that is written from right to left. */
    rtl: z.literal(true, { error: 'true, or leave the line out' }).optional(),
    /** Letters that tell it from the others in its script. Without them the script alone tells it, unless that is Latin. */
    letters: letters('letters that tell it from others in its script, without spaces'),
    /** Letters that it never has. */
    never: letters('letters that it never has, without spaces'),
    /** What the page says to somebody who types this language. */
    message: z.strictObject(
      {
        pages: sentence('that these pages are in English'),
        browser: sentence('how the browser translates the page'),
        ring: sentence(WRITE_RING).refine((value) => value.split('{phone}').length === 2, { error: WRITE_RING }),
        /** Stands beside known words: "We searched for:". */
        searched: sentence('the words before what was searched in English'),
        /** Shown until somebody has checked the words. */
        machine: sentence('that a machine translated this and nobody has checked it'),
      },
      { error: 'what to say: { pages: …, browser: …, ring: … {phone} …, searched: …, machine: … }' },
    ),
    /** What somebody in danger reads first. */
    inDanger: sentence('one or two sentences for somebody in danger: ring 999, and which words to say'),
    /** Who has checked the words of this entry. Without it the site says that a machine wrote them. */
    checkedBy: text('who checked these words: a role or a team, not a person’s name', 80).optional(),
    /** Small words that are frequent in it, and are no English. */
    words: phrases('small words that are frequent in the language'),
    /** What search understands: what to search in English, and how the language says it. */
    terms: z.record(text('what to search in English', 60), phrases('how the language says it'), {
      error: 'what to search in English, and how the language says it: { autism: [autyzm*] }',
    }),
    /** What means danger, by the kinds of `content/crisis.yaml`. */
    danger: z.record(slug, phrases('what somebody types who is in this danger'), {
      error: 'a kind of danger of content/crisis.yaml, and what people type: { suicide-and-self-harm: [chcę umrzeć] }',
    }),
  },
  { error: 'a language: code, name, own, script, message, inDanger, words, terms, danger' },
);
export type Language = z.infer<typeof language>;
