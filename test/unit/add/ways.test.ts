import { describe, expect, it } from 'vitest';
import { boxesToTick, downloadName, gitHubWay, mailWay, type Sending } from '../../../src/add/ways.ts';
import { MOST_MAIL } from '../../../src/directory/mailto.ts';
import { QUESTIONS } from '../../../src/writing/questions.ts';
import { ANSWERS } from './support.ts';

const repository = { url: 'https://github.com/example-council/local-offer', branch: 'main' };
const file = { file: 'providers/a/b.md', text: '---\nname: B & C\n---\n\nWords.\n' };
const sending: Sending = {
  change: { kind: 'new-service', provider: 'a' },
  ...{ files: [file], answers: ANSWERS, before: {}, asked: QUESTIONS },
};
const query = (href = ''): URLSearchParams => new URL(href).searchParams;

describe('on GitHub', () => {
  it('a new service is a new file with its text', () => {
    const way = gitHubWay(repository, sending);
    expect(way?.kind).toBe('file');
    expect(Object.fromEntries(query(way?.href))).toEqual({ filename: `content/${file.file}`, value: file.text });
  });

  it('a new organisation is an issue with all that was said', () => {
    const way = gitHubWay(repository, { ...sending, change: { kind: 'new-provider' }, files: [file, file] });
    expect(way?.kind).toBe('issue');
    const fields = query(way?.href);
    expect(fields.get('template')).toBe('listing.yml');
    expect(fields.get('provider_kind')).toBe('A community group or club');
    expect(fields.get('ages_from')).toBe('4');
    expect(fields.has('topics')).toBe(false);
    expect(fields.has('whoDecides')).toBe(false);
  });

  it('a change is an issue with its page, what differs and who says so', () => {
    const way = gitHubWay(repository, {
      ...sending,
      change: { kind: 'change-service', service: 'a/b' },
      before: { ...ANSWERS, 'ages.to': '10', whoDecides: 'The manager.' },
    });
    expect(Object.fromEntries(query(way?.href))).toEqual({
      template: 'change.yml',
      page: '/services/a/b/',
      ages_to: '11',
      whoDecides: '-',
      checked_by: 'Club leader',
    });
  });

  it('says which boxes must be ticked again', () => {
    expect(boxesToTick(sending).map(({ id }) => id)).toEqual(['topics', 'areas', 'howToStart.routes']);
    expect(boxesToTick({ ...sending, before: ANSWERS })).toEqual([]);
  });

  it('is no way when the address would be too long', () => {
    expect(gitHubWay(repository, { ...sending, files: [{ ...file, text: 'word '.repeat(2000) }] })).toBeUndefined();
  });
});

describe('by e-mail', () => {
  it('the file is in it as long as there is room', () => {
    const { href, whole } = mailWay('team@example.org', 'B & C', [file]);
    expect(whole).toBe(true);
    expect(query(href).get('subject')).toBe('Listing: B & C');
    expect(query(href).get('body')?.replaceAll('\r\n', '\n')).toContain(file.text.trim());
  });

  it('else it says what to attach', () => {
    const { href, whole } = mailWay('team@example.org', 'B', [{ ...file, text: 'word '.repeat(1000) }]);
    expect(whole).toBe(false);
    expect(href.length).toBeLessThanOrEqual(MOST_MAIL);
    expect(query(href).get('body')).toContain('b.md (content/providers/a/b.md)');
  });
});

it('a download has the name of its file', () => {
  expect(downloadName('providers/a/b.md')).toBe('b.md');
});
