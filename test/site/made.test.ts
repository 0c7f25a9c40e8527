import { expect, it } from 'vitest';
import { serviceHref } from '../../src/directory/addresses.ts';
import { MADE } from '../support/made.ts';
import { pageAt, pagesOf, textOf } from '../support/pages.ts';

const pages = pagesOf('strangers');

it.each(Object.entries(MADE))('a service made by the %s has a page, which says who it is for', (_, id) => {
  const page = pageAt(pages, serviceHref(id));
  expect(page.$('h1').text()).not.toBe('');
  expect(textOf(page)).toContain('Who it is for');
});
