import type { PlainDate } from '../../schema/common.ts';
import { dateOf } from '../shared/dates.ts';
import { ImportError, type Found, type FoundListing, type Reading, type Target, type Values } from '../shared/found.ts';
import { isFields, leavesOf, valuesAt, type Fields } from './json.ts';
import { ADDRESS, CONTACT_OF_PROVIDER, LOCATION, SHAPES, shapeOf, type Paths, type Shape } from './shapes.ts';
import { costWords, isOver, scheduleWords } from './words.ts';

/** The services in a feed's JSON: a page of it, a list, one service, or organisations with their services. Nothing when there are none. */
export function servicesIn(json: unknown): Fields[] | undefined {
  if (Array.isArray(json)) return json.flatMap((item) => (isFields(item) ? withServices(item) : []));
  if (!isFields(json)) return undefined;
  for (const key of ['contents', 'content', 'services', 'results', 'items', 'data', 'organizations', 'organisations']) {
    const list = json[key];
    if (Array.isArray(list) && !(key === 'services' && isProvider(json)))
      return list.flatMap((item) => (isFields(item) ? withServices(item) : []));
  }
  return typeof json['name'] === 'string' ? withServices(json) : undefined;
}

const isProvider = (item: Fields): boolean => Array.isArray(item['services']) && typeof item['name'] === 'string';

/** An organisation as its services, each with the organisation; a service as itself. */
function withServices(item: Fields): Fields[] {
  if (!isProvider(item)) return [item];
  const { services, ...organization } = item;
  return (services as unknown[]).filter(isFields).map((service) => ({ organization, ...service }));
}

/**
 * What stands in the services of a feed.
 *
 * @throws ImportError when there is no service in it
 */
export function readServices(services: readonly Fields[], today: PlainDate, remarks: readonly string[] = []): Reading {
  if (services.length === 0) throw new ImportError('There is no service in the feed.');
  const shape = shapeOf(services);
  return {
    listings: services.map((service, i) => readService(service, shape, `service ${i + 1}`, today)),
    remarks: [`Read as the shape of ${SHAPES[shape].name}.`, ...remarks],
  };
}

function readService(service: Fields, shape: Shape, where: string, today: PlainDate): FoundListing {
  const values = new Map<Target, Found[]>();
  const add = (target: Target, found: readonly Found[]): void =>
    void values.set(target, [...(values.get(target) ?? []), ...found]);
  const used: string[] = [];
  const take = (paths: Paths): void => {
    for (const [target, places] of Object.entries(paths) as [Target, readonly string[]][]) {
      const found = places.flatMap((place) => valuesAt(service, place));
      used.push(...found.map(({ from }) => from));
      add(target, found);
    }
  };
  take(SHAPES[shape].paths);
  const reached = (['contact.phone', 'contact.email', 'contact.website'] as const).some(
    (target) => (values.get(target) ?? []).length > 0,
  );
  if (!reached) take(CONTACT_OF_PROVIDER);
  for (const { target, found } of special(service, shape, today, used)) add(target, found);
  const id = valuesAt(service, 'id')[0]?.value;
  return {
    ...{ where, values, places: placesIn(service, used, add), leaveOut: notShown(service, today) },
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    unused: unusedIn(service, used),
  };
}

