import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/loading/files.ts';
import { parseRecord } from '../../src/loading/records.ts';
import type { Folder } from '../../src/loading/text-files.ts';
import type { Service } from '../../src/schema/service.ts';
import { answersFor, filesOf, type Answers, type AnswerProblem } from '../../src/writing/answers.ts';
import { interview } from '../../src/writing/interview.ts';
import type { Change } from '../../src/writing/questions.ts';
import { FIXTURE_TODAY } from '../support/sites.ts';
import { GOOD } from './support.ts';

const good = readFiles(GOOD);
const CLUB: Change = { kind: 'change-service', service: 'lantern-club/saturday-club' };
const ALLOWANCE: Change = { kind: 'change-service', service: 'gov-uk/carers-allowance' };
const NEW: Change = { kind: 'new-service', provider: 'lantern-club' };

const NEW_CLUB: Answers = {
  name: 'Friday club',
  summary: 'Games after school.',
  body: 'Children choose what they do.',
  topics: ['leisure'],
  'ages.from': '5',
  'ages.to': '11',
  areas: ['milldale'],
  'cost.kind': 'free',
  eligibility: 'Children aged 5 to 11.',
  'howToStart.routes': ['self-referral'],
  'howToStart.text': 'Ring us.',
  'contact.phone': '01632 960201',
  'checked.by': 'Club leader',
};

/** The good content with a piece of one file changed. */
function withText(file: string, from: string, to: string): Folder {
  const files = good.files.map((each) => (each.file === file ? { ...each, text: each.text.replace(from, to) } : each));
  return { ...good, files };
}

function write(answers: Answers, change: Change, folder: Folder = good): { files: string[]; notes: readonly string[] } {
  const written = filesOf(answers, change, folder, FIXTURE_TODAY);
  if ('problems' in written) throw new Error(JSON.stringify(written.problems));
  return { files: written.files.map(({ text }) => text), notes: written.notes };
}

function problemsOf(answers: Answers, change: Change, folder: Folder = good): readonly AnswerProblem[] {
  const written = filesOf(answers, change, folder, FIXTURE_TODAY);
  return 'problems' in written ? written.problems : [];
}

const serviceIn = (text: string | undefined): Service =>
  parseRecord({ kind: 'service', file: 'x.md', id: 'a/x', text: text ?? '' }).record?.data as Service;

/** A change of some answers about an existing record. */
const changed = (change: Change, answers: Answers, folder: Folder = good): Answers => ({
  ...answersFor(change, folder),
  ...answers,
});

describe('a new service', () => {
  it('is written with every answer in its place, confirmed today by the provider', () => {
    const { files } = write(
      {
        ...NEW_CLUB,
        ...{ needs: ['autism', 'autism'], delivery: ['venue'], status: 'open' },
        ...{ 'venues.1.town': 'Milldale', 'venues.1.access': ['step-free'], 'venues.3.postcode': 'st162dh' },
        ...{ 'venues.1.addressWithheld': 'yes', 'venues.3.addressWithheld': 'no', 'venues.0.more': 'yes' },
        ...{ 'when.text': 'Fridays', 'when.days': ['friday'], 'contact.role': 'Club leader' },
      },
      NEW,
    );
    expect(serviceIn(files[0])).toEqual({
      name: 'Friday club',
      summary: 'Games after school.',
      topics: ['leisure'],
      ages: { from: 5, to: 11 },
      needs: ['autism'],
      areas: ['milldale'],
      delivery: ['venue'],
      venues: [{ town: 'Milldale', addressWithheld: true, access: ['step-free'] }, { postcode: 'ST16 2DH' }],
      when: { text: 'Fridays', days: ['friday'] },
      cost: { kind: 'free' },
      eligibility: 'Children aged 5 to 11.',
      howToStart: { routes: ['self-referral'], text: 'Ring us.' },
      contact: { role: 'Club leader', phone: '01632 960201' },
      checked: { on: FIXTURE_TODAY, by: 'Club leader', how: 'provider' },
      example: true,
    });
  });

  it('gets its file name from its name, and never one that means something else', () => {
    const written = filesOf({ ...NEW_CLUB, name: 'Index' }, NEW, good, FIXTURE_TODAY);
    expect(written).toMatchObject({ files: [{ file: 'providers/lantern-club/the-index.md' }] });
  });

  it('gets no long file name', () => {
    const written = filesOf({ ...NEW_CLUB, name: `../Café & ${'fun '.repeat(20)}` }, NEW, good, FIXTURE_TODAY);
    expect(written).toMatchObject({
      files: [{ file: 'providers/lantern-club/cafe-fun-fun-fun-fun-fun-fun-fun-fun-fun-fun-fun-fun-fun-fun.md' }],
    });
  });
});

