import { choicesOf, type Answers, type ChoiceLists, type Question } from '../writing/questions.ts';
import { FORM_QUESTIONS, OWN_LABELS } from './fields.ts';

/** Reads the text that GitHub makes of an issue form: `### Label`, an empty line, the answer. Anybody may have written it by hand. */

/** The longest text of an issue that GitHub takes. */
export const LONGEST_BODY = 65_536;

/** The answers of an issue by the labels of their questions, or why it cannot be read. */
export type Sections = { readonly sections: ReadonlyMap<string, string> } | { readonly problem: string };

const LABELS: ReadonlySet<string> = new Set([
  ...Object.values(OWN_LABELS),
  ...FORM_QUESTIONS.map(({ label }) => label),
]);

/**
 * Splits the text of an issue at its questions. A heading that is no question belongs to the answer above it. A question that stands
 * there twice is refused: one of the two may be part of somebody's answer, and nothing tells which.
 */
export function sectionsOf(body: string): Sections {
  if (body.length > LONGEST_BODY) return { problem: 'There is too much text in it. Please write less.' };
  const sections = new Map<string, string>();
  const parts = body.replaceAll(/\r\n?/g, '\n').split(/^### ([^\n]*?)[ \t]*(?:\n|$)/m);
  let answer = '';
  let label: string | undefined;
  const keep = (): void => {
    if (label !== undefined) sections.set(label, answerIn(answer));
  };
  for (let i = 1; i < parts.length; i += 2) {
    const [heading = '', text = ''] = parts.slice(i, i + 2);
    if (!LABELS.has(heading)) {
      answer += `### ${heading}\n${text}`;
      continue;
    }
    keep();
    if (sections.has(heading)) {
      return { problem: `The question “${heading}” is in it twice. Take one of the two out, with its answer.` };
    }
    [label, answer] = [heading, text];
  }
  keep();
  return { sections };
}

/** An answer without the empty lines around it; empty when nothing was answered. */
function answerIn(text: string): string {
  const answer = text.replaceAll(/^(?:[ \t]*\n)+|\s+$/g, '');
  return answer === '_No response_' ? '' : answer;
}

/** The answers to the questions that an issue has, by the questions' ids. What nobody can choose stays as it was written. */
export function answersIn(sections: ReadonlyMap<string, string>, lists: ChoiceLists): Answers {
  const answers = FORM_QUESTIONS.flatMap((question) => {
    const section = sections.get(question.label) ?? '';
    const answer = question.kind === 'choices' ? tickedIn(section).map(valueIn(question, lists)) : section;
    if (answer.length === 0) return [];
    return [[question.id, question.kind === 'choice' ? valueIn(question, lists)(section) : answer] as const];
  });
  return Object.fromEntries(answers);
}

/** The words beside each box that is ticked. */
export const tickedIn = (section: string): string[] =>
  [...section.matchAll(/^[-*] \[[xX]\] (.*)$/gm)].map(([, words = '']) => words.trim());

const valueIn =
  (question: Question, lists: ChoiceLists) =>
  (label: string): string =>
    choicesOf(question, lists).find((choice) => choice.label === label)?.value ?? label;
