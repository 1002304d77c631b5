import type { Transitions } from '../../experiment/explain/everyTransition.ts';
import { states } from '../../model/states.ts';
import { type Cell, csv } from '../tables/csv.ts';

/** Columns of the table of transitions; people as they are called. */
const transitionColumns = ['plan', 'replicate', 'week', 'person', 'from', 'to', 'cause', 'by'] as const;

/** Which replicate a table is of, and what its people are called. */
export interface OfReplicate {
  readonly plan: string;
  readonly replicate: number;
  readonly names: readonly string[];
  /** Rows in the order in which people are told of within a week: the order of a file would tell who they are. */
  readonly rows: Int32Array;
}

/** Everybody's state in week 0 and every transition after it as CSV, in chunks. */
export const transitionsCsv = (all: Transitions, of: OfReplicate): Generator<string> =>
  csv(transitionColumns, rowsOf(all, of));

/** The same, one JSON object a line. */
export function* transitionsJsonl(all: Transitions, of: OfReplicate): Generator<string> {
  for (const row of rowsOf(all, of)) {
    const entries = transitionColumns.map((name, k) => [name, row[k]] as const);
    yield `${JSON.stringify(Object.fromEntries(entries.filter(([, cell]) => cell !== '')))}\n`;
  }
}

function* rowsOf({ start, transitions }: Transitions, { plan, replicate, names, rows }: OfReplicate) {
  const place = new Int32Array(rows.length);
  rows.forEach((row, at) => {
    place[row] = at;
  });
  for (const i of rows)
    yield [plan, replicate, 0, names[i], '', states[start[i]], 'start', ''] satisfies Cell[];
  const inOrder = transitions.toSorted((a, b) => a.week - b.week || place[a.person] - place[b.person]);
  for (const { week, person, from, to, cause, by } of inOrder)
    yield [
      plan,
      replicate,
      week,
      names[person],
      states[from],
      states[to],
      cause,
      by < 0 ? '' : names[by],
    ] satisfies Cell[];
}
