import { describe, expect, it } from 'vitest';
import { area, need, place, topic } from '../../../src/schema/lists.ts';
import {
  audienceRecord,
  feedbackRecord,
  guideRecord,
  pageRecord,
  providerRecord,
  registerRecord,
  serviceRecord,
} from '../../../src/schema/content.ts';
import { requirement } from '../../../src/schema/coverage.ts';
import {
  aFeedback,
  aFullService,
  aGuide,
  anAudience,
  aPage,
  aProvider,
  areas,
  aRegister,
  aRequirement,
  aService,
  needs,
  places,
  topics,
} from './records.ts';

describe('the records that the tests use', () => {
  it('are valid services', () => {
    expect(serviceRecord.parse(aService())).toEqual(aService());
    expect(serviceRecord.parse(aFullService())).toEqual(aFullService());
  });

  it('are a valid provider and a valid register', () => {
    expect(providerRecord.parse(aProvider())).toEqual(aProvider());
    expect(registerRecord.parse(aRegister())).toEqual(aRegister());
  });

  it('are a valid requirement, a valid comment and valid pages', () => {
    expect(requirement.parse(aRequirement())).toEqual(aRequirement());
    expect(feedbackRecord.parse(aFeedback())).toEqual(aFeedback());
    expect(pageRecord.parse(aPage())).toEqual(aPage());
    expect(audienceRecord.parse(anAudience())).toEqual(anAudience());
    expect(guideRecord.parse(aGuide())).toEqual(aGuide());
  });

  it('are valid lists', () => {
    expect(topic.array().parse(topics)).toEqual(topics);
    expect(need.array().parse(needs)).toEqual(needs);
    expect(area.array().parse(areas)).toEqual(areas);
    expect(place.array().parse(places)).toEqual(places);
  });
});
