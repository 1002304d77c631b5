import { wholePercent } from '../../report/quantity.ts';
import { sayIn } from '../../report/typeset.ts';
import type { Language } from '../../text/text.ts';
import { type AdoptionMarks, type ChartedSeries, shareY } from './adoptionMarks.ts';
import { chartWords, seriesNames } from './chartWords.ts';
import { fitText } from './fitText.ts';
import { poolHeights } from './labelHeights.ts';
import type { Measure } from './measureText.ts';
import { shareText } from './shareText.ts';
import type { TimeAxis } from './timeAxis.ts';

/** What stands at the end of a line. */
export interface LineEnd {
  readonly key: string;
  readonly look: number | undefined;
  readonly isLight: boolean;
  readonly isDial: boolean;
  readonly text: string;
  readonly x: number;
  /** Middle of the text. */
  readonly y: number;
  readonly leader: string;
}

/** Labels are so far from the plot. */
const AWAY = 14;

/** Labels at the ends of lines, apart, with leaders to where the lines end. */
export function lineEnds(
  { series, heights }: Pick<AdoptionMarks, 'series' | 'heights'>,
  axis: TimeAxis,
  language: Language,
  measure: Measure,
): LineEnd[] {
  const say = sayIn(language);
  const room = axis.width - axis.right - AWAY;
  const labelled = series.flatMap((one) => {
    const value = one.values[one.values.length - 1];
    if (value === undefined || Number.isNaN(value)) return [];
    // where the façade is gone, declared use ends where buy-in does
    const main = series.find(({ plans, isLight }) => !isLight && plans.includes(one.plans[0]));
    if (one.isLight && main && value - main.values[main.values.length - 1] < 0.01) return [];
    return [{ one, value }];
  });
  const light = labelled.filter(({ one }) => one.isLight).length;
  const gap = Math.round(axis.sizes.label * 1.46);
  const wanted = labelled.map(({ value }) => shareY(heights, value));
  const placed = poolHeights(wanted, gap, heights.top - 4, heights.bottom + 2);
  return labelled.map(({ one, value }, k) => {
    const share = shareText(value, language);
    const isLight = one.isLight || one.look === -1;
    const weight = isLight ? 400 : 600;
    const width = (text: string) => measure(text, axis.sizes.label, weight);
    const y = Math.round(placed[k] * 10) / 10;
    const from = Math.round(wanted[k] * 10) / 10;
    const isMoved = Math.abs(y - from) > 3;
    const end = axis.right + AWAY - 4;
    return {
      key: `${one.plans.join(' ')} ${one.outcome}`,
      look: one.look,
      isLight,
      isDial: isDial(one),
      text: labelOf(one, share, light > 1),
      x: axis.right + AWAY,
      y,
      leader: `M${axis.right + 2} ${from}L${end} ${isMoved ? y : from}`,
    };

    function labelOf({ isLight, letter, title }: ChartedSeries, value: string, isOneOfMany: boolean): string {
      if (isLight) {
        const words = say(axis.isNarrow ? chartWords.declaredShort : seriesNames.declared);
        return `${isOneOfMany ? `${letter} ` : ''}${words} ${value}`;
      }
      if (axis.isNarrow && letter !== '') return `${letter} ${value}`;
      if (axis.isNarrow && isDial(one)) return `${say(chartWords.dialShort)} ${value}`;
      const told = fitText(
        title,
        room - width([letter, '', value].filter((part, k) => part !== '' || k === 1).join(' ')),
        width,
      );
      return [letter, told, value].filter((part) => part !== '').join(' ');
    }
  });
}

/** The dial's curve is no plan's. */
export const dialSeries = (
  at: number,
  outcome: ChartedSeries['outcome'],
  values: ArrayLike<number>,
  language: Language,
): ChartedSeries => ({
  plans: [],
  look: undefined,
  letter: '',
  title: `${chartWords.dial[language]} ${wholePercent(at, language)}${language === 'fr' ? '\u00a0:' : ':'}`,
  outcome,
  values,
  isLight: false,
});

export const isDial = ({ plans }: Pick<ChartedSeries, 'plans'>): boolean => plans.length === 0;
