import type { Finding } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import {
  differenceStyle,
  showAmount,
  showDifference,
  showDifferenceInterval,
  showInterval,
  showNumber,
  showValue,
  styleFor,
} from '../quantity.ts';

/** The numbers of a finding, written out and ready to stand in a sentence of either language. */
export interface ToldFinding {
  /** Mean under the plan and under the baseline. */
  readonly ofB: string;
  readonly ofA: string;
  /** Their intervals, empty where there are none. */
  readonly intervalOfB: string;
  readonly intervalOfA: string;
  /** `+32 points`. */
  readonly difference: string;
  /** `32 points`, the direction being told in words. */
  readonly amount: string;
  /** `24–40` of the difference as signed; empty where there is none. */
  readonly interval: string;
  /** The same of the amount: both bounds positive where the difference is shown. */
  readonly amountInterval: string;
  /** The two ends between which nine of ten single differences lie; undefined where that is not told. */
  readonly range: readonly [low: string, high: string] | undefined;
  /** Possible worlds: the n of the interval. */
  readonly worlds: string;
  /** Whether there is an interval at all. */
  readonly measured: boolean;
  readonly negative: boolean;
}

/** Writes a finding's numbers out, with the digits that its intervals support. */
export function tellFinding(
  { contrast, ofA, ofB, metric }: Finding,
  language: Language,
  currency: string,
): ToldFinding {
  const { unit } = metricNamed(metric);
  const reader = { language, currency };
  const style = differenceStyle(unit, reader, contrast.ciLow, contrast.ciHigh);
  // levels that stand beside a difference are told as finely, so that one can be taken from the other
  const decimals = Number.isNaN(contrast.ciLow) ? undefined : style.decimals;
  const [styleOfA, styleOfB] = [ofA, ofB].map(({ ciLow, ciHigh }) => {
    const own = styleFor(unit, reader, ciLow, ciHigh);
    return decimals === undefined ? own : { ...own, decimals };
  });
  const negative = contrast.difference < 0;
  const [low, high] = negative ? [-contrast.ciHigh, -contrast.ciLow] : [contrast.ciLow, contrast.ciHigh];
  return {
    ofB: showValue(ofB.mean, styleOfB),
    ofA: showValue(ofA.mean, styleOfA),
    intervalOfB: showInterval(ofB.ciLow, ofB.ciHigh, styleOfB),
    intervalOfA: showInterval(ofA.ciLow, ofA.ciHigh, styleOfA),
    difference: showDifference(contrast.difference, style),
    amount: showAmount(contrast.difference, style),
    interval: showDifferenceInterval(contrast.ciLow, contrast.ciHigh, style),
    amountInterval: showDifferenceInterval(low, high, style),
    range: Number.isNaN(contrast.rangeLow)
      ? undefined
      : [showDifference(contrast.rangeLow, style), showDifference(contrast.rangeHigh, style)],
    worlds: showNumber(contrast.worlds, language),
    measured: !Number.isNaN(contrast.ciLow) && !Number.isNaN(contrast.ciHigh),
    negative,
  };
}
