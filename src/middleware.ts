import { defineMiddleware } from 'astro:middleware';
import { glossary } from './catalogue.ts';
import { pageHref } from './directory/addresses.ts';
import { linkTerms } from './directory/term-links.ts';
import { compileTerms } from './directory/terms.ts';

/** Without the words that most families know: linked too, they would hide the ones that matter. */
const terms = compileTerms(glossary.filter(({ link }) => link !== false));

/** Links terms to the jargon buster on every page but the jargon buster itself, in `build` and in `dev`. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage || url.pathname === pageHref('jargon')) return response;
  return new Response(linkTerms(await response.text(), terms), response);
});
