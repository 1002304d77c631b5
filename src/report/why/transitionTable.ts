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

function* rowsOf({ start, transitions }: Transitions, { plan, replicate, names }: OfReplicate) {
  for (const [i, state] of start.entries())
    yield [plan, replicate, 0, names[i], '', states[state], 'start', ''] satisfies Cell[];
  for (const { week, person, from, to, cause, by } of transitions)
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
