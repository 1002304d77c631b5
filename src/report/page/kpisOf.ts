import type { Comparison, PlanResult, SummaryRow } from '../../experiment/comparison.ts';
import { deadlineOf, type OutcomeMetric, outcomeScales } from '../../experiment/outcomes.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { Language } from '../../text/text.ts';
import { type BoardFigure, type BoardReader, bareInterval, boardFigure } from '../board/boardFigure.ts';
import type { Unit } from '../metricCatalogue.ts';
import { metricNamed } from '../names.ts';
import { showValue, styleFor } from '../quantity.ts';
import { neverVaries, summaryOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import type { Figure, KpiRow } from './compareView.ts';
import { roundUp } from './roundUp.ts';

/** Outcomes in the order in which they are told. */
const told = [
  'kept',
  'reached',
  'inPlace',
  'reachedOnPaper',
  'buyIn',
  'declared',
  'facade',
  'resistant',
  'weekReached',
  'weeksLost',
  'buyInAtEqualMoney',
  'cost',
  'costPerCommitted',
  'spentInVain',
  'gaveUpInTime',
  'gaveUpInError',
  'adopters',
] as const;

/** Under a rule with plans adopters are those who declare use, told as a share. */
const ofReference = new Set<string>(['adopters']);
/** Nobody is won by a plan that does nothing, and what stands already is paid for whatever is done. */
const notOfNothing = new Set<string>(['costPerCommitted', 'spentInVain', 'buyInAtEqualMoney']);

/** What every plan comes to, outcome by outcome, as far as it is measured. */
export function kpisOf(comparison: Comparison, language: Language): KpiRow[] {
  const { plans, people, rule } = comparison;
  const reader = { language, currency: comparison.currency };
  const rowOf = (plan: PlanResult, metric: string) => {
    const row = !isRanked(plan) && notOfNothing.has(metric) ? undefined : summaryOf(plan, metric);
    return row === undefined || Number.isNaN(row.mean) ? undefined : row;
  };
  return told.flatMap((metric): KpiRow[] => {
    if (ofReference.has(metric) === (rule === 'change')) return [];
    const rows = plans.map((plan) => rowOf(plan, metric));
    if (rows.every((row) => row === undefined)) return [];
    const { name, meaning, unit } = metricNamed(metric);
    const ends: Partial<Record<Unit, number>> = { share: 1, people, weeks: deadlineOf(comparison) };
    const cells = rows.map((row): Figure | undefined => {
      if (row === undefined) return undefined;
      const { value, interval } = unit === 'money' ? moneyFigure(row, reader) : boardFigure(row, reader);
      const { mean, ciLow: low, ciHigh: high } = row;
      if (neverVaries(comparison, row)) return { value, interval: '', mean, low, high };
      // what happened in no world, or in every one, is known as far as so many worlds go
      const isCounted = interval === '' && isYesNo(metric) && low < high;
      const style = styleFor(unit, reader, low, high);
      return { value, interval: isCounted ? bareInterval(low, high, style) : interval, mean, low, high };
    });
    const tops = rows.flatMap((row) => (row === undefined ? [] : [topOf(row)]));
    return [
      {
        metric,
        label: typeset(name[language], language),
        meaning: typeset(meaning[language], language),
        cells,
        most: Math.min(roundUp(Math.max(...tops)), ends[unit] ?? Infinity),
      },
    ];
  });
}

/** From so much on an interval is told in thousands, which is shorter than its value. */
const THOUSANDS_FROM = 10_000;

/** Money rounded as the command line rounds it: `€1,297,300` and `1,294–1,301k`, `€7,560` and `7,500–7,610`. */
function moneyFigure(row: SummaryRow, reader: BoardReader): BoardFigure {
  if (Math.abs(row.mean) < THOUSANDS_FROM) return boardFigure(row, reader);
  const value = showValue(row.mean, styleFor('money', reader, row.ciLow, row.ciHigh));
  const { interval } = boardFigure(row, reader, 'thousand');
  return {
    value,
    interval: interval === '' ? '' : `${interval}${reader.language === 'fr' ? '\u00a0k' : 'k'}`,
  };
}

const isYesNo = (metric: OutcomeMetric): boolean => outcomeScales[metric] === 'yes-no';

const topOf = ({ mean, ciHigh }: SummaryRow): number =>
  Number.isNaN(ciHigh) ? mean : Math.max(mean, ciHigh);
