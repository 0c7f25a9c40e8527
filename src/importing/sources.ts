import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { slugOf } from '../directory/slug.ts';
import { readMapping } from './csv/mapping.ts';
import { readRows } from './csv/read.ts';
import { readTable } from './csv/table.ts';
import { readSchools } from './gias/read.ts';
import { askNetwork, type Ask } from './open-referral/fetch.ts';
import { parseFeed, readFeed } from './open-referral/pages.ts';
import { readServices, servicesIn } from './open-referral/read.ts';
import { dateOf } from './shared/dates.ts';
import { ImportError, type Reading, type Setting } from './shared/found.ts';

/** The kinds of sources, by the word that starts their import. */
export const KINDS = ['open-referral', 'csv', 'gias'] as const;
export type Kind = (typeof KINDS)[number];

/** What the person who starts an import says. */
export interface Order {
  readonly kind: Kind;
  /** A file, or the address of a feed. */
  readonly from: string;
  readonly mapping?: string | undefined;
  /** What the source is called on the site. */
  readonly name?: string | undefined;
  readonly limit: number;
  readonly answers: Setting['answers'];
}

/** A source that was read, and what it is called. */
export interface Opened {
  readonly reading: Reading;
  readonly setting: Setting;
}

/** The page of each school in the register. */
const REGISTER_OF_SCHOOLS = 'https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/';

/**
 * Reads a source.
 *
 * @throws ImportError saying why it cannot be read
 */
export async function openSource(
  order: Order,
  base: Pick<Setting, 'content' | 'today'>,
  ask: Ask = askNetwork,
): Promise<Opened> {
  const { kind, from, name, answers } = order;
  const setting = { ...base, how: 'register' as const, answers };
  if (kind === 'open-referral') {
    const { services, remarks, url } = await servicesOf(from, order.limit, ask);
    const unnamed =
      name === undefined ? [`On the site, the source is called “${titleOf(from)}”: --name says it better.`] : [];
    return {
      reading: readServices(services, base.today, [...remarks, ...unnamed]),
      setting: { ...setting, source: { name: name ?? titleOf(from), url } },
    };
  }
  const table = readTable(await bytesOf(from), from);
  if (kind === 'gias') {
    // The register is right as of the day on which it was downloaded; its file says which.
    const date = answers.date ?? dateOf(/(\d{8})/.exec(path.basename(from))?.[1]);
    return {
      reading: readSchools(table, base.content, date),
      setting: {
        ...setting,
        answers: { ...answers, date },
        source: { name: name ?? 'Get Information About Schools', url: REGISTER_OF_SCHOOLS },
      },
    };
  }
  if (order.mapping === undefined)
    throw new ImportError('A CSV file needs a mapping: --mapping <file>. docs/importing.md says what stands in it.');
  const mapping = readMapping((await bytesOf(order.mapping)).toString('utf8'), order.mapping, table.columns);
  return {
    reading: readRows(table, mapping),
    setting: {
      ...setting,
      how: mapping.how,
      answers: { ...answers, date: answers.date ?? mapping.date },
      source: name === undefined ? mapping.source : { ...mapping.source, name },
    },
  };
}

const isAddress = (from: string): boolean => /^https?:\/\//i.test(from);

async function servicesOf(from: string, limit: number, ask: Ask) {
  if (isAddress(from)) {
    const { services, remarks, base } = await readFeed(from, ask, { limit });
    return { services, remarks, url: base };
  }
  const services = servicesIn(parseFeed(await bytesOf(from), from));
  if (services === undefined)
    throw new ImportError(`There are no services in ${from}: neither a list, nor a page of a feed, nor one service.`);
  const remarks =
    services.length > limit
      ? [`Only the first ${limit} of ${services.length} services were read (--limit reads more).`]
      : [];
  return { services: services.slice(0, limit), remarks, url: undefined };
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ImportError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'no reason given'}).`, {
      cause: error,
    });
  }
}

/** What a source is called when nobody has said: its host, or the name of its file. */
const titleOf = (from: string): string => (isAddress(from) ? new URL(from).hostname : path.basename(from));

/** The folder of an import, the same each time for the same source: `.cache/import/csv-clubs`. */
export const defaultFolder = ({ kind, from }: Pick<Order, 'kind' | 'from'>): string =>
  path.join(
    '.cache',
    'import',
    `${kind}-${slugOf(isAddress(from) ? new URL(from).hostname + new URL(from).pathname : path.parse(from).name)}`,
  );
