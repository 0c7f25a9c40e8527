import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { authority, listings } from '../../catalogue.ts';
import { changesFeed } from '../../feeds/changes.ts';

export const GET: APIRoute = () => rss(changesFeed(listings, authority));
