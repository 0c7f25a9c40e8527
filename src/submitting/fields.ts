import type { Question } from '../writing/questions.ts';
import { QUESTIONS } from '../writing/questions.ts';

/** What the issue forms ask, and how an answer is found again in the text of an issue. */

/** The forms, by the label that each gives its issues. */
export const FORMS = {
  listing: 'listing.yml',
  change: 'change.yml',
  'still-right': 'still-right.yml',
} as const;
export type FormName = keyof typeof FORMS;

/** What only an issue form asks: its other labels are those of the questions. */
export const OWN_LABELS = {
  provider: 'Is your organisation already listed?',
  page: 'Which page do you want to change?',
  service: 'Which listing is it?',
  promise: 'Please tick this box',
} as const;

/** What somebody ticks who says that a listing is still right. */
export const STILL_RIGHT = 'I have read the page today, and all of it is still right';

/** The questions of the long forms: one place is enough there, and the team can add another. */
export const FORM_QUESTIONS: readonly Question[] = QUESTIONS.filter(
  ({ id }) => !/^venues\.[1-9]/.test(id) && !id.endsWith('.more'),
);

/** The question that every form asks: who says so. */
export const ROLE_QUESTION: Question | undefined = QUESTIONS.find(({ id }) => id === 'checked.by');

/** The name of a question as GitHub takes it: letters, digits, hyphens and low lines. */
export const fieldId = (question: string): string => question.replaceAll('.', '_');
