import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentOnce, onNewContent } from './loading/once.ts';
import {
  audienceRecord,
  easyReadRecord,
  feedbackRecord,
  guideRecord,
  pageRecord,
  providerRecord,
  registerRecord,
  serviceRecord,
  situationRecord,
  type Content,
  type Lists,
} from './schema/content.ts';
import { contentFolder } from './settings.ts';

/** A loader that hands over records which `src/loading/` has read, parsed and checked already; in `dev`, at every change. */
function parsed(name: string, records: (content: Content) => readonly { readonly id: string }[]): Loader {
  return {
    name: `checked-${name}`,
    load: ({ store, watcher }) => {
      const fill = (content: Content): void => {
        store.clear();
        for (const record of records(content)) store.set({ id: record.id, data: record });
      };
      fill(contentOnce());
      if (watcher !== undefined) onNewContent(name, fill);
      return Promise.resolve();
    },
  };
}

/** The files there is one of, without the records. */
function listsOf(content: Content): Lists {
  const { authority, home, topics, needs, access, areas, places, outsidePlaces, postcodes, usedSources } = content;
  const { glossary, intents, spellings, conditions, coverage, plainEnglish, crisis, districtMap } = content;
  const { redirects, languages } = content;
  return {
    ...{ authority, home, topics, needs, access, areas, places, outsidePlaces, postcodes, usedSources },
    ...{ glossary, intents, spellings, conditions, coverage, plainEnglish, crisis, districtMap },
    ...{ redirects, languages },
  };
}

export const collections = {
  providers: defineCollection({ loader: parsed('providers', (content) => content.providers), schema: providerRecord }),
  services: defineCollection({ loader: parsed('services', (content) => content.services), schema: serviceRecord }),
  registers: defineCollection({ loader: parsed('registers', (content) => content.registers), schema: registerRecord }),
  pages: defineCollection({ loader: parsed('pages', (content) => content.pages), schema: pageRecord }),
  audiences: defineCollection({ loader: parsed('audiences', (content) => content.audiences), schema: audienceRecord }),
  /** One entry, `lists`: the files there is one of. */
  lists: defineCollection({
    loader: parsed('lists', (content) => [{ id: 'lists', ...listsOf(content) }]),
    schema: z.custom<Lists>(),
  }),
  guides: defineCollection({ loader: parsed('guides', (content) => content.guides), schema: guideRecord }),
  easyReads: defineCollection({ loader: parsed('easy-reads', (content) => content.easyReads), schema: easyReadRecord }),
  situations: defineCollection({
    loader: parsed('situations', (content) => content.situations),
    schema: situationRecord,
  }),
  feedback: defineCollection({ loader: parsed('feedback', (content) => content.feedback), schema: feedbackRecord }),
  /** The words of the guides: MDX, which Astro renders. Their front matter is in `guides`, parsed and checked. */
  guideBodies: defineCollection({ loader: glob({ pattern: '*.mdx', base: `${contentFolder()}/guides` }) }),
};
