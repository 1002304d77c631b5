import type { World } from '../world.ts';
import type { Groups } from './groups.ts';
import type { PeopleMetric } from './metric.ts';

/** Counts those of each group who are marked: whoever is marked as last week is not counted anew. */
export function countOfGroups(
  mark: NonNullable<PeopleMetric['mark']>,
  columns: readonly Groups[],
  counts: readonly Float64Array[],
): (world: World) => void {
  const people = columns[0].of.length;
  // four people to a word, most of whom are marked as they were
  const words = new Int32Array(Math.ceil(people / 4));
  const countedWords = new Int32Array(words.length);
  const marks = new Uint8Array(words.buffer, 0, people);
  const counted = new Uint8Array(countedWords.buffer, 0, people);

  const recount = (first: number, end: number) => {
    for (let i = first; i < end; i++) {
      const change = marks[i] - counted[i];
      if (change === 0) continue;
      for (let c = 0; c < columns.length; c++) counts[c][columns[c].of[i]] += change;
    }
  };
  return (world) => {
    mark(world, marks);
    for (let w = 0; w < words.length; w++) {
      if (words[w] === countedWords[w]) continue;
      recount(4 * w, Math.min(people, 4 * w + 4));
      countedWords[w] = words[w];
    }
  };
}
