import { element } from '../search/view.ts';
import type { Answers, Choice, Question } from '../writing/questions.ts';
import { textOf, valuesOf } from '../writing/question.ts';

/** Questions as the controls of GOV.UK Frontend. Text only: nothing that somebody has answered can become HTML. */

/** The id of the control that an error leads to: the first one of a group. */
export const controlId = (question: string): string => `q-${question}`;

interface Drawn {
  readonly choices: readonly Choice[];
  readonly answer: Answers[string] | undefined;
  /** What is wrong with the answer. */
  readonly message?: string | undefined;
}

/** A question with its help, its answer so far, and what is wrong with it. */
export function drawQuestion(question: Question, { choices, answer, message }: Drawn): HTMLElement {
  const { id, label, kind } = question;
  const of = (part: string): string => `${controlId(id)}-${part}`;
  const hint = hintOf(question);
  const described = [...(hint ? [of('hint')] : []), ...(message ? [of('error')] : [])].join(' ');
  const about = described === '' ? {} : { 'aria-describedby': described };
  const before = [
    ...(hint ? [element('div', { class: 'govuk-hint', id: of('hint') }, hint)] : []),
    ...(message ? [errorMessage(of('error'), message)] : []),
  ];
  const words = label + (question.optional ? ' (optional)' : '');
  const group = element('div', { class: `govuk-form-group${message ? ' govuk-form-group--error' : ''}` });
  if (kind === 'choice' || kind === 'choices') {
    const legend = element('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--s' }, words);
    const items = drawChoices(question, choices, valuesOf(answer));
    group.append(element('fieldset', { class: 'govuk-fieldset', ...about }, legend, ...before, ...items));
  } else {
    const control = drawControl(question, textOf(answer), { ...about, ...(message && { 'aria-invalid': 'true' }) });
    group.append(
      element('label', { class: 'govuk-label govuk-label--s', for: controlId(id) }, words),
      ...before,
      control,
    );
  }
  return group;
}

const hintOf = ({ hint = '', max, kind }: Question): string =>
  [hint, ...(max !== undefined && kind === 'words' ? [`Up to ${max} characters.`] : [])].join(' ').trim();

const errorMessage = (id: string, message: string): HTMLElement =>
  element(
    'p',
    { class: 'govuk-error-message', id },
    element('span', { class: 'govuk-visually-hidden' }, 'Error: '),
    message,
  );

/** How a control looks and which keyboard a phone shows for it. */
const INPUTS: Partial<Record<Question['kind'], Readonly<Record<string, string>>>> = {
  age: { inputmode: 'numeric', class: 'govuk-input govuk-input--width-2' },
  phone: { type: 'tel', class: 'govuk-input govuk-input--width-20' },
  // The address of a web page may be written without its beginning, which a browser's own check would refuse.
  email: { inputmode: 'email', autocapitalize: 'none', spellcheck: 'false' },
  web: { inputmode: 'url', autocapitalize: 'none', spellcheck: 'false' },
  postcode: { autocapitalize: 'characters', class: 'govuk-input govuk-input--width-10' },
  date: { class: 'govuk-input govuk-input--width-10' },
};

function drawControl({ id, kind, max = 0 }: Question, answer: string, more: Record<string, string>): HTMLElement {
  const error = 'aria-invalid' in more;
  const own = { id: controlId(id), name: id, ...more };
  if (kind === 'words' || kind === 'markdown') {
    const rows = kind === 'markdown' ? '12' : max > 300 ? '5' : '3';
    const area = element('textarea', { class: `govuk-textarea${error ? ' govuk-textarea--error' : ''}`, rows, ...own });
    area.value = answer;
    return area;
  }
  const input = element('input', { type: 'text', class: 'govuk-input', autocomplete: 'off', ...INPUTS[kind], ...own });
  if (error) input.classList.add('govuk-input--error');
  input.value = answer;
  return input;
}

/** Choices in groups when their hints are headings: the subjects of each topic. */
function drawChoices(question: Question, choices: readonly Choice[], chosen: readonly string[]): HTMLElement[] {
  const shape = question.kind === 'choice' ? 'radios' : 'checkboxes';
  const drawn = choices.map((choice, i) =>
    drawChoice(question, choice, { shape, i, checked: chosen.includes(choice.value) }),
  );
  const list = (items: readonly HTMLElement[]): HTMLElement => {
    const small = shape === 'checkboxes' && choices.length > 8 ? ` govuk-${shape}--small` : '';
    return element('div', { class: `govuk-${shape}${small}` }, ...items);
  };
  if (question.choices !== 'subjects') return [list(drawn)];
  const topics = Map.groupBy(drawn, (_, i) => choices[drawn.indexOf(_)]?.hint ?? String(i));
  return [...topics].flatMap(([topic, items]) => [
    element('h2', { class: 'govuk-heading-s govuk-!-margin-bottom-1' }, topic),
    list(items),
  ]);
}

function drawChoice(
  { id, kind, choices }: Question,
  { value, label, hint }: Choice,
  { shape, i, checked }: { shape: 'radios' | 'checkboxes'; i: number; checked: boolean },
): HTMLElement {
  const own = i === 0 ? controlId(id) : `${controlId(id)}-${value}`;
  const type = kind === 'choice' ? 'radio' : 'checkbox';
  const helped = hint !== undefined && choices !== 'subjects';
  const input = element('input', { class: `govuk-${shape}__input`, type, id: own, name: id, value });
  input.checked = checked;
  if (helped) input.setAttribute('aria-describedby', `${own}-hint`);
  return element(
    'div',
    { class: `govuk-${shape}__item` },
    input,
    element('label', { class: `govuk-label govuk-${shape}__label`, for: own }, label),
    ...(helped ? [element('div', { class: `govuk-hint govuk-${shape}__hint`, id: `${own}-hint` }, hint)] : []),
  );
}

/** The answers that a form holds now to these questions. */
export function readAnswers(form: HTMLFormElement, questions: readonly Question[]): Answers {
  const data = new FormData(form);
  return Object.fromEntries(
    questions.map(({ id, kind }) => {
      const values = data.getAll(id).filter((value) => typeof value === 'string');
      return [id, kind === 'choices' ? values : (values[0] ?? '')];
    }),
  );
}
