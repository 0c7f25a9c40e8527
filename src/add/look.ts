import type { Folder } from '../loading/text-files.ts';
import { parseBody } from '../loading/markdown.ts';
import { webAddress, type PlainDate } from '../schema/common.ts';
import { service as schema, type Service } from '../schema/service.ts';
import { answeredBody, answeredProvider, answeredService } from '../writing/answered.ts';
import { existingFor } from '../writing/existing.ts';
import { recordsOf, type Answers, type Change } from '../writing/questions.ts';

/** What can be shown of a listing that is not finished: every field that is right by itself. */
export interface Look {
  readonly provider: string;
  /** The provider's own website, as far as it is told. */
  readonly website?: string | undefined;
  readonly service: Partial<Service>;
  /** The words of the page as sanitised HTML. */
  readonly html: string;
}

export function lookOf(answers: Answers, change: Change, folder: Folder, today: PlainDate): Look {
  const existing = existingFor(change, folder);
  const fields = answeredService(answers, existing, today);
  const right = Object.entries(schema.shape).flatMap(([field, of]) => {
    const { data } = of.safeParse(fields[field]);
    return data === undefined ? [] : [[field, data]];
  });
  const { name, website } = recordsOf(change).includes('provider')
    ? answeredProvider(answers, existing)
    : (existing.provider?.record ?? {});
  return {
    provider: typeof name === 'string' ? name : '',
    website: webAddress.safeParse(website).data,
    service: Object.fromEntries(right) as Partial<Service>,
    html: parseBody('', answeredBody(answers, existing), 1).body.html,
  };
}
