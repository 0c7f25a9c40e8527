import type { Area, Need } from '../schema/lists.ts';
import type { Service } from '../schema/service.ts';
import { formatAges } from './age.ts';
import { formatAreas } from './area.ts';
import { namesOf } from './browse.ts';
import { costWords, deliveryWord, routeWord, whenWords } from './words.ts';

/** One thing that a family asks about a service, and the answer. */
export interface Fact {
  readonly name: string;
  /** A paragraph each. */
  readonly words: readonly string[];
  /** More, in smaller letters. */
  readonly meta?: string | undefined;
}

/**
 * What a family asks first: who a service is for, where, when, what it costs, how to start and who decides. What the record does not
 * say is left out.
 */
export function factsOf(
  service: Partial<Service>,
  { areas, needs }: { readonly areas: readonly Area[]; readonly needs: readonly Need[] },
): Fact[] {
  const { ages, eligibility, delivery, when, cost, howToStart, whoDecides } = service;
  const needNames = namesOf(service.needs ?? [], needs);
  const facts: Fact[] = [
    { name: 'Ages', words: ages ? [formatAges(ages)] : [] },
    {
      name: 'Who it is for',
      words: [eligibility ?? '', needNames.length > 0 ? `Needs: ${needNames.join('; ')}` : ''].filter(Boolean),
    },
    { name: 'Area', words: service.areas ? [formatAreas(service.areas, areas)] : [] },
    { name: 'How', words: delivery ? [delivery.map(deliveryWord).join('. ')] : [] },
    { name: 'When', words: when ? whenWords(when) : [] },
    { name: 'Cost', words: cost ? [costWords(cost)] : [] },
    {
      name: 'How to start',
      words: howToStart ? [howToStart.text] : [],
      meta: howToStart && `${howToStart.routes.map(routeWord).join('. ')}.`,
    },
    { name: 'Who decides', words: whoDecides ? [whoDecides] : [] },
  ];
  return facts.filter(({ words }) => words.length > 0);
}
