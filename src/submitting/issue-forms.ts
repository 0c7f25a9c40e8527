import { stringify } from 'yaml';
import type { Authority } from '../schema/authority.ts';
import { choicesOf, STEPS, type ChoiceLists, type Question } from '../writing/questions.ts';
import { fieldId, FORM_QUESTIONS, FORMS, OWN_LABELS, ROLE_QUESTION, STILL_RIGHT } from './fields.ts';

/**
 * The issue forms of the repository, made from the questions that the form on the site and the terminal ask too.
 *
 * @see https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */

/** The text of each file of `.github/ISSUE_TEMPLATE/`, by its name. */
export const issueForms = (lists: ChoiceLists, authority: Authority): Record<string, string> => ({
  [FORMS.listing]: formText({
    name: 'Add a listing',
    description: 'Tell families about a club, course, group, school or any other help that you offer.',
    labels: ['listing'],
    body: [
      ...notes(
        WELCOME,
        '**Only for something new.** To change what is listed already, use the form “Change a listing”.',
      ),
      {
        type: 'input',
        id: 'provider',
        attributes: {
          label: OWN_LABELS.provider,
          description:
            'If it is, write the address of its page, and leave out the questions about your organisation. If not, leave this blank.',
          placeholder: '/providers/penny-acre-farm/',
        },
      },
      ...questions(lists, 'listing'),
      PROMISE,
    ],
  }),
  [FORMS.change]: formText({
    name: 'Change a listing',
    description: 'Something on a page has changed, or your service has closed.',
    labels: ['change'],
    body: [
      ...notes(
        WELCOME,
        '**Only answer what has changed.** Anything you leave blank stays as it is. Where there are boxes to tick, tick all that are right from now on. To take an answer out, write a hyphen (-).',
      ),
      {
        type: 'input',
        id: 'page',
        attributes: {
          label: OWN_LABELS.page,
          description: 'The web address of your service’s page, or of your organisation’s page.',
          placeholder: '/services/penny-acre-farm/saturday-farm-club/',
        },
        validations: { required: true },
      },
      ...questions(lists, 'change'),
      PROMISE,
    ],
  }),
  [FORMS['still-right']]: formText({
    name: 'Say that a listing is still right',
    description: 'Nothing has changed. The page will tell families that you have checked it.',
    labels: ['still-right'],
    body: [
      {
        type: 'input',
        id: 'service',
        attributes: {
          label: OWN_LABELS.service,
          description: 'The end of its address on the site, or all of it.',
          placeholder: 'penny-acre-farm/saturday-farm-club',
        },
        validations: { required: true },
      },
      ...(ROLE_QUESTION === undefined ? [] : [field(ROLE_QUESTION, lists, true)]),
      {
        type: 'checkboxes',
        id: 'read',
        attributes: { label: OWN_LABELS.promise, options: [{ label: STILL_RIGHT, required: true }] },
      },
    ],
  }),
  'config.yml': formText({
    blank_issues_enabled: true,
    contact_links: [
      {
        name: 'Ask the Local Offer team',
        url: new URL('/feedback/', authority.website).href,
        about: 'Ring or write to the team. You do not need an account or a form.',
      },
    ],
  }),
});

const WELCOME =
  'Thank you. Everyone can read what you send here straight away. The Local Offer team reads it before it goes on the site. Please do not write anything about a child, and do not give the name, phone number or e-mail address of a private person.';

const PROMISE = {
  type: 'checkboxes',
  id: 'promise',
  attributes: {
    label: OWN_LABELS.promise,
    options: [
      {
        label:
          'I am allowed to speak for this organisation, these are our own words, and they may be published under the Open Government Licence v3.0',
        required: true,
      },
    ],
  },
};

const notes = (...values: string[]): object[] => values.map((value) => ({ type: 'markdown', attributes: { value } }));

/** The questions under the headings of their steps. */
const questions = (lists: ChoiceLists, form: 'listing' | 'change'): object[] =>
  STEPS.flatMap(({ heading, help, questions: asked }) => {
    const fields = asked.filter((question) => FORM_QUESTIONS.includes(question));
    if (fields.length === 0) return [];
    const isRequired = ({ id, record, optional }: Question): boolean =>
      id === 'checked.by' || (form === 'listing' && record === 'service' && optional !== true);
    return [
      ...notes(`## ${heading}`, ...(help === undefined ? [] : [help])),
      ...fields.map((question) => field(question, lists, isRequired(question))),
    ];
  });

function field(question: Question, lists: ChoiceLists, required: boolean): object {
  const { id, kind, label, hint } = question;
  const attributes = { label, ...(hint !== undefined && { description: hint }) };
  const validations = required && { validations: { required } };
  if (kind === 'choice' || kind === 'choices') {
    const labels = choicesOf(question, lists).map((choice) => choice.label);
    // GitHub cannot ask for at least one tick: the answer to the issue does.
    return kind === 'choices'
      ? {
          type: 'checkboxes',
          id: fieldId(id),
          attributes: { ...attributes, options: labels.map((each) => ({ label: each })) },
        }
      : { type: 'dropdown', id: fieldId(id), attributes: { ...attributes, options: labels }, ...validations };
  }
  const type = kind === 'words' || kind === 'markdown' ? 'textarea' : 'input';
  return { type, id: fieldId(id), attributes, ...validations };
}

/** GitHub reads YAML 1.1, in which a plain Yes is no text: so every text is in quotes. */
const formText = (form: object): string =>
  `# Made by \`npm run issue-forms\`. Do not change it here.\n${stringify(form, {
    lineWidth: 0,
    singleQuote: true,
    defaultStringType: 'QUOTE_SINGLE',
    defaultKeyType: 'PLAIN',
  })}`;
