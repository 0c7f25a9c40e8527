import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailto } from '../../../src/directory/mailto.ts';
import { HOSTILE } from '../support/records.ts';
import { anyText } from '../support/random.ts';

/** What an e-mail program reads in a link (RFC 6068). */
function read(href: string): { to: string; subject: string; body: string } {
  const match = /^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(href);
  const [to = '', subject = '', body = ''] = (match ?? []).slice(1).map(decodeURIComponent);
  return { to, subject, body };
}

describe('an e-mail link', () => {
  it('has the address, the subject and the lines of the body', () => {
    expect(mailto('team@example.org', { subject: 'Hello you', body: 'One\nTwo' })).toBe(
      'mailto:team@example.org?subject=Hello%20you&body=One%0D%0ATwo',
    );
  });

  it.each(['Cats & dogs', 'Who? You', '100% free', 'The "Side Door" club', 'a+b=c #1', 'family 👩‍👧', 'Café – “Leek”'])(
    'keeps %s as it is',
    (text) => {
      const href = mailto('team@example.org', { subject: text, body: text });
      expect(read(href)).toEqual({ to: 'team@example.org', subject: text, body: text });
    },
  );

  it('encodes an address with signs of its own', () => {
    expect(mailto('a+b?c&d@example.org', { subject: '', body: '' })).toContain('mailto:a%2Bb%3Fc%26d@example.org?');
  });

  it('gives any text back, on one line in the subject, and is a valid address', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (subject, body) => {
        const href = mailto('team@example.org', { subject, body });
        expect(href).toMatch(/^mailto:team@example\.org\?subject=[\w.!~*'()%-]*&body=[\w.!~*'()%-]*$/);
        expect(read(href).subject).toBe(subject.replaceAll(/[\r\n]+/g, ' '));
        expect(read(href).body.replaceAll('\r\n', '\n')).toBe(body.replaceAll('\r\n', '\n'));
      }),
    );
  });

  it.each([...HOSTILE, 'half a pair: \uD83D', 'Subject\r\nBcc: someone@example.org'])('is not fooled by %j', (text) => {
    const { to, subject } = read(mailto('team@example.org', { subject: text, body: text }));
    expect(to).toBe('team@example.org');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
