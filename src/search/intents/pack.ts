import MiniSearch from 'minisearch';
import type { Intent } from '../../schema/intents.ts';
import { keysOf } from '../understand/tokens.ts';
import { compact } from './compact.ts';
import type { BestPage, IntentsFile, SearchIntent } from './intents.ts';
import { INTENT_INDEX, type IntentDocument } from './learn.ts';
import { IntentRecogniser } from './recognise.ts';

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

/** A phrase of more words is not sent where the index is as sure of it by itself. */
const SURE = 0.95;

/**
 * Packs the intents for search.
 *
 * @param pages every page that may be the best answer, by its address
 */
export function packIntents(intents: readonly Intent[], pages: ReadonlyMap<string, BestPage>): IntentsFile {
  const index = compact(learn(intents).toJSON());
  const recogniser = new IntentRecogniser({
    index,
    intents: intents.map(({ slug, name }) => ({ slug, name, certain: [] })),
  });
  const isLearnt = (slug: string, phrase: string): boolean => {
    const [best] = recogniser.recognise(phrase);
    return best?.intent.slug === slug && best.confidence >= SURE;
  };
  return {
    intents: intents.map(
      ({ slug, name, certain = [], says = [], page, subjects, wider, needs, ...rest }): SearchIntent => {
        const { audience, crisis, ages, nothing, weak, apart } = rest;
        const isOneWord = (phrase: string): boolean => keysOf(phrase).length === 1;
        // One word of a name, or of what records say, may mean many things when it is typed: then it stands under `certain`, too.
        const said = [...says, name].filter((phrase) => !isOneWord(phrase));
        const phrases = [...new Set([...certain, ...said])];
        return {
          ...{ slug, name, says, subjects, wider, needs, audience, crisis, ages, nothing, weak, apart },
          certain: phrases.filter((phrase) => isOneWord(phrase) || !isLearnt(slug, phrase)),
          page: page === undefined ? undefined : pages.get(page),
        };
      },
    ),
    index,
  };
}
