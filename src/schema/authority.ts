import { z } from 'zod';
import { email, phone, text, webAddress } from './common.ts';

/** A colour as `#rrggbb`, dark enough for white text on it (WCAG 2.2 AA asks for 4.5 to 1). */
const darkColour = z
  .string({ error: 'a colour such as #0b5563, in quotes' })
  .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour such as #0b5563, in quotes' })
  .refine((hex) => contrastWithWhite(hex) >= 4.5, {
    error: 'a darker colour: white text on it must have a contrast of at least 4.5 to 1',
  });

const WRITE_REPOSITORY = 'the address of a repository on GitHub, for example https://github.com/owner/name';

/** `content/authority.yaml`: who publishes this Local Offer. */
export const authority = z.strictObject({
  /** The local authority's full name. */
  name: text('the authority’s full name', 120),
  /** The area it serves, as people say it. */
  area: text('the area it serves, as people say it', 60),
  /** The site's formal name: inspectors and practitioners look for it. */
  title: text('the formal name of the site', 80),
  /** What the site is, in plain words: families look for this. */
  strapline: text('what the site is, in plain words', 120),
  /** The address at which the site is published; canonical links and the sitemap begin with it. */
  website: webAddress,
  /** The person to ask, shown in the same place on every page. */
  contact: z.strictObject(
    {
      /** A team, never a person's name. */
      name: text('the team to ask', 80),
      /** A number that anyone may ring. */
      phone: phone.optional(),
      /** The team's address. */
      email: email.optional(),
      /** A page about the team, or the authority's home page. */
      website: webAddress.optional(),
      /** Opening hours, or how sure we are of the number. */
      note: text('opening hours, or how sure we are of the number', 200).optional(),
    },
    { error: 'the team to ask: { name: …, phone: "…", email: … }' },
  ),
  /** Where comments about this site and its pages go. */
  feedback: z.strictObject(
    {
      /** The team's address. */
      email,
      /** True while the address is made up: the site says so beside it. */
      example: z.literal(true, { error: 'true, or leave the line out' }).optional(),
    },
    { error: 'where comments go: { email: … }' },
  ),
  /** Where this project is kept on GitHub: providers send their listings there. Without it, by e-mail only. */
  repository: z
    .strictObject(
      {
        /** Its address. */
        url: z
          .string({ error: WRITE_REPOSITORY })
          .regex(/^https:\/\/github\.com\/[a-z\d-]+\/[\w.-]+$/i, { error: WRITE_REPOSITORY }),
        /** The branch that the site is built from. */
        branch: z
          .string({ error: 'the branch that the site is built from, for example main' })
          .regex(/^[\w.-]+(?:\/[\w.-]+)*$/, { error: 'the branch that the site is built from, for example main' }),
        /** True while the address is made up: the site says so beside it. */
        example: z.literal(true, { error: 'true, or leave the line out' }).optional(),
      },
      { error: 'where the project is kept: { url: https://github.com/owner/name, branch: main }' },
    )
    .optional(),
  /** The authority's own colours. */
  theme: z.strictObject(
    {
      /** Header, buttons and links. */
      brand: darkColour,
      /** Links under the pointer, headings. */
      brandDark: darkColour,
    },
    { error: 'two colours: { brand: "#0b5563", brandDark: "#073842" }' },
  ),
  /** False leaves every invented record out of the build. */
  examples: z.boolean({ error: 'true or false' }),
});
export type Authority = z.infer<typeof authority>;

/** Contrast ratio of a `#rrggbb` colour with white, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastWithWhite(hex: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (luminance + 0.05);
}
