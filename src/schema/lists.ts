import { z } from 'zod';
import { point, slug, text, ukPoint } from './common.ts';
import { iconName } from './icon.ts';

/** The controlled lists: what a record may name. Each file is one YAML list; the order there is the order on the site. */

/** A finer heading inside a topic, such as "Short breaks" inside "Social care". */
export const subject = z.strictObject({
  /** Its name in addresses: `/topics/<topic>/<subject>/` and `?subject=`. One subject has one topic. */
  slug,
  /** Its name as families read it. */
  name: text('the subject as families read it', 80),
  /** The picture beside the name. */
  icon: iconName,
});

/** One of the categories fixed by the published Local Offer. */
export const topic = z.strictObject({
  /** Its name in addresses: `/topics/<topic>/` and `?topic=`. */
  slug,
  /** Its published name. */
  name: text('the topic’s published name', 80),
  /** One plain sentence: what a family finds here. */
  summary: text('one plain sentence: what a family finds here', 200),
  /** The picture beside the name. */
  icon: iconName,
  /** The finer headings inside it. */
  subjects: z.array(subject, { error: 'a list of subjects' }).min(1, { error: 'at least one subject' }),
});

/** An area of need, in plain words. */
export const need = z.strictObject({
  /** Its name in addresses: `?need=`. */
  slug,
  /** Its name as families read it. */
  name: text('the need as families read it', 80),
  /** True for the one entry that means "any need": such a service answers every need filter. */
  any: z.literal(true, { error: 'true, or leave the line out' }).optional(),
});

/** A feature of a building that lets more people in. */
export const accessFeature = z.strictObject({
  /** Its name in records. */
  slug,
  /** Its name as families read it. */
  name: text('the feature as families read it', 80),
});

/** Where a service can be used: a district, or one of the ways of not being tied to one. */
export const area = z.strictObject({
  /** Its name in addresses: `/areas/<area>/` and `?area=`. */
  slug,
  /** Its name as families read it. */
  name: text('the area as families read it', 80),
  /** Shorter names that people use, such as "East Staffs". */
  also: z
    .array(text('another name of the area', 60), { error: 'a list of other names' })
    .min(1, { error: 'at least one other name, or leave the line out' })
    .optional(),
  /** One plain sentence for its page. */
  summary: text('one plain sentence for the area’s page', 200),
  /** Its code in public data, such as `E07000192`: says which postcodes lie in it when they are imported. */
  code: z
    .string({ error: 'the code of a district, for example E07000192' })
    .regex(/^[EWSN]\d{8}$/, { error: 'the code of a district, for example E07000192' })
    .optional(),
  /** A `district` is a place; a `countywide` service answers every district; the others stand for themselves. */
  kind: z.enum(['district', 'countywide', 'online', 'comes-to-you', 'outside'], {
    error: 'one of district, countywide, online, comes-to-you, outside',
  }),
});

/** A town or village and the district it is in, so that people who do not know their district can find it. */
export const place = z.strictObject({
  /** Its full name. */
  name: text('the town or village', 60),
  /** Shorter names that people use, such as "Burton". */
  also: z
    .array(text('another name of the place', 60), { error: 'a list of other names' })
    .min(1, { error: 'at least one other name, or leave the line out' })
    .optional(),
  /** Slug of its district in areas.yaml. */
  area: slug,
  /** Its middle. Without one, nothing in it can be shown on a map or found by distance. */
  point: point.optional(),
});

/** A place outside the county that families type: search says that another Local Offer is in charge there. */
export const outsidePlace = z.strictObject(
  {
    /** Its full name. */
    name: text('the town, city or county', 60),
    /** Other names that people use, such as "Stoke". */
    also: z
      .array(text('another name of the place', 60), { error: 'a list of other names' })
      .min(1, { error: 'at least one other name, or leave the line out' })
      .optional(),
    /** Its middle, when it is near enough for families here to go there. */
    point: ukPoint.optional(),
  },
  { error: 'an entry: { name: Farchester, also: [the city] }' },
);

/** A word that is spelled in two ways. */
export const spelling = z.strictObject(
  {
    /** As it is spelled here. */
    here: text('one word as it is spelled here', 40),
    /** As it is spelled elsewhere, such as in America. */
    elsewhere: z
      .array(text('one word as it is spelled elsewhere', 40), { error: 'a list of words' })
      .min(1, { error: 'at least one word' }),
  },
  { error: 'an entry: { here: counselling, elsewhere: [counseling] }' },
);

export type Topic = z.infer<typeof topic>;
export type Subject = z.infer<typeof subject>;
export type Need = z.infer<typeof need>;
export type AccessFeature = z.infer<typeof accessFeature>;
export type Area = z.infer<typeof area>;
export type Place = z.infer<typeof place>;
export type OutsidePlace = z.infer<typeof outsidePlace>;
export type Spelling = z.infer<typeof spelling>;
