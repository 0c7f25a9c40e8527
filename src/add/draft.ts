import { z } from 'zod';
import type { Answers } from '../writing/answers.ts';
import type { Task } from './task.ts';

/** What was filled in so far: kept by the browser, on the device, and sent nowhere. */
export interface Draft {
  readonly task: Task;
  readonly answers: Answers;
}

const KEY = 'add-draft';

const task: z.ZodType<Task> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new-provider') }),
  z.object({ kind: z.literal('new-service'), provider: z.string() }),
  z.object({ kind: z.literal('change'), provider: z.string(), service: z.string() }),
]);
const draft = z.object({ task, answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });

/** @returns nothing when there is no draft, it cannot be read, or the browser lets nothing be kept */
export function storedDraft(): Draft | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : draft.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @returns whether the browser has kept it: it may be full, or keep nothing for this site */
export function storeDraft(kept: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function deleteDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}
