import type { Step } from './question.ts';

/** What is asked about an organisation. */
export const PROVIDER_STEPS: readonly Step[] = [
  {
    id: 'organisation',
    heading: 'Your organisation',
    questions: [
      {
        ...{ id: 'provider.name', record: 'provider', kind: 'line', max: 120 },
        label: 'What is your organisation called?',
        hint: 'The name that families know. For example: Penny Acre Farm.',
      },
      {
        ...{ id: 'provider.kind', record: 'provider', kind: 'choice' },
        label: 'What kind of organisation is it?',
        choices: [
          { value: 'charity', label: 'A charity' },
          { value: 'community-group', label: 'A community group or club' },
          { value: 'company', label: 'A company, or someone who is self-employed' },
          { value: 'school', label: 'A school or nursery' },
          { value: 'college', label: 'A college' },
          { value: 'nhs', label: 'Part of the NHS' },
          { value: 'council', label: 'A council' },
          { value: 'government', label: 'Part of the government' },
        ],
      },
    ],
  },
  {
    id: 'organisation-about',
    heading: 'About your organisation',
    questions: [
      {
        ...{ id: 'provider.description', record: 'provider', kind: 'words', max: 600, optional: true },
        label: 'What does your organisation do?',
        hint: 'One or two short sentences. For example: We are a small working farm. We welcome children who need more help.',
      },
    ],
  },
  {
    id: 'organisation-contact',
    heading: 'How people can contact your organisation',
    help: 'These are for your whole organisation. We ask about the service itself later.',
    questions: [
      {
        ...{ id: 'provider.website', record: 'provider', kind: 'web', optional: true },
        label: 'Your website',
        hint: 'For example: https://www.example.org',
      },
      {
        ...{ id: 'provider.phone', record: 'provider', kind: 'phone', optional: true },
        label: 'A phone number that anyone can ring',
        hint: 'For example: 01632 960123. Not someone’s private number.',
      },
      {
        ...{ id: 'provider.email', record: 'provider', kind: 'email', optional: true },
        label: 'A team e-mail address',
        hint: 'For example: hello@club.example.org. Not someone’s private address.',
      },
    ],
  },
  {
    id: 'organisation-numbers',
    heading: 'Public numbers',
    help: 'These help us to see when two listings are from the same organisation. Leave out any that you do not have.',
    questions: [
      {
        ...{ id: 'provider.identifiers.charity', record: 'provider', kind: 'line', optional: true },
        label: 'Charity number',
        hint: 'Six or seven digits, if your organisation is a registered charity.',
      },
      {
        ...{ id: 'provider.identifiers.urn', record: 'provider', kind: 'line', optional: true },
        label: 'School number (URN)',
        hint: 'Six digits, if your organisation is a school, nursery or college.',
      },
    ],
  },
];
