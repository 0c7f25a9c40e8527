import type { Area, Need, Topic } from '../../schema/lists.ts';
import { AGE_BANDS } from '../age.ts';
import { forAges, inArea, inSubject, inTopic } from '../browse.ts';
import { isOpen, isReal, type Listing } from '../listing.ts';
import { answeredNeeds } from '../need.ts';
import { statusWord, type Status } from '../words.ts';
import { againstGoal, GOALS, SHARES } from './goals.ts';
import type { Section } from './section.ts';

/** How many services there are, cut in every way in which families look for them. */

export interface Lists {
  readonly topics: readonly Topic[];
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
}

const TALLY = ['All', 'Real', 'Made up'] as const;
/** All of them, the real ones, the made-up examples. */
function tally(listings: readonly Listing[]): [number, number, number] {
  const real = listings.filter(isReal).length;
  return [listings.length, real, listings.length - real];
}

/** How the real ones stand against a goal: a made-up example helps nobody. */
const realAgainst = (listings: readonly Listing[], goal: number): string =>
  againstGoal(listings.filter(isReal).length, goal);

const each = (goal: number, of: string): string[] => [`Goal: ${goal} real, open services in each ${of}.`];

/** @param all every service, closed ones too */
export function countSections(all: readonly Listing[], lists: Lists): Section[] {
  const open = all.filter(isOpen);
  return [
    services(all),
    reach(open.filter(isReal)),
    byTopic(open, lists.topics),
    bySubject(open, lists.topics),
    byDistrict(open, lists.areas),
    byOtherArea(open, lists.areas),
    byAge(open),
    byNeed(open, lists.needs),
  ];
}

function services(all: readonly Listing[]): Section {
  const open = all.filter(isOpen);
  const states: Status[] = ['open', 'waiting-list', 'temporarily-closed', 'closed'];
  return {
    id: 'services',
    title: 'Services',
    lines: [`Goal: ${GOALS.all} real services that are not closed: ${realAgainst(open, GOALS.all)}.`],
    table: {
      columns: ['State', ...TALLY],
      rows: [
        ...states.map((state) => [
          statusWord(state),
          ...tally(all.filter(({ service }) => (service.status ?? 'open') === state)),
        ]),
        ['Together', ...tally(all)],
      ],
    },
  };
}

/** Which of the real services can be reached, found and planned for. */
function reach(real: readonly Listing[]): Section {
  const row = (name: string, has: (listing: Listing) => boolean, goal: number): (string | number)[] => {
    const found = real.filter(has).length;
    const share = real.length === 0 ? 0 : Math.floor((100 * found) / real.length);
    return [name, found, `${share} %`, `${goal} %`, againstGoal(found, Math.ceil((goal * real.length) / 100))];
  };
  return {
    id: 'reach',
    title: 'Real services that can be reached',
    lines: ['The last column says how many are missing to the goal.'],
    table: {
      columns: ['They have', 'Real', 'Share', 'Goal', ''],
      rows: [
        row(
          'A phone, a number for texts or an e-mail',
          ({ service: { contact } }) => (contact.phone ?? contact.text ?? contact.email) !== undefined,
          SHARES.contact,
        ),
        row(
          'A street address or a postcode',
          ({ service: { venues = [] } }) => venues.some(({ address, postcode }) => (address ?? postcode) !== undefined),
          SHARES.address,
        ),
        row('Days or hours', ({ service: { when } }) => when !== undefined, SHARES.when),
      ],
    },
  };
}

const byTopic = (open: readonly Listing[], topics: readonly Topic[]): Section => ({
  id: 'topics',
  title: 'Services by topic',
  lines: each(GOALS.topic, 'topic'),
  table: {
    columns: ['Topic', ...TALLY, 'Goal'],
    rows: topics.map((topic) => {
      const found = inTopic(open, topic);
      return [topic.name, ...tally(found), realAgainst(found, GOALS.topic)];
    }),
  },
});

const bySubject = (open: readonly Listing[], topics: readonly Topic[]): Section => ({
  id: 'subjects',
  title: 'Services by subject',
  table: {
    columns: ['Topic', 'Subject', ...TALLY, ''],
    rows: topics.flatMap((topic) =>
      topic.subjects.map(({ slug, name }) => {
        const found = inSubject(open, slug);
        return [topic.name, name, ...tally(found), found.some(isReal) ? '' : 'NOTHING YET'];
      }),
    ),
  },
});

const byDistrict = (open: readonly Listing[], areas: readonly Area[]): Section => ({
  id: 'districts',
  title: 'Services by district',
  lines: [...each(GOALS.district, 'district'), 'The goal counts services that name the district.'],
  table: {
    columns: ['District', 'Name it', 'Real', 'Made up', 'With countywide', 'Goal', 'Not schools', 'Goal'],
    rows: areas
      .filter(({ kind }) => kind === 'district')
      .map((area) => {
        const { local, countywide } = inArea(open, area, areas);
        const goal = realAgainst(local, GOALS.district);
        const others = local.filter(({ provider }) => provider.kind !== 'school' && provider.kind !== 'college');
        const found = [...local, ...countywide].filter(isReal).length;
        return [
          ...[area.name, ...tally(local), found, goal],
          ...[others.filter(isReal).length, realAgainst(others, GOALS.noSchools)],
        ];
      }),
  },
});

const byOtherArea = (open: readonly Listing[], areas: readonly Area[]): Section => ({
  id: 'other-areas',
  title: 'Services in other areas',
  table: {
    columns: ['Area', ...TALLY],
    rows: areas
      .filter(({ kind }) => kind !== 'district')
      .map((area) => [area.name, ...tally(inArea(open, area, areas).local)]),
  },
});

const byAge = (open: readonly Listing[]): Section => ({
  id: 'ages',
  title: 'Services by age',
  lines: each(GOALS.ageBand, 'band of ages'),
  table: {
    columns: ['Ages', ...TALLY, 'Goal'],
    rows: AGE_BANDS.map((band) => {
      const found = forAges(open, band);
      return [band.name, ...tally(found), realAgainst(found, GOALS.ageBand)];
    }),
  },
});

function byNeed(open: readonly Listing[], needs: readonly Need[]): Section {
  const naming = (slug: string): Listing[] => open.filter(({ service }) => service.needs?.includes(slug) ?? false);
  const answering = (slug: string): Listing[] =>
    open.filter(({ service }) => answeredNeeds(service.needs ?? [], needs).includes(slug));
  const any = needs.find((need) => need.any === true);
  return {
    id: 'needs',
    title: 'Services by need',
    lines: [
      ...each(GOALS.need, 'area of need'),
      'The goal counts services that name the need.',
      `Services for any need: ${naming(any?.slug ?? '').length}.`,
    ],
    table: {
      columns: ['Need', 'Name it', 'Real', 'Made up', 'With any need', 'Goal'],
      rows: needs
        .filter((need) => need !== any)
        .map(({ slug, name }) => {
          const found = naming(slug);
          return [name, ...tally(found), answering(slug).filter(isReal).length, realAgainst(found, GOALS.need)];
        }),
    },
  };
}
