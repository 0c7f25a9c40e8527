import { describe, expect, it } from 'vitest';
import { commentMail, NO_NAMES, problemMails } from '../../../src/directory/comments.ts';
import { ASKED } from '../../../src/directory/feedback.ts';

const decoded = (href: string): string => decodeURIComponent(href);

describe('an e-mail with comments', () => {
  it('has the three questions, in their order, and asks for no names', () => {
    const mail = decoded(commentMail('team@example.org', 'Examplewich Local Offer'));
    expect(mail).toContain('subject=Comment on the Examplewich Local Offer&');
    const places = ASKED.map(({ question }) => mail.indexOf(question));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(mail).toContain(NO_NAMES);
  });
});

describe('something wrong with a page', () => {
  const page = { title: 'Fish & chips? “100%” club 🐟', address: 'https://example.org/services/a/fish-chips/' };
  const mails = problemMails('team@example.org', page);

  it('is one of four things', () => {
    expect(mails.map(({ reason }) => reason)).toEqual([
      'It is out of date',
      'Something is missing',
      'I cannot understand it',
      'Something else, such as a broken link',
    ]);
  });

  it.each(mails)('$reason: says why, which page and what to write', ({ reason, href }) => {
    const [head = '', body = ''] = href.split('&body=');
    expect(decoded(head)).toBe(`mailto:team@example.org?subject=${reason}: ${page.title}`);
    expect(decoded(body)).toMatch(/^https:\/\/example\.org\/services\/a\/fish-chips\/\r\n\r\n.+\?/);
    expect(decoded(body)).toContain(NO_NAMES);
  });
});
