import type { Comparison, Contrast } from '../../experiment/comparison.ts';
import { pairsOf } from '../../experiment/contrasts.ts';
import { areFewWorlds } from '../../statistics/worldRange.ts';
import { metricNamed, planTitle } from '../names.ts';
import { differenceStyle, showDifference, showDifferenceInterval } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { verdictSentences } from '../verdictSentences.ts';
import { columns } from './alignColumns.ts';
import type { LineStyle } from './paint.ts';
import { wrap } from './wrap.ts';

/** The verdict, and every paired difference: a block a pair, a line a metric. */
export function contrastLines(comparison: Comparison, style: LineStyle, width: number): string[] {
  const { language, paint } = style;
  const say = sayIn(language);
  const { contrasts, baseline, plans } = comparison;
  const sentences = verdictSentences(comparison, language).flatMap((line) => wrap(line, width, '  '));
  const pairs = pairsOf(plans, baseline);
  const head = [
    '',
    say({ en: 'difference', fr: 'différence' }),
    say({ en: '95% interval', fr: 'intervalle à 95 %' }),
    say(
      areFewWorlds(comparison.replicates)
        ? { en: 'worlds played', fr: 'mondes joués' }
        : { en: 'nine of ten worlds', fr: 'neuf mondes sur dix' },
    ),
    say({ en: 'better in', fr: 'meilleur dans' }),
    say({ en: 'worlds', fr: 'mondes' }),
  ];
  return [
    paint.strong(say(comparison.title) || comparison.name),
    '',
    ...sentences,
    ...pairs.flatMap(([a, b]) => [
      '',
      paint.strong(`${planTitle(comparison, b.name, language)} − ${planTitle(comparison, a.name, language)}`),
      ...table(
        [
          head,
          ...contrasts
            .filter((contrast) => contrast.a === a.name && contrast.b === b.name)
            .map((contrast) => contrastCells(contrast, comparison, style)),
        ],
        width,
      ),
    ]),
  ];
}

/**
 * The rows in columns; where these are wider than the terminal, each name stands on a line of its own, and where that
 * does not do, the range over the worlds and all after it on another.
 */
function table(rows: readonly (readonly string[])[], width: number): string[] {
  const wide = columns(rows);
  if (wide.every((line) => [...line].length <= width)) return wide;
  const part = (from: number, to?: number) => columns(rows.map((cells) => ['', ...cells.slice(from, to)]));
  const narrow = part(1);
  const parts = narrow.every((line) => [...line].length <= width) ? [narrow] : [part(1, 3), part(3)];
  return rows.flatMap(([name], k) => [...(name === '' ? [] : [name]), ...parts.map((lines) => lines[k])]);
}

function contrastCells(
  { metric, difference, ciLow, ciHigh, pBetter, worlds, rangeLow, rangeHigh }: Contrast,
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
    showDifferenceInterval(rangeLow, rangeHigh, shape),
    Number.isNaN(pBetter) ? '–' : `${Math.round(pBetter * 100)}${language === 'fr' ? '\u202f%' : '%'}`,
    String(worlds),
  ];
}
