import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../../src/loading/files.ts';
import { fieldId, FORM_QUESTIONS, FORMS } from '../../../src/submitting/fields.ts';
import { issueForms } from '../../../src/submitting/issue-forms.ts';
import { listsIn } from '../../../src/writing/answers.ts';
import { aContent } from '../support/records.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly options?: readonly (string | { readonly label: string })[] };
}
const fieldsOf = (file: string) =>
  (parse(readFileSync(`${FOLDER}/${file}`, 'utf8'), { version: '1.1' }) as { body: readonly Field[] }).body;

/** A form without what an officer may change in the content: the entries of lists, and the address of the site. */
const withoutContent = (text: string): unknown =>
  JSON.parse(JSON.stringify(parse(text)), (key, value: unknown) => {
    if (key === 'url') return undefined;
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    return typeof id === 'string' && FROM_LISTS.has(id) ? { id } : value;
  });
const FROM_LISTS = new Set(
  FORM_QUESTIONS.filter(({ choices }) => typeof choices === 'string').map(({ id }) => fieldId(id)),
);

it('are those of the questions as they are now (if not: npm run issue-forms)', () => {
  const forms = issueForms(listsIn(readFiles('content')), aContent().authority);
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(forms).sort());
  for (const [file, text] of Object.entries(forms)) {
    expect(withoutContent(readFileSync(`${FOLDER}/${file}`, 'utf8'))).toEqual(withoutContent(text));
  }
});

/** What GitHub refuses a form for: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms */
describe.each(Object.values(FORMS))('%s is a form that GitHub takes', (file) => {
  const fields = fieldsOf(file).filter(({ type }) => type !== 'markdown');

  it('with ids of letters, digits, hyphens and low lines, each once', () => {
    const ids = fields.map(({ id = '' }) => id);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('with labels that differ, too when only their letters count', () => {
    const labels = fields.map(({ attributes: { label = '' } }) => label.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).not.toContain('');
  });

  it('with choices that are texts, differ, and are not the word that GitHub keeps for itself', () => {
    for (const { type, attributes } of fields.filter(({ attributes: { options } }) => options)) {
      const labels = attributes.options?.map((option) => (typeof option === 'object' ? option.label : option)) ?? [];
      for (const label of labels) expect(label, type).toBeTypeOf('string');
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels).not.toContain('None');
    }
  });
});

it.each([FORMS.listing, FORMS.change])('%s asks every question once', (file) => {
  const labels = fieldsOf(file).map(({ attributes }) => attributes.label);
  for (const { label } of FORM_QUESTIONS) expect(labels.filter((each) => each === label)).toHaveLength(1);
});
