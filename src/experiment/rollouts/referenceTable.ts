import { type Draw, ROW } from './referenceRows.ts';
import type { PerformTasks } from './rolloutTask.ts';

/** Runs of the table from which parameters are fitted. */
export const TABLE = 20_000;
/** Possible worlds in which they are played: as many organisations are generated, and each row has its own luck. */
export const WORLDS = 1000;
/** Worlds of one task. */
const TOGETHER = 10;

/** A table row by row: row r has its numbers from r × ROW on. */
export async function referenceTable(
  perform: PerformTasks,
  size = TABLE,
  worlds = Math.min(WORLDS, size),
): Promise<Float64Array> {
  const tasks: Draw[][] = [];
  for (let first = 0; first < worlds; first += TOGETHER) {
    const draws: Draw[] = [];
    for (let world = first; world < Math.min(worlds, first + TOGETHER); world++)
      for (let row = world; row < size; row += worlds) draws.push({ row, world, luck: row });
    tasks.push(draws);
  }
  const table = new Float64Array(size * ROW);
  const outcomes = await perform(tasks.map((draws) => ({ draws })));
  outcomes.forEach((rows, t) => {
    tasks[t].forEach(({ row }, k) => {
      table.set(rows.subarray(k * ROW, (k + 1) * ROW), row * ROW);
    });
  });
  return table;
}
