import { z } from 'zod';
import { phone, reference, references, slug, sms, source, text, webAddress } from './common.ts';

const sources = z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' });

/** Who answers when somebody is in danger. */
const contact = z
  .strictObject(
    {
      slug,
      /** Who answers, as a person says it. */
      name: text('who answers', 80),
      /** The number to ring. */
      phone: phone.optional(),
      /** The number to text. */
      sms: sms.optional(),
      /** The word to text. */
      smsWord: text('the word to text', 20).optional(),
      /** A page to write to them or to go to them. */
      website: webAddress.optional(),
      /** True when somebody answers day and night, every day. */
      always: z.literal(true, { error: 'true, or leave the line out' }).optional(),
      /** When somebody answers, in plain words. */
      hours: text('when somebody answers, in plain words', 120),
      /** Who it is for, in one plain sentence. */
      for: text('who it is for, in one plain sentence', 200),
      source: sources,
    },
    { error: 'a contact: slug, name, phone, hours, for, source' },
  )
  .refine(({ phone, sms, website }) => (phone ?? sms ?? website) !== undefined, {
    error: 'a number to ring (phone) or to text (sms), or a website',
    path: ['phone'],
  });

/** A way to reach help for people who are Deaf or cannot speak. */
const withoutSpeech = z.strictObject(
  {
    slug,
    name: text('what it is called', 80),
    /** How to use it, in plain words. */
    text: text('how to use it, in plain words', 300),
    website: webAddress.optional(),
    source: sources,
  },
  { error: 'a way without speech: slug, name, text, source' },
);

/** A question that a person in danger answers at a glance, and who to reach then. */
const question = z.strictObject(
  {
    slug,
    /** As the person would say it: "Someone hurts me or scares me". */
    text: text('the question, as a person would say it', 60),
    /** One or two calm sentences below it. */
    say: text('one or two calm sentences', 300),
    /** Who to reach, the most urgent first: slugs of the contacts. */
    contacts: references('the contacts in content/crisis.yaml'),
  },
  { error: 'a question: slug, text, say, contacts' },
);

/** Words of a phrase: small letters and apostrophes, or the name of a group of words in curly brackets. */
const PHRASE = /^(?:\{[a-z-]+\}|[a-z\d]+(?:['’][a-z]+)*)(?: (?:\{[a-z-]+\}|[a-z\d]+(?:['’][a-z]+)*))*$/;
const WRITE_PHRASE =
  'a phrase in small letters, with single spaces and no punctuation, for example kill {self}, where {self} is a group under "same"';
const phrases = (what: string) =>
  z
    .array(text(WRITE_PHRASE, 120).regex(PHRASE, { error: WRITE_PHRASE }), { error: `a list: ${what}` })
    .min(1, { error: `at least one entry, or leave the line out: ${what}` });

/** A kind of danger: what people type who are in it, and which questions the panel then shows. */
const kind = z.strictObject(
  {
    slug,
    /** What it is called, for the people who keep this file. */
    name: text('what this kind of danger is called', 80),
    /** The questions to show, the most urgent first: slugs of the questions. */
    questions: references('the questions in content/crisis.yaml').max(4, { error: 'at most four questions' }),
    /** Subjects whose real services are listed below the panel. */
    subjects: references('the subjects in content/topics.yaml'),
    /** True when somebody near may be looking: the panel then has a way to leave quickly. */
    quickExit: z.literal(true, { error: 'true, or leave the line out' }).optional(),
    /** What people type. */
    phrases: phrases('what people type who are in this danger'),
    /** What sounds like it and is harmless. */
    harmless: phrases('what sounds like it and is harmless').optional(),
  },
  { error: 'a kind of danger: slug, name, questions, subjects, phrases' },
);

/** `content/crisis.yaml`: which words mean danger, and who to ring, text or go to then. Only the council changes it. */
export const crisis = z.strictObject(
  {
    /** The situation that says all of it: the page "In crisis now". */
    page: reference('the names of the files in content/situations/'),
    /** Where the button to leave quickly leads, and where else it is shown. */
    quickExit: z.strictObject(
      {
        /** A page that gives nothing away. */
        href: webAddress,
        /** Services whose pages have the button. */
        services: references('the services in content/providers/, as <provider>/<service>').optional(),
      },
      { error: 'where to leave to: { href: https://…, services: [ … ] }' },
    ),
    contacts: z.array(contact, { error: 'a list of contacts' }).min(1, { error: 'at least one contact' }),
    withoutSpeech: z
      .array(withoutSpeech, { error: 'a list of ways without speech' })
      .min(1, { error: 'at least one way for people who cannot speak' }),
    questions: z.array(question, { error: 'a list of questions' }).min(1, { error: 'at least one question' }),
    /** Groups of words that phrases name in curly brackets: each entry stands for any of its words. */
    same: z
      .array(
        z.strictObject(
          { slug, words: phrases('words that mean the same here') },
          { error: 'a group: { slug: self, words: [myself, himself] }' },
        ),
        { error: 'a list of groups' },
      )
      .optional(),
    /** Words that may stand between those of a phrase and change nothing: "really", "so". */
    skip: z
      .array(text('one word', 20).regex(/^[a-z\d]+$/, { error: 'one word in small letters' }), {
        error: 'a list of words',
      })
      .optional(),
    kinds: z.array(kind, { error: 'a list of kinds of danger' }).min(1, { error: 'at least one kind of danger' }),
  },
  { error: 'page, quickExit, contacts, withoutSpeech, questions and kinds' },
);
export type Crisis = z.infer<typeof crisis>;
export type CrisisContact = Crisis['contacts'][number];
export type CrisisQuestion = Crisis['questions'][number];
