import type { APIRoute } from 'astro';
import { listFiles } from '../../add/published.ts';
import { access, areas, glossary, needs, plainEnglish, providers, topics } from '../../catalogue.ts';

/** What the form holds a new record against. */
export const GET: APIRoute = () =>
  Response.json(listFiles({ access, areas, glossary, needs, plainEnglish, topics }, providers));
