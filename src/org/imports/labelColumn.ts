import type { Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import { NO_LABEL } from '../../text/noLabel.ts';
import type { Place } from '../../text/problem.ts';
import type { Category } from '../org.ts';
import { growableArray } from './growableArray.ts';
import { nameTooLong } from './nameTooLong.ts';

/**
 * A column of labels that is read row by row, labels in the order of their first appearance. Without such a column
 * (`at` below 0) nobody has a label.
 */
export function labelColumn(at: number, faults: Faults, place: (row: number) => Place) {
  const labels: string[] = [];
  const of = growableArray(Int32Array);
  const indexOf = new Map<string, number>([
    ['', -1],
    [NO_LABEL, -1],
  ]);
  return {
    read(cells: readonly string[], row: number): void {
      if (at < 0) return;
      const label = cells[at]!;
      let index = indexOf.get(label);
      if (index === undefined) {
        if (label.length > longestName) faults.add(() => nameTooLong(place(row), label));
        index = labels.push(label) - 1;
        indexOf.set(label, index);
      }
      of.push(index);
    },
    finish: (size: number): Category => ({
      labels,
      of: at < 0 ? new Int32Array(size).fill(-1) : of.finish(),
    }),
  };
}
