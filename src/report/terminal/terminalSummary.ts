import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { areFewWorlds } from '../../statistics/worldRange.ts';
import type { Language } from '../../text/text.ts';
import { roundTop, stepsTo } from '../html/chartAxes.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showInterval, showNumber, showValue, styleFor } from '../quantity.ts';
import { climateTold, type ToldClimate } from '../scenario/climateTold.ts';
import { caveats } from '../sentences/caveats.ts';
import { neverVaries, seriesOf, summaryOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import { verdictSentences } from '../verdictSentences.ts';
import { columns } from './alignColumns.ts';
import { drawCurves, marker } from './curves.ts';
import type { Paint } from './paint.ts';
import { structureBlock } from './structureBlock.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly language: Language;
  /** Characters of a line, from 40 on. */
  readonly width: number;
  readonly paint: Paint;
  /** The run's short fingerprint. */
  readonly fingerprint: string;
  /** The scenario's climate by key; left out where the rule knows none. */
  readonly climate?: ToldClimate | undefined;
}

const words = {
  fingerprint: { en: 'fingerprint', fr: 'empreinte' },
  week: { en: 'week', fr: 'semaine' },
  climate: { en: 'in this climate:', fr: 'dans ce climat :' },
  mean: {
    en: 'mean, 95% interval, and nine of ten worlds',
    fr: 'moyenne, intervalle à 95 %, et neuf mondes sur dix',
  },
  meanOfFew: {
    en: 'mean, 95% interval, and the worlds played',
    fr: 'moyenne, intervalle à 95 %, et les mondes joués',
  },
} as const;

/** At most this wide, however wide the terminal: longer lines are hard to read. */
const WIDEST = 120;
const NARROWEST = 40;

/**
 * What the command line says of a comparison: title, verdict, curves, the structures that each plan went through, what each came to, and the line with the
 * fingerprint. Lines end with LF, the last one too.
 */
export function terminalSummary(comparison: Comparison, options: TerminalOptions): string {
  const { language, paint, fingerprint } = options;
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const n = `n = ${showNumber(comparison.worlds, language)}`;
  const last = `${words.fingerprint[language]} ${fingerprint} · ${n} · uptake ${comparison.engineVersion}`;
  const blocks = [
    wrap(comparison.title[language] || comparison.name, width).map(paint.strong),
    verdictSentences(withFewPairs(comparison), language).flatMap((sentence) => wrap(sentence, width, '  ')),
    caveats(comparison, language).flatMap((caveat) => wrap(caveat, width, '  ')),
    curvesBlock(comparison, { ...options, width }),
    structureBlock(comparison, { ...options, width }),
    figuresBlock(comparison, { ...options, width }),
    climateBlock(options, width),
    [last],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** More pairs than these are told only as far as they have to do with the choice; the report and the tables have them all. */
const MOST_PAIRS = 3;

function withFewPairs(comparison: Comparison): Comparison {
  const { verdict } = comparison;
  const leading = verdict.decision?.chosenWith;
  if (leading === undefined || verdict.pairs.length <= MOST_PAIRS) return comparison;
  const pairs = verdict.pairs.filter(({ a, b }) => leading.includes(a) || leading.includes(b));
  return { ...comparison, verdict: { ...verdict, pairs } };
}

/** The climate in the words of the file: a result says nothing without it. */
function climateBlock({ climate, language }: TerminalOptions, width: number): string[] {
  if (climate === undefined) return [];
  const { firm, units } = climateTold(climate, language);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return [
    ...wrap(`${typeset(words.climate[language], language)} ${firm}`, width, '  '),
    ...units.flatMap(([unit, told]) =>
      wrap(`${unit}${colon} ${told}`, width - 2, '  ').map((line) => `  ${line}`),
    ),
  ];
}

/** The curves of buy-in, or of adopters under a reference rule, with their letters explained. */
function curvesBlock(comparison: Comparison, { language, width, paint }: TerminalOptions): string[] {
  const metric = comparison.rule === 'change' ? 'buyIn' : 'adopters';
  const curves = comparison.plans.flatMap((plan) => {
    const series = seriesOf(plan, metric);
    return series === undefined
      ? []
      : [{ label: planTitle(comparison, plan.name, language), values: series.mean }];
  });
  if (curves.length === 0) return [];
  const { name, unit } = metricNamed(metric);
  const most = roundTop(
    curves.flatMap(({ values }) => [...values]),
    unit === 'share',
  );
  const style = { unit, language, currency: '', decimals: unit === 'share' && most < 0.1 ? 1 : 0 };
  const drawn = drawCurves({
    curves,
    horizon: comparison.horizon,
    most,
    tick: (value) => showValue(value, style),
    width,
    steps: stepsTo(most),
    week: words.week[language],
    language,
    paint,
  });
  const letters = curves.length > 1 ? legend(curves, width, paint) : [];
  return [paint.strong(name[language]), ...drawn, ...letters];
}

/** `A Blitzkrieg   B Guerrilla`, on as many lines as it takes. */
function legend(curves: readonly { readonly label: string }[], width: number, paint: Paint): string[] {
  const lines: string[][] = [[]];
  let used = 0;
  for (const [k, { label }] of curves.entries()) {
    const length = [...label].length + 5;
    if (used > 0 && used + length > width) {
      lines.push([]);
      used = 0;
    }
    used += length;
    lines[lines.length - 1].push(`${paint.plan(marker(k), k)} ${label}`);
  }
  return lines.map((line) => `  ${line.join('   ')}`);
}

/** Mean and interval of every metric of the summary: a column a plan, or a line a plan where that is too wide. */
function figuresBlock(comparison: Comparison, { language, width, paint }: TerminalOptions): string[] {
  const metrics = [
    ...new Set(comparison.plans.flatMap(({ summary }) => summary.map(({ metric }) => metric))),
  ];
  if (metrics.length === 0) return [];
  const names = metrics.map((metric) => metricNamed(metric).name[language]);
  const cells = comparison.plans.map((plan) =>
    metrics.map((metric) => figure(comparison, plan, metric, language)),
  );
  const lettered = comparison.plans.map((plan, k) =>
    comparison.plans.length === 1 ? planTitle(comparison, plan.name, language) : marker(k),
  );
  const title = typeset(
    (areFewWorlds(comparison.replicates) ? words.meanOfFew : words.mean)[language],
    language,
  );
  const side = columns([
    ['', ...lettered],
    ...names.map((name, m) => [name, ...cells.map((plan) => plan[m].join(' ').trimEnd())]),
  ]);
  if (side.every((line) => [...line].length <= width)) return [paint.strong(title), ...side.map(cleared)];
  return [
    paint.strong(title),
    ...names.flatMap((name, m) => [
      name,
      ...columns(cells.map((plan, k) => [`  ${lettered[k]}`, ...plan[m]])),
    ]),
  ];
}

const cleared = (line: string) => line.trimEnd();

function figure(
  comparison: Comparison,
  plan: PlanResult,
  metric: string,
  language: Language,
): [string, string, string] {
  const row = summaryOf(plan, metric);
  if (row === undefined) return ['–', '', ''];
  const { unit } = metricNamed(metric);
  const style = styleFor(unit, { language, currency: comparison.currency }, row.ciLow, row.ciHigh);
  if (neverVaries(comparison, row)) return [showValue(row.mean, style), '', ''];
  const interval = showInterval(row.ciLow, row.ciHigh, style);
  return [
    showValue(row.mean, style),
    interval === '' ? '' : `(${interval})`,
    showInterval(row.rangeLow, row.rangeHigh, style),
  ];
}
