import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { filesOfProvider, type ContentFile } from '../../../add/published.ts';
import { allListings, providers } from '../../../catalogue.ts';
import { withoutFrontMatter } from '../../../loading/syntax.ts';
import { contentFolder } from '../../../settings.ts';

const markdownOf = (file: string): string =>
  withoutFrontMatter(new TextDecoder().decode(readFileSync(path.join(contentFolder(), file))).replaceAll('\r\n', '\n'));

/** The files of each provider, so that the form can be filled in with what stands there. */
export const getStaticPaths = (() => {
  const listingsOf = Map.groupBy(allListings, ({ provider }) => provider.id);
  return providers.map((provider) => ({
    params: { provider: provider.id },
    props: {
      files: filesOfProvider(
        provider,
        (listingsOf.get(provider.id) ?? []).map(({ service }) => service),
        markdownOf,
      ),
    },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ files: ContentFile[] }> = ({ props }) => Response.json(props.files);
