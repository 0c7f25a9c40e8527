import { textOf, valuesOf, type Answers, type Step } from './question.ts';

/** The most places that can be told of one service. */
export const MOST_VENUES = 5;

/** What is asked about the places where a service happens. Each has two screens; the next one is asked for when there is another. */
export const VENUE_STEPS: readonly Step[] = Array.from({ length: MOST_VENUES }, (_, i) => stepsOf(i)).flat();

function stepsOf(i: number): readonly Step[] {
  const id = (field: string): string => `venues.${i}.${field}`;
  const asked = ({ answers }: { readonly answers: Answers }): boolean =>
    isTold(answers, i) ||
    (i === 0 ? valuesOf(answers['delivery']).includes('venue') : textOf(answers[`venues.${i - 1}.more`]) === 'yes');
  const which = i === 0 ? '' : ` (place ${i + 1})`;
  return [
    {
      id: `venue-${i}`,
      heading: `Where it happens${which}`,
      help: 'Give a street, a postcode or at least a town.',
      asked,
      questions: [
        {
          ...{ id: id('name'), record: 'service', kind: 'line', max: 120, optional: true },
          label: 'Name of the building',
          hint: 'For example: Northfold Village Hall.',
        },
        {
          ...{ id: id('address'), record: 'service', kind: 'line', max: 200, optional: true },
          label: 'Street and town',
          hint: 'As you would write it on an envelope. For example: Mill Lane, Northfold.',
        },
        {
          ...{ id: id('postcode'), record: 'service', kind: 'postcode', optional: true },
          label: 'Postcode',
        },
        {
          ...{ id: id('town'), record: 'service', kind: 'line', max: 60, optional: true },
          label: 'Town or village',
        },
        {
          ...{ id: id('addressWithheld'), record: 'service', kind: 'choice', optional: true },
          label: 'Does the address have to stay private?',
          hint: 'For example, because it is someone’s home. Then we only show the town. Leave the street and postcode blank.',
          choices: [
            { value: 'no', label: 'No, we can show it' },
            { value: 'yes', label: 'Yes, only show the town' },
          ],
        },
      ],
    },
    {
      id: `venue-${i}-access`,
      heading: `Getting in and around${which}`,
      asked,
      questions: [
        {
          ...{ id: id('access'), record: 'service', kind: 'choices', choices: 'access', optional: true },
          label: 'What does this place have?',
          hint: 'Choose only what you are sure of.',
        },
        {
          ...{ id: id('parking'), record: 'service', kind: 'line', max: 200, optional: true },
          label: 'Where can people park?',
          hint: 'For example: Free, beside the barn.',
        },
        ...(i + 1 < MOST_VENUES
          ? [
              {
                ...({ id: id('more'), record: 'service', kind: 'choice', optional: true } as const),
                label: 'Does it happen anywhere else too?',
                choices: [
                  { value: 'no', label: 'No' },
                  { value: 'yes', label: 'Yes, I want to add another place' },
                ],
              },
            ]
          : []),
      ],
    },
  ];
}

/** Whether anything about a place is told already. */
const isTold = (answers: Answers, i: number): boolean =>
  Object.entries(answers).some(
    ([id, answer]) => id.startsWith(`venues.${i}.`) && !id.endsWith('.more') && valuesOf(answer).length > 0,
  );
