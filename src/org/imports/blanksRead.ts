import type { Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';

/** The cells of a table that say in words or signs that there is nothing. */
export interface BlankMarkers {
  add(marker: string): void;
  notes(file: string): Note[];
}

export function blankMarkers(): BlankMarkers {
  const counts = new Map<string, number>();
  return {
    add(marker) {
      counts.set(marker, (counts.get(marker) ?? 0) + 1);
    },
    notes(file) {
      if (counts.size === 0) return [];
      const told = [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 6)
        .map(([marker, count]) => `${truncate(marker)} (${count})`)
        .join(', ');
      return [
        {
          file,
          code: 'blank-markers',
          strength: 'counted',
          message: { en: `read as blank: ${told}`, fr: `lu comme vide : ${told}` },
          remedy: { en: 'nothing to do', fr: 'rien à faire' },
        },
      ];
    },
  };
}
