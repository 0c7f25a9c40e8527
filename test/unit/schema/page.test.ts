import { describe, expect, it } from 'vitest';
import { home } from '../../../src/schema/page.ts';
import { accepts } from '../support/accepts.ts';

const withLink = (href: string) => ({
  heading: 'Find help',
  lead: 'Search for clubs.',
  popular: [{ label: 'Short breaks', href }],
  promises: [{ heading: 'Private', text: 'Nothing you type leaves your device.' }],
});

describe('a link into the directory', () => {
  it.each(['/', '/topics/education/', '/search/?subject=short-breaks&age=9'])('can be %s', (href) => {
    expect(accepts(home, withLink(href))).toBe(true);
  });

  it.each(['//example.org/', 'https://example.org/', 'search/', 'javascript:alert(1)', ''])('cannot be %j', (href) => {
    expect(accepts(home, withLink(href))).toBe(false);
  });
});
