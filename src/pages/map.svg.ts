import type { APIRoute } from 'astro';
import { districtMap } from '../catalogue.ts';

/** The outlines of the districts as a picture, drawn once for all locator maps. Empty when the content has no map. */
export const GET: APIRoute = () => {
  const { width = 1, height = 1, districts = [] } = districtMap ?? {};
  const paths = districts.map(({ path }) => `<path d="${path}"/>`).join('');
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="#cfe3e3" stroke="#fff" stroke-width="3">${paths}</svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
};
