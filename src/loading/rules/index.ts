import type { PlainDate } from '../../schema/common.ts';
import type { Problem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import { checkCrisis } from './crisis.ts';
import { checkDates } from './dates.ts';
import { checkExamples } from './examples.ts';
import { checkIdentity } from './identity.ts';
import { checkLanguages } from './languages.ts';
import { checkPlainEnglish } from './plain-english.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkReplacements } from './replacements.ts';
import { checkSituations } from './situations.ts';
import { checkSources } from './sources.ts';
import { checkStated } from './stated.ts';

/** The rules between records, or between a record and the day: everything that one schema alone cannot see. */
export function checkRules(shelf: Shelf, today: PlainDate): Problem[] {
  return [
    ...checkReferences(shelf),
    ...checkReplacements(shelf),
    ...checkRedirects(shelf, today),
    ...checkSituations(shelf),
    ...checkCrisis(shelf),
    ...checkLanguages(shelf),
    ...checkIdentity(shelf),
    ...checkDates(shelf, today),
    ...checkSources(shelf),
    ...checkStated(shelf),
    ...checkExamples(shelf),
    ...checkPlainEnglish(shelf),
  ];
}
