import type { Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import { NO_LABEL } from '../../text/noLabel.ts';
import type { Place } from '../../text/problem.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import type { Category } from '../org.ts';
import type { BlankMarkers } from './blanksRead.ts';
import { growableArray } from './growableArray.ts';
import { nameTooLong } from './nameTooLong.ts';

/**
 * A column of labels that is read row by row, labels in the order of their first appearance. Without such a column
 * (`at` below 0) nobody has a label.
 *
 * @param blanks told of what stands for no label in words
 */
export function labelColumn(
  at: number,
  faults: Faults,
  place: (row: number) => Place,
  blanks?: BlankMarkers,
) {
  const labels: string[] = [];
  const of = growableArray(Int32Array);
  const indexOf = new Map<string, number>([
    ['', -1],
    [NO_LABEL, -1],
  ]);
  const markers = new Map<number, string>();
  return {
    read(cells: readonly string[], row: number): void {
      if (at < 0) return;
      const label = cells[at]!;
      let index = indexOf.get(label);
      if (index === undefined) {
        if (label.length > longestName) faults.add(() => nameTooLong(place(row), label));
        // below −1: a marker, unless the other labels say that it is a word
        index = isBlankMarker(label) ? -2 - markers.size : labels.push(label) - 1;
        if (index < -1) markers.set(index, label);
        indexOf.set(label, index);
      }
      of.push(index);
    },
    finish(size: number): Category {
      if (at < 0) return { labels, of: new Int32Array(size).fill(-1) };
      const rows = of.finish();
      if (markers.size === 0) return { labels, of: rows };
      // NA is a part of the world beside EMEA and APAC
      const meant = new Map<number, number>();
      for (const [index, label] of markers)
        if (label === 'NA' && labels.some((other) => regions.test(other)))
          meant.set(index, labels.push(label) - 1);
      for (let i = 0; i < rows.length; i++) {
        const index = rows[i]!;
        if (index >= -1) continue;
        const label = meant.get(index);
        if (label === undefined) blanks?.add(markers.get(index)!);
        rows[i] = label ?? -1;
      }
      return { labels, of: rows };
    },
  };
}

const regions = /^(EMEA|EMEIA|APAC|LATAM|AMER|ASIA|EUROPE|EU|SA|AP)$/i;
