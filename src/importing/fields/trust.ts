import { STATED_FACTS, webAddress } from '../../schema/common.ts';
import type { Service } from '../../schema/service.ts';
import { dateOf } from '../shared/dates.ts';
import { known } from '../shared/draft.ts';
import type { Setting } from '../shared/found.ts';
import type { Take } from '../shared/take.ts';

/**
 * When the facts were last checked, as the source says it: never the day of the import. Without a date in the source it is the day of
 * which the whole source is, if somebody has said it; else it stays open.
 */
export function checkedFrom(take: Take, { source, how, today, answers }: Setting): Service['checked'] | undefined {
  const said = take.first('checkedOn', 'checked.on', 'no date that can be right', (value) => {
    const day = dateOf(value);
    return day !== undefined && day <= today ? day : undefined;
  });
  if (said === undefined && answers.date !== undefined)
    take.notes.guessed('checked.on', 'the source gives no date: the day that the import was told');
  const on = said ?? answers.date;
  return on === undefined ? undefined : { on, by: `imported from ${source.name}`.slice(0, 80).trim(), how };
}

type States = NonNullable<NonNullable<Service['source']>[number]['states']>;

/** What of a service the source prints, as far as it is taken from there. */
export function statedIn({ contact, venues = [], when }: Partial<Service>): States {
  const printed = {
    ...{ phone: contact?.phone, text: contact?.text, email: contact?.email, when },
    address: venues.find(({ address, postcode }) => (address ?? postcode) !== undefined),
  };
  return STATED_FACTS.filter((fact) => printed[fact] !== undefined);
}

/**
 * Where this information comes from: the record's own page when the source is on the web and the record has a plain number.
 *
 * @param states what the source prints of the facts of the record
 */
export function sourceFrom(
  id: string | undefined,
  { source: { name, url } }: Setting,
  states: States,
): NonNullable<Service['source']> {
  const own =
    url !== undefined && id !== undefined && /^[\w-]{1,80}$/.test(id) && url.endsWith('/') ? `${url}${id}` : url;
  // A feed on a machine of one's own has no address for others.
  const address = webAddress.safeParse(own).data;
  return [{ name, ...known({ url: address, states: states.length === 0 ? undefined : states }) }];
}

const CLOSED =
  /^(?:closed|defunct|inactive|archived|expired|marked for deletion|deleted|discontinued|ended|withdrawn|cancelled)\b/i;
const NOT_YET = /^(?:pending|draft|proposed to open|scheduled|invisible|hidden|unpublished|private|internal)\b/i;

/** Whether the service is open, as the source says it: its `status`, or why it has no place in a directory. */
export function statusFrom(take: Take): { readonly status?: Service['status']; readonly leaveOut?: string } {
  for (const { text, found } of take.texts('status')) {
    if (CLOSED.test(text)) return { leaveOut: `it is closed (${found.from}: ${text})` };
    if (NOT_YET.test(text)) return { leaveOut: `it is not public (${found.from}: ${text})` };
    take.notes.mapped('status', found);
    if (/temporar/i.test(text)) return { status: 'temporarily-closed' };
    if (/waiting/i.test(text)) return { status: 'waiting-list' };
  }
  return take.yes('hidden') === true ? { leaveOut: 'the source says that it is not to be shown' } : {};
}
