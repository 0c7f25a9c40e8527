import { checkbox, input, select } from '@inquirer/prompts';
import type { Person } from './interview.ts';
import { textOf, valuesOf, type Answers } from './question.ts';
import type { Choice, Question } from './questions.ts';

/** A person at a terminal. This file is for Node alone; the others of this folder also run in a browser. */
export const personAtTerminal: Person = {
  hear: ({ heading, help }) => {
    console.log(`\n── ${heading}${help === undefined ? '' : `\n${help}`}`);
  },
  answer: (question, choices, before) => {
    if (question.hint !== undefined && question.kind !== 'markdown') console.log(`   ${question.hint}`);
    if (question.kind === 'choices') return chooseMany(question, choices, before);
    if (question.kind === 'choice') return chooseOne(question, choices, before);
    return question.kind === 'markdown' ? paragraphs(question, before) : line(question, before);
  },
  mend: (problems) => {
    console.log(`\n${problems.map(({ message }) => `✗ ${message}`).join('\n')}\nPlease answer again.`);
  },
};

const line = (question: Question, before: Answers[string] | undefined): Promise<string> =>
  input({ message: messageFor(question), default: textOf(before), prefill: 'editable' });

/** Words of any length: a paragraph, heading or entry of a list a line, until an empty one. */
async function paragraphs(question: Question, before: Answers[string] | undefined): Promise<string> {
  const words = textOf(before);
  if (words !== '') {
    console.log(`\n${words}\n`);
    const keep = await select({
      message: 'This is what it says now.',
      choices: [
        { value: true, name: 'Keep them' },
        { value: false, name: 'Write something new' },
      ],
    });
    if (keep) return words;
  }
  console.log(`   ${question.hint ?? ''}\n   Press Enter after each paragraph. An empty line ends it.`);
  const lines: string[] = [];
  for (;;) {
    const text = await input({ message: lines.length === 0 ? messageFor(question) : '…' });
    if (text.trim() === '') return lines.join('\n');
    const inList = /^[-*] /.test(text) && /^[-*] /.test(lines.at(-1) ?? '');
    lines.push(...(lines.length === 0 || inList ? [] : ['']), text);
  }
}

const chooseMany = (
  question: Question,
  choices: readonly Choice[],
  before: Answers[string] | undefined,
): Promise<string[]> =>
  checkbox({
    message: messageFor(question),
    choices: choices.map(({ value, label, hint }) => ({
      ...{ value, name: label, checked: valuesOf(before).includes(value) },
      ...(hint !== undefined && { description: hint }),
    })),
    loop: false,
  });

const chooseOne = (
  question: Question,
  choices: readonly Choice[],
  before: Answers[string] | undefined,
): Promise<string> =>
  select({
    message: messageFor(question),
    choices: [
      ...choices.map(({ value, label }) => ({ value, name: label })),
      ...(question.optional === true ? [{ value: '', name: '(leave it blank)' }] : []),
    ],
    default: textOf(before),
    loop: false,
  });

const messageFor = ({ label, optional, kind }: Question): string =>
  optional === true && kind !== 'choice' ? `${label} (you can leave this blank)` : label;
