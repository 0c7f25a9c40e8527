import type { Importing } from '../../schema/importing.ts';
import { DAYS, type Service } from '../../schema/service.ts';
import type { Take } from '../shared/take.ts';

type Route = Service['howToStart']['routes'][number];
type Words = Importing['words'];

const ROUTES: readonly [route: Route, words: RegExp][] = [
  [
    'self-referral',
    /self[- ]?referral|self[- ]?refer|\bself\b|parent|famil|contact us|direct|appointment|membership|open access|yourself/i,
  ],
  ['school', /\bschools?\b|\bsenco\b|nursery/i],
  ['professional', /professional|(?<!self[- ]?)\breferr(?:al|ed)\b|agency|health visitor|paediatric/i],
  ['social-worker', /social[- ]worker|social care/i],
  ['gp', /\bgp\b|\bdoctor\b/i],
  ['panel', /\bpanel\b/i],
  ['ehc-plan', /\behcp?\b|education,? health and care/i],
  ['drop-in', /drop[- ]?in|walk[- ]?in|turn up|just come/i],
];

const NOT_SAID = 'the source says nothing: the words of content/import.yaml';

/** Who it is for, in the words of the source, else in those that the council has for it. */
export function eligibilityFrom(take: Take, words: Words): string | undefined {
  const said = take.text('eligibility', 'eligibility', 600);
  if (said === undefined && words !== undefined) take.notes.guessed('eligibility', NOT_SAID);
  return said ?? words?.eligibility;
}

/** How to start: the words of the source and the ways that it names. */
export function howToStartFrom(take: Take, words: Words): Service['howToStart'] | undefined {
  const said = take.text('howToStart', 'howToStart.text', 600);
  const routes = take.texts('routes').flatMap(({ text, found }) => {
    const ways = ROUTES.filter(([, pattern]) => pattern.test(text)).map(([route]) => route);
    if (ways.length > 0) take.notes.mapped('howToStart.routes', found);
    else take.notes.dropped(found, 'no way in that we know');
    return ways;
  });
  const text = said ?? words?.howToStart;
  if (text === undefined) return undefined;
  if (said === undefined) take.notes.guessed('howToStart.text', NOT_SAID);
  if (routes.length === 0)
    take.notes.guessed('howToStart.routes', 'the source names no way in: asking for it yourself');
  return {
    routes:
      routes.length === 0
        ? ['self-referral']
        : ROUTES.map(([route]) => route).filter((route) => routes.includes(route)),
    text,
  };
}

const FREE =
  /^(?:it is |this is )?(?:free(?: of charge| to (?:all|attend|use|join))?|no (?:charge|cost|fee)s?|£?0(?:\.0+)?|nil)[.!]?$/i;

/** What a family pays. */
export function costFrom(take: Take, words: Words): Service['cost'] | undefined {
  const free = take.yes('free');
  for (const found of take.all('free')) take.notes.mapped('cost.kind', found);
  const said = take.texts('cost').filter(({ text }) => text !== '');
  const prices = said.filter(({ text }) => !FREE.test(text));
  if (prices.length === 0 && (free === true || said.length > 0)) {
    for (const { found } of said) take.notes.mapped('cost.kind', found);
    return { kind: 'free' };
  }
  if (prices.length > 0) {
    const all = [...new Set(prices.map(({ text }) => text.replace(/(?<![.!?])$/, '.')))].join(' ');
    const text = all.length <= 200 ? all : prices[0]?.text.slice(0, 200).replace(/\s+\S*$/, '');
    for (const { found } of prices) {
      if (all.length <= 200) take.notes.mapped('cost.text', found);
      else take.notes.dropped(found, 'there is room for 200 characters about the price');
    }
    const paid = /£\s?[\d.]|\d\s?p\b/.test(all) && !/\bfree\b/i.test(all) && free !== true;
    return { kind: paid ? 'paid' : 'varies', text };
  }
  if (words === undefined) return undefined;
  take.notes.guessed('cost', NOT_SAID);
  return { kind: 'varies', text: words.cost };
}

/** When it happens, in the words of the source, and the days that they name. */
export function whenFrom(take: Take): Service['when'] | undefined {
  const parts = take.texts('when');
  const all = [...new Set(parts.map(({ text }) => text.replace(/(?<![.!?])$/, '.')))];
  let text = '';
  for (const [i, part] of all.entries()) {
    const longer = text === '' ? part : `${text} ${part}`;
    const found = parts[i]?.found ?? { from: 'when', value: part };
    if (longer.length > 200) take.notes.dropped(found, 'there is room for 200 characters about the time');
    else {
      text = longer;
      take.notes.mapped('when.text', found);
    }
  }
  if (text === '') return undefined;
  const days = DAYS.filter((day) => new RegExp(String.raw`\b${day}s?\b`, 'i').test(text));
  return days.length === 0 ? { text } : { text, days };
}
