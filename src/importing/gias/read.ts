import type { Content } from '../../schema/content.ts';
import type { SchoolWords } from '../../schema/importing.ts';
import { ageOf } from '../shared/ages.ts';
import { ImportError, type Found, type FoundListing, type Reading, type Target } from '../shared/found.ts';
import { Areas } from '../shared/lists.ts';
import { pointOfGrid } from '../shared/national-grid.ts';
import type { Table } from '../csv/table.ts';

/** Columns of Get Information About Schools, and the fields that they fill. Those of the head teacher's name are not among them. */
const COLUMNS: Partial<Readonly<Record<Target, readonly string[]>>> = {
  'provider.urn': ['URN'],
  provider: ['EstablishmentName'],
  'ages.from': ['StatutoryLowAge'],
  'ages.to': ['StatutoryHighAge'],
  'contact.phone': ['TelephoneNum'],
  'provider.phone': ['TelephoneNum'],
  'contact.website': ['SchoolWebsite'],
  'provider.website': ['SchoolWebsite'],
  'venue.address': ['Street', 'Locality', 'Address3'],
  'venue.town': ['Town'],
  'venue.postcode': ['Postcode'],
  areas: ['DistrictAdministrative (code)', 'DistrictAdministrative (name)'],
  needs: Array.from({ length: 13 }, (_, i) => `SEN${i + 1} (name)`),
  checkedOn: ['LastChangedDate'],
};
/** Columns that say which schools there are, and are no facts for a listing. */
const SEEN = [
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (name)',
  'CloseDate',
  'LA (name)',
  'LA (code)',
  'Easting',
  'Northing',
];
/** Columns about a person: not even told in the report. */
const PERSON = /^Head(?:Title|FirstName|LastName)/i;
const PLACE = ['venue.address', 'venue.town', 'venue.postcode'] as const;

/**
 * What stands in the register of schools about those of the districts in `areas.yaml`.
 *
 * @param date the day on which the register was downloaded, if that is known: then every record is as of that day
 * @throws ImportError when the table is another one, or `import.yaml` does not say what to write
 */
export function readSchools({ columns, rows, remarks }: Table, content: Content, date?: string): Reading {
  for (const column of ['URN', 'EstablishmentName', 'TypeOfEstablishment (name)']) {
    if (!columns.includes(column))
      throw new ImportError(
        `There is no column “${column}”. Is it the file edubasealldata….csv of Get Information About Schools?`,
      );
  }
  const words = content.importing?.schools ?? [];
  if (words.length === 0)
    throw new ImportError(
      'content/import.yaml does not say what to write of schools: docs/importing.md says how (“schools”).',
    );
  const areas = new Areas(content);
  const isOurs = ours(content, areas);
  const near = rows.map((row, i) => ({ row, where: `row ${i + 2}` })).filter(({ row }) => isOurs(row));
  const elsewhere = rows.length - near.length;
  return {
    listings: near.map(({ row, where }) => readSchool(row, where, words, areas, date)),
    remarks: [
      ...remarks,
      ...(elsewhere > 0
        ? [`${elsewhere} of ${rows.length} rows are of schools outside our districts and were not read.`]
        : []),
    ],
  };
}

type Row = ReadonlyMap<string, string>;

/** Whether a school is in one of our districts: by code when our areas have codes, else by name, or by the name of the council. */
function ours({ authority }: Content, areas: Areas): (row: Row) => boolean {
  const [codes, names] = [areas.codes, [authority.area, authority.name].map((name) => name.toLowerCase())];
  return (row) => {
    const code = row.get('DistrictAdministrative (code)') ?? '';
    if (codes.size > 0 && code !== '') return codes.has(code);
    return (
      areas.named(row.get('DistrictAdministrative (name)') ?? '') !== undefined ||
      names.includes((row.get('LA (name)') ?? '').toLowerCase())
    );
  };
}

function readSchool(
  row: Row,
  where: string,
  words: readonly SchoolWords[],
  areas: Areas,
  date: string | undefined,
): FoundListing {
  const values = new Map<Target, Found[]>();
  for (const [target, columns] of Object.entries(COLUMNS) as [Target, readonly string[]][]) {
    values.set(
      target,
      columns.flatMap((from) => ((row.get(from) ?? '') === '' ? [] : [{ from, value: row.get(from) }])),
    );
  }
  // One of code and name is enough to know the district.
  const districts = values.get('areas') ?? [];
  values.set('areas', districts.filter(({ value }) => areas.named(String(value)) !== undefined).slice(0, 1));
  if (date !== undefined) values.delete('checkedOn');
  const type = row.get('TypeOfEstablishment (name)') ?? '';
  const written = words.find(({ types }) => types.some((each) => each.toLowerCase() === type.toLowerCase()));
  if (written !== undefined)
    for (const [target, value] of wordsFor(written, row))
      values.set(target, [{ from: 'content/import.yaml', value }].flat());
  const point = pointIn(row);
  const place = new Map<Target, Found[]>(PLACE.map((target) => [target, values.get(target) ?? []]));
  if (point !== undefined)
    for (const [target, value] of [
      ['venue.lat', point.lat],
      ['venue.lon', point.lon],
    ] as const)
      place.set(target, [{ from: 'Easting, Northing', value }]);
  const taken = new Set([...Object.values(COLUMNS).flat(), ...SEEN]);
  return {
    ...{ where, id: row.get('URN'), values, places: [place], leaveOut: reasonToLeaveOut(row, type, written) },
    unused: [...row]
      .filter(([column, value]) => value !== '' && !taken.has(column) && !PERSON.test(column))
      .map(([from, value]) => ({ from, value })),
  };
}

function reasonToLeaveOut(row: Row, type: string, written: SchoolWords | undefined): string | undefined {
  const status = row.get('EstablishmentStatus (name)') ?? '';
  if (status !== '' && !/^open/i.test(status))
    return `the register says ${status.toLowerCase()}${(row.get('CloseDate') ?? '') === '' ? '' : ` (${row.get('CloseDate') ?? ''})`}`;
  return written === undefined ? `content/import.yaml says nothing of schools of the type “${type}”` : undefined;
}

/** What the council writes of schools of a type, with the facts of this one. */
function wordsFor(
  { kind, service, summary, subjects, eligibility, howToStart, cost }: SchoolWords,
  row: Row,
): [Target, unknown][] {
  const [from, to] = [ageOf(row.get('StatutoryLowAge')), ageOf(row.get('StatutoryHighAge'))];
  const ages = from === undefined || to === undefined ? '' : ` for ages ${from} to ${Math.min(to, 25)}`;
  const town = row.get('Town') ?? '';
  const filled = summary.replaceAll('{town}', town === '' ? '' : ` in ${town}`).replaceAll('{ages}', ages);
  return [
    ['name', `${row.get('EstablishmentName') ?? ''} ${service}`],
    ['provider.kind', kind],
    ['summary', filled],
    ['description', filled],
    ['subjects', subjects],
    ['eligibility', eligibility],
    ['howToStart', howToStart.text],
    ['routes', howToStart.routes],
    ['cost', cost.text],
    ['free', cost.kind === 'free'],
  ];
}

function pointIn(row: Row): { readonly lat: number; readonly lon: number } | undefined {
  const [east, north] = [Number(row.get('Easting')), Number(row.get('Northing'))];
  return east > 0 && north > 0 ? pointOfGrid(east, north) : undefined;
}
