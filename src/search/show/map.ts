import { milesAround, spotOf, type MapFrame } from '../../directory/map.ts';
import { count } from '../../directory/words.ts';
import { parsePostcode } from '../../directory/postcode.ts';
import type { Answer } from '../engine.ts';
import { formatQuery, type Query } from '../query.ts';
import type { TableFile } from '../table.ts';
import { element, find } from '../view.ts';
import { placeWords } from './names.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The rings around the visitor, in miles. */
const RINGS = [5, 10] as const;

/** Lines of a name on the map are so far apart: see `DistrictMap.astro`. */
const LINE = 16;

/**
 * Shows how many of the results are in each district, on a map and as a list of the same links. It is drawn when somebody opens it.
 *
 * @param box nothing where the content has no map
 */
export function showMap(
  box: HTMLDetailsElement | null,
  query: Query,
  answer: Pick<Answer, 'results' | 'near' | 'parts'>,
  table: TableFile,
): void {
  if (box === null) return;
  box.hidden = answer.results.length === 0;
  box.ontoggle = () => {
    if (!box.open) return;
    box.ontoggle = null;
    draw(box, query, answer, table);
  };
  if (box.open) draw(box, query, answer, table);
}

function draw(
  box: HTMLElement,
  query: Query,
  { results, near, parts }: Pick<Answer, 'results' | 'near' | 'parts'>,
  { areas }: TableFile,
): void {
  const outlines = find(box, '[data-map-outlines]', HTMLTemplateElement);
  const drawing = document.importNode(outlines.content, true);
  const svg = drawing.querySelector('svg');
  if (svg === null) return;
  const districts = areas
    .filter(({ kind }) => kind === 'district')
    .map(({ slug, name }) => ({
      slug,
      name,
      here: results.filter(({ row }) => row.area.includes(slug)).length,
      href: formatQuery({ ...query, area: [slug] }),
      current: query.area.includes(slug),
    }));
  for (const { slug, name, here, href, current } of districts) {
    const link = svg.querySelector(`a[data-area="${slug}"]`);
    link?.setAttribute('href', href);
    link?.setAttribute('data-remove', '');
    link?.setAttribute('aria-label', `${name}: ${count(here, 'service')}`);
    if (current) link?.setAttribute('aria-current', 'true');
    const label = svg.querySelector(`text[data-area="${slug}"]`);
    const line = document.createElementNS(SVG, 'tspan');
    line.setAttribute('x', label?.querySelector('tspan')?.getAttribute('x') ?? '');
    line.setAttribute('dy', String(LINE));
    line.textContent = String(here);
    label?.append(line);
  }
  const rings =
    typeof near === 'object' ? ringsAround(JSON.parse(box.dataset['map'] ?? '') as MapFrame, near.point) : [];
  // Under the names, and above the districts.
  svg.querySelector('g')?.before(...rings);
  find(box, '[data-map-drawing]').replaceChildren(drawing);
  find(box, '[data-map-list]').replaceChildren(
    ...districts.map(({ name, here, href, current }) =>
      element(
        'li',
        {},
        element(
          'a',
          { class: 'govuk-link', href, 'data-remove': '', ...(current && { 'aria-current': 'true' }) },
          `${name}: ${count(here, 'service')}`,
        ),
      ),
    ),
  );
  const rest = results.filter(({ row }) => !districts.some(({ slug }) => row.area.includes(slug))).length;
  const [typed = ''] = query.near === '' ? (parts.find(({ kind }) => kind === 'near')?.values ?? []) : [query.near];
  const place = typeof near === 'object' ? (near.taken ?? near.outside ?? typed) : '';
  const notes = [
    ...(rest > 0
      ? [
          `Not on the map, because they are for every district, online or outside the county: ${count(rest, 'service')}.`,
        ]
      : []),
    ...(rings.length > 0
      ? [`The rings are about ${RINGS.join(' and ')} miles around ${placeWords(parsePostcode(place)?.text ?? place)}.`]
      : []),
  ];
  find(box, '[data-map-notes]').replaceChildren(...notes.map((note) => element('p', { class: 'govuk-body-s' }, note)));
}

/** Rings around a point, the larger first; none for a point off the map. A canvas of their own keeps them on the map. */
function ringsAround(frame: MapFrame, point: { readonly lat: number; readonly lon: number }): Element[] {
  const spot = spotOf(frame, point);
  if (spot === undefined) return [];
  const canvas = document.createElementNS(SVG, 'svg');
  canvas.setAttribute('width', String(frame.width));
  canvas.setAttribute('height', String(frame.height));
  canvas.setAttribute('class', 'app-map__rings');
  canvas.setAttribute('aria-hidden', 'true');
  for (const miles of RINGS.toReversed()) {
    const { x: rx, y: ry } = milesAround(frame, point, miles);
    const ring = document.createElementNS(SVG, 'ellipse');
    for (const [name, value] of Object.entries({ cx: spot.x, cy: spot.y, rx, ry }))
      ring.setAttribute(name, String(value));
    canvas.append(ring);
  }
  return [canvas];
}
