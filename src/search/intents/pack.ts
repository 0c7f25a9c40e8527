import MiniSearch from 'minisearch';
import type { Intent } from '../../schema/intents.ts';
import { keysOf } from '../understand/tokens.ts';
import { compact } from './compact.ts';
import type { BestPage, IntentsFile, SearchIntent } from './intents.ts';
import { INTENT_INDEX, type IntentDocument } from './learn.ts';

/** Makes the index of intents from their phrasings. */
export function learn(intents: readonly Intent[]): MiniSearch<IntentDocument> {
  const index = new MiniSearch<IntentDocument>(INTENT_INDEX);
  index.addAll(
    intents.map(({ name, meaning, certain = [], says = [], phrasings = {} }, id) => ({
      id,
      phrasings: [...certain, ...says, ...Object.values(phrasings).flat()].join('\n'),
      meaning: `${name}\n${meaning}`,
    })),
  );
  return index;
}

/**
 * Packs the intents for search.
 *
 * @param pages every page that may be the best answer, by its address
 */
export const packIntents = (intents: readonly Intent[], pages: ReadonlyMap<string, BestPage>): IntentsFile => ({
  intents: intents.map(
    ({ slug, name, certain = [], says = [], page, subjects, wider, needs, ...rest }): SearchIntent => {
      const { audience, crisis, ages, nothing, weak, apart } = rest;
      // One word of a name, or of what records say, may mean many things when it is typed: then it stands under `certain`, too.
      const said = [...says, name].filter((phrase) => keysOf(phrase).length > 1);
      return {
        ...{ slug, name, says, subjects, wider, needs, audience, crisis, ages, nothing, weak, apart },
        certain: [...new Set([...certain, ...said])],
        page: page === undefined ? undefined : pages.get(page),
      };
    },
  ),
  index: compact(learn(intents).toJSON()),
});
