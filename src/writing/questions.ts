import { PROVIDER_STEPS } from './provider-steps.ts';
import type { Answers, Question, Step } from './question.ts';
import { SERVICE_STEPS } from './service-steps.ts';

export { choicesOf, type Answers, type Choice, type ChoiceLists, type Question, type Step } from './question.ts';

/** What a person wants to do. Ids are those of records: `penny-acre-farm`, `penny-acre-farm/saturday-farm-club`. */
export type Change =
  /** A new organisation with its first service. */
  | { readonly kind: 'new-provider' }
  | { readonly kind: 'new-service'; readonly provider: string }
  | { readonly kind: 'change-service'; readonly service: string }
  | { readonly kind: 'change-provider'; readonly provider: string };

/** Every step, in order. */
export const STEPS: readonly Step[] = [...PROVIDER_STEPS, ...SERVICE_STEPS];

/** Every question of a listing, in order. */
export const QUESTIONS: readonly Question[] = STEPS.flatMap(({ questions }) => questions);

/**
 * The steps to ask for a change. Which they are depends on the answers so far, so ask again after each.
 *
 * @param providerKind what kind of organisation an existing provider is; a new one answers it
 */
export function stepsFor(change: Change, answers: Answers, providerKind?: string): Step[] {
  const { 'provider.kind': kind } = answers;
  const known = { answers, providerKind: typeof kind === 'string' && kind !== '' ? kind : providerKind };
  return STEPS.filter(
    (step) => recordsOf(change).includes(step.questions[0]?.record ?? 'service') && (step.asked?.(known) ?? true),
  );
}

/** The records that a change writes. */
export function recordsOf({ kind }: Change): readonly Question['record'][] {
  if (kind === 'new-provider') return ['provider', 'service'];
  return kind === 'change-provider' ? ['provider'] : ['service'];
}
