import { describe, expect, it } from 'vitest';
import { isPublicNumber, mayBeAsked } from '../../../src/checking-links/public-address.ts';

describe('a number', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (number) => {
      expect(isPublicNumber(number)).toBe(true);
    },
  );

  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...['192.168.1.1', '198.18.0.1', '192.0.2.1', '203.0.113.5', '224.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8',
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'ff02::1',
    ],
    ...['64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::', '', 'localhost', '1.2.3'],
  ])('%s is not', (number) => {
    expect(isPublicNumber(number)).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    'https://www.gov.uk/',
    'http://club.co.uk:8080/x',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://exampleclub.org/',
  ])('%s may be asked', (address) => {
    expect(mayBeAsked(new URL(address))).toBe(true);
  });

  it.each([
    ...[
      'https://example.org/',
      'https://club.example.org/',
      'https://EXAMPLE.com./',
      'https://x.test/',
      'https://a.invalid/',
    ],
    ...[
      'http://localhost/',
      'http://intranet/',
      'http://printer.local/',
      'http://db.internal/',
      'http://router.home.arpa/',
    ],
    ...[
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://017700000001/',
      'http://[::1]/',
      'http://[::ffff:7f00:1]/',
    ],
    ...[
      'http://169.254.169.254/latest/meta-data/',
      'ftp://www.gov.uk/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'mailto:a@b.uk',
    ],
  ])('%s may not', (address) => {
    expect(mayBeAsked(new URL(address))).toBe(false);
  });
});