/** What no table of places can say: facts that are put together or turned round. */
function special(
  service: Fields,
  shape: Shape,
  today: PlainDate,
  used: string[],
): { target: Target; found: Found[] }[] {
  const at = (...paths: readonly string[]): Found[] => paths.flatMap((path) => valuesAt(service, path));
  const current = (found: readonly Found[]): Found[] => found.filter(({ value }) => !isOver(value, today));
  const schedules = current(
    at(
      'schedules[]',
      'regular_schedules[]',
      'service_at_locations[].schedules[]',
      'service_at_locations[].regular_schedule[]',
    ),
  );
  const costs = current(at('cost_options[]'));
  const when = scheduleWords(schedules.map(({ value }) => value));
  const whenParts = [when === undefined ? [] : [{ from: schedules[0]?.from ?? 'schedules', value: when }]].flat();
  // Outpost makes its description from the day and the time.
  const described =
    shape === 'outpost' && when !== undefined
      ? []
      : schedules.flatMap(({ from, value }) => valuesAt(value, 'description', from));
  used.push(
    ...schedules.flatMap(({ from }) =>
      [
        'byday',
        'weekday',
        'opens_at',
        'closes_at',
        'freq',
        'description',
        'interval',
        'dtstart',
        'valid_from',
        'valid_to',
        'until',
      ].map((key) => `${from}.${key}`),
    ),
  );
  used.push(...costs.map(({ from }) => from), 'needs_referral', 'temporarily_closed');
  const identifiers = at('organization.organization_identifiers[]').filter(
    ({ value }) =>
      isFields(value) &&
      /GB-CHC|charity/i.test(`${String(value['identifier_scheme'])} ${String(value['identifier_type'])}`),
  );
  const eligibility = at('eligibilitys[].eligibility', 'eligibility[].eligibility').filter(
    ({ value }) => typeof value === 'string' && value.trim().split(/\s+/).length > 2,
  );
  const answers = at('local_offer.survey_answers[]').filter(
    ({ value }) => isFields(value) && typeof value['answer'] === 'string' && value['answer'].trim() !== '',
  );
  const [start, others] = [
    answers.filter(({ value }) => asksHowToStart(value)),
    answers.filter(({ value }) => !asksHowToStart(value)),
  ];
  const charity = identifiers.map(({ from, value }) => ({
    from: `${from}.identifier`,
    value: (value as Fields)['identifier'],
  }));
  used.push(...[...eligibility, ...answers].map(({ from }) => from), ...charity.map(({ from }) => from));
  return [
    { target: 'when', found: [...whenParts, ...described] },
    {
      target: 'cost',
      found: costs.flatMap(({ from, value }) =>
        costWords(value) === undefined ? [] : [{ from, value: costWords(value) }],
      ),
    },
    { target: 'provider.charity', found: charity },
    { target: 'eligibility', found: eligibility },
    { target: 'howToStart', found: start.map(({ from, value }) => ({ from, value: (value as Fields)['answer'] })) },
    {
      target: 'description',
      found: others.map(({ from, value }) => ({ from, value: questionAndAnswer(value as Fields) })),
    },
    {
      target: 'routes',
      found: at('needs_referral').flatMap(({ from, value }) =>
        typeof value === 'boolean' ? [{ from, value: value ? 'professional referral' : 'self' }] : [],
      ),
    },
    {
      target: 'status',
      found: at('temporarily_closed')
        .filter(({ value }) => value === true)
        .map(({ from }) => ({ from, value: 'temporarily closed' })),
    },
  ];
}

const asksHowToStart = (value: unknown): boolean => isFields(value) && /start to use/i.test(String(value['question']));
const questionAndAnswer = ({ question, answer }: Fields): string =>
  `## ${String(question).replaceAll(/\s+/g, ' ')}\n\n${String(answer)}`;

/** Why a feed itself does not show a service. */
function notShown(service: Fields, today: PlainDate): string | undefined {
  if (service['discarded_at'] !== undefined && service['discarded_at'] !== null) return 'the source has thrown it away';
  if (service['approved'] === false || service['visible'] === false) return 'the source does not show it';
  const [from, until] = [dateOf(service['visible_from']), dateOf(service['visible_to'])];
  if (until !== undefined && until < today) return `the source shows it until ${until} only`;
  return from !== undefined && from > today ? `the source shows it from ${from} only` : undefined;
}

/** The places of a service, from its locations. */
function placesIn(service: Fields, used: string[], add: (target: Target, found: Found[]) => void): Values[] {
  const locations = ['service_at_locations[].location', 'locations[]']
    .flatMap((path) => valuesAt(service, path))
    .filter(({ value }) => isFields(value));
  return locations.flatMap(({ from, value }) => {
    if (isFields(value) && value['location_type'] === 'virtual') {
      used.push(`${from}.location_type`);
      add('delivery', [{ from: `${from}.location_type`, value: 'online' }]);
      return [];
    }
    const addresses = ['addresses[]', 'physical_addresses[]'].flatMap((path) => valuesAt(value, path, from));
    const physical = addresses.find(
      (each) => isFields(each.value) && !/postal|virtual/i.test(String(each.value['address_type'])),
    ) ?? { from, value };
    const place = new Map<Target, Found[]>();
    for (const [paths, at] of [
      [LOCATION, { from, value }],
      [ADDRESS, physical],
    ] as const) {
      for (const [target, places] of Object.entries(paths) as [Target, readonly string[]][]) {
        const found = places.flatMap((path) => valuesAt(at.value, path, at.from));
        used.push(...found.map((each) => each.from));
        place.set(target, [...(place.get(target) ?? []), ...found]);
      }
    }
    used.push(
      `${from}.location_type`,
      `${from}.geometry`,
      `${physical.from}.address_type`,
      `${physical.from}.country`,
      `${physical.from}.state_province`,
      `${physical.from}.region`,
    );
    return [place];
  });
}

/** What stands in a service and was not taken. */
function unusedIn(service: Fields, used: readonly string[]): Found[] {
  const taken = new Set(used);
  // A whole that was taken takes its parts along.
  const isTaken = (from: string): boolean => {
    const ends = [...from.matchAll(/[.[]/g)].map(({ index }) => index);
    return [...ends, from.length].some((end) => taken.has(from.slice(0, end)));
  };
  return leavesOf(service).filter(({ from }) => !isTaken(from));
}
