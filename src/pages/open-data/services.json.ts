import type { APIRoute } from 'astro';
import { access, areas, authority, listings, needs, topics } from '../../catalogue.ts';
import { openReferral, toJson } from '../../feeds/open-referral.ts';

export const GET: APIRoute = () =>
  new Response(toJson(openReferral(listings, { access, areas, authority, needs, topics })));
