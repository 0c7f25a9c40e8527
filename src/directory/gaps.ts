import type { Area, Topic } from '../schema/lists.ts';
import { AGE_BANDS, overlaps, type AgeBand } from './age.ts';
import type { Listing } from './listing.ts';

/** How many services there are for an age band. */
export interface BandCount {
  readonly band: AgeBand;
  /** Those that name the area. */
  readonly here: number;
  /** Those for the whole county, online or by phone, which a family in a district can use too. None outside the districts. */
  readonly elsewhere: number;
}

/** How many services a topic has in an area. */
export interface TopicCounts {
  readonly topic: Topic;
  /** In the order of `AGE_BANDS`. */
  readonly bands: readonly BandCount[];
}

/** How many services each topic has in an area. */
export interface AreaCounts {
  readonly area: Area;
  readonly topics: readonly TopicCounts[];
}

/** Counts services by area, topic and age band, so that gaps are seen. */
export function countsByArea(
  listings: readonly Listing[],
  areas: readonly Area[],
  topics: readonly Topic[],
): AreaCounts[] {
  const naming = (kind: (area: Area) => boolean): Listing[] => {
    const slugs = areas.filter(kind).map(({ slug }) => slug);
    return listings.filter(({ service }) => service.areas.some((slug) => slugs.includes(slug)));
  };
  const everywhere = naming(({ kind }) => kind === 'countywide' || kind === 'online');
  return areas.map((area) => {
    const here = naming(({ slug }) => slug === area.slug);
    const also = area.kind === 'district' ? everywhere.filter((listing) => !here.includes(listing)) : [];
    return {
      area,
      topics: topics.map((topic) => ({
        topic,
        bands: AGE_BANDS.map((band) => {
          const fits = ({ service }: Listing): boolean =>
            service.topics.includes(topic.slug) && overlaps(service.ages, band);
          return { band, here: here.filter(fits).length, elsewhere: also.filter(fits).length };
        }),
      })),
    };
  });
}

/**
 * `gap`: none that names the area, and none at all. `elsewhere`: none that names the area, but some for the whole county, online or by
 * phone; in a district that is a gap still. `here`: some that name it.
 */
export type Supply = 'gap' | 'elsewhere' | 'here';

export function supplyOf({ here, elsewhere }: Pick<BandCount, 'here' | 'elsewhere'>): Supply {
  if (here > 0) return 'here';
  return elsewhere > 0 ? 'elsewhere' : 'gap';
}

/** How many of an area's pairs of topic and age band are supplied so. */
export const pairsWith = ({ topics }: AreaCounts, supply: Supply): number =>
  topics.flatMap(({ bands }) => bands).filter((band) => supplyOf(band) === supply).length;

/** How many of an area's pairs of topic and age band no service fills that names it. What serves the whole county fills no local gap. */
export const localGaps = (counts: AreaCounts): number => pairsWith(counts, 'elsewhere') + pairsWith(counts, 'gap');