describe('a change', () => {
  it('keeps what nobody is asked for, and says that a copied record is confirmed now', () => {
    const { files, notes } = write(
      changed(ALLOWANCE, { 'checked.by': 'Helpline team', status: 'waiting-list' }),
      ALLOWANCE,
    );
    const before = serviceIn(good.files.find(({ id }) => id === 'gov-uk/carers-allowance')?.text);
    expect(before.source).toBeDefined();
    expect(serviceIn(files[0])).toEqual({
      ...before,
      status: 'waiting-list',
      checked: { on: FIXTURE_TODAY, by: 'Helpline team', how: 'provider' },
    });
    expect(notes).toEqual([
      'The page said that its details were copied from somewhere else. It will now say that you have confirmed them.',
    ]);
  });

  it('asks anew who says so when the provider never did', () => {
    expect(answersFor(ALLOWANCE, good)['checked.by']).toBeUndefined();
    expect(answersFor(CLUB, good)['checked.by']).toBe('Club leader');
    expect(problemsOf(answersFor(ALLOWANCE, good), ALLOWANCE)).toEqual([
      { question: 'checked.by', message: 'Write who checked: a role or a team, not a person’s name.' },
    ]);
  });

  it('keeps a point on the map as long as the place is the same, wherever it stands in the list', () => {
    const folder = withText(
      'providers/lantern-club/saturday-club.md',
      'town: Milldale\n',
      'town: Milldale\n    point: { lat: 52.8, lon: -2.1 }\n',
    );
    const venues = (answers: Answers) => {
      const { files, notes } = write(changed(CLUB, answers, folder), CLUB, folder);
      return { points: serviceIn(files[0]).venues?.map(({ point }) => point?.lat), notes: notes.length };
    };
    expect(venues({ 'venues.0.parking': 'None.' })).toEqual({ points: [52.8], notes: 0 });
    expect(venues({ 'venues.0.address': '3 Mill Street, Milldale' })).toEqual({ points: [undefined], notes: 1 });
    const moved = { 'venues.0.address': '', 'venues.0.town': 'Northfold', 'venues.1.town': 'Milldale' };
    expect(venues({ ...moved, 'venues.1.address': '2 Mill Street, Milldale' })).toEqual({
      points: [undefined, 52.8],
      notes: 0,
    });
  });

  it('takes out what is emptied', () => {
    const emptied = [
      'when.text',
      'when.season',
      'venues.0.name',
      'venues.0.address',
      'venues.0.town',
      'venues.0.parking',
    ];
    const answers = Object.fromEntries(emptied.map((id) => [id, '']));
    const { files } = write(changed(CLUB, { ...answers, 'when.days': [], 'venues.0.access': [], needs: [] }), CLUB);
    expect(serviceIn(files[0])).not.toHaveProperty('when');
    expect(serviceIn(files[0])).not.toHaveProperty('venues');
    expect(serviceIn(files[0])).not.toHaveProperty('needs');
  });

  it('takes out what to try instead when a service opens again', () => {
    const change: Change = { kind: 'change-service', service: 'penny-acre-farm/riding-group' };
    const again = changed(change, { status: 'open', closedOn: '' });
    const { files, notes } = write(again, change);
    expect(serviceIn(files[0])).not.toHaveProperty('replacedBy');
    expect(notes).toEqual(['The page will no longer name other services to try, because this one is open.']);
    expect(files[0]).not.toContain('status:');
    const still = write(answersFor(change, good), change);
    expect(serviceIn(still.files[0]).replacedBy).toEqual(['penny-acre-farm/farm-days']);
  });

  it('of an organisation leaves its file but for what differs', () => {
    const change: Change = { kind: 'change-provider', provider: 'gov-uk' };
    const before = good.files.find(({ id, kind }) => kind === 'provider' && id === 'gov-uk')?.text ?? '';
    const { files } = write(changed(change, { 'provider.phone': '0300-123-1234' }), change);
    const [file = ''] = files;
    expect(files).toHaveLength(1);
    expect(file.slice(0, file.indexOf('"source"'))).toBe(
      before
        .slice(0, before.indexOf('"source"'))
        .replace('"website": "https://www.gov.uk/",', '$&\n  "phone": "0300 123 1234",'),
    );
  });

  it('of an organisation says that its number is its own word, and no longer that of a page', () => {
    const change: Change = { kind: 'change-provider', provider: 'gov-uk' };
    const states = '"url": "https://www.gov.uk/", "states": ["phone", "email"]';
    const copied: Folder = {
      ...good,
      files: good.files.map((file) =>
        file.kind === 'provider' && file.id === 'gov-uk'
          ? {
              ...file,
              text: file.text
                .replace('"url": "https://www.gov.uk/"', states)
                .replace('"website"', '"phone": "0300 123 1235",\n  "email": "help@dwp.gov.uk",\n  "website"'),
            }
          : file,
      ),
    };
    const answers = { ...answersFor(change, copied), 'provider.phone': '0300 123 1234' };
    const { files } = write(answers, change, copied);
    expect(JSON.parse(files[0] ?? '')).toMatchObject({
      phone: '0300 123 1234',
      email: 'help@dwp.gov.uk',
      source: [
        { name: 'GOV.UK home page', states: ['email'] },
        { name: 'The organisation itself, in our form', states: ['phone'] },
      ],
    });
  });
});

