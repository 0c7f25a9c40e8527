import type { Draft } from '../shared/draft.ts';
import { isNothing } from '../shared/sentinels.ts';
import { emailsIn, isPersonal } from '../shared/contacts.ts';
import { namesPerson } from '../shared/people.ts';
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

/** What a person must look at, because a program cannot know: people who are named. */
export function doubtsOf(service: Draft['service'], description: string): string[] {
  const words = [service.summary, service.eligibility, service.howToStart?.text, service.whoDecides, service.cost?.text, service.when?.text, service.complaints, description];
  return words.some((text) => text !== undefined && namesPerson(text)) ? ['its words may name a person: write a role instead'] : [];
}
