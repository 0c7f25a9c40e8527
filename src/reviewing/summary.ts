import { providerHref, serviceHref } from '../directory/addresses.ts';
import { freshnessDetail } from '../directory/freshness.ts';
import { inert } from '../github/inert.ts';
import type { Checked, PlainDate } from '../schema/common.ts';
import type { Content, ProviderRecord, ServiceRecord } from '../schema/content.ts';
import { approvalChanges } from './approvals.ts';
import { PROVIDER_FACTS, SERVICE_FACTS, type Fact } from './facts.ts';

/** What a change means for families. */
export interface Summary {
  /** One entry of a Markdown list each. Nothing in it links, mentions or runs. */
  readonly lines: readonly string[];
  /** Why it cannot be taken as it is. */
  readonly refusals: readonly string[];
}

/**
 * Says in plain words what changes for families between two states of the content.
 *
 * @param moved services that git takes for the same under another name, by their ids before and after
 */
export function summarise(
  base: Content,
  head: Content,
  today: PlainDate,
  moved: ReadonlyMap<string, string> = new Map(),
): Summary {
  const services = pairsOf(base.services, head.services, moved);
  const providers = pairsOf(base.providers, head.providers);
  const nameOf = (id: string): string => named(id, head.providers, base.providers);
  const lines = [
    ...providers.flatMap(({ before, after }) => providerLines(before, after, base, head)),
    ...services.flatMap(({ before, after }) => serviceLines(before, after, { base, head, today, nameOf })),
    ...approvalChanges(base.registers, head.registers, nameOf),
  ];
  const forwarded = new Set(head.redirects.map(({ from }) => from));
  return {
    lines,
    refusals: [
      ...services.flatMap((pair) => lostAddress(pair, serviceHref, forwarded)),
      ...providers.flatMap((pair) => lostAddress(pair, providerHref, forwarded)),
    ],
  };
}

interface Pair<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

/** Each record that is not the same in both, as it was and as it is. */
function pairsOf<T extends { readonly id: string }>(
  base: readonly T[],
  head: readonly T[],
  moved: ReadonlyMap<string, string> = new Map(),
): Pair<T>[] {
  const after = new Map(head.map((record) => [record.id, record]));
  const gone = base.map((before) => {
    const id = after.has(before.id) ? before.id : (moved.get(before.id) ?? before.id);
    return { before, after: after.get(id), id };
  });
  const met = new Set(gone.map(({ id }) => id));
  const added = head.filter(({ id }) => !met.has(id)).map((record) => ({ after: record }));
  return [...gone, ...added].filter((pair: Pair<T>) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));
}

/** People have printed and shared the address of a page: it cannot vanish. */
function lostAddress(
  { before, after }: Pair<{ readonly id: string; readonly name: string }>,
  hrefOf: (id: string) => string,
  forwarded: ReadonlySet<string>,
): string[] {
  if (before === undefined || after?.id === before.id || forwarded.has(hrefOf(before.id))) return [];
  const page = `The page of **${inert(before.name)}**, ${hrefOf(before.id)}, would be gone, and people have printed and shared it.`;
  return after === undefined
    ? [
        `${page} If the service has ended, keep its file and write \`status: closed\`. If something has taken its place, write that into content/redirects.yaml.`,
      ]
    : [`${page} Give it back its name, or lead the old address to ${hrefOf(after.id)} in content/redirects.yaml.`];
}

interface Context {
  readonly base: Content;
  readonly head: Content;
  readonly today: PlainDate;
  readonly nameOf: (provider: string) => string;
}

