import type { PlainDate } from '../schema/common.ts';
import type { Content } from '../schema/content.ts';
import { coverageNotices } from './coverage.ts';
import { feedbackNotices } from './feedback.ts';
import type { Section } from './report/section.ts';

/** What somebody must look at because the law asks for it. It stops no build: each build, check and report says it again. */
export const notices = (
  { coverage, feedback }: Pick<Content, 'coverage' | 'feedback'>,
  today: PlainDate,
): Section[] => [...coverageNotices(coverage, today), ...feedbackNotices(feedback, today)];
