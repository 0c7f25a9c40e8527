import { describe, expect, it } from 'vitest';
import { answeredAreas, formatAreas } from '../../../src/directory/area.ts';
import { areas } from '../support/records.ts';

const DISTRICTS = ['milldale', 'northfold', 'saltmarsh'];

describe('answeredAreas', () => {
  it('answers the districts that a service names, and no other', () => {
    expect(answeredAreas(['northfold'], areas)).toEqual(['northfold']);
    expect(answeredAreas(['saltmarsh', 'milldale'], areas)).toEqual(['milldale', 'saltmarsh']);
  });

  it('answers every district when a service is countywide', () => {
    expect(answeredAreas(['countywide'], areas)).toEqual([...DISTRICTS, 'countywide']);
  });

  it('answers every district once when a countywide service names one too', () => {
    expect(answeredAreas(['countywide', 'milldale'], areas)).toEqual([...DISTRICTS, 'countywide']);
  });

  it.each(['online', 'comes-to-you', 'outside'])('answers no district when a service is only "%s"', (slug) => {
    expect(answeredAreas([slug], areas)).toEqual([slug]);
  });

  it('does not make a countywide service one that is online, or over the border', () => {
    const answered = answeredAreas(['countywide'], areas);
    expect(answered).not.toContain('online');
    expect(answered).not.toContain('outside');
  });

  it('answers nothing for nothing, or for an area that is in no list', () => {
    expect(answeredAreas([], areas)).toEqual([]);
    expect(answeredAreas(['atlantis'], areas)).toEqual([]);
  });
});

describe('formatAreas', () => {
  it('writes names in the order of the list', () => {
    expect(formatAreas(['northfold', 'milldale'], areas)).toBe('Milldale, Northfold');
    expect(formatAreas(['outside', 'online'], areas)).toBe('Online or by phone, Outside Examplewich');
  });

  it('writes one name alone', () => {
    expect(formatAreas(['saltmarsh'], areas)).toBe('Saltmarsh');
    expect(formatAreas(['countywide'], areas)).toBe('All of Examplewich');
  });

  it('writes all districts together as the whole county', () => {
    expect(formatAreas(DISTRICTS, areas)).toBe('All of Examplewich');
  });

  it('says the whole county once when a service names it and every district', () => {
    expect(formatAreas([...DISTRICTS, 'countywide'], areas)).toBe('All of Examplewich');
  });

  it('puts the whole county in its place in the list, also when it stands for all districts', () => {
    expect(formatAreas(['countywide', 'online'], areas)).toBe('All of Examplewich, Online or by phone');
    expect(formatAreas([...DISTRICTS, 'online'], areas)).toBe('All of Examplewich, Online or by phone');
  });

  it('keeps the name of a district where there is only one', () => {
    const small = areas.filter(({ slug }) => !['northfold', 'saltmarsh'].includes(slug));
    expect(formatAreas(['milldale'], small)).toBe('Milldale');
  });

  it('writes nothing for no area', () => {
    expect(formatAreas([], areas)).toBe('');
  });
});

describe('a service that names every district', () => {
  it('answers the whole county too', () => {
    const districts = areas.filter(({ kind }) => kind === 'district').map(({ slug }) => slug);
    const whole = areas.find(({ kind }) => kind === 'countywide')?.slug;
    expect(answeredAreas(districts, areas)).toContain(whole);
    expect(answeredAreas(districts.slice(1), areas)).not.toContain(whole);
  });
});
