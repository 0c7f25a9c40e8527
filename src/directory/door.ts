import type { EasyReadRecord, GuideRecord, SituationRecord } from '../schema/content.ts';
import type { Topic } from '../schema/lists.ts';
import type { DoorGroup } from '../schema/page.ts';
import { ageBandHref, easyReadHref, guideHref, pageHref, situationHref, topicHref } from './addresses.ts';
import { AGE_BANDS } from './age.ts';
import { slugOf } from './slug.ts';
import { count } from './words.ts';

/** Where a door leads: a link with what stands beside it. */
export interface DoorLink {
  readonly href: string;
  readonly name: string;
  readonly text?: string | undefined;
  readonly icon?: string | undefined;
  /** Somebody may be in danger: it stands out. */
  readonly urgent?: boolean | undefined;
}

/** A group of a door as it is drawn. */
export interface DoorPart extends Pick<DoorGroup, 'heading' | 'icon' | 'lead' | 'show' | 'look'> {
  /** Its name behind a `#` in the page's address. */
  readonly id: string;
  /** What it shows of the directory, then its own links. */
  readonly links: readonly DoorLink[];
}

/** What doors can show. */
export interface DoorSources {
  /** Urgent ones first. */
  readonly situations: readonly SituationRecord[];
  readonly topics: readonly Topic[];
  readonly guides: readonly GuideRecord[];
  readonly easyReads: readonly EasyReadRecord[];
  /** How many services of approved providers there are. */
  readonly approved: number;
}

/** The groups of a door in their order, without those whose part of the directory is empty. */
export function doorParts(groups: readonly DoorGroup[], sources: DoorSources): DoorPart[] {
  return groups.flatMap(({ starts = [], ...group }) => {
    const shown = group.show === undefined ? [] : SHOWN[group.show](sources);
    if (group.show !== undefined && shown.length === 0) return [];
    const own = starts.map(({ label, href, text }) => ({ href, name: label, text }));
    return [{ ...group, id: `door-${slugOf(group.heading)}`, links: [...shown, ...own] }];
  });
}

const SHOWN: Record<NonNullable<DoorGroup['show']>, (sources: DoorSources) => DoorLink[]> = {
  situations: ({ situations }) =>
    situations.map(({ id, title, description, icon, urgent }) => ({
      href: situationHref(id),
      name: title,
      text: description,
      icon,
      urgent,
    })),
  topics: ({ topics }) => topics.map(({ slug, name, icon }) => ({ href: topicHref(slug), name, icon })),
  ages: () =>
    AGE_BANDS.map(({ slug, name, stage }) => ({ href: ageBandHref(slug), name: `Ages ${name}`, text: stage })),
  guides: ({ guides }) =>
    guides.map(({ id, title, description }) => ({ href: guideHref(id), name: title, text: description })),
  'easy-read': ({ easyReads }) => easyReads.map((page) => ({ href: easyReadHref(page), name: page.title })),
  approved: ({ approved }) =>
    approved === 0
      ? []
      : [{ href: pageHref('alternative-provision'), name: `${count(approved, 'service')} of approved providers` }],
};
