import type { PlainDate } from '../../schema/common.ts';
import type { Problem } from '../problem.ts';
import type { Shelf } from '../shelf.ts';
import { problemAt } from './at.ts';

/** A page is read again by the day that it names. */
export function checkReviews(shelf: Shelf, today: PlainDate): Problem[] {
  return (['guide', 'easyRead', 'situation'] as const).flatMap((kind) =>
    shelf
      .all(kind)
      .filter(({ data }) => data.reviewBy !== undefined && data.reviewBy <= today)
      .map((record) =>
        problemAt(
          record,
          ['reviewBy'],
          record.data.reviewBy,
          `a day after today (${today}), once you have read the page and put it right`,
        ),
      ),
  );
}
