import type { Service } from '../../schema/service.ts';
import { sentencesOf } from '../../schema/sentences.ts';
import { known, type Draft, type LeftOut } from '../shared/draft.ts';
import type { FoundListing, Setting } from '../shared/found.ts';
import type { Lookup } from '../shared/lists.ts';
import { Notes } from '../shared/notes.ts';
import { isAboutPerson } from '../shared/people.ts';
import { Take, wordsOf } from '../shared/take.ts';
import { contactFrom, websiteFrom } from './contact.ts';
import { markExample } from './example.ts';
import { providerFrom } from './provider.ts';
import { costFrom, eligibilityFrom, howToStartFrom, whenFrom } from './terms-of-use.ts';
import { checkedFrom, sourceFrom, statedIn, statusFrom } from './trust.ts';
import { areasFrom, deliveryFrom, venuesFrom } from './where.ts';
import { agesFrom, meaningOf } from './who.ts';
import { bodyFrom, doubtsOf } from './words.ts';

/** The record that a listing makes, as far as the source says what stands in it. Never throws. */
export function draftFrom(listing: FoundListing, setting: Setting, lookup: Lookup): Draft | LeftOut {
  const notes = new Notes();
  const take = new Take(listing.values, notes);
  const { answers, content } = setting;
  const words = content.importing?.words;
  const { where, id } = listing;
  const name = take.text('name', 'name', 100);
  const leaveOut = (why: string): LeftOut => ({
    where,
    id,
    name: name ?? wordsOf(take.all('provider')[0]?.value),
    why,
    notes,
  });

  if (listing.leaveOut !== undefined) return leaveOut(listing.leaveOut);
  const { status, leaveOut: closed } = statusFrom(take);
  if (closed !== undefined) return leaveOut(closed);
  if (name === undefined) return leaveOut('it has no name');
  const providerName = take.text('provider', 'provider.name', 120);
  if (providerName === undefined) return leaveOut('it does not say who offers it');

  const body = bodyFrom(take, [name, providerName]);
  const meaning = meaningOf(take, lookup.terms, answers);
  const about = { names: namesIn(take), description: body.text };
  const venues = venuesFrom(listing.places, notes, about, lookup);
  const delivery = deliveryFrom(take, venues);
  const eligibility = eligibilityFrom(take, words);
  const ages = agesFrom(take, answers, `${eligibility ?? ''} ${body.text}`);
  if (ages === 'tooOld') return leaveOut('it is for people over 25');

  const provider = providerFrom(take, providerName, setting);
  const reached = contactFrom(take, [name, providerName]);
  const contact = Object.keys(reached).length === 0 ? undefined : (reached as Service['contact']);
  const when = whenFrom(take);
  const service: Draft['service'] = {
    name,
    ...known({
      summary: summaryFrom(take, body.text),
      topics: meaning.topics.length === 0 ? undefined : [...meaning.topics],
      subjects: meaning.subjects.length === 0 ? undefined : [...meaning.subjects],
      ages,
      needs: meaning.needs.length === 0 ? undefined : [...meaning.needs],
      areas: areasFrom(take, lookup.areas, venues, delivery, answers),
      delivery,
      venues: venues.length === 0 ? undefined : venues,
      when,
      cost: costFrom(take, words),
      eligibility,
      howToStart: howToStartFrom(take, words),
      whoDecides: take.text('whoDecides', 'whoDecides', 400),
      contact,
      complaints: take.text('complaints', 'complaints', 400),
      links: linksFrom(take),
      status,
      checked: checkedFrom(take, setting),
      source: sourceFrom(id, setting, statedIn(known({ contact, venues, when }))),
    }),
  };
  for (const found of listing.unused) {
    if (isAboutPerson(found.from)) notes.withheld(found, 'it may be about a person');
    else notes.dropped(found, found.why ?? 'a listing has no field for it');
  }
  const doubts = doubtsOf(service, body.text);
  const marked = markExample({ provider, service }, take);
  const providerId = wordsOf(take.all('provider.id')[0]?.value);
  return { where, id, ...marked, providerId, body: body.markdown, notes, doubts, unknownTerms: meaning.unknownTerms };
}

/** The names and the terms of the service and of its provider. */
const namesIn = (take: Take): string =>
  (['name', 'provider', 'provider.kind', 'terms', 'subjects'] as const)
    .flatMap((target) => take.all(target))
    .map(({ value }) => wordsOf(value) ?? '')
    .join(' ');

const MOST = 200;

/** One sentence: the source's own, else the first of the description that is short enough and says something. */
function summaryFrom(take: Take, description: string): string | undefined {
  const own = take.text('summary', 'summary', MOST);
  if (own !== undefined) return own;
  const sentences = sentencesOf(description).slice(0, 5);
  const fits = sentences.findIndex((sentence) => sentence.length <= MOST && sentence.split(' ').length >= 4);
  if (fits >= 0)
    take.notes.guessed(
      'summary',
      fits === 0
        ? 'the first sentence of the description'
        : 'a sentence of the description: those before it do not fit',
    );
  return sentences[fits];
}

function linksFrom(take: Take): Service['links'] {
  const senInformationReport = websiteFrom(take, 'senInformationReport');
  return senInformationReport === undefined ? undefined : { senInformationReport };
}
