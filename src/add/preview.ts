import { factsOf } from '../directory/facts.ts';
import { freshnessWords } from '../directory/freshness.ts';
import { namesOf } from '../directory/browse.ts';
import { venueLine } from '../directory/venue.ts';
import { statusWord } from '../directory/words.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Service, Venue } from '../schema/service.ts';
import type { Row } from '../search/row.ts';
import { element, find, makeCard, setSummary } from '../search/view.ts';
import type { ChoiceLists } from '../writing/questions.ts';
import type { Look } from './look.ts';

/** A listing as it will look: in search, and as a page. Drawn from the same facts as the pages, and from text, but for the body. */
export class Preview {
  readonly #box: HTMLElement;
  readonly #card: HTMLTemplateElement;
  readonly #lists: ChoiceLists;
  readonly #today: PlainDate;

  constructor(box: HTMLElement, card: HTMLTemplateElement, lists: ChoiceLists, today: PlainDate) {
    this.#box = box;
    this.#card = card;
    this.#lists = lists;
    this.#today = today;
  }

  show(look: Look): void {
    const result = this.#result(look);
    find(this.#box, '[data-slot="result"]').replaceChildren(
      result ??
        element(
          'p',
          { class: 'govuk-body' },
          'It shows when you have told us the name, the ages, the area and the cost.',
        ),
    );
    find(this.#box, '[data-slot="page"]').replaceChildren(...this.#page(look));
  }

  #result({ service, provider }: Look): Node | undefined {
    const { name, summary, ages, areas, cost, checked, status } = service;
    if (!name || !summary || !ages || !areas || !cost) return undefined;
    const row: Row = {
      ...{ id: '', name, provider, ages, area: areas, cost: cost.kind, status: status ?? 'open' },
      ...{ topic: [], subject: [], need: [], day: [], badges: [], example: service.example === true },
      checked: checked ?? { on: this.#today, how: 'provider' },
    };
    const card = makeCard(this.#card, row, { areas: this.#lists.areas, today: this.#today });
    setSummary(card, summary);
    find(card, 'a').removeAttribute('href');
    find(card, 'keep-button').remove();
    return element('ol', { class: 'app-cards' }, card);
  }

  #page({ service, provider, html }: Look): Node[] {
    const { name = 'The name of your service', summary, status, contact, venues, complaints, checked } = service;
    const words = element('div', { class: 'app-prose' });
    // Sanitised when it was parsed: see src/loading/markdown.ts.
    words.innerHTML = html;
    return [
      element('h3', { class: 'govuk-heading-xl govuk-!-margin-bottom-2' }, name),
      element(
        'p',
        { class: 'app-service__provider' },
        element('span', {}, `By ${provider || 'your organisation'}`),
        ...(status && status !== 'open'
          ? [element('strong', { class: 'govuk-tag app-tag--status' }, statusWord(status))]
          : []),
      ),
      ...(summary ? [element('p', { class: 'govuk-body-l' }, summary)] : []),
      element(
        'div',
        { class: 'app-service__layout' },
        element('div', { class: 'app-service__aside' }, ...contactBox(contact), ...checkedBox(checked, this.#today)),
        element(
          'div',
          {},
          ...this.#facts(service),
          ...(html === '' ? [] : [heading('What happens'), words]),
          ...(venues ? [heading('Where it is'), ...venues.map((venue) => this.#venue(venue))] : []),
          ...(complaints ? [heading('If you are not happy'), element('p', { class: 'govuk-body' }, complaints)] : []),
        ),
      ),
    ];
  }

  #facts(service: Partial<Service>): Node[] {
    const rows = factsOf(service, this.#lists).map(({ name, words, meta }) =>
      element(
        'div',
        { class: 'govuk-summary-list__row' },
        element('dt', { class: 'govuk-summary-list__key' }, name),
        element(
          'dd',
          { class: 'govuk-summary-list__value' },
          ...words.map((paragraph) => element('p', {}, paragraph)),
          ...(meta ? [element('p', { class: 'app-meta' }, meta)] : []),
        ),
      ),
    );
    return rows.length === 0 ? [] : [element('dl', { class: 'govuk-summary-list' }, ...rows)];
  }

  #venue(venue: Venue): Node {
    const features = namesOf(venue.access ?? [], this.#lists.access);
    return element(
      'div',
      { class: 'govuk-!-margin-bottom-5' },
      element('p', { class: 'govuk-body govuk-!-margin-bottom-1' }, venueLine(venue)),
      ...(venue.addressWithheld
        ? [element('p', { class: 'govuk-body-s' }, 'The full address is given to families who book.')]
        : []),
      ...(features.length > 0
        ? [
            element(
              'ul',
              { class: 'app-access govuk-body-s', 'aria-label': 'Getting in and around' },
              ...features.map((feature) => element('li', {}, feature)),
            ),
          ]
        : []),
      ...(venue.parking ? [element('p', { class: 'govuk-body-s' }, `Parking: ${venue.parking}`)] : []),
    );
  }
}

const heading = (words: string): Node => element('h4', { class: 'govuk-heading-l' }, words);

/** Nothing in it can be rung or followed: it is a picture of the page. */
function contactBox(contact: Service['contact'] | undefined): Node[] {
  if (contact === undefined) return [];
  const { role, phone, email, website } = contact;
  const facts = [
    ['Who to ask for', role],
    ['Phone', phone],
    ['E-mail', email],
    ['Website', website && new URL(website).hostname],
  ] as const;
  return [
    element(
      'div',
      { class: 'app-contact' },
      element('h4', { class: 'govuk-heading-m' }, 'Get in touch'),
      element(
        'dl',
        {},
        ...facts.flatMap(([name, value]) => (value ? [element('dt', {}, name), element('dd', {}, value)] : [])),
      ),
    ),
  ];
}

const checkedBox = (checked: Service['checked'] | undefined, today: PlainDate): Node[] =>
  checked === undefined
    ? []
    : [
        element(
          'div',
          { class: 'app-checked' },
          element('p', {}, element('strong', {}, `${freshnessWords(checked, today)}.`), ` By: ${checked.by}.`),
        ),
      ];
