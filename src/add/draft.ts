import { z } from 'zod';
import type { Answers, Change } from '../writing/questions.ts';
import { DRAFT_KEY } from './draft-key.ts';

/** What was filled in so far: kept by the browser, on the device, and sent nowhere. */
export interface Draft {
  readonly change: Change;
  readonly answers: Answers;
}

const change: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new-provider') }),
  z.object({ kind: z.literal('new-service'), provider: z.string() }),
  z.object({ kind: z.literal('change-service'), service: z.string() }),
  z.object({ kind: z.literal('change-provider'), provider: z.string() }),
]);
const draft = z.object({ change, answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });

/** @returns nothing when the text is no draft */
export function parseDraft(text: string | null): Draft | undefined {
  try {
    return draft.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

/** @returns nothing when there is none, or the browser lets nothing be kept */
export function storedDraft(): Draft | undefined {
  try {
    return parseDraft(localStorage.getItem(DRAFT_KEY));
  } catch {
    return undefined;
  }
}

/** @returns whether the browser has kept it: it may be full, or keep nothing for this site */
export function storeDraft(kept: Draft): boolean {
  try {
    localStorage.setItem(DRAFT_KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
