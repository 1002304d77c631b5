import type { Comparison, Contrast } from '../../experiment/comparison.ts';
import { metricNamed, planTitle } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { verdictSentences } from '../verdictSentences.ts';
import { columns } from './alignColumns.ts';
import type { LineStyle } from './paint.ts';
import { wrap } from './wrap.ts';

/** The verdict, and every paired difference to the baseline: a block a pair, a line a metric. */
export function contrastLines(comparison: Comparison, style: LineStyle, width: number): string[] {
  const { language, paint } = style;
  const say = sayIn(language);
  const { contrasts, baseline, plans } = comparison;
  const sentences = verdictSentences(comparison, language).flatMap((line) => wrap(line, width, '  '));
  const others = plans.filter(({ name }) => name !== baseline);
  const head = [
    '',
    say({ en: 'difference', fr: 'différence' }),
    say({ en: '95% interval', fr: 'intervalle à 95 %' }),
    say({ en: 'better in', fr: 'meilleur dans' }),
    say({ en: 'pairs', fr: 'paires' }),
  ];
  return [
    paint.strong(say(comparison.title) || comparison.name),
    '',
    ...sentences,
    ...others.flatMap(({ name }) => [
      '',
      paint.strong(`${planTitle(comparison, name, language)} − ${planTitle(comparison, baseline, language)}`),
      ...table(
        [
          head,
          ...contrasts
            .filter(({ b }) => b === name)
            .map((contrast) => contrastCells(contrast, comparison, style)),
        ],
        width,
      ),
    ]),
  ];
}

/** The rows in columns; where these are wider than the terminal, each name stands on a line of its own. */
function table(rows: readonly (readonly string[])[], width: number): string[] {
  const wide = columns(rows);
  if (wide.every((line) => [...line].length <= width)) return wide;
  const narrow = columns(rows.map((cells) => ['', ...cells.slice(1)]));
  return rows.flatMap(([name], k) => (name === '' ? [narrow[k]] : [name, narrow[k]]));
}

function contrastCells(
  { metric, difference, ciLow, ciHigh, pBetter, n }: Contrast,
  { currency }: Comparison,
  { language }: LineStyle,
): string[] {
  const { name, unit } = metricNamed(metric);
  const shape = differenceStyle(unit, { language, currency }, ciLow, ciHigh);
  const blank = Number.isNaN(difference);
  return [
    name[language],
    blank ? '–' : showDifference(difference, shape),
    showDifferenceInterval(ciLow, ciHigh, shape),
    Number.isNaN(pBetter) ? '–' : `${Math.round(pBetter * 100)}${language === 'fr' ? '\u202f%' : '%'}`,
    String(n),
  ];
}
