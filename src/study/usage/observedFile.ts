import type { ColumnMap } from '../../org/imports/matchColumns.ts';
import type { Note } from '../../text/problem.ts';
import { type CurveAxis, type Observable, type ObservedCurve, observedCurve } from './observedCurve.ts';
import { readUsageLog, type UsageFile } from './readUsageLog.ts';
import { readWeeklyCounts } from './readWeeklyCounts.ts';
import type { CountsColumn, UsageColumn } from './usageColumns.ts';

/** Names of the columns of a file of either kind. */
export type ColumnsAsked = ColumnMap<UsageColumn | CountsColumn>;

/** How a file of what was observed is read. */
export interface ReadingObserved {
  readonly kind: 'usage' | 'counts';
  readonly file: UsageFile;
  readonly through?: number | undefined;
  readonly columns?: ColumnsAsked | undefined;
  /** The day on which week 0 begins; needed where the file tells days. */
  readonly starts?: string | undefined;
  /** Identifiers of everybody, where the organisation is that of the log. */
  readonly ids?: readonly string[] | undefined;
  /** How many people there are, where weekly counts do not say. */
  readonly people?: number | undefined;
}

/** A curve of what was observed: what, and on which axis its weeks are counted. */
export interface ToldCurve {
  readonly observable: Observable;
  readonly axis: CurveAxis;
  readonly curve: ObservedCurve;
}

/**
 * The curves of a file of what was observed. Weekly counts have one, of who used it in a week; a usage log has habits as well, and
 * both once more by weeks since access where it tells when access was given.
 *
 * @throws InputError
 */
export function observedFile({ kind, file, through, columns, starts, ids, people }: ReadingObserved): {
  readonly curves: readonly ToldCurve[];
  readonly notes: readonly Note[];
} {
  if (kind === 'counts') {
    const { curve, notes } = readWeeklyCounts(file, { columns, starts, through, people });
    return { curves: [{ observable: 'active', axis: 'week', curve }], notes };
  }
  const { log, notes } = readUsageLog(file, { columns, starts, through, people: ids });
  const axes: readonly CurveAxis[] = log.access === undefined ? ['week'] : ['week', 'sinceAccess'];
  const curves = axes.flatMap((axis) =>
    (['active', 'habitual'] as const).map((observable) => ({
      observable,
      axis,
      curve: observedCurve(log, observable, axis),
    })),
  );
  return { curves: curves.filter(({ curve }) => curve.weeks.length > 0), notes };
}

/** Who used it, week by week: what simulated use is compared with. */
export const activeCurve = (curves: readonly ToldCurve[]): ObservedCurve =>
  curves.find(({ observable, axis }) => observable === 'active' && axis === 'week')!.curve;
