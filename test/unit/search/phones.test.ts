import { expect, it } from 'vitest';
import type { Crisis } from '../../../src/schema/crisis.ts';
import { packPhones } from '../../../src/search/phones.ts';
import { aListing, aProvider } from '../support/records.ts';

const source: Crisis['contacts'][number]['source'] = [{ name: 'The helpline’s page' }];
const contacts: Crisis['contacts'] = [
  { slug: 'listeners', name: 'Listeners', phone: '116 123', hours: 'Day and night', for: 'Anybody.', source },
  { slug: 'texters', name: 'Texters', sms: '85258', hours: 'Day and night', for: 'Anybody.', source },
];

it('says whose a number is: rows whose own it is before those that name it, and who answers in danger', () => {
  const phones = packPhones(
    [
      aListing({
        contact: { phone: '01632 960123' },
        howToStart: { routes: ['self-referral'], text: 'Ring 01632 960124.' },
      }),
      aListing({ contact: { phone: '+44 1632 960124' } }),
      aListing({ contact: { email: 'a@example.org' } }, { provider: aProvider({ phone: '01632 960123' }) }),
      aListing({ contact: { phone: '116 123', text: '85258' } }),
    ],
    { contacts },
  );
  expect(phones).toEqual({
    '01632960123': { rows: [0, 2] },
    '01632960124': { rows: [1, 0] },
    '116123': { rows: [3], contact: 'Listeners' },
    '85258': { rows: [3], contact: 'Texters' },
  });
});
