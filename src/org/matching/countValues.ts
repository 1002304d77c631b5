import { withoutMarker } from './blankMarkers.ts';
import type { TableLook } from './tableLook.ts';

/** How often each value of a column stands in lines, blanks in whatever words left out. */
export function countValues(rows: TableLook['rows'], column: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const value = withoutMarker(cells[column]!);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
