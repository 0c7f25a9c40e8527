import type { Provider } from '../../schema/provider.ts';
import { provider as providerSchema } from '../../schema/provider.ts';
import { known } from '../shared/draft.ts';
import type { Setting } from '../shared/found.ts';
import type { Take } from '../shared/take.ts';
import { emailFrom, phoneFrom, websiteFrom } from './contact.ts';
import { sourceFrom, statedIn } from './trust.ts';

const { kind: kindSchema, identifiers } = providerSchema.shape;
const KINDS: readonly [kind: Provider['kind'], words: RegExp][] = [
  ['nhs', /\bNHS\b|\bhospital\b|\bICB\b/i],
  ['college', /\bcolleges?\b|\bsixth form\b/i],
  ['school', /\bschools?\b|\bacadem(?:y|ies)\b|\bnurser(?:y|ies)\b|\bpre-?school\b/i],
  ['council', /\bcouncil\b|\blibrar(?:y|ies)\b|\blocal authority\b/i],
  ['company', /\b(?:ltd|limited|plc|llp|c\.?i\.?c|company)\b/i],
  ['charity', /\b(?:charit(?:y|able)|trust|foundation|mencap|barnardo.?s|registered charity)\b/i],
  ['government', /\b(?:department for|ministry|HMRC|DWP|gov\.uk)\b/i],
];

/** The organisation behind a listing. */
export function providerFrom(take: Take, name: string, setting: Setting): Partial<Provider> & { name: string } {
  const id = (target: 'provider.urn' | 'provider.charity', field: 'urn' | 'charity'): string | undefined =>
    take.first(target, target, 'no such number', (value) => {
      const digits = String(value).replaceAll(/\D/g, '');
      return identifiers.unwrap().shape[field].safeParse(digits).data;
    });
  const numbers = known({ urn: id('provider.urn', 'urn'), charity: id('provider.charity', 'charity') });
  const phone = phoneFrom(take, 'provider.phone');
  const email = emailFrom(take, 'provider.email', [name]);
  return {
    name,
    ...known({
      kind: kindFrom(take, name, numbers),
      description: take.text('provider.description', 'provider.description', 600),
      website: websiteFrom(take, 'provider.website'),
      phone,
      email,
      identifiers: Object.keys(numbers).length === 0 ? undefined : numbers,
      source: sourceFrom(numbers.urn, setting, statedIn({ contact: known({ phone, email }) })),
    }),
  };
}

function kindFrom(take: Take, name: string, numbers: NonNullable<Provider['identifiers']>): Provider['kind'] {
  const said = take.first('provider.kind', 'provider.kind', 'no kind of organisation that we know', (value) => {
    const text = String(value).trim().toLowerCase().replaceAll(/\s+/g, '-');
    return kindSchema.safeParse(text).data ?? KINDS.find(([, words]) => words.test(String(value)))?.[0];
  });
  if (said !== undefined) return said;
  const byNumber = numbers.urn === undefined ? (numbers.charity === undefined ? undefined : 'charity') : 'school';
  const byName = KINDS.find(([, words]) => words.test(name))?.[0];
  take.notes.guessed(
    'provider.kind',
    byNumber === undefined
      ? byName === undefined
        ? 'the source does not say: a community group'
        : 'from its name'
      : 'from its number in a register',
  );
  return byNumber ?? byName ?? 'community-group';
}
