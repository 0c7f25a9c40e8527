import type { Problem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** Facts that were copied from somewhere say from where. */
export function checkSources(shelf: Shelf): Problem[] {
  return shelf.all('service').flatMap((record) => {
    const { checked, source } = record.data;
    const copied = checked.how === 'register' || checked.how === 'public-page';
    if (!copied || source !== undefined) return [];
    return [problemAt(record, ['source'], source, `where the facts are from, because checked.how is ${checked.how}`)];
  });
}
