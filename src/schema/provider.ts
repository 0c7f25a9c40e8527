import { z } from 'zod';
import { email, phone, source, text, webAddress } from './common.ts';

/** `content/providers/<provider>/provider.json`: an organisation that offers one or more services. */
export const provider = z.strictObject({
  /** Lets an editor find the schema; ignored. */
  $schema: z.string({ error: 'the address of a JSON schema, or leave the line out' }).optional(),
  /** The organisation's name as the public knows it. */
  name: text('the organisation’s name as the public knows it', 120),
  /** Short names that people type, such as "MPFT". */
  also: z
    .array(text('a short name of one word', 40), { error: 'a list of short names' })
    .min(1, { error: 'at least one short name, or leave the line out' })
    .optional(),
  /** What sort of organisation it is. */
  kind: z.enum(['council', 'nhs', 'school', 'college', 'charity', 'company', 'community-group', 'government'], {
    error: 'one of council, nhs, school, college, charity, company, community-group, government',
  }),
  /** One or two plain sentences about the organisation. */
  description: text('one or two plain sentences about the organisation', 600).optional(),
  /** Its home page. */
  website: webAddress.optional(),
  /** A number that anyone may ring. */
  phone: phone.optional(),
  /** An address of a role or team. */
  email: email.optional(),
  /** Numbers under which public registers know it. */
  identifiers: z
    .strictObject(
      {
        /** Unique reference number in Get Information About Schools. */
        urn: z
          .string({ error: 'a school’s URN in quotes, for example "142094"' })
          .regex(/^\d{6}$/, {
            error: 'a school’s URN: six digits in quotes, for example "142094"',
          })
          .optional(),
        /** Number in the Charity Commission's register. */
        charity: z
          .string({ error: 'a charity number in quotes, for example "700859"' })
          .regex(/^\d{6,7}$/, {
            error: 'a charity number: six or seven digits in quotes, for example "700859"',
          })
          .optional(),
      },
      { error: 'an object such as { "urn": "142094" }' },
    )
    .optional(),
  /** Where these facts are from, when the provider has not confirmed them. */
  source: z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' }).optional(),
  /** True for an invented provider. Left out of the build when authority.yaml says `examples: false`. */
  example: z.literal(true, { error: 'true, or leave the line out' }).optional(),
});
export type Provider = z.infer<typeof provider>;
