import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provider } from '../../../src/schema/provider.ts';
import { service } from '../../../src/schema/service.ts';
import { pathOf } from '../../../src/writing/answered.ts';
import { choicesOf, QUESTIONS, STEPS, stepsFor, type Answers, type Change } from '../../../src/writing/questions.ts';

/** Fields that nobody is asked for: they are the council's, or made. */
const NOT_ASKED = [
  ...['provider.$schema', 'provider.also', 'provider.source', 'provider.example'],
  ...['venues.point', 'replacedBy', 'checked.on', 'checked.how', 'source', 'example'],
];

/** What can stand in a field: the parts of its JSON schema that a question repeats. */
interface Field {
  readonly id: string;
  readonly max: number | undefined;
  readonly values: readonly string[] | undefined;
  readonly required: boolean;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

function fieldsOf(schema: JsonSchema, prefix: string, parentRequired = true): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const id = `${prefix}${name}`;
    const required = parentRequired && (schema.required ?? []).includes(name);
    const inner = field.items?.properties === undefined ? field : field.items;
    if (inner.properties !== undefined && name !== 'point' && name !== 'source') {
      return fieldsOf(inner, `${id}.`, required);
    }
    return [{ id, max: field.maxLength, values: field.enum ?? field.items?.enum, required }];
  });
}

const FIELDS = [
  ...fieldsOf(z.toJSONSchema(provider) as JsonSchema, 'provider.'),
  ...fieldsOf(z.toJSONSchema(service) as JsonSchema, ''),
];
const fieldOf = (id: string): Field | undefined =>
  FIELDS.find((field) => field.id === id.replace(/^venues\.\d\./, 'venues.'));

const NO_LISTS = { topics: [], needs: [], areas: [], access: [] };

describe('the questions', () => {
  it('have an id each, used once', () => {
    const ids = QUESTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const steps = STEPS.map(({ id }) => id);
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('ask for every field that a provider writes', () => {
    const asked = new Set(QUESTIONS.map(({ id }) => id.replace(/^venues\.\d\./, 'venues.')));
    expect(FIELDS.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual(NOT_ASKED);
  });

  it.each(QUESTIONS.filter((question) => pathOf(question) !== undefined).map((question) => [question.id, question]))(
    '%s asks for what its field may hold',
    (id, question) => {
      const field = fieldOf(id);
      expect(field).toBeDefined();
      expect(question.max).toBe(field?.max);
      if (field?.required === true) expect(question.optional).toBeUndefined();
      const values = choicesOf(question, NO_LISTS).map(({ value }) => value);
      if (field?.values !== undefined) expect(values.sort()).toEqual([...field.values].sort());
    },
  );

  it('are a few on a screen, of one record', () => {
    for (const { id, questions } of STEPS) {
      expect(questions.length, id).toBeLessThanOrEqual(5);
      expect(new Set(questions.map(({ record }) => record)).size, id).toBe(1);
    }
  });

  it('end with who says so', () => {
    expect(QUESTIONS.at(-1)?.id).toBe('checked.by');
  });
});

describe('the steps of a change', () => {
  const steps = (change: Change, answers: Answers = {}, kind?: string): string[] =>
    stepsFor(change, answers, kind).map(({ id }) => id);
  const NEW: Change = { kind: 'new-service', provider: 'a' };

  it('are about the records that it writes', () => {
    expect(steps({ kind: 'new-provider' }).slice(0, 5)).toEqual([
      ...['organisation', 'organisation-about', 'organisation-contact', 'organisation-numbers', 'service'],
    ]);
    expect(steps(NEW)[0]).toBe('service');
    expect(steps({ kind: 'change-service', service: 'a/b' })).toEqual(steps(NEW));
    expect(steps({ kind: 'change-provider', provider: 'a' })).toHaveLength(4);
  });

  it.each<[string, Answers, string[]]>([
    ['no place', {}, []],
    ['a place to come to', { delivery: ['venue', 'online'] }, ['venue-0', 'venue-0-access']],
    ['a place that is told already', { 'venues.0.town': 'Northfold' }, ['venue-0', 'venue-0-access']],
    [
      'another place',
      { delivery: ['venue'], 'venues.0.more': 'yes', 'venues.1.more': 'no' },
      ['venue-0', 'venue-0-access', 'venue-1', 'venue-1-access'],
    ],
  ])('ask where it happens: %s', (_what, answers, expected) => {
    expect(steps(NEW, answers).filter((id) => id.startsWith('venue'))).toEqual(expected);
  });

  it('ask schools and colleges for what they must publish', () => {
    expect(steps(NEW, {}, 'charity')).not.toContain('links');
    expect(steps(NEW, {}, 'school')).toContain('links');
    expect(steps({ kind: 'new-provider' }, { 'provider.kind': 'college' })).toContain('links');
  });

  it('ask when it closed if it has', () => {
    expect(steps(NEW, { status: 'open' })).not.toContain('closed');
    expect(steps(NEW, { status: 'closed' })).toContain('closed');
  });
});

describe('the choices of a question', () => {
  const topic = (slug: string, subject: string) => ({
    ...{ slug, name: slug.toUpperCase(), summary: `About ${slug}.`, icon: 'sun' },
    subjects: [{ slug: subject, name: subject.toUpperCase(), icon: 'sun' }],
  });
  const lists = { ...NO_LISTS, topics: [topic('a', 'a1'), topic('b', 'b1')] };
  const question = (id: string) => QUESTIONS.find((each) => each.id === id) ?? expect.fail(id);

  it('come from the lists, with their plain names', () => {
    expect(choicesOf(question('topics'), lists)[0]).toEqual({ value: 'a', label: 'A', hint: 'About a.' });
  });

  it('are the subjects of the topics that are chosen, or all', () => {
    expect(choicesOf(question('subjects'), lists, { topics: ['b'] })).toEqual([
      { value: 'b1', label: 'B1', hint: 'B' },
    ]);
    expect(choicesOf(question('subjects'), lists)).toHaveLength(2);
  });
});
