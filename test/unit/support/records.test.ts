import { describe, expect, it } from 'vitest';
import { area, need, place, topic } from '../../../src/schema/lists.ts';
import { providerRecord, registerRecord, serviceRecord } from '../../../src/schema/content.ts';
import { aFullService, aProvider, areas, aRegister, aService, needs, places, topics } from './records.ts';

describe('the records that the tests use', () => {
  it('are valid services', () => {
    expect(serviceRecord.parse(aService())).toEqual(aService());
    expect(serviceRecord.parse(aFullService())).toEqual(aFullService());
  });

  it('are a valid provider and a valid register', () => {
    expect(providerRecord.parse(aProvider())).toEqual(aProvider());
    expect(registerRecord.parse(aRegister())).toEqual(aRegister());
  });

  it('are valid lists', () => {
    expect(topic.array().parse(topics)).toEqual(topics);
    expect(need.array().parse(needs)).toEqual(needs);
    expect(area.array().parse(areas)).toEqual(areas);
    expect(place.array().parse(places)).toEqual(places);
  });
});
