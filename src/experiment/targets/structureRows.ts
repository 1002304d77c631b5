import { type Key, randomStream, streamKey } from '../../engine/draws.ts';
import { differencesOf } from '../../statistics/differenceOverWorlds.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import { signShown } from '../../statistics/signShown.ts';
import { simultaneousIntervals } from '../../statistics/simultaneousIntervals.ts';
import type { Scale, WorldEstimate } from '../../statistics/worldEstimate.ts';

/** What structures are told by, in this order: what a plan comes to, and the qualities that the sources give structures. */
const measures = {
  kept: { scale: 'yes-no', better: 1 },
  weeksLost: { scale: 'weeks', better: -1 },
  buyIn: { scale: 'share', better: 1 },
  facade: { scale: 'share', better: -1 },
  cost: { scale: 'amount', better: -1 },
  contentSynergy: { scale: 'share', better: 1 },
  reportingCoverage: { scale: 'share', better: 1 },
  autonomy: { scale: 'share', better: 1 },
  reactivity: { scale: 'share', better: 1 },
  brandControl: { scale: 'share', better: 1 },
  reputationRisk: { scale: 'amount', better: -1 },
} as const satisfies Record<string, { readonly scale: Scale | 'weeks'; readonly better: 1 | -1 }>;
export type StructureMeasure = keyof typeof measures;
export const structureMeasures = Object.keys(measures) as StructureMeasure[];

/** One measure over all structures. */
export interface StructureRow {
  readonly measure: StructureMeasure;
  /** In the order of the structures; undefined where it was not measured. */
  readonly cells: readonly (WorldEstimate | undefined)[];
  /** Whether no other structure is shown to be better by it: all pairs are looked at, and their intervals hold together. */
  readonly isUnsurpassed: readonly boolean[];
}

/** Every measure, with which structures none other surpasses. `measured` has values by replicate. */
export function sideBySide(
  measured: readonly (ReadonlyMap<StructureMeasure, Float64Array> | undefined)[],
  { worlds, deadline }: { readonly worlds: number; readonly deadline: number },
  key: Key,
): StructureRow[] {
  return structureMeasures.flatMap((measure) => {
    const columns = measured.map((each) => each?.get(measure));
    if (columns.every((column) => column === undefined)) return [];
    const { scale: written, better } = measures[measure];
    const scale: Scale = written === 'weeks' ? { most: deadline } : written;
    const pairs = columns.flatMap((a, i) =>
      columns.flatMap((b, j) => (i < j && a && b ? [{ i, j, of: differencesOf(a, b, worlds, scale) }] : [])),
    );
    const own = streamKey(key, `structures ${measure}`);
    const intervals = simultaneousIntervals(
      pairs.map(({ of }) => of),
      (resample) => randomStream(own, resample),
    );
    const surpassed = new Set(
      pairs.flatMap(({ i, j }, k) => {
        const sign = signShown(intervals[k]) * better;
        return sign > 0 ? [i] : sign < 0 ? [j] : [];
      }),
    );
    return [
      {
        measure,
        cells: columns.map((column) => column && estimateOverWorlds(column, worlds, scale)),
        isUnsurpassed: columns.map((column, k) => column !== undefined && !surpassed.has(k)),
      },
    ];
  });
}
