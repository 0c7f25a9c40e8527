import { formatDate } from '../directory/dates.ts';
import type { Report } from '../directory/report/report.ts';
import type { Section } from '../directory/report/section.ts';
import { compareNames } from '../directory/listing.ts';
import { count } from '../directory/words.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Verdict } from './check.ts';
import type { Place } from './links.ts';
import type { Finding } from './run.ts';

const STATES = ['broken', 'moved', 'cannot tell'] as const;

/**
 * What to mend, by provider, in the shape of every report: the section `links` with the numbers, and one section for each provider with
 * something to mend (its id is its folder, `providers/<provider>`) and one for what the council writes (`council`).
 *
 * @param names of the providers, by id
 */
export function linkReport(
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
  site: string,
  today: PlainDate,
): Report {
  const rows = findings.flatMap(({ address, places, verdict }) =>
    verdict.state === 'works' ? [] : places.map((place) => ({ address, place, verdict })),
  );
  const sections = [...Map.groupBy(rows, ({ place }) => place.provider)]
    .map(([provider, found]) => ({ provider, found, title: titleOf(provider, names) }))
    // What the council writes comes first: it can be mended at once.
    .sort(
      (a, b) => Number(a.provider !== undefined) - Number(b.provider !== undefined) || compareNames(a.title, b.title),
    )
    .map(({ provider, found, title }): Section => ({
      id: provider === undefined ? 'council' : `providers/${provider}`,
      title,
      table: {
        columns: ['State', 'Where it stands', 'Address', 'What to know'],
        rows: found
          .sort((a, b) => rank(a.verdict) - rank(b.verdict))
          .map(({ address, place, verdict }) => [stateWord(verdict), placeWords(place), address, detail(verdict)]),
      },
    }));
  return { title: `${site}: links on ${formatDate(today)}`, day: today, sections: [numbers(findings), ...sections] };
}

function numbers(findings: readonly Finding[]): Section {
  const number = (state: Verdict['state']): number => findings.filter(({ verdict }) => verdict.state === state).length;
  const known = number('works') + number('moved');
  return {
    id: 'links',
    title: 'Links to other sites',
    lines: [
      `${count(findings.length, 'link')}: ${number('works')} work, ${number('moved')} moved, ` +
        `${number('broken')} broken, ${number('cannot tell')} that nobody can tell of today.`,
      ...(known === 0 && findings.length > 1 ? ['Not one works. Perhaps this computer has no connection.'] : []),
    ],
  };
}

const titleOf = (provider: string | undefined, names: ReadonlyMap<string, string>): string =>
  provider === undefined ? 'What the council writes' : (names.get(provider) ?? provider);

const rank = ({ state }: Verdict): number => STATES.findIndex((each) => each === state);

const stateWord = ({ state }: Verdict): string => (state === 'broken' ? 'BROKEN' : state);

function detail(verdict: Verdict): string {
  if (verdict.state === 'works') return '';
  return verdict.state === 'moved' ? verdict.to : verdict.why;
}

const placeWords = ({ file, line, field }: Place): string =>
  `content/${file}:${String(line)}${field === undefined ? '' : ` ${field}`}`;
