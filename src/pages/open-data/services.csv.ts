import type { APIRoute } from 'astro';
import { access, areas, authority, listings, needs, topics } from '../../catalogue.ts';
import { servicesCsv } from '../../feeds/csv.ts';

export const GET: APIRoute = () => new Response(servicesCsv(listings, { access, areas, authority, needs, topics }));
