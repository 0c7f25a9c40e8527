import { waysToReach, whoToAsk } from '../directory/contact.ts';
import { firstFacts, furtherFacts, type Fact } from '../directory/facts.ts';
import { freshnessDetail, freshnessWords } from '../directory/freshness.ts';
import { namesOf } from '../directory/browse.ts';
import { venueLine } from '../directory/venue.ts';
import { statusWord } from '../directory/words.ts';
import type { PlainDate } from '../schema/common.ts';
import type { Provider } from '../schema/provider.ts';
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
          'You will see it here once you have told us the name, the ages, the area and the cost.',
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

  #page({ service, provider, website, html }: Look): Node[] {
    const { name = 'The name of your service', summary, status, venues, complaints, checked } = service;
    const { where, when, who } = furtherFacts(service, this.#lists);
    const words = element('div', { class: 'app-prose' });
    // Sanitised when it was parsed: see src/loading/markdown.ts.
    words.innerHTML = html;
    return [
      element('h3', { class: 'govuk-heading-l govuk-!-margin-bottom-1' }, name),
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
        ...factList(firstFacts(service, this.#lists)),
        element(
          'div',
          { class: 'app-service__aside' },
          ...contactBox(service, { name: provider || 'your organisation', website }, this.#today),
        ),
        element(
          'div',
          { class: 'app-service__more' },
          ...(venues ? [heading('Where it happens')] : sections(where)),
          ...(venues ? where.flatMap(({ words: said }) => said.map(paragraph)) : []),
          ...(venues ?? []).map((venue) => this.#venue(venue)),
          ...sections(when),
          ...(html === '' ? [] : [heading('What happens'), words]),
          ...sections(who),
          ...(complaints ? [heading('If you are not happy'), paragraph(complaints)] : []),
          ...checkedBox(checked, this.#today),
        ),
      ),
    ];
  }

  #venue(venue: Venue): Node {
    const features = namesOf(venue.access ?? [], this.#lists.access);
    return element(
      'div',
      { class: 'govuk-!-margin-bottom-5' },
      element('p', { class: 'govuk-body govuk-!-margin-bottom-1' }, venueLine(venue)),
      ...(venue.addressWithheld
        ? [element('p', { class: 'govuk-body-s' }, 'You will get the full address when you book.')]
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

const heading = (words: string): Node => element('h4', { class: 'govuk-heading-m' }, words);

const paragraph = (words: string): Node => element('p', { class: 'govuk-body' }, words);

const sections = (facts: readonly Fact[]): Node[] =>
  facts.flatMap(({ name, words }) => [heading(name), ...words.map(paragraph)]);

function factList(facts: readonly Fact[]): Node[] {
  const parts = facts.map(({ name, words }) =>
    element(
      'div',
      name.includes(' ') ? { class: 'app-facts__long' } : {},
      element('dt', {}, name),
      element('dd', {}, ...words.map((said) => element('p', {}, said))),
    ),
  );
  return parts.length === 0 ? [] : [element('dl', { class: 'app-facts' }, ...parts)];
}

/** Nothing in it can be rung or followed: it is a picture of the page. */
function contactBox(service: Partial<Service>, provider: Pick<Provider, 'name' | 'website'>, today: PlainDate): Node[] {
  const [first, ...others] = waysToReach(service, provider);
  if (first === undefined) return [];
  const ask = whoToAsk(service);
  return [
    element(
      'div',
      { class: 'app-contact' },
      element('span', { class: 'govuk-button app-contact__action' }, first.action),
      ...(ask ? [element('p', { class: 'app-contact__ask' }, ask)] : []),
      ...(others.length > 0
        ? [element('ul', { class: 'app-contact__ways' }, ...others.map(({ words }) => element('li', {}, words)))]
        : []),
      ...(service.checked
        ? [element('p', { class: 'app-contact__checked' }, `${freshnessWords(service.checked, today)}.`)]
        : []),
    ),
  ];
}

const checkedBox = (checked: Service['checked'] | undefined, today: PlainDate): Node[] =>
  checked === undefined
    ? []
    : [element('div', { class: 'app-checked' }, element('p', {}, freshnessDetail(checked, today).join(' ')))];
