import type { Draft } from '../shared/draft.ts';
import { isNothing } from '../shared/sentinels.ts';
import { emailsIn, isPersonal } from '../shared/contacts.ts';
import { namesPerson } from '../shared/people.ts';
import { postcodeIn } from '../shared/places.ts';
import type { Take } from '../shared/take.ts';
import { wordsOfText, type Words } from '../shared/text.ts';

/** The description, its parts one below the other, without e-mail addresses of persons. */
export function bodyFrom(take: Take, names: readonly string[]): Words {
  const parts: string[] = [];
  for (const found of take.all('description')) {
    const { value } = found;
    if (typeof value !== 'string' || isNothing(value)) {
      take.notes.dropped(found, 'no words');
      continue;
    }
    let words = value;
    for (const address of emailsIn(value)) {
      if (!isPersonal(address, names)) continue;
      words = words.replaceAll(address, '');
      take.notes.withheld(found, 'an e-mail address in the description looks like that of one person: it is taken out');
    }
    if (parts.includes(words)) continue;
    parts.push(words);
    take.notes.mapped('body', found);
  }
  const read = parts.map(wordsOfText).filter(({ text }) => text !== '');
  return { markdown: read.map(({ markdown }) => markdown).join('\n\n'), text: read.map(({ text }) => text).join(' ') };
}

/** What a person must look at, because a program cannot know: people who are named, and addresses that are to be kept secret. */
export function doubtsOf(service: Draft['service'], description: string): string[] {
  const { summary, eligibility, howToStart, whoDecides, cost, when, complaints, venues = [] } = service;
  const words = [summary, eligibility, howToStart?.text, whoDecides, cost?.text, when?.text, complaints, description];
  const said = words.filter((text) => text !== undefined).join('\n');
  const secret = venues.some(({ addressWithheld }) => addressWithheld === true);
  return [
    ...(namesPerson(said) ? ['its words may name a person: write a role instead'] : []),
    ...(secret && (postcodeIn(said) !== undefined || STREET.test(said))
      ? ['its address is withheld, and its words may give it away']
      : []),
  ];
}

const STREET =
  /\b\d+[a-z]?,? \p{Lu}[\p{L}’']+ (?:Road|Street|Lane|Avenue|Close|Drive|Way|Court|Crescent|Place|Square|Terrace|Gardens|Grove|Rd|St|Ln|Ave)\b/u;
