import { describe, expect, it } from 'vitest';
import {
  ageBandHref,
  areaHref,
  guideHref,
  letterHref,
  pageHref,
  providerHref,
  RESERVED_PAGES,
  serviceHref,
  subjectHref,
  topicHref,
} from '../../../src/directory/addresses.ts';

const ALL = [
  [serviceHref('saturday-stars/club'), '/services/saturday-stars/club/'],
  [providerHref('saturday-stars'), '/providers/saturday-stars/'],
  [topicHref('education'), '/topics/education/'],
  [subjectHref('education', 'special-schools'), '/topics/education/special-schools/'],
  [ageBandHref('5-10'), '/ages/5-10/'],
  [areaHref('hillside'), '/areas/hillside/'],
  [letterHref('a'), '/a-z/a/'],
  [guideHref('ehc-plans'), '/guides/ehc-plans/'],
] as const;

describe('addresses, which are promises', () => {
  it.each(ALL)('%s', (href, promised) => {
    expect(href).toBe(promised);
  });

  it('puts pages of words at the top', () => {
    expect(pageHref('privacy')).toBe('/privacy/');
  });

  it.each(ALL)('%s cannot be taken by a page of words', (href) => {
    expect(RESERVED_PAGES).toContain(href.split('/')[1]);
  });
});
