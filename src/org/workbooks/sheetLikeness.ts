import { headerMeaning, identifierScore, managerScore, unitScore } from '../matching/headerMeaning.ts';
import type { SheetHolds } from './workbook.ts';

/** How much one of the first rows of a sheet is like the column names of such a table; below 0 if like those of another. */
export function likeness(rows: readonly (readonly string[])[], holds: SheetHolds): number {
  const best = (of: (row: readonly string[]) => number) => Math.max(0, ...rows.map(of));
  if (holds === 'external') return 0;
  if (holds === 'people') return best(likePeople);
  return best(likeTies) || -best(likePeople);
}

const meaningsOf = (row: readonly string[]) =>
  row.filter((cell) => cell !== '' && cell.length < 100).map(headerMeaning);

function likePeople(row: readonly string[]): number {
  const meanings = meaningsOf(row);
  const best = (score: (meaning: (typeof meanings)[number]) => number) => Math.max(0, ...meanings.map(score));
  return best(identifierScore) + best(managerScore) + best(unitScore) - (endsIn(row) ? 1 : 0);
}

/** Two columns for the ends, and none of a hierarchy. */
function likeTies(row: readonly string[]): number {
  return endsIn(row) ? 2 - Math.min(1, Math.max(0, ...meaningsOf(row).map(managerScore))) : 0;
}

/** Whether different columns speak of who gives and of who receives. */
function endsIn(row: readonly string[]): boolean {
  const meanings = meaningsOf(row);
  const source = meanings.findIndex((meaning) => meaning.has('source'));
  return source >= 0 && meanings.some((meaning, k) => k !== source && meaning.has('target'));
}
