import { describe, expect, it } from 'vitest';
import { answersAreDue, stateWords } from '../../src/directory/feedback.ts';
import { pageAt, pagesOf, textOf, writtenIn, type BuiltPage } from '../support/pages.ts';
import { contentOf, FIXTURE_TODAY } from '../support/sites.ts';

const pages = pagesOf('fixture');
const { authority, feedback } = contentOf('fixture');

/** The e-mails that a page offers to begin, below "Something wrong with this page?". */
const problemMails = ({ $ }: BuiltPage): URL[] =>
  $('.app-problem a[href^="mailto:"]')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? ''));

describe('something wrong with this page', () => {
  it('can be said on every page, for four reasons, with the address and the title of that page', () => {
    for (const page of pages) {
      const mails = problemMails(page);
      const heading = page.$('title').text().split(' – ').slice(0, -1).join(' – ');
      const canonical = page.$('link[rel="canonical"]').attr('href') ?? '';
      expect(mails.length, page.href).toBe(4);
      for (const mail of mails) {
        expect(mail.pathname, page.href).toBe(authority.feedback.email);
        expect(mail.searchParams.get('subject')?.endsWith(`: ${heading}`), page.href).toBe(true);
        expect(mail.searchParams.get('body')?.startsWith(`${canonical}\r\n`), page.href).toBe(true);
      }
      expect(new Set(mails.map((mail) => mail.searchParams.get('subject'))).size, page.href).toBe(4);
      expect(page.$('.app-problem a[href="/feedback/"]').length, page.href).toBe(1);
    }
  });

  it('has no warning beside an address that is real', () => {
    expect(textOf(pageAt(pages, '/'))).not.toContain('This e-mail address is not real yet');
  });
});

describe('/you-said-we-did/', () => {
  const page = pageAt(pages, '/you-said-we-did/');

  it('shows every entry with its state, and says which are invented', () => {
    for (const { id, title, said, action, state, example, source = [] } of feedback) {
      const text = writtenIn(page, `article[aria-labelledby="said-${id}"]`);
      for (const words of [title, said, action, stateWords(state).tag, stateWords(state).heading]) {
        expect(text, id).toContain(words);
      }
      expect(text.includes('Made-up example'), id).toBe(example === true);
      expect(text.includes('From a published report') || text.includes('From published reports'), id).toBe(
        source.length > 0,
      );
    }
  });

  it('shows the newest year first and invented entries last', () => {
    const headings = page
      .$('main h2')
      .toArray()
      .map((heading) => page.$(heading).text().trim());
    const years = headings.filter((heading) => /^\d{4}$/.test(heading));
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual([...years].sort().reverse());
    expect(headings.at(-1)).toBe('Made-up examples');
  });

  it('says so when answers are due', () => {
    const warning = 'The law asks for answers at least once a year.';
    expect(answersAreDue(feedback, FIXTURE_TODAY)).toBe(true);
    expect(textOf(page)).toContain(warning);
  });
});

describe('/feedback/', () => {
  const { $ } = pageAt(pages, '/feedback/');

  it('has a form for a pen with the three questions, and a link to it', () => {
    expect($('a[href="#comment-form"]')).toHaveLength(1);
    const form = $('#comment-form').text();
    const questions = $('main ol li strong')
      .toArray()
      .map((name) => $(name).text().replace(/\.$/, ''));
    expect(questions).toHaveLength(3);
    for (const question of questions) expect(form).toContain(question);
  });

  it('offers an e-mail with the three questions in it', () => {
    const mail = new URL($('main a[href^="mailto:"]').attr('href') ?? '');
    expect(mail.pathname).toBe(authority.feedback.email);
    expect(mail.searchParams.get('body')).toMatch(/1\. [^]+2\. [^]+3\. /);
  });
});
