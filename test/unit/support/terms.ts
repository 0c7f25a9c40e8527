import { compileTerms } from '../../../src/directory/terms.ts';
import type { GlossaryTerm } from '../../../src/schema/glossary.ts';

/** A small glossary: abbreviations, ordinary words, a form inside a longer form, an apostrophe, brackets. */
export const glossary: readonly GlossaryTerm[] = [
  { slug: 'send', term: 'SEND', also: ['special educational needs and disabilities'], meaning: 'Extra needs.' },
  { slug: 'sen', term: 'SEN', also: ['special educational needs'], meaning: 'Extra needs at school.' },
  { slug: 'senco', term: 'SENCO', meaning: 'A person in the school.' },
  {
    slug: 'ehc-plan',
    term: 'EHC plan',
    also: ['EHC plans', 'EHCP', 'education, health and care (EHC) plan'],
    meaning: 'A plan.',
  },
  { slug: 'short-break', term: 'short break', also: ['short breaks'], meaning: 'A rest.' },
  { slug: 'carers-allowance', term: 'Carer’s Allowance', meaning: 'Money.' },
  { slug: 'carers-assessment', term: 'carer’s assessment', meaning: 'A talk.' },
];

export const terms = compileTerms(glossary);
