import type { PlainDate } from '../schema/common.ts';
import type { Authority } from '../schema/authority.ts';
import type { ProviderRecord } from '../schema/content.ts';
import { providerHref, serviceHref } from './addresses.ts';
import { formatDate, SOON_DAYS } from './dates.ts';
import type { ReminderStage } from './freshness.ts';
import { issueHref } from './github.ts';
import type { Listing } from './listing.ts';
import { markdownText, oneLine } from './markdown.ts';
import type { IssueText } from './reminders.ts';
import { count } from './words.ts';

/** What reminders say: in Markdown, to people who know neither this project nor its words. */

export interface DueListing extends Listing {
  readonly stage: ReminderStage;
}

/** More are only counted: an issue has room for 65,536 characters. */
const MOST_LISTED = 50;

const TITLE = {
  ask: 'Is this still right?',
  remind: 'Reminder: is this still right?',
  last: 'Last reminder: is this still right?',
} as const satisfies Record<ReminderStage, string>;

const NEXT = {
  ask: 'Families trust what has been checked recently. Please read each page below.',
  remind:
    'Some of these pages were last checked 11 months ago. After 12 months, a page says “It may be out of date” and comes last in search. ' +
    'Please read each page below.',
  last:
    'Some of these pages now say “It may be out of date” and come last in search, because nobody has checked them for 12 months. ' +
    'This is the last reminder. Please read each page below.',
} as const satisfies Record<ReminderStage, string>;

/** Said below a reminder that has become more urgent. */
export const RISEN = {
  ask: 'Please look at the list above again.',
  remind: 'A listing above was last checked 11 months ago. Please read the page and press one of its links.',
  last: 'A listing above was last checked 12 months ago. Its page now says “It may be out of date”. This is the last reminder.',
} as const satisfies Record<ReminderStage, string>;

export const CLOSING = 'Nothing here is due any more. Thank you for keeping it up to date.';
export const sameAs = (number: number): string => `Issue #${number} asks the same question, so this one is closed.`;

/** The issue that asks one provider about all its services that are due, in the order given. */
export function providerReminder(
  provider: ProviderRecord,
  listings: readonly DueListing[],
  stage: ReminderStage,
  authority: Authority,
): IssueText {
  const name = markdownText(provider.name);
  const listed = listings.slice(0, MOST_LISTED);
  const more = listings.length - listed.length;
  const site = (href: string): string => new URL(href, authority.website).href;
  const blocks = [
    `**${name}** has ${count(listings.length, 'listing')} in the ${markdownText(authority.title)} to check. ${NEXT[stage]}`,
    'If nothing has changed, choose “It is still right”. That only changes the date of the last check.',
    ...listed.map((listing) => entry(listing, authority, site)),
    ...(more > 0
      ? [`There are ${more} more. They are on [the page of ${name}](${site(providerHref(provider.id))}).`]
      : []),
    `You can also [tell us in another way](${site('/feedback/')}). ${reach(authority)}`,
    'The list above is updated each month. When nothing is due any more, this closes by itself.',
  ];
  return { title: `${TITLE[stage]} ${oneLine(provider.name)}`, body: blocks.join('\n\n') };
}

function entry({ service }: DueListing, { repository }: Authority, site: (href: string) => string): string {
  const { id, name, checked } = service;
  const links = [
    `[Read the page](${site(serviceHref(id))})`,
    ...(repository === undefined
      ? []
      : [`[It is still right](${issueHref(repository, 'still-right.yml', { service: id })})`]),
    `[Change it](${site(`/add/?${new URLSearchParams({ service: id }).toString()}`)})`,
  ];
  return `- **${markdownText(name)}**, last checked on ${formatDate(checked.on)}\n  ${links.join(' · ')}`;
}

function reach({ contact }: Authority): string {
  const ways = [contact.phone, contact.email].flatMap((way) => (way === undefined ? [] : [markdownText(way)]));
  return ways.length === 0 ? '' : `Or ask the ${markdownText(contact.name)}: ${ways.join(' or ')}.`;
}

/** An approval that ends. */
interface Ending {
  readonly provider: string;
  readonly scheme: string;
  readonly until: PlainDate;
}

/** The issue that tells the council which approvals end soon, in the order given. */
export const approvalReminder = (ending: readonly Ending[]): IssueText => ({
  title: 'Approvals that end soon',
  body: [
    `${count(ending.length, 'approval')} will end within ${SOON_DAYS} days. The badge disappears the day after the last day.`,
    ending
      .slice(0, MOST_LISTED)
      .map(
        (row) => `- **${markdownText(row.provider)}**: last day ${formatDate(row.until)} (${markdownText(row.scheme)})`,
      )
      .join('\n'),
    'To renew one, add a row to its register in `content/approvals/`. When none of them ends soon, this closes by itself.',
  ].join('\n\n'),
});
