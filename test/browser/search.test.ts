import { describe, expect, it } from 'vitest';
import { today } from '../../src/clock.ts';
import { overlaps } from '../../src/directory/age.ts';
import { answersOf, facetsOf, failedFilters } from '../../src/directory/filters.ts';
import { loadContent } from '../../src/loading/load.ts';
import { packIntents } from '../../src/search/intents/pack.ts';
import { IntentRecogniser } from '../../src/search/intents/recognise.ts';
import { parseQuery } from '../../src/search/query.ts';
import { PHONE, resultCount, results, visits } from '../support/visit.ts';

const visit = visits('real');
const content = loadContent('content', today());
const found = content.services.filter(({ status }) => status !== 'closed');
const open = found.filter(({ example }) => example !== true);
const examples = found.filter(({ example }) => example === true);
const serviceById = new Map(open.map((service) => [service.id, service]));

/** The services that a rule picks from the records themselves, for holding against what search shows. */
const idsWhere = (rule: (service: (typeof open)[number]) => boolean): string[] => open.filter(rule).map(({ id }) => id);

/** Presses "Show more" until everything is shown. */
async function allResults(page: Awaited<ReturnType<typeof visit>>): Promise<string[]> {
  await results(page);
  while (await page.isVisible('[data-more]')) await page.click('[data-more]');
  return results(page);
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

describe('search', () => {
  it('finds by text, best match first, and shows what a family needs to know', async () => {
    const [target] = open.filter(({ name }) => name.split(' ').length >= 2);
    const page = await visit('/search/');
    await page.fill('[name="q"]', target?.name ?? '');
    await page.press('[name="q"]', 'Enter');
    await page.waitForFunction(() => document.title.startsWith('Search: '));
    expect((await results(page)).slice(0, 3)).toContain(target?.id);
    const card = page.locator(`li[data-service="${target?.id ?? ''}"]`);
    expect(await card.locator('a').getAttribute('href')).toBe(`/services/${target?.id ?? ''}/`);
    await page.waitForFunction(
      (id) => document.querySelector(`li[data-service="${id}"] [data-slot="summary"]`)?.textContent !== '',
      target?.id ?? '',
    );
    const text = (await card.textContent()) ?? '';
    for (const part of [target?.summary ?? '', 'Ages', 'Area', 'Cost', 'Checked']) expect(text).toContain(part);
    expect(new URL(page.url()).searchParams.get('q')).toBe(target?.name);
  });

  it('filters by one age and by a range, with both ends', async () => {
    const nine = await allResults(await visit('/search/?age=9'));
    expect(sorted(nine)).toEqual(sorted(idsWhere(({ ages }) => ages.from <= 9 && 9 <= ages.to)));
    const range = await allResults(await visit('/search/?age=5-11'));
    expect(sorted(range)).toEqual(sorted(idsWhere(({ ages }) => overlaps(ages, { from: 5, to: 11 }))));
  });

  it('filters by subject', async () => {
    const found = await allResults(await visit('/search/?subject=short-breaks'));
    expect(found.length).toBeGreaterThan(0);
    expect(sorted(found)).toEqual(sorted(idsWhere(({ subjects }) => subjects?.includes('short-breaks') ?? false)));
  });

  it('filters by area: those who name the district first, then those for the whole county', async () => {
    const district = content.areas.find(({ kind }) => kind === 'district')?.slug ?? '';
    const countywide = content.areas.find(({ kind }) => kind === 'countywide')?.slug ?? '';
    const found = await allResults(await visit(`/search/?area=${district}`));
    expect(sorted(found)).toEqual(
      sorted(idsWhere(({ areas }) => areas.includes(district) || areas.includes(countywide))),
    );
    expect(serviceById.get(found[0] ?? '')?.areas).toContain(district);
  });

  it('takes OR within a filter and AND across filters', async () => {
    const [first, second] = content.areas.filter(({ kind }) => kind === 'district');
    const one = await resultCount(await visit(`/search/?area=${first?.slug ?? ''}`));
    const both = await resultCount(await visit(`/search/?area=${first?.slug ?? ''}&area=${second?.slug ?? ''}`));
    const narrowed = await resultCount(
      await visit(`/search/?area=${first?.slug ?? ''}&area=${second?.slug ?? ''}&age=9`),
    );
    expect(both).toBeGreaterThanOrEqual(one);
    expect(narrowed).toBeLessThan(both);
  });

  it('counts what each choice would give, and the choice gives it', async () => {
    const page = await visit('/search/?age=9');
    await results(page);
    await page.click('[data-filter-group="need"] > summary');
    const label = page.locator('label[for="need-autism"]');
    const promised = Number(/\((\d+)\)/.exec((await label.textContent()) ?? '')?.[1]);
    await label.click();
    await page.waitForURL(/need=autism/);
    await page.waitForSelector('[data-active] a:has-text("Autism")');
    expect(await resultCount(page)).toBe(promised);
  });

  it('keeps its state in the address: back, forward and a fresh visit show the same', async () => {
    const page = await visit('/search/?age=9');
    const first = await results(page);
    await page.selectOption('[name="age"]', '19-25');
    await page.waitForURL(/age=19-25/);
    await page.waitForSelector('[data-active] a:has-text("Ages 19 to 25")');
    const second = await results(page);
    expect(second).not.toEqual(first);
    await page.goBack();
    await page.waitForSelector('[data-active] a:has-text("Age 9")');
    expect(await results(page)).toEqual(first);
    expect(await page.inputValue('[name="age"]')).toBe('9');
    await page.goForward();
    await page.waitForSelector('[data-active] a:has-text("Ages 19 to 25")');
    expect(await results(page)).toEqual(second);
    expect(await results(await visit(new URL(page.url()).pathname + new URL(page.url()).search))).toEqual(second);
  });

  it('brings the visitor back to as many results as were shown', async () => {
    const page = await visit('/search/?age=9');
    await results(page);
    await page.click('[data-more]');
    const shown = await results(page);
    expect(shown.length).toBe(20);
    await page.click('ol[data-results] > li:last-child a');
    await page.waitForURL(/\/services\//);
    await page.goBack();
    expect((await results(page)).length).toBe(20);
  });

  it('moves the keyboard to the first new result after "Show more"', async () => {
    const page = await visit('/search/');
    await results(page);
    await page.focus('[data-more]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('ol[data-results] > li:nth-child(11)');
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.dataset['service']);
    expect(focused).toBe((await results(page))[10]);
  });

  it('takes a filter away at a tap, and all at once', async () => {
    const page = await visit('/search/?age=9&need=autism&approved=yes');
    await results(page);
    await page.click('[data-active] a:has-text("Autism")');
    await page.waitForURL((url) => !url.search.includes('need'));
    expect(new URL(page.url()).search).toBe('?age=9&approved=yes');
    await page.click('[data-active] a:has-text("Clear all")');
    await page.waitForURL((url) => url.search === '');
    expect(await resultCount(page)).toBe(open.length);
  });

  it('says what to loosen when nothing is found, with the number each would give', async () => {
    const page = await visit('/search/?age=0&subject=colleges-and-sixth-forms');
    expect(await resultCount(page)).toBe(0);
    const offer = page.locator('[data-nothing] a[data-remove]').first();
    const promised = Number(/See (\d+) service/.exec((await offer.textContent()) ?? '')?.[1]);
    expect(promised).toBeGreaterThan(0);
    await offer.click();
    await page.waitForSelector('[data-nothing]', { state: 'hidden' });
    expect(await resultCount(page)).toBe(promised);
  });

  it('shows values it does not know, lets them be taken away, and never fails', async () => {
    const page = await visit('/search/?area=narnia&age=banana&colour=red&need=autism');
    expect(await resultCount(page)).toBe(0);
    const active = (await page.textContent('[data-active]')) ?? '';
    expect(active).toContain('narnia');
    expect(active).toContain('banana');
    expect(active).not.toContain('red');
    await page.click('[data-active] a:has-text("narnia")');
    await page.click('[data-active] a:has-text("banana")');
    await page.waitForURL((url) => url.search === '?need=autism');
    expect(await resultCount(page)).toBeGreaterThan(0);
  });

  it('treats words typed into the address as words, not as HTML', async () => {
    const page = await visit(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await results(page);
    expect(await page.$$('[data-active] img, [data-nothing] img')).toEqual([]);
  });

  it('tells a screen reader how many were found', async () => {
    const page = await visit('/search/?need=autism');
    const count = await resultCount(page);
    expect(await page.textContent('[role="status"]')).toBe(`Autism: ${count} services. `);
  });
});

describe('made-up examples', () => {
  const shown = (page: Awaited<ReturnType<typeof visit>>): Promise<string[]> =>
    page.$$eval('ol[data-example-results] > li', (cards) => cards.map((card) => card.dataset['service'] ?? ''));

  it('are found by the same query, behind a closed line after what is real, and counted apart', async () => {
    const page = await visit('/search/');
    await allResults(page);
    expect(await resultCount(page)).toBe(open.length);
    expect(sorted(await shown(page))).toEqual(sorted(examples.map(({ id }) => id)));
    expect(await page.isVisible('ol[data-example-results]')).toBe(false);
    expect(await page.textContent('[data-examples] > summary')).toBe(
      `${examples.length} made-up examples show what could be listed here`,
    );
    const below = await page.$eval(
      'ol[data-results]',
      (list) => list.compareDocumentPosition(document.querySelector('[data-examples]') ?? list) & 4,
    );
    expect(below).toBe(4);
  });

  it('show what they are about when the line is opened, and are closed again with the next search', async () => {
    const page = await visit('/search/?need=autism');
    await results(page);
    await page.click('[data-examples] > summary');
    const [first = ''] = await shown(page);
    const card = page.locator(`[data-example-results] li[data-service="${first}"]`);
    await card.locator('[data-slot="summary"]:not(:empty)').waitFor();
    expect(await card.textContent()).toContain('Made-up example');
    await page.click('[data-active] a:has-text("Autism")');
    await page.waitForURL((url) => url.search === '');
    await page.waitForSelector('[data-examples]:not([open])');
  });

  it.each(['?subject=childminders-and-childcare&need=hearing', '?area=narnia'])(
    'leave it said that nothing is found where nobody real is: %s',
    async (search) => {
      const query = parseQuery(new URLSearchParams(search));
      const answers = (service: (typeof found)[number]): boolean =>
        failedFilters(answersOf(facetsOf({ service, approvals: [] }), content), query).length === 0;
      const page = await visit(`/search/${search}`);
      expect(await resultCount(page)).toBe(open.filter(answers).length);
      expect(await page.isVisible('[data-nothing]')).toBe(!open.some(answers));
      expect(await page.isVisible('[data-examples]')).toBe(examples.some(answers));
    },
  );
});

describe('search on a phone', () => {
  it('keeps the filters closed until they are wanted, and opens in a tap', async () => {
    const page = await visit('/search/?age=9', { viewport: PHONE });
    await results(page);
    expect(await page.isVisible('[name="age"]')).toBe(false);
    await page.click('[data-filters] > summary');
    expect(await page.isVisible('[name="age"]')).toBe(true);
  });

  it('starts from the box on the home page', async () => {
    const page = await visit('/', { viewport: PHONE });
    await page.fill('[name="q"]', 'swimming');
    await page.selectOption('[name="age"]', '9');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.click('button[type="submit"]');
    await page.waitForURL(/\/search\/\?q=swimming&age=9$/);
    expect((await results(page)).length).toBeGreaterThan(0);
    // The words went to the page, not to the host.
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.includes('swimming'))).toEqual([]);
  });
});

describe('search that understands', () => {
  const has = (id: string | undefined) => serviceById.get(id ?? '');

  it('goes from a sentence to a page with a number to ring in two taps, on a phone', async () => {
    const page = await visit('/', { viewport: PHONE });
    await page.fill('[name="q"]', 'respite for my autistic 9 year old near Cannock');
    await page.click('button[type="submit"]');
    const [first] = await results(page);
    const service = has(first);
    expect(service?.subjects?.some((subject) => subject.includes('short-breaks'))).toBe(true);
    expect(service && service.ages.from <= 9 && 9 <= service.ages.to).toBe(true);
    await page.click('ol[data-results] > li:first-child a');
    await page.waitForURL(/\/services\//);
    // Its own number, or that of a person to ask.
    expect(await page.locator('main, .app-help').locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
  });

  it('shows what it understood, and takes a guess back at a tap', async () => {
    const page = await visit('/search/?q=respite+for+my+9+year+old+near+Cannock');
    await results(page);
    expect(await page.textContent('[data-meaning]')).toContain('Also showing short breaks for “respite”');
    expect(await page.textContent('[data-active]')).toContain('Near Cannock');
    const narrow = await resultCount(page);
    await page.click('[data-active] a:has-text("Age 9")');
    await page.waitForURL(/plain=age/);
    await page.waitForSelector('[data-active] a:has-text("Age 9")', { state: 'detached' });
    expect(await page.inputValue('[name="q"]')).toBe('respite for my 9 year old near Cannock');
    expect(await resultCount(page)).toBeGreaterThanOrEqual(narrow);
  });

  it('says how far a service is, nearest first when asked', async () => {
    const page = await visit('/search/?near=ST16+2DH&sort=distance');
    await results(page);
    const far = await page.$$eval('ol[data-results] [data-slot="areas"]', (all) =>
      all.map((each) => Number(/about (\d+) mile/.exec(each.textContent)?.[1] ?? 0)),
    );
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(await page.textContent('ol[data-results] > li:first-child')).toMatch(/miles? away/);
  });

  it.each([
    ['EH1 1AA', 'too far away'],
    ['ST99 9ZZ', 'Check it for mistakes'],
    ['Atlantis', 'do not know a place called “Atlantis”'],
    ['ST16', 'only part of a postcode'],
  ])('answers clearly for near=%s', async (near, words) => {
    const page = await visit(`/search/?subject=clubs&near=${encodeURIComponent(near)}`);
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(await page.textContent('[data-meaning]')).toContain(words);
  });

  it('asks where the visitor is only on a tap, and sends it nowhere', async () => {
    const page = await visit('/search/?subject=special-schools', {
      permissions: ['geolocation'],
      geolocation: { latitude: 52.8063, longitude: -2.1164 },
    });
    await results(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.click('[data-locate]');
    await page.waitForURL(/near=52.81/);
    await page.waitForSelector('[data-active] a:has-text("Near where you are")');
    expect(await page.textContent('ol[data-results] > li:first-child')).toMatch(/miles? away/);
    expect(asked.filter((url) => url.includes('52.8'))).toEqual([]);
  });

  it('says what it thinks is meant by words that nobody listed, and takes them as words at a tap', async () => {
    const recogniser = new IntentRecogniser(packIntents(content.intents, new Map()));
    const [asked, intent] = content.intents
      .filter(({ page, crisis }) => page !== undefined && crisis === undefined)
      .flatMap((each) => (each.phrasings?.mother ?? []).map((phrasing) => [phrasing, each] as const))
      .find(
        ([phrasing, { slug, certain = [] }]) =>
          recogniser.recognise(phrasing)[0]?.intent.slug === slug &&
          (recogniser.recognise(phrasing)[0]?.confidence ?? 0) > 0.95 &&
          !certain.some((phrase) => phrasing.toLowerCase().includes(phrase.toLowerCase())) &&
          !/\d/.test(phrasing),
      ) ?? ['', undefined];
    const page = await visit(`/search/?q=${encodeURIComponent(asked)}`);
    await results(page);
    expect(await page.textContent('[data-meaning]')).toContain('We think you mean');
    expect(await page.textContent('[data-meaning]')).toContain(intent?.name);
    expect(await page.getAttribute('[data-best-page]', 'data-best-page')).toBe(intent?.page);
    await page.click('[data-meaning] a:has-text("search for what I typed")');
    await page.waitForURL(/plain=/);
    await page.waitForFunction(
      (name) => document.querySelector('[data-meaning]')?.textContent.includes(name) === false,
      intent?.name ?? '',
    );
  });

  it('offers what was meant by a slip', async () => {
    const page = await visit('/search/?q=zzzz+wheelchiars');
    await results(page);
    expect(await page.textContent('[data-meaning]')).toContain('Did you mean');
    expect(await page.textContent('[data-meaning] a')).toContain('wheelchair');
  });

  it('never takes one word for another that both exist', async () => {
    const page = await visit('/search/?q=dental');
    await results(page);
    expect(await page.textContent('[data-meaning]')).not.toContain('mental');
  });

  it('shows above all the page that answers what is certain', async () => {
    const intent = content.intents.find(({ page, certain, crisis }) => page && certain && crisis === undefined);
    const page = await visit(`/search/?q=${encodeURIComponent(intent?.certain?.[0] ?? '')}`);
    await results(page);
    expect(await page.getAttribute('[data-best-page]', 'data-best-page')).toBe(intent?.page);
  });

  it('says honestly what is not listed, and shows what is nearest apart', async () => {
    const intent = content.intents.find(({ slug }) => slug === 'dental');
    const page = await visit('/search/?q=dentist');
    expect(await results(page)).toEqual([]);
    expect(await page.textContent('[data-result-count]')).toBe(`We have nothing listed for “${intent?.name ?? ''}”`);
    expect(await page.isVisible('[data-nothing]')).toBe(true);
    expect(await page.locator('[data-nearest-results] > li').count()).toBeGreaterThan(0);
  });

  it('asks for Pagefind at once, and for a piece of its index as a word is typed', async () => {
    const asked: string[] = [];
    const page = await visit('about:blank');
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/search/');
    await results(page);
    for (const file of [/pagefind\.js$/, /pagefind-entry\.json$/, /\.pf_meta$/, /wasm\.en\.pagefind$/])
      expect(asked.filter((path) => file.test(path)).length, String(file)).toBe(1);
    await page.locator('[name="q"]').pressSequentially('pizza');
    await expect.poll(() => asked.some((path) => path.endsWith('.pf_index'))).toBe(true);
    await page.press('[name="q"]', 'Enter');
    await page.waitForFunction(() => document.title.startsWith('Search: pizza'));
    await results(page);
    expect(asked.filter((path) => path.includes('/fragment/'))).toEqual([]);
  });

  it.each([
    ['116 123', 'Samaritans'],
    ['0800 1111', 'Childline'],
  ])('says whose number %s is', async (number, name) => {
    const page = await visit(`/search/?q=${encodeURIComponent(number)}`);
    await results(page);
    expect(await page.textContent('main')).toContain(name);
  });

  it('answers in another language that pages are in English, and finds what its words mean', async () => {
    const page = await visit(`/search/?q=${encodeURIComponent('przedszkole dla dziecka z autyzmem')}`);
    await results(page);
    expect(await page.getAttribute('[data-language] [lang="pl"]', 'lang')).toBe('pl');
    expect((await results(page)).length).toBeGreaterThan(0);
  });

  it('offers a person and a letter when nothing is found', async () => {
    const page = await visit('/search/?q=zzzzqqq');
    expect(await resultCount(page)).toBe(0);
    const nothing = page.locator('[data-nothing]');
    expect(await nothing.locator('a[href^="tel:"]').count()).toBe(1);
    expect(await nothing.locator('a[href^="mailto:"]').getAttribute('href')).toContain('zzzzqqq');
  });

  it.each([
    ['10,000 characters', 'a'.repeat(10_000)],
    ['an emoji', '🙂'],
    ['a script', '<script>alert(1)</script>'],
    ['per cent and backslash', '% \\ %zz'],
    ['only spaces', '    '],
    ['only small words', 'the of and'],
    ['right-to-left text', '\u202Eשלום עולם'],
  ])('bears %s', async (_, q) => {
    const page = await visit(`/search/?q=${encodeURIComponent(q)}`);
    expect((await page.textContent('[data-result-count]')) ?? '').not.toContain('undefined');
    await results(page);
    expect(await page.isVisible('[data-result-count]')).toBe(true);
    expect(await page.$('[data-search-failed]')).toBeNull();
  });

  it('bears 500 filters in the address', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `area=a${String(i)}`).join('&');
    const page = await visit(`/search/?${many}`);
    expect(await resultCount(page)).toBe(0);
  });
});

describe('without script', () => {
  it('the search page offers every way to browse, and a service is two clicks away', async () => {
    const page = await visit('/search/?q=autism', { javaScriptEnabled: false });
    expect(await page.isVisible('[name="q"]')).toBe(false);
    await page.click('.app-without-script a[href="/a-z/"]');
    await page.click('main ul a[href^="/a-z/"]');
    await page.click('main ul a[href^="/services/"]');
    expect(await page.isVisible('h1')).toBe(true);
    expect(await page.isVisible('text=How to start')).toBe(true);
  });
});

describe('when something does not come', () => {
  it('without the table, search says so and shows the ways to browse', async () => {
    const page = await visit('/search/?need=autism', {}, '**/table.json');
    await page.waitForSelector('[data-search-failed]');
    expect(await page.textContent('[data-result-count]')).toBe('Search could not start');
    expect(await page.textContent('[role="status"]')).toContain('You can browse below instead');
    expect(await page.isVisible('.app-without-script a[href="/a-z/"]')).toBe(true);
    expect(await page.getAttribute('[data-failure] a', 'href')).toBe('/search/?need=autism');
    expect(await results(page)).toEqual([]);
  });

  it.each([
    ['Pagefind', '**/pagefind/**'],
    ['its engine', '**/*.pagefind'],
    ['its ids', '**/pagefind-ids.json'],
  ])('without %s, names and meanings are searched, and the page says so', async (_, blocked) => {
    const page = await visit('/search/?q=respite for my autistic 9 year old near Cannock', {}, blocked);
    expect((await results(page)).length).toBeGreaterThan(0);
    const other = await visit('/search/?q=pizza', {}, blocked);
    await results(other);
    expect(await other.textContent('[data-meaning]')).toContain('Part of search did not load');
    expect(await other.$('[data-search-failed]')).toBeNull();
  });

  it.each(['intents', 'conditions', 'spelling', 'phones'])(
    'without %s, words are words and search goes on',
    async (file) => {
      const page = await visit('/search/?q=swimming', {}, `**/${file}.json`);
      expect((await results(page)).length).toBeGreaterThan(0);
      expect(await page.$('[data-search-failed]')).toBeNull();
    },
  );

  it('without summaries, cards stand with everything else', async () => {
    const page = await visit('/search/?need=autism', {}, '**/summaries-*');
    const [first] = await results(page);
    expect(await page.textContent(`li[data-service="${first ?? ''}"]`)).toContain('Ages');
  });
});
