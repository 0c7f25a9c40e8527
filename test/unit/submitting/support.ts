import { choicesOf, type Answers } from '../../../src/writing/questions.ts';
import { valuesOf, textOf } from '../../../src/writing/question.ts';
import { listsIn } from '../../../src/writing/answers.ts';
import { readFiles } from '../../../src/loading/files.ts';
import { FORM_QUESTIONS } from '../../../src/submitting/fields.ts';

export const folder = readFiles('test/fixtures/good');
export const lists = listsIn(folder);

/** An issue as GitHub writes it when somebody has filled in a form: every question, answered or not. */
export function issueText(own: Readonly<Record<string, string>>, answers: Answers): string {
  const sections = [
    ...Object.entries(own),
    ...FORM_QUESTIONS.map((question) => {
      const { id, label, kind } = question;
      const choices = choicesOf(question, lists);
      if (kind === 'choices') {
        const ticked = valuesOf(answers[id]);
        return [
          label,
          choices.map((each) => `- [${ticked.includes(each.value) ? 'X' : ' '}] ${each.label}`).join('\n'),
        ];
      }
      const answer = textOf(answers[id]);
      return [
        label,
        choices.find(({ value }) => value === answer)?.label ?? (answer === '' ? '_No response_' : answer),
      ];
    }),
  ];
  return sections.map(([label, answer]) => `### ${label ?? ''}\n\n${answer ?? ''}`).join('\n\n');
}

/** Answers about a new club, such that nothing is wrong with them. */
export const CLUB: Answers = {
  'provider.name': 'Tinderbox Club',
  'provider.kind': 'community-group',
  name: 'Wednesday games',
  summary: 'Board games and a hot meal for young people.',
  body: 'We play games.\n\n### The first time\n\nCome and look.',
  topics: ['leisure'],
  subjects: ['clubs'],
  'ages.from': '11',
  'ages.to': '18',
  needs: ['autism'],
  eligibility: 'Any young person aged 11 to 18.',
  areas: ['northfold', 'milldale'],
  'venues.0.town': 'Milldale',
  'cost.kind': 'paid',
  'cost.text': '£2 each time.',
  'howToStart.routes': ['drop-in'],
  'howToStart.text': 'Just come.',
  'contact.email': 'hello@tinderbox.org.uk',
  'checked.by': 'Club leader',
};