describe('what is wrong is told beside its question', () => {
  it.each<[string, Answers, Change, AnswerProblem[]]>([
    [
      'a field with its place among the questions, not in the record',
      { ...NEW_CLUB, 'venues.2.postcode': 'XX' },
      NEW,
      [
        {
          question: 'venues.2.postcode',
          message: 'You wrote "XX". Write a UK postcode in capitals with one space, for example ST16 2DH.',
        },
      ],
    ],
    [
      'a group of fields',
      { ...NEW_CLUB, 'contact.phone': '' },
      NEW,
      [{ question: 'contact.phone', message: 'Write at least one of phone, text, email and website.' }],
    ],
    [
      'an address that must stay private',
      { ...NEW_CLUB, 'venues.0.town': 'Milldale', 'venues.0.postcode': 'ST16 2DH', 'venues.0.addressWithheld': 'yes' },
      NEW,
      [
        {
          question: 'venues.0.addressWithheld',
          message: 'Leave the street and postcode blank, or say that we can show the address.',
        },
      ],
    ],
    [
      'a choice that is none',
      { ...NEW_CLUB, needs: ['autism', 'autsim'], topics: [], 'cost.kind': ['free', 'paid'] },
      NEW,
      [
        { question: 'topics', message: 'Choose at least one.' },
        { question: 'needs', message: 'Choose from the list: “autsim” is not on it.' },
        { question: 'cost.kind', message: 'Choose only one.' },
      ],
    ],
    [
      'a subject of another topic',
      { ...NEW_CLUB, subjects: ['short-breaks'] },
      NEW,
      [
        {
          question: 'subjects',
          message:
            '“Short breaks” belongs to the topic “Social care”. Choose that topic too, or take “Short breaks” out.',
        },
      ],
    ],
    [
      'words that are too many',
      { ...NEW_CLUB, summary: 'a '.repeat(150) },
      NEW,
      [
        {
          question: 'summary',
          message:
            'That is too long. Write one plain sentence that says what it is and who for, in at most 200 characters.',
        },
      ],
    ],
    [
      'a page that is too long',
      { ...NEW_CLUB, body: 'Play. '.repeat(12_000) },
      NEW,
      [{ question: 'body', message: 'Please write less: all your answers together are too long for one page.' }],
    ],
    [
      'no words',
      { ...NEW_CLUB, body: ' \n' },
      NEW,
      [{ question: 'body', message: 'Write a few sentences for families.' }],
    ],
    [
      'code in words',
      { ...NEW_CLUB, body: 'Play <b>now</b>.' },
      NEW,
      ['<b>', '</b>'].map((tag) => ({
        question: 'body',
        message: `We found raw HTML "${tag}". Write only words, ## headings, - lists and [links](https://…).`,
      })),
    ],
    [
      'a day on which an open service closed',
      { ...NEW_CLUB, closedOn: '2026-01-01' },
      NEW,
      [{ question: 'closedOn', message: 'Leave the date out, or say that the service has closed for good.' }],
    ],
    [
      'a listing that is there already',
      { ...NEW_CLUB, name: 'SATURDAY Club!' },
      NEW,
      [
        {
          question: 'name',
          message:
            'Your organisation already has a listing with this name. Change that one, or give the new one another name.',
        },
      ],
    ],
    [
      'a name that makes no address',
      { ...NEW_CLUB, name: '日本' },
      NEW,
      [
        {
          question: 'name',
          message: 'Use some letters from A to Z in the name too: they become part of its web address.',
        },
      ],
    ],
    [
      'an answer that nobody asks for',
      { ...NEW_CLUB, 'provider.name': 'Other', approved: 'yes', source: [] },
      NEW,
      ['provider.name', 'approved'].map((id) => ({
        question: 'checked.by',
        message: `We do not ask for “${id}” here. Leave it out.`,
      })),
    ],
    [
      'an organisation that is not there',
      NEW_CLUB,
      { kind: 'new-service', provider: '../lantern-club' },
      [
        {
          question: 'checked.by',
          message: 'We cannot find that organisation. Choose it again from the list, or ask the Local Offer team.',
        },
      ],
    ],
    [
      'a change that breaks another page',
      changed(ALLOWANCE, { 'checked.by': 'Helpline team', status: 'closed' }),
      ALLOWANCE,
      [
        {
          question: 'checked.by',
          message:
            'This change would make another part of the site wrong. Ask the Local Offer team to help you with it.',
        },
      ],
    ],
  ])('%s', (_what, answers, change, expected) => {
    expect(problemsOf(answers, change)).toEqual(expected);
  });

  it('and a new organisation that is listed already', () => {
    const answers = { ...NEW_CLUB, 'provider.name': 'Lantern  club', 'provider.kind': 'charity' };
    expect(problemsOf(answers, { kind: 'new-provider' }).map(({ question }) => question)).toContain('provider.name');
  });
});