function serviceLines(before: ServiceRecord | undefined, after: ServiceRecord | undefined, context: Context): string[] {
  const { base, head, today, nameOf } = context;
  const of = (service: ServiceRecord): string => `**${inert(service.name)}** of ${nameOf(service.provider)}`;
  if (after === undefined) return before === undefined ? [] : [`${of(before)} is removed.`];
  if (before === undefined) {
    const told = SERVICE_FACTS.slice(1).flatMap((fact) => factOf(fact, after, head));
    return [entry(`New: ${of(after)}`, [...told, checkedWords(after.checked, today)])];
  }
  const closed = before.status !== 'closed' && after.status === 'closed';
  const opened = before.status === 'closed' && after.status !== 'closed';
  const facts = SERVICE_FACTS.flatMap((fact) => changeOf(fact, before, after, base, head));
  const words = bodyChanges(before, after);
  const checked =
    JSON.stringify(before.checked) === JSON.stringify(after.checked)
      ? ['Nobody says that it was checked: “checked” is as before']
      : [checkedWords(after.checked, today)];
  const moved = before.id === after.id ? [] : [`It moves from ${serviceHref(before.id)} to ${serviceHref(after.id)}`];
  const said = [...moved, ...facts, ...words];
  if (said.length === 0) return [entry(`${of(after)} is still right`, checked)];
  return [entry(`${of(after)} ${closed ? 'closes' : opened ? 'opens again' : 'changes'}`, [...said, ...checked])];
}

function providerLines(
  before: ProviderRecord | undefined,
  after: ProviderRecord | undefined,
  base: Content,
  head: Content,
): string[] {
  if (after === undefined) return before === undefined ? [] : [`**${inert(before.name)}** and its page are removed.`];
  if (before === undefined) {
    const told = PROVIDER_FACTS.slice(1).flatMap((fact) => factOf(fact, after, head));
    return [entry(`New organisation: **${inert(after.name)}**`, told)];
  }
  const facts = PROVIDER_FACTS.flatMap((fact) => changeOf(fact, before, after, base, head));
  return facts.length === 0 ? [] : [entry(`**${inert(after.name)}** changes`, facts)];
}

/** `It costs £6 a session`. */
function factOf<T>({ says, words }: Fact<T>, record: T, content: Content): string[] {
  const told = words(record, content);
  return told === undefined ? [] : [`It ${says.replace('now ', '')} ${inert(told)}`];
}

/** `It now costs £6 a session (was £5 a session)`. */
function changeOf<T>({ says, what, words }: Fact<T>, before: T, after: T, base: Content, head: Content): string[] {
  const [was, now] = [words(before, base), words(after, head)];
  if (was === now) return [];
  if (now === undefined) return [`It no longer tells ${what} (was ${inert(was ?? '')})`];
  return [`It ${says} ${inert(now)}${was === undefined ? ' (was not told)' : ` (was ${inert(was)})`}`];
}

/** The paragraphs that come and go; the most that are told of each are a few. */
function bodyChanges({ body: before }: ServiceRecord, { body: after }: ServiceRecord): string[] {
  const [was, now] = [before.text.split('\n'), after.text.split('\n')];
  const told = [
    ...was.filter((words) => !now.includes(words)).map((words) => `Its page no longer says “${inert(words)}”`),
    ...now.filter((words) => !was.includes(words)).map((words) => `Its page now says “${inert(words)}”`),
  ];
  if (told.length > MOST_PARAGRAPHS)
    return [...told.slice(0, MOST_PARAGRAPHS), 'More words of its page change. Read the file'];
  const sameWords = told.length === 0 && before.html !== after.html;
  return sameWords
    ? ['The words of its page are the same, but a link, a heading or their order changes. Read the file']
    : told;
}

const MOST_PARAGRAPHS = 8;

const checkedWords = (checked: Checked, today: PlainDate): string =>
  freshnessDetail({ ...checked, by: inert(checked.by) }, today).join(' ');

/** An entry of a list with entries of its own. */
const entry = (heading: string, parts: readonly string[]): string =>
  parts.length === 0 ? `${heading}.` : `${heading}.\n${parts.map((part) => `  - ${stop(part)}`).join('\n')}`;

/** A sentence with its full stop. */
const stop = (sentence: string): string => (/[.!?…][”)]?$/.test(sentence) ? sentence : `${sentence}.`);

const named = (id: string, ...lists: readonly (readonly ProviderRecord[])[]): string =>
  inert(lists.flat().find((provider) => provider.id === id)?.name ?? id);
