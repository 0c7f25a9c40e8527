import type { Area } from '../schema/lists.ts';

/** Whether a service names every district, one by one: that is the whole county. */
function namesAllDistricts(named: readonly string[], areas: readonly Area[]): boolean {
  const districts = areas.filter(({ kind }) => kind === 'district');
  return districts.length > 1 && districts.every(({ slug }) => named.includes(slug));
}

/**
 * The areas that a service answers to: those it names and, when it is countywide, every district. A family in any district can
 * use a countywide service, so a district's page and filter show it. One that names all districts is countywide, too.
 */
export function answeredAreas(named: readonly string[], areas: readonly Area[]): string[] {
  const everywhere = namesAllDistricts(named, areas);
  const countywide = areas.some(({ slug, kind }) => kind === 'countywide' && named.includes(slug));
  return areas
    .filter(({ slug, kind }) => {
      return named.includes(slug) || (countywide && kind === 'district') || (everywhere && kind === 'countywide');
    })
    .map(({ slug }) => slug);
}

/** Areas in words, in the list's order; all districts at once are the whole county. */
export function formatAreas(named: readonly string[], areas: readonly Area[]): string {
  const everywhere = namesAllDistricts(named, areas);
  return areas
    .filter(({ slug, kind }) => {
      if (everywhere && kind === 'district') return false;
      return named.includes(slug) || (everywhere && kind === 'countywide');
    })
    .map(({ name }) => name)
    .join(', ');
}
