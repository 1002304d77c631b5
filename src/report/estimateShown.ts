import type { SummaryRow } from '../experiment/comparison.ts';
import type { Language } from '../text/text.ts';
import { metricNamed } from './names.ts';
import { showInterval, showValue, styleFor } from './quantity.ts';

/** `72% (71–72%)`: the mean of a row of the summary with its interval; a dash where there is none. */
export function estimateShown(
  row: SummaryRow | undefined,
  metric: string,
  currency: string,
  language: Language,
): string {
  if (row === undefined || Number.isNaN(row.mean)) return '–';
  const style = styleFor(metricNamed(metric).unit, { language, currency }, row.ciLow, row.ciHigh);
  const interval = showInterval(row.ciLow, row.ciHigh, style);
  return interval === '' ? showValue(row.mean, style) : `${showValue(row.mean, style)} (${interval})`;
}
