import type { PlainDate } from '../../schema/common.ts';
import { dateOf } from '../shared/dates.ts';
import type { Found } from '../shared/found.ts';
import { isFields, valuesAt, type Fields } from './json.ts';
import type { ServiceReader } from './service.ts';
import type { Shape } from './shapes.ts';
import { costWords, isOver, scheduleWords } from './words.ts';

/** Takes the facts that no table of places can say: those that are put together, turned round, or true only sometimes. */
export function takeSpecial(reader: ServiceReader, shape: Shape, today: PlainDate): void {
  takeTimes(reader, shape, today);
  takeCosts(reader, today);
  takeNumbers(reader);
  takeEligibility(reader);
  takeAnswers(reader);
  for (const { from, value } of reader.at('needs_referral')) {
    if (typeof value === 'boolean') reader.add('routes', [{ from, value: value ? 'professional referral' : 'self' }]);
  }
  for (const { from, value } of reader.at('temporarily_closed')) {
    if (value === true) reader.add('status', [{ from, value: 'temporarily closed' }]);
    else reader.took(from);
  }
}

const SCHEDULES = [
  'schedules[]',
  'regular_schedules[]',
  'service_at_locations[].schedules[]',
  'service_at_locations[].regular_schedule[]',
];
const SCHEDULE_SIGNS = [
  'byday',
  'weekday',
  'opens_at',
  'closes_at',
  'freq',
  'interval',
  'dtstart',
  'valid_from',
  'valid_to',
  'until',
  'description',
];

/** Days and times in words, and the words of the feed about them. */
function takeTimes(reader: ServiceReader, shape: Shape, today: PlainDate): void {
  const schedules = reader.at(...SCHEDULES).filter((each) => isCurrent(reader, each, today));
  const words = scheduleWords(schedules.map(({ value }) => value));
  for (const { from } of schedules) reader.took(...SCHEDULE_SIGNS.map((key) => `${from}.${key}`));
  if (words !== undefined) reader.values.set('when', [{ from: schedules[0]?.from ?? 'schedules', value: words }]);
  // Outpost makes its description from the day and the time.
  if (shape === 'outpost' && words !== undefined) return;
  reader.add(
    'when',
    schedules.flatMap(({ from, value }) => valuesAt(value, 'description', from)),
  );
}

function takeCosts(reader: ServiceReader, today: PlainDate): void {
  for (const found of reader.at('cost_options[]').filter((each) => isCurrent(reader, each, today))) {
    const words = costWords(found.value);
    if (words !== undefined) reader.add('cost', [{ from: found.from, value: words }]);
  }
}

function isCurrent(reader: ServiceReader, found: Found, today: PlainDate): boolean {
  if (!isOver(found.value, today)) return true;
  reader.drop(found, 'it was for a time that is over');
  return false;
}

/** The numbers of an organisation: that of a charity has a field; that of a company says what it is. */
function takeNumbers(reader: ServiceReader): void {
  for (const { from, value } of reader.at('organization.organization_identifiers[]')) {
    if (!isFields(value)) continue;
    const scheme = `${String(value['identifier_scheme'])} ${String(value['identifier_type'])}`;
    if (/GB-CHC|charity/i.test(scheme)) reader.add('provider.charity', valuesAt(value, 'identifier', from));
    else if (/GB-COH|company/i.test(scheme))
      reader.add('provider.kind', [{ from: `${from}.identifier_type`, value: 'company' }]);
  }
}

/** Some feeds have a sentence where others have one word of a list, which says nothing to a family. */
function takeEligibility(reader: ServiceReader): void {
  const sentences = reader
    .at('eligibilitys[].eligibility', 'eligibility[].eligibility')
    .filter(({ value }) => typeof value === 'string' && value.trim().split(/\s+/).length > 2);
  reader.add('eligibility', sentences);
}

/** What a service answered to the questions of a Local Offer: how to start, and words for its description. */
function takeAnswers(reader: ServiceReader): void {
  for (const { from, value } of reader.at('local_offer.survey_answers[]')) {
    if (!isFields(value) || typeof value['answer'] !== 'string' || value['answer'].trim() === '') continue;
    const question = String(value['question']).replaceAll(/\s+/g, ' ');
    if (/start to use/i.test(question)) reader.add('howToStart', [{ from, value: value['answer'] }]);
    else reader.add('description', [{ from, value: `## ${question}\n\n${value['answer']}` }]);
  }
}

/** Why a feed itself does not show a service. */
export function notShown(service: Fields, today: PlainDate): string | undefined {
  if (service['discarded_at'] !== undefined && service['discarded_at'] !== null) return 'the source has thrown it away';
  if (service['approved'] === false || service['visible'] === false) return 'the source does not show it';
  const [from, until] = [dateOf(service['visible_from']), dateOf(service['visible_to'])];
  if (until !== undefined && until < today) return `the source shows it until ${until} only`;
  return from !== undefined && from > today ? `the source shows it from ${from} only` : undefined;
}
