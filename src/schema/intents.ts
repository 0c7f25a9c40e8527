import { z } from 'zod';
import { reference, references, SLUG, slug, text } from './common.ts';
import { siteAddress } from './page.ts';

/** The kinds of people whose ways of asking are kept apart, so that search can be judged by leaving one out. */
export const PEOPLE = [
  'mother',
  'father',
  'young-person',
  'senco',
  'grandparent',
  'foster-carer',
  'second-language',
  'social-worker',
] as const;
export type Person = (typeof PEOPLE)[number];

const phrases = (what: string, longest: number) =>
  z.array(text(what, longest), { error: `a list: ${what}` }).min(1, { error: `at least one entry: ${what}` });

const phrasings = phrases('how people put it', 200).optional();
const YES = { error: 'true, or leave the line out' };
const WRITE_STANDS_FOR = 'at least one of says, subjects, wider, needs, page, crisis and nothing: what is meant';

/** An entry of `content/intents/`: one thing that somebody wants, and how people ask for it. */
export const intent = z
  .strictObject(
    {
      /** Its name in addresses: `?plain=<slug>` takes the words as words again. */
      slug,
      /** What search calls it, in the middle of a sentence: "We think you mean short breaks". */
      name: text('what search calls it, in the middle of a sentence', 80),
      /** What somebody wants, in one plain line. Who writes phrasings sees only this. */
      meaning: text('what somebody wants, in one plain line', 240),
      /** Words that mean it wherever they stand. Capitals, hyphens, apostrophes and plurals make no difference; whole words only. */
      certain: phrases('words that mean it wherever they stand', 60).optional(),
      /** How records say it: a service with these words in its name or summary is about it. */
      says: phrases('how records say it', 60).optional(),
      /** Subjects that stand for exactly this: all their services are found, first. */
      subjects: references('the subjects in content/topics.yaml').optional(),
      /** Subjects in which such help may be: their services come after. */
      wider: references('the subjects in content/topics.yaml').optional(),
      /** Needs that stand for it. */
      needs: references('content/needs.yaml').optional(),
      /** The door in `content/audiences/` for the people who are named: search shows it, too. */
      audience: reference('the names of the files in content/audiences/').optional(),
      /** The address of the page that answers it best: search shows it above the services. */
      page: siteAddress.optional(),
      /** The kind of danger in `content/crisis.yaml` that it is. */
      crisis: z
        .string({ error: 'a slug from content/crisis.yaml' })
        .regex(SLUG, { error: 'a slug from content/crisis.yaml' })
        .optional(),
      /** The ages that it implies, where it does: `0-4`. Services for others come after. */
      ages: z
        .string({ error: 'a range of ages in quotes, for example "0-4"' })
        .regex(/^(?:1?\d|2[0-5])-(?:1?\d|2[0-5])$/, { error: 'a range of ages in quotes, for example "0-4"' })
        .optional(),
      /** True for what this directory has nothing on, such as bins: search says so. */
      nothing: z.literal(true, YES).optional(),
      /** True for words that say little beside others, such as "advice". */
      weak: z.literal(true, YES).optional(),
      /** True for help that frightens who did not ask for it, such as hospices: a condition's need alone does not find it. */
      apart: z.literal(true, YES).optional(),
      /** How people put it, by kind of person. Search learns from them; nobody is shown them. */
      phrasings: z
        .strictObject(
          Object.fromEntries(PEOPLE.map((person) => [person, phrasings])) as Record<Person, typeof phrasings>,
          {
            error: `lists of phrasings by kind of person: ${PEOPLE.join(', ')}`,
          },
        )
        .optional(),
    },
    { error: 'an intent: slug, name, meaning, and what it stands for' },
  )
  .refine(
    ({ says, subjects, wider, needs, page, crisis, nothing }) =>
      (says ?? subjects ?? wider ?? needs ?? page ?? crisis ?? nothing) !== undefined,
    { error: WRITE_STANDS_FOR, path: ['slug'] },
  );
export type Intent = z.infer<typeof intent>;
