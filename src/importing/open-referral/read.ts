import type { PlainDate } from '../../schema/common.ts';
import { ImportError, type FoundListing, type Reading } from '../shared/found.ts';
import { isFields, type Fields } from './json.ts';
import { takePlaces } from './places.ts';
import { ServiceReader } from './service.ts';
import { CONTACT_OF_PROVIDER, SHAPES, shapeOf, type Shape } from './shapes.ts';
import { notShown, takeSpecial } from './special.ts';

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
  const reader = new ServiceReader(service);
  reader.take(SHAPES[shape].paths);
  const isReached = REACHED_BY.some((target) => (reader.values.get(target) ?? []).length > 0);
  if (!isReached) reader.take(CONTACT_OF_PROVIDER);
  takeSpecial(reader, shape, today);
  const places = takePlaces(reader);
  const [id] = reader.at('id');
  return {
    ...{ where, places, values: reader.values, unused: reader.unused(), leaveOut: notShown(service, today) },
    id: typeof id?.value === 'string' || typeof id?.value === 'number' ? String(id.value) : undefined,
  };
}

const REACHED_BY = ['contact.phone', 'contact.text', 'contact.email', 'contact.website'] as const;
