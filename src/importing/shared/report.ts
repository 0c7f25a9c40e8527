import type { PlainDate } from '../../schema/common.ts';
import type { Imported, Written } from './import.ts';
import type { Plan } from './manifest.ts';
import type { Note } from './notes.ts';

/** What an import did, for a program: everything about every record. */
export interface Report {
  readonly source: { readonly name: string; readonly url?: string | undefined };
  readonly kind: string;
  readonly day: PlainDate;
  readonly remarks: readonly string[];
  readonly totals: Readonly<
    Record<'found' | 'ready' | 'plainer' | 'incomplete' | 'doubtful' | 'kept' | 'leftOut', number>
  >;
  /** How often a field was filled by a guess, most often first; `why` says by which. */
  readonly guessed: readonly Tally[];
  readonly dropped: readonly Tally[];
  readonly mapped: readonly Tally[];
  readonly unknownTerms: readonly Tally[];
  readonly edited: readonly string[];
  readonly removed: readonly string[];
  readonly records: readonly Line[];
}

export interface Tally {
  readonly what: string;
  readonly why?: string;
  readonly times: number;
}

/** One record. */
export interface Line {
  readonly where: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly state: Written['state'] | 'kept' | 'left out';
  readonly file?: string;
  /** Why it is no record, or stays as it is; what the content check says. */
  readonly why: readonly string[];
  readonly notes: readonly Note[];
}

/** What is told of an import. Nothing in it depends on what was there before, but for what people have changed. */
export function reportOf(
  kind: string,
  source: Report['source'],
  day: PlainDate,
  imported: Imported,
  { edited, remove }: Pick<Plan, 'edited' | 'remove'>,
): Report {
  const { written, kept, leftOut, remarks } = imported;
  const lines: Line[] = [
    ...written.map(({ draft, state, file, problems, replaces }) => ({
      ...{ where: draft.where, id: draft.id, name: draft.service.name, state, file, notes: draft.notes.list },
      why: [
        ...problems.map(({ field, found, write }) => `${field ?? 'words'}: found ${found}; write ${write}`),
        ...(state === 'ready' ? [] : draft.doubts),
        ...(replaces ? ['the content has an older copy: compare before you copy'] : []),
      ],
    })),
    ...kept.map(({ draft, file, why }) => ({
      where: draft.where,
      id: draft.id,
      name: draft.service.name,
      state: 'kept' as const,
      file,
      why: [why],
      notes: draft.notes.list,
    })),
    ...leftOut.map(({ where, id, name, why, notes }) => ({
      where,
      id,
      name,
      state: 'left out' as const,
      why: [why],
      notes: notes.list,
    })),
  ];
  const notes = lines.flatMap((line) => line.notes);
  const inState = (state: Written['state']): number => written.filter((each) => each.state === state).length;
  return {
    ...{ source, kind, day, remarks, edited, removed: remove, records: lines },
    totals: {
      ...{
        found: lines.length,
        ready: inState('ready'),
        plainer: inState('plainer'),
        incomplete: inState('incomplete'),
      },
      ...{ doubtful: inState('doubtful'), kept: kept.length, leftOut: leftOut.length },
    },
    guessed: tally(notes.flatMap((note) => (note.kind === 'guessed' ? [[note.field, note.why] as const] : []))),
    dropped: tally(notes.flatMap((note) => (note.kind === 'dropped' ? [[pattern(note.from), note.why] as const] : []))),
    mapped: tally(notes.flatMap((note) => (note.kind === 'mapped' ? [[note.field, pattern(note.from)] as const] : []))),
    unknownTerms: tally(written.flatMap(({ draft }) => draft.unknownTerms.map((term) => [term] as const))),
  };
}

/** A place in a record without the numbers of the entries: `contacts[].name`. */
const pattern = (from: string): string => from.replaceAll(/\[\d+\]/g, '[]');

function tally(pairs: readonly (readonly [what: string, why?: string])[]): Tally[] {
  const times = new Map<string, Tally>();
  for (const [what, why] of pairs) {
    const key = `${what}\n${why ?? ''}`;
    times.set(key, { ...(why === undefined ? { what } : { what, why }), times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()].sort((a, b) => b.times - a.times || (a.what < b.what ? -1 : 1));
}
