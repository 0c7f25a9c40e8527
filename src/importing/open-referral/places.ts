import type { Found, Target, Values } from '../shared/found.ts';
import { isFields, valuesAt } from './json.ts';
import type { ServiceReader } from './service.ts';
import { ADDRESS, LOCATION, type Paths } from './shapes.ts';

/** What a feed says of a place, and a listing does not. */
const LOCATION_SIGNS = ['location_type', 'geometry'];
const ADDRESS_SIGNS = ['address_type', 'country', 'state_province', 'region'];

/** The places of a service, from its locations. One on the web is no place: it says how people meet. */
export function takePlaces(reader: ServiceReader): Values[] {
  const locations = reader.at('service_at_locations[].location', 'locations[]').filter(({ value }) => isFields(value));
  return locations.flatMap(({ from, value }) => {
    reader.took(...LOCATION_SIGNS.map((key) => `${from}.${key}`));
    if (isFields(value) && value['location_type'] === 'virtual') {
      reader.add('delivery', [{ from: `${from}.location_type`, value: 'online' }]);
      return [];
    }
    const addresses = ['addresses[]', 'physical_addresses[]'].flatMap((path) => valuesAt(value, path, from));
    // Some feeds call the address of a physical place a postal one.
    const isPlace = isFields(value) && value['location_type'] === 'physical';
    const address = addresses.find(isPhysical) ?? (isPlace ? addresses[0] : undefined) ?? { from, value };
    reader.took(...ADDRESS_SIGNS.map((key) => `${address.from}.${key}`));
    return [new Map([...fieldsOf(LOCATION, { from, value }, reader), ...fieldsOf(ADDRESS, address, reader)])];
  });
}

const isPhysical = ({ value }: Found): boolean =>
  isFields(value) && !/postal|virtual/i.test(String(value['address_type']));

const fieldsOf = (paths: Paths, { from, value }: Found, reader: ServiceReader): [Target, Found[]][] =>
  (Object.entries(paths) as [Target, readonly string[]][]).map(([target, places]) => {
    const found = places.flatMap((path) => valuesAt(value, path, from));
    reader.took(...found.map((each) => each.from));
    return [target, found];
  });
