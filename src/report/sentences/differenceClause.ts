import { excludesZero } from '../../statistics/interval.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import type { WorldRange } from '../../statistics/worldRange.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceStyle, type Style, showDifference, showDifferenceInterval } from '../quantity.ts';
import { type Firm, nWorlds, rangeOfWorlds } from './worldWords.ts';

/** Who reads, and of what firm. */
export interface WorldReader {
  readonly language: Language;
  readonly currency: string;
  readonly firm: Firm;
}

/**
 * A difference between two plans as it stands in a sentence: `+18 points on average (17–19); in nine of ten such firms
 * between +12 and +24`, or that none is shown, and with how many worlds. The range, which outcomes that are yes or no do not
 * have, is left out where it is undefined.
 */
export function differenceClause(
  metric: string,
  difference: WorldEstimate,
  range: WorldRange | undefined,
  reader: WorldReader,
): string {
  const { estimate, low, high, method, n } = difference;
  const { language, firm } = reader;
  const french = language === 'fr';
  const { unit } = metricNamed(metric);
  const style = differenceStyle(unit, reader, low, high);
  const amount = showDifference(estimate, style);
  if (n === 0) return french ? 'aucun monde ne permet de comparer' : 'no world allows a comparison';
  if (method === 'same' || method === 'none')
    return french ? `${amount} dans tous les mondes` : `${amount} in every world`;
  if (method === 'too-few')
    return french
      ? `${amount} avec ${nWorlds(n, language)}, trop peu pour un intervalle : rien n’est montré`
      : `${amount} with ${nWorlds(n, language)}, too few for an interval: nothing is shown`;
  const interval = showDifferenceInterval(low, high, style);
  if (!excludesZero({ low, high }))
    return french
      ? `aucune différence montrée avec ${nWorlds(n, language)} : ${amount} (${interval})`
      : `no difference shown with ${nWorlds(n, language)}: ${amount} (${interval})`;
  const onAverage = french ? `${amount} en moyenne (${interval})` : `${amount} on average (${interval})`;
  if (range === undefined || Number.isNaN(range.low)) return onAverage;
  const [from, to] = [signed(range.low, style), signed(range.high, style)];
  const where = rangeOfWorlds(range.n, firm, language);
  return french
    ? `${onAverage} ; ${where}, entre ${from} et ${to}`
    : `${onAverage}; ${where} between ${from} and ${to}`;
}

/** `+12`, `−€300`, `0`. */
function signed(value: number, style: Style): string {
  const shown = showDifferenceInterval(value, value, style);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
