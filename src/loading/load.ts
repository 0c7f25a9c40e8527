import type { PlainDate } from '../schema/common.ts';
import type { Content } from '../schema/content.ts';
import { readFiles } from './files.ts';
import { judge, type Reading } from './judge.ts';
import { ContentError } from './problem.ts';

/**
 * The content of a reading, whatever has lapsed: a review that is due must not stop the nightly build, because that build also takes
 * away approvals that have ended.
 *
 * @throws ContentError listing every problem of every file
 */
export function contentOf({ content, problems }: Reading): Content {
  if (content === undefined) throw new ContentError(problems);
  return content;
}

/** The content of a folder: see `readContent` and `contentOf`. */
export const loadContent = (root: string, today: PlainDate): Content => contentOf(readContent(root, today));

/**
 * Reads, parses and checks the whole content folder, and tells all that is wrong with it. Never throws.
 *
 * @param root path of the content folder
 * @param today the day on which dates are judged
 */
export const readContent = (root: string, today: PlainDate): Reading => judge(readFiles(root), today);
