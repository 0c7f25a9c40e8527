import type { Problem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** Facts that were copied from somewhere say from where; a made-up example has none. */
export function checkSources(shelf: Shelf): Problem[] {
  return shelf.all('service').flatMap((record) => {
    const how = record.data.checked?.how;
    const copied = how === 'register' || how === 'public-page';
    if (!copied || record.data.example === true || !record.leavesOut('source')) return [];
    const write = `where the facts are from, because checked.how is ${how}: [{ name: …, url: https://… }]`;
    return [problemAt(record, ['source'], undefined, write)];
  });
}
