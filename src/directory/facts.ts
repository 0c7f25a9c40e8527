import type { Area, Need } from '../schema/lists.ts';
import type { Service } from '../schema/service.ts';
import { formatAges } from './age.ts';
import { formatAreas } from './area.ts';
import { namesOf } from './browse.ts';
import { costWords, deliveryWords, whenWords, whoCanAsk } from './words.ts';

/** One thing that a family asks about a service, and the answer. */
export interface Fact {
  readonly name: string;
  /** A paragraph each. */
  readonly words: readonly string[];
}

interface Lists {
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
}

/**
 * What a family asks first: for which ages, what it costs, where families may live, who it is for and how to start. What the record
 * does not say is left out.
 */
export function firstFacts(service: Partial<Service>, { areas }: Pick<Lists, 'areas'>): Fact[] {
  const { ages, eligibility, cost } = service;
  const howToStart = startOf(service);
  return told([
    { name: 'Ages', words: ages ? [formatAges(ages)] : [] },
    { name: 'Cost', words: cost ? [costWords(cost)] : [] },
    { name: 'Area', words: service.areas ? [formatAreas(service.areas, areas)] : [] },
    { name: 'Who it is for', words: eligibility ? [eligibility] : [] },
    { name: 'How to start', words: howToStart ? [howToStart.text] : [] },
  ]);
}

/** What a family asks then, part by part of a page. */
export function furtherFacts(service: Partial<Service>, { needs }: Pick<Lists, 'needs'>): FurtherFacts {
  const needNames = namesOf(service.needs ?? [], needs);
  const { delivery, venues, when, whoDecides } = service;
  const howToStart = startOf(service);
  // Where addresses stand, nobody needs to be told that they go to a place.
  const obvious = venues !== undefined && delivery?.every((way) => way === 'venue');
  return {
    where: told([{ name: 'Where it happens', words: delivery && !obvious ? [deliveryWords(delivery)] : [] }]),
    when: told([{ name: 'When', words: when ? whenWords(when) : [] }]),
    who: told([
      { name: 'Which needs it is for', words: needNames.length > 0 ? [`${needNames.join('; ')}.`] : [] },
      { name: 'Who can ask', words: howToStart ? [whoCanAsk(howToStart.routes)] : [] },
      { name: 'Who decides', words: whoDecides ? [whoDecides] : [] },
    ]),
  };
}

export interface FurtherFacts {
  readonly where: readonly Fact[];
  readonly when: readonly Fact[];
  readonly who: readonly Fact[];
}

/** Nobody can start with what has closed. */
const startOf = ({ status, howToStart }: Partial<Service>): Service['howToStart'] | undefined =>
  status === 'closed' ? undefined : howToStart;

const told = (facts: readonly Fact[]): Fact[] => facts.filter(({ words }) => words.length > 0);
