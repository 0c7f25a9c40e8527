import { z } from 'zod';
import { plainDate, reference, slug, source, text } from './common.ts';

/**
 * `content/approvals/<scheme>.yaml`: a council register of approved providers. Only code owners change it.
 * A badge comes from here and nowhere else.
 */
export const register = z.strictObject({
  scheme: z
    .strictObject(
      {
        /** The scheme's full name. */
        name: text('the scheme’s full name', 160),
        /** The words on the badge, such as "DPS approved". */
        badge: text('the words on the badge, such as DPS approved', 30),
        /** Who approves: the public body that runs the scheme. */
        issuer: text('the public body that approves', 120),
        /** The public reference of the scheme. */
        reference: text('the scheme’s public reference', 60).optional(),
        /** First day of the scheme. No approval begins before it. */
        from: plainDate,
        /** Last day of the scheme. No approval runs beyond it. */
        until: plainDate,
        /** One sentence: what approval means. Shown beside the badge. */
        meaning: text('one sentence: what approval means', 300),
        /** One sentence: what it does not mean. Shown beside the badge. */
        caution: text('one sentence: what approval does not mean', 300),
        /** What the issuer checked before approving. */
        checks: z.array(text('one thing that was checked', 200), { error: 'a list of what was checked' }).min(1, {
          error: 'at least one thing that was checked',
        }),
        /** The kinds of provision that a provider can be approved for. */
        lots: z
          .array(z.strictObject({ slug, name: text('the lot’s name', 80) }), { error: 'a list of lots' })
          .min(1, { error: 'at least one lot' }),
        source: z.array(source, { error: 'a list of sources' }).min(1, { error: 'at least one source' }),
      },
      { error: 'the scheme: name, badge, issuer, from, until, meaning, caution, checks, lots, source' },
    )
    .refine((scheme) => scheme.from <= scheme.until, {
      error: 'a last day that is not before the first ("from")',
      path: ['until'],
    }),
  approvals: z.array(
    z
      .strictObject(
        {
          /** Folder name of the provider in content/providers/. */
          provider: reference('the folders of content/providers/'),
          /** Slugs of the lots above. */
          lots: z.array(slug, { error: 'a list of lots' }).min(1, { error: 'at least one lot of the scheme' }),
          /** First day of the approval. */
          from: plainDate,
          /** Last day of the approval. The badge is gone from the next build after it. */
          until: plainDate,
          /** True when the approval is invented, as its provider is. */
          example: z.literal(true, { error: 'true, or leave the line out' }).optional(),
        },
        { error: 'an approval: provider, lots, from, until' },
      )
      .refine((a) => a.from <= a.until, {
        error: 'a last day that is not before the first ("from")',
        path: ['until'],
      }),
    { error: 'a list of approvals' },
  ),
});
