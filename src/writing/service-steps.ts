import { textOf, type Step } from './question.ts';
import { VENUE_STEPS } from './venue-steps.ts';

/** What is asked about a service. */
export const SERVICE_STEPS: readonly Step[] = [
  {
    id: 'service',
    heading: 'The service',
    help: 'Each listing is for one thing that you offer, such as a club, a course or a helpline.',
    questions: [
      {
        ...{ id: 'name', record: 'service', kind: 'line', max: 100 },
        label: 'What is it called?',
        hint: 'For example: Saturday farm club.',
      },
      {
        ...{ id: 'summary', record: 'service', kind: 'words', max: 200 },
        label: 'What is it, and who is it for?',
        hint: 'One short sentence. This is what people see in search results. For example: Feed the animals and make friends, for children aged 8 to 16 with SEND.',
      },
    ],
  },
  {
    id: 'body',
    heading: 'What happens there',
    questions: [
      {
        ...{ id: 'body', record: 'service', kind: 'markdown' },
        label: 'What happens there?',
        hint: 'Tell families in short sentences what they can do, who helps them, and what the first visit is like. Start a line with ## for a heading or with - for a list.',
      },
    ],
  },
  {
    id: 'topics',
    heading: 'Where families will find it',
    questions: [
      {
        ...{ id: 'topics', record: 'service', kind: 'choices', choices: 'topics' },
        label: 'Which topics does it come under?',
        hint: 'Choose the one or two that fit best.',
      },
    ],
  },
  {
    id: 'subjects',
    heading: 'Where families will find it',
    questions: [
      {
        ...{ id: 'subjects', record: 'service', kind: 'choices', choices: 'subjects', optional: true },
        label: 'What kind of help is it?',
        hint: 'Choose all that apply.',
      },
    ],
  },
  {
    id: 'ages',
    heading: 'Ages',
    questions: [
      {
        ...{ id: 'ages.from', record: 'service', kind: 'age' },
        label: 'What is the youngest age?',
        hint: 'A number from 0 to 25.',
      },
      {
        ...{ id: 'ages.to', record: 'service', kind: 'age' },
        label: 'What is the oldest age?',
        hint: 'A number from 0 to 25. 16 means up to the day before their 17th birthday.',
      },
    ],
  },
  {
    id: 'needs',
    heading: 'Needs',
    questions: [
      {
        ...{ id: 'needs', record: 'service', kind: 'choices', choices: 'needs', optional: true },
        label: 'Which needs is it for?',
        hint: 'Choose all that apply. If you do not know, leave it blank.',
      },
    ],
  },
  {
    id: 'eligibility',
    heading: 'Who can come',
    questions: [
      {
        ...{ id: 'eligibility', record: 'service', kind: 'words', max: 600 },
        label: 'Who can use it?',
        hint: 'For example: Children aged 8 to 16 with any special educational need. You do not need a diagnosis.',
      },
    ],
  },
  {
    id: 'areas',
    heading: 'Areas',
    questions: [
      {
        ...{ id: 'areas', record: 'service', kind: 'choices', choices: 'areas' },
        label: 'Where do families have to live to use it?',
        hint: 'Choose all that apply.',
      },
    ],
  },
  {
    id: 'delivery',
    heading: 'How people use it',
    questions: [
      {
        ...{ id: 'delivery', record: 'service', kind: 'choices', optional: true },
        label: 'How do people use it?',
        hint: 'Choose all that apply.',
        choices: [
          { value: 'venue', label: 'They come to a place' },
          { value: 'home', label: 'You come to their home' },
          { value: 'online', label: 'Online' },
          { value: 'phone', label: 'By phone' },
        ],
      },
    ],
  },
  ...VENUE_STEPS,
  {
    id: 'when',
    heading: 'When it happens',
    help: 'Leave all of this blank if there are no set times.',
    questions: [
      {
        ...{ id: 'when.text', record: 'service', kind: 'line', max: 200, optional: true },
        label: 'What days and times is it on?',
        hint: 'For example: Saturdays, 10am to noon.',
      },
      {
        ...{ id: 'when.days', record: 'service', kind: 'choices', optional: true },
        label: 'Which days of the week is that?',
        choices: [
          { value: 'monday', label: 'Monday' },
          { value: 'tuesday', label: 'Tuesday' },
          { value: 'wednesday', label: 'Wednesday' },
          { value: 'thursday', label: 'Thursday' },
          { value: 'friday', label: 'Friday' },
          { value: 'saturday', label: 'Saturday' },
          { value: 'sunday', label: 'Sunday' },
        ],
      },
      {
        ...{ id: 'when.season', record: 'service', kind: 'choice', optional: true },
        label: 'What time of year does it run?',
        choices: [
          { value: 'term-time', label: 'In term time' },
          { value: 'school-holidays', label: 'In the school holidays' },
          { value: 'all-year', label: 'All year' },
        ],
      },
    ],
  },
  {
    id: 'cost',
    heading: 'What it costs',
    questions: [
      {
        ...{ id: 'cost.kind', record: 'service', kind: 'choice' },
        label: 'Do families have to pay?',
        choices: [
          { value: 'free', label: 'No, it is free' },
          { value: 'paid', label: 'Yes' },
          { value: 'varies', label: 'It depends, or the price is not known yet' },
        ],
      },
      {
        ...{ id: 'cost.text', record: 'service', kind: 'line', max: 200, optional: true },
        label: 'How much does it cost?',
        hint: 'Leave it blank if it is free. For example: £6 a session. Brothers and sisters come free.',
      },
    ],
  },
  {
    id: 'how-to-start',
    heading: 'How to start',
    questions: [
      {
        ...{ id: 'howToStart.routes', record: 'service', kind: 'choices' },
        label: 'Who can ask for a place?',
        hint: 'Choose all that apply.',
        choices: [
          { value: 'self-referral', label: 'The family or the young person' },
          { value: 'drop-in', label: 'Nobody needs to ask: people just turn up' },
          { value: 'school', label: 'A school, nursery or college' },
          { value: 'gp', label: 'A family doctor (GP)' },
          { value: 'social-worker', label: 'A social worker' },
          { value: 'professional', label: 'Someone else who works with the family' },
          { value: 'panel', label: 'A panel: a group of people who decide together' },
          { value: 'ehc-plan', label: 'It is part of an EHC plan' },
        ],
      },
      {
        ...{ id: 'howToStart.text', record: 'service', kind: 'words', max: 600 },
        label: 'What should a family do first?',
        hint: 'For example: Ring us. We ask what your child likes and what helps, and find a day to visit.',
      },
    ],
  },
  {
    id: 'who-decides',
    heading: 'Who decides',
    questions: [
      {
        ...{ id: 'whoDecides', record: 'service', kind: 'words', max: 400, optional: true },
        label: 'Who decides who gets a place, and how?',
        hint: 'For example: The farm manager. There are ten places. If the club is full, we keep a waiting list.',
      },
    ],
  },
  {
    id: 'contact',
    heading: 'How to contact the service',
    help: 'Give a phone number, an e-mail address or a website. Everyone will be able to see them.',
    questions: [
      {
        ...{ id: 'contact.phone', record: 'service', kind: 'phone', optional: true },
        label: 'Phone number',
        hint: 'For example: 01632 960123.',
      },
      {
        ...{ id: 'contact.text', record: 'service', kind: 'phone', optional: true },
        label: 'Number for text messages',
        hint: 'Only if someone will read the texts. For example: 07700 900123.',
      },
      {
        ...{ id: 'contact.email', record: 'service', kind: 'email', optional: true },
        label: 'E-mail address',
        hint: 'A team’s address, not one person’s. For example: hello@club.example.org.',
      },
      {
        ...{ id: 'contact.website', record: 'service', kind: 'web', optional: true },
        label: 'Web page about the service',
        hint: 'For example: https://www.example.org/club',
      },
      {
        ...{ id: 'contact.role', record: 'service', kind: 'line', max: 80, optional: true },
        label: 'Who should people ask for?',
        hint: 'A role, never a person’s name. For example: Club leader.',
      },
    ],
  },
  {
    id: 'complaints',
    heading: 'If something goes wrong',
    questions: [
      {
        ...{ id: 'complaints', record: 'service', kind: 'words', max: 400, optional: true },
        label: 'How can people complain?',
        hint: 'For example: Talk to the farm manager first, or write to the trustees.',
      },
    ],
  },
  {
    id: 'links',
    heading: 'Pages that a school or college must publish',
    asked: ({ providerKind }) => providerKind === 'school' || providerKind === 'college',
    questions: [
      {
        ...{ id: 'links.senInformationReport', record: 'service', kind: 'web', optional: true },
        label: 'Web address of your SEN information report',
      },
      {
        ...{ id: 'links.accessibilityPlan', record: 'service', kind: 'web', optional: true },
        label: 'Web address of your accessibility plan',
      },
    ],
  },
  {
    id: 'status',
    heading: 'Is it open?',
    questions: [
      {
        ...{ id: 'status', record: 'service', kind: 'choice', optional: true },
        label: 'Can families use it now?',
        choices: [
          { value: 'open', label: 'Yes' },
          { value: 'waiting-list', label: 'There is a waiting list' },
          { value: 'temporarily-closed', label: 'Not at the moment: it is closed for now' },
          { value: 'closed', label: 'No: it has closed for good' },
        ],
      },
    ],
  },
  {
    id: 'closed',
    heading: 'When it closed',
    asked: ({ answers }) => textOf(answers['status']) === 'closed' || textOf(answers['closedOn']) !== '',
    questions: [
      {
        ...{ id: 'closedOn', record: 'service', kind: 'date', optional: true },
        label: 'When did it close?',
        hint: 'For example: 2026-07-31. Leave it blank if you do not know.',
      },
    ],
  },
  {
    id: 'checked',
    heading: 'Who has checked this',
    help: 'The page tells families when it was last checked and who checked it.',
    questions: [
      {
        ...{ id: 'checked.by', record: 'service', kind: 'line', max: 80 },
        label: 'What is your role?',
        hint: 'A role or a team, never a person’s name. For example: Club leader.',
      },
    ],
  },
];
