import type { ColumnMatch, Reason } from './tableLook.ts';

/** Positions of columns that are stated, and null for those that are stated not to exist. */
export type StatedColumns<Role extends string> = { readonly [R in Role]?: number | null | undefined };

/** A column that may be one of ours. */
export interface Candidate {
  readonly column: number;
  readonly score: number;
  readonly why: Reason;
  readonly fits?: number | undefined;
}

/** The likeliest first; of those that are as likely, the first of the file. */
export const best = (a: Candidate, b: Candidate): number => b.score - a.score || a.column - b.column;

/** Which columns are taken for ours so far: at first those that are stated. */
export function columnMatches<Role extends string>(
  header: readonly string[],
  roles: readonly Role[],
  stated: StatedColumns<Role>,
) {
  const taken = new Set<number>();
  const matches: { [R in Role]?: ColumnMatch } = {};

  /** Takes a column for one of ours; `others` might have been it as well. */
  function take(
    role: Role,
    { column, score, why, fits }: Candidate,
    others: readonly Candidate[] = [],
  ): void {
    taken.add(column);
    matches[role] = {
      column,
      header: header[column]!,
      why,
      sure: Math.min(1, score),
      fits,
      others: others.map((other) => ({
        column: other.column,
        header: header[other.column]!,
        sure: Math.min(1, other.score),
      })),
    };
  }

  for (const role of roles) {
    const column = stated[role];
    if (typeof column === 'number') take(role, { column, score: 1, why: 'stated' });
  }
  return {
    taken,
    matches,
    take,
    /** Whether nothing is said of one of ours yet. */
    open: (role: Role): boolean => stated[role] === undefined && matches[role] === undefined,
  };
}
