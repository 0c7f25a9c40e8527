import { z } from 'zod';
import {
  age,
  checked,
  email,
  phone,
  plainDate,
  point,
  postcode,
  references,
  sms,
  source,
  text,
  webAddress,
} from './common.ts';

/** Days of the week. */
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A place where the service happens. A withheld address (a refuge, a childminder's home) has a town and no more. */
const venue = z
  .strictObject(
    {
      /** Name of the building. */
      name: text('the name of the building', 120).optional(),
      /** Street and town, as on an envelope. */
      address: text('street and town, as on an envelope', 200).optional(),
      /** Only when it is certain: never one that was guessed from a map. */
      postcode: postcode.optional(),
      /** Where it is on the earth, in degrees. */
      point: point.optional(),
      /** Town or village: all that is published when the address is withheld. */
      town: text('the town or village', 60).optional(),
      /** True when the street and postcode must not be published. */
      addressWithheld: z.literal(true, { error: 'true, or leave the line out' }).optional(),
      /** What lets more people in: slugs from access.yaml. */
      access: references('content/access.yaml').optional(),
      /** Parking, in plain words. */
      parking: text('parking, in plain words', 200).optional(),
    },
    { error: 'a venue: { name: …, address: …, postcode: ST16 2DH }' },
  )
  .refine((v) => v.addressWithheld === undefined || (v.address ?? v.postcode ?? v.point) === undefined, {
    error: 'only a town when addressWithheld is true: take out address, postcode and point',
    path: ['addressWithheld'],
  })
  .refine((v) => (v.address ?? v.postcode ?? v.town) !== undefined, {
    error: 'an address, a postcode or at least a town',
    path: ['address'],
  });

/** Front matter of `content/providers/<provider>/<service>.md`: one thing a provider offers. One page, one search result. */
export const service = z.strictObject({
  /** What the service is called. */
  name: text('the name of the service', 100),
  /** One sentence a tired parent understands. Shown in search results. */
  summary: text('one plain sentence that says what it is and who for', 200),
  /** Slugs from topics.yaml. */
  topics: references('content/topics.yaml'),
  /** Slugs of subjects inside those topics. */
  subjects: references('the subjects in content/topics.yaml').optional(),
  /** Ages in whole years, both ends included: `{ from: 5, to: 11 }` serves a child until the day before the 12th birthday. */
  ages: z
    .strictObject({ from: age, to: age }, { error: 'ages in years, for example { from: 5, to: 11 }' })
    .refine((ages) => ages.from <= ages.to, {
      error: 'the younger age in "from" and the older in "to"',
      path: ['from'],
    }),
  /** Areas of need, slugs from needs.yaml; leave out when it is not known. */
  needs: references('content/needs.yaml').optional(),
  /** Where families who may use it live, slugs from areas.yaml. */
  areas: references('content/areas.yaml'),
  /** How people meet it. */
  delivery: z
    .array(z.enum(['venue', 'home', 'online', 'phone'], { error: 'one of venue, home, online, phone' }), {
      error: 'a list from venue, home, online, phone',
    })
    .min(1, { error: 'at least one of venue, home, online, phone' })
    .optional(),
  /** Places where it happens. */
  venues: z
    .array(venue, { error: 'a list of venues' })
    .min(1, { error: 'at least one venue, or leave the line out' })
    .optional(),
  /** When it happens. */
  when: z
    .strictObject(
      {
        /** Days and times in plain words. */
        text: text('days and times in plain words', 200),
        /** Days of the week, for the day filter. */
        days: z
          .array(z.enum(DAYS, { error: `one of ${DAYS.join(', ')}` }), {
            error: 'a list of days, for example [saturday]',
          })
          .min(1, { error: 'at least one day' })
          .optional(),
        /** The part of the year. */
        season: z
          .enum(['term-time', 'school-holidays', 'all-year'], { error: 'one of term-time, school-holidays, all-year' })
          .optional(),
      },
      { error: 'when it happens: { text: "Saturdays, 10am to noon", days: [saturday] }' },
    )
    .optional(),
  /** What a family pays. */
  cost: z
    .strictObject(
      {
        /** `free`, `paid`, or `varies` (also when the price is not known yet). */
        kind: z.enum(['free', 'paid', 'varies'], { error: 'one of free, paid, varies' }),
        /** The price in plain words. Required unless it is free. */
        text: text('the price in plain words', 200).optional(),
      },
      { error: 'what a family pays: { kind: free } or { kind: paid, text: "£5 a session" }' },
    )
    .refine((cost) => cost.kind === 'free' || cost.text !== undefined, {
      error: 'the price in plain words, for example "£5 a session", or who to ask',
      path: ['text'],
    }),
  /** Who it is for: the eligibility criteria, in plain words (SEND Regulations 2014, Schedule 2). */
  eligibility: text('who it is for, in plain words', 600),
  /** How to start. */
  howToStart: z.strictObject(
    {
      /** Every way in that is open. */
      routes: z
        .array(
          z.enum(['self-referral', 'school', 'professional', 'social-worker', 'gp', 'panel', 'ehc-plan', 'drop-in'], {
            error: 'one of self-referral, school, professional, social-worker, gp, panel, ehc-plan, drop-in',
          }),
          { error: 'a list of ways in, for example [self-referral]' },
        )
        .min(1, { error: 'at least one way in, for example self-referral' }),
      /** What a family does first, in plain words. */
      text: text('what a family does first, in plain words', 600),
    },
    { error: 'how to start: { routes: [self-referral], text: "Ring us …" }' },
  ),
  /** Who decides who gets it, and how. */
  whoDecides: text('who decides who gets it, and how', 400).optional(),
  /** How to reach it. At least one of phone, text, e-mail and website. */
  contact: z
    .strictObject(
      {
        /** A role, such as "Club leader". Never a person's name. */
        role: text('a role, such as Club leader', 80).optional(),
        /** The number to ring for this service. */
        phone: phone.optional(),
        /** The number to send a text message to. */
        text: sms.optional(),
        /** The address of a role or team. */
        email: email.optional(),
        /** The page about this service, or the provider's home page. */
        website: webAddress.optional(),
      },
      { error: 'how to reach it: { phone: "01632 960123", email: …, website: … }' },
    )
    .refine((c) => (c.phone ?? c.text ?? c.email ?? c.website) !== undefined, {
      error: 'at least one of phone, text, email and website',
    }),
  /** How to complain about this service (SEND Regulations 2014, Schedule 2). */
  complaints: text('how to complain, in plain words', 400).optional(),
  /** Pages that the law asks schools and colleges to publish. */
  links: z
    .strictObject(
      {
        /** The setting's SEN information report. */
        senInformationReport: webAddress.optional(),
        /** The setting's accessibility plan. */
        accessibilityPlan: webAddress.optional(),
      },
      { error: 'links: { senInformationReport: https://…, accessibilityPlan: https://… }' },
    )
    .optional(),
  /** Left out when open. A closed service keeps its page, says so, and is out of search. */
  status: z
    .enum(['open', 'waiting-list', 'temporarily-closed', 'closed'], {
      error: 'one of open, waiting-list, temporarily-closed, closed',
    })
    .optional(),
  /** The day it closed for good. Never in the future. */
  closedOn: plainDate.optional(),
  /** What to try instead: ids of services, `<provider>/<service>`. Only for one that is closed. */
  replacedBy: references('the services in content/providers/, as <provider>/<service>').optional(),
  checked,
  /** Where the facts are from, when they are not the provider's own word. */
  source: z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' }).optional(),
  /** True for an invented record. Left out of the build when authority.yaml says `examples: false`. */
  example: z.literal(true, { error: 'true, or leave the line out' }).optional(),
});
export type Service = z.infer<typeof service>;
export type Venue = NonNullable<Service['venues']>[number];
