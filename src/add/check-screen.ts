import { element } from '../search/view.ts';
import { choicesOf, type Answers, type ChoiceLists, type Question, type Step } from '../writing/questions.ts';
import { textOf, valuesOf } from '../writing/question.ts';

/** All answers, each with the way back to its question. */
export const drawSummary = (steps: readonly Step[], answers: Answers, lists: ChoiceLists): HTMLElement =>
  element(
    'dl',
    { class: 'govuk-summary-list' },
    ...steps.flatMap((step) =>
      step.questions
        .filter(({ id }) => !id.endsWith('.more'))
        .map((question) => drawRow(step, question, answerWords(question, answers, lists))),
    ),
  );

function drawRow({ id, heading }: Step, { label }: Question, words: string): HTMLElement {
  const change = element('a', { class: 'govuk-link', href: `#${id}` }, 'Change');
  change.append(element('span', { class: 'govuk-visually-hidden' }, ` ${heading}: ${label}`));
  return element(
    'div',
    { class: 'govuk-summary-list__row' },
    element('dt', { class: 'govuk-summary-list__key' }, label),
    element('dd', { class: 'govuk-summary-list__value app-add__answer' }, words === '' ? 'Not answered' : words),
    element('dd', { class: 'govuk-summary-list__actions' }, change),
  );
}

function answerWords(question: Question, answers: Answers, lists: ChoiceLists): string {
  const { [question.id]: answer } = answers;
  const choices = choicesOf(question, lists);
  if (question.choices === undefined) return textOf(answer);
  return valuesOf(answer)
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? value)
    .join('\n');
}