describe('an interview', () => {
  it('asks each step until it is right, and what the answers lead to', async () => {
    const heard: string[] = [];
    const mended: string[] = [];
    const lines: Record<string, Answers[string][]> = {
      ...Object.fromEntries(Object.entries(NEW_CLUB).map(([id, answer]) => [id, [answer]])),
      'ages.from': ['12', '5'],
      'ages.to': ['11', '11'],
      delivery: [['venue']],
      // Too hard to read, but too short to measure until who can use it is told.
      body: ['Additional individualised opportunities necessitate consideration. '.repeat(18), 'They play.'],
      eligibility: ['Children who like animals can come here with us. '.repeat(4)],
      'venues.0.town': ['Milldale'],
    };
    const answers = await interview(NEW, good, FIXTURE_TODAY, {
      hear: ({ id }) => heard.push(id),
      answer: (question, choices, before) => {
        if (question.id === 'subjects')
          expect(choices.map(({ value }) => value)).toEqual(['clubs', 'sports', 'riding']);
        return Promise.resolve(lines[question.id]?.shift() ?? before ?? '');
      },
      mend: (problems) => mended.push(...problems.map(({ question }) => question)),
    });
    expect(mended).toEqual(['ages.from', 'body']);
    expect(heard.filter((id) => id === 'ages')).toHaveLength(2);
    expect(heard).toContain('venue-0');
    expect(heard).not.toContain('venue-1');
    expect(write(answers, NEW).files).toHaveLength(1);
  });
});
