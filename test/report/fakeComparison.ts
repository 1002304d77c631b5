import type {
  Comparison,
  Contrast,
  Finding,
  PairVerdict,
  PlanResult,
  SummaryRow,
  WeeklySeries,
} from '../../src/experiment/comparison.ts';
import { wilson } from '../../src/statistics/wilson.ts';

/** What a fake comparison may be asked to look like. */
export interface Wish {
  readonly plans?: readonly { readonly name: string; readonly en: string; readonly fr: string }[];
  readonly horizon?: number;
  readonly replicates?: number;
  readonly groups?: boolean;
}

export const threePlans = [
  { name: 'blitzkrieg', en: 'Blitzkrieg', fr: 'Blitzkrieg' },
  { name: 'guerrilla', en: 'Guerrilla', fr: 'Guérilla' },
  { name: 'voluntary', en: 'Voluntary', fr: 'Volontariat' },
];

const metricsOverTime = ['declared', 'buyIn', 'facade', 'resistant', 'progress', 'cost', 'load'] as const;

/** A curve from 0 towards `top`, half-way at `half`. */
const rise = (week: number, half: number, top: number) => (top * week ** 2) / (week ** 2 + half ** 2);

function level(metric: string, week: number, plan: number): number {
  const buyIn = 0.03 + rise(week, 40 + 9 * plan, 0.5 + 0.06 * plan);
  const facade =
    plan === 0 ? Math.max(0, rise(week, 8, 0.55) - rise(week, 34, 0.5)) : rise(week, 60, 0.02 * plan);
  switch (metric) {
    case 'buyIn':
      return buyIn;
    case 'facade':
      return facade;
    case 'declared':
      return buyIn + facade;
    case 'resistant':
      return plan === 0 ? rise(week, 10, 0.22) - rise(week, 80, 0.15) : 0.01;
    case 'progress':
      return Math.min(1, 0.3 + rise(week, 30 + 5 * plan, 0.7));
    case 'reached':
    case 'reachedOnPaper':
      return Math.min(1, rise(week, 70 - 12 * plan, 1.3));
    case 'cost':
      return 2600 * week * (1 - 0.12 * plan);
    case 'adopters':
      return Math.round(240 * (buyIn + facade));
    default:
      return 0.4;
  }
}

function series(
  metric: string,
  group: string,
  n: number,
  weeks: number,
  at: (week: number) => number,
): WeeklySeries {
  const column = (shift: number) =>
    Float64Array.from({ length: weeks }, (_, week) => {
      const mean = at(week);
      const spread = metric === 'cost' ? 4000 : metric === 'adopters' ? 12 : 0.05;
      return n === 1 ? mean : Math.max(0, mean + shift * spread);
    });
  return {
    metric,
    group,
    n,
    mean: column(0),
    sd: Float64Array.from({ length: weeks }, () => (n === 1 ? NaN : 0.03)),
    p05: column(-1.6),
    p25: column(-0.7),
    p50: column(0.05),
    p75: column(0.7),
    p95: column(1.6),
  };
}

/** Shares of replicates in each structure, adding up to 1. */
function structureShares(week: number, plan: number): Record<string, number> {
  const coordinated = level('reached', week, plan);
  const organic = (1 - coordinated) * Math.max(0, 1 - week / 30);
  const emerging = (1 - coordinated - organic) * 0.6;
  return {
    dormant: 0,
    organic,
    centralised: 1 - coordinated - organic - emerging,
    emerging,
    coordinated,
    dandelion: 0,
    honeycomb: 0,
  };
}

/** The share of n replicates nearest to `share`, with its Wilson interval. */
function shareRow(metric: string, share: number, n: number): SummaryRow {
  const mean = Math.round(share * n) / n;
  const { low, high } = wilson(mean * n, n);
  return { ...row(metric, mean, n, 0, 'wilson'), median: NaN, p10: NaN, p90: NaN, ciLow: low, ciHigh: high };
}

function row(
  metric: string,
  mean: number,
  n: number,
  half: number,
  method: SummaryRow['method'],
): SummaryRow {
  const without = n < 2;
  return {
    metric,
    n,
    mean,
    median: mean,
    p10: mean - half,
    p90: mean + half,
    ciLow: without ? NaN : mean - half,
    ciHigh: without ? NaN : mean + half,
    method: without ? 'too-few' : method,
    worlds: n,
    rangeLow: without || method === 'wilson' ? NaN : mean - 4 * half,
    rangeHigh: without || method === 'wilson' ? NaN : mean + 4 * half,
  };
}

function planResult(
  name: string,
  title: { en: string; fr: string },
  plan: number,
  wish: Required<Wish>,
): PlanResult {
  const weeks = wish.horizon + 1;
  const n = wish.replicates;
  const weekly: WeeklySeries[] = [];
  weekly.push(series('adopters', 'all', n, weeks, (week) => level('adopters', week, plan)));
  for (const metric of metricsOverTime) {
    weekly.push(series(metric, 'all', n, weeks, (week) => level(metric, week, plan)));
    if (!wish.groups || (metric !== 'buyIn' && metric !== 'declared')) continue;
    for (const [k, type] of [
      'innovator',
      'earlyAdopter',
      'earlyMajority',
      'lateMajority',
      'laggard',
    ].entries())
      weekly.push(
        series(
          metric,
          `adopterType=${type}`,
          n,
          weeks,
          (week) => level(metric, week, plan) * (1.6 - 0.3 * k),
        ),
      );
    for (const [k, unit] of ['Sales', 'Marketing', 'R&D "labs", Lyon', 'Finance'].entries())
      weekly.push(
        series(metric, `unit=${unit}`, n, weeks, (week) => level(metric, week, plan) * (1.2 - 0.15 * k)),
      );
  }
  for (const structure of Object.keys(structureShares(0, plan)))
    weekly.push(
      series(
        'structure',
        `structure=${structure}`,
        1,
        weeks,
        (week) => structureShares(week, plan)[structure],
      ),
    );
  for (const [k, condition] of ['buyIn', 'autonomy', 'coordination'].entries())
    weekly.push(
      series(
        'blocking',
        `condition=${condition}`,
        1,
        weeks,
        (week) => (1 - level('reached', week, plan)) * (k === 0 ? 0.6 : k === 1 ? 0.3 : 0.1),
      ),
    );
  weekly.push(series('reached', 'all', n, weeks, (week) => level('reached', week, plan)));
  const end = (metric: string) => level(metric, wish.horizon, plan);
  return {
    name,
    title,
    weekly,
    reached: {
      low: Float64Array.from({ length: weeks }, (_, week) => wilson(level('reached', week, plan) * n, n).low),
      high: Float64Array.from(
        { length: weeks },
        (_, week) => wilson(level('reached', week, plan) * n, n).high,
      ),
    },
    summary: [
      row('declared', end('declared'), n, 0.012, 't'),
      row('buyIn', end('buyIn'), n, 0.011, 't'),
      row('facade', end('facade'), n, 0.009, 't'),
      row('resistant', end('resistant'), n, 0.004, 't'),
      shareRow('reached', end('reached'), n),
      shareRow('kept', 0.97 * end('reached'), n),
      row('weekReached', 34 + 6.5 * plan, Math.round(n * end('reached')), 1.8, 't'),
      row('weeksLost', 40 + 6.5 * plan, n, 1.8, 't'),
      shareRow('neverReached', 1 - end('reached'), n),
      row('cost', end('cost'), n, 1400, 't'),
      row('costPerCommitted', end('cost') / (240 * end('buyIn')), n, 61, 't'),
      row('adopters', end('adopters'), n, 2.8, 't'),
    ],
  };
}

/** A contrast whose numbers a test chooses. */
export const contrast = (
  metric: string,
  difference: number,
  ciLow: number,
  ciHigh: number,
  over: Partial<Contrast> = {},
): Contrast => ({
  a: 'blitzkrieg',
  b: 'guerrilla',
  metric,
  difference,
  ciLow,
  ciHigh,
  pBetter: 0.71,
  n: 200,
  method: 't',
  worlds: 200,
  rangeLow: NaN,
  rangeHigh: NaN,
  ...over,
});

/** A finding on that contrast; the plans' own values are given by mean and half width. */
export const finding = (
  metric: Finding['metric'],
  given: Contrast,
  a: readonly [number, number],
  b: readonly [number, number],
): Finding => ({
  metric,
  shown: given.ciLow > 0 || given.ciHigh < 0,
  contrast: given,
  ofA: row(metric, a[0], given.n, a[1], 't'),
  ofB: row(metric, b[0], given.n, b[1], 't'),
});

const differences = {
  kept: [0.06, 1],
  buyIn: [0.02, 1],
  weeksLost: [2.4, -1],
  cost: [1900, -1],
} as const;

function pairsOf(plans: readonly PlanResult[], n: number): PairVerdict[] {
  const [a, ...others] = plans;
  return others.map((b) => ({
    a: a.name,
    b: b.name,
    n,
    findings: (['kept', 'buyIn', 'weeksLost', 'cost'] as const).map((metric): Finding => {
      const ofA = a.summary.find((one) => one.metric === metric)!;
      const ofB = b.summary.find((one) => one.metric === metric)!;
      const difference = ofB.mean - ofA.mean;
      const half = n < 2 ? NaN : differences[metric][0];
      const over = { a: a.name, b: b.name, n, worlds: n };
      const given = contrast(metric, difference, difference - half, difference + half, over);
      return { metric, shown: given.ciLow > 0 || given.ciHigh < 0, contrast: given, ofA, ofB };
    }),
  }));
}

/** A comparison that looks like a real one: smooth curves with bands, shares that add up, every table filled. */
export function fakeComparison(wished: Wish = {}): Comparison {
  const wish: Required<Wish> = { plans: threePlans, horizon: 104, replicates: 200, groups: true, ...wished };
  const plans = wish.plans.map(({ name, en, fr }, k) => planResult(name, { en, fr }, k, wish));
  const pairs = pairsOf(plans, wish.replicates);
  return {
    name: 'organic-to-coordinated',
    title: { en: 'From organic to coordinated', fr: 'De l’organique au coordonné' },
    question: {
      en: 'Oblige everyone at once, or win one unit at a time?',
      fr: 'Obliger tout le monde d’un coup, ou gagner une unité à la fois ?',
    },
    expectation: {
      en: 'Blitzkrieg declares early and loses later what it never won.',
      fr: 'Le Blitzkrieg déclare tôt et perd plus tard ce qu’il n’a jamais gagné.',
    },
    sources: ['Rogers, Diffusion of Innovations, 2003', 'Owyang, Altimeter, 2010'],
    currency: 'EUR',
    rule: 'change',
    people: 240,
    ties: 1680,
    horizon: wish.horizon,
    replicates: wish.replicates,
    worlds: wish.replicates,
    drawn: true,
    seed: '42',
    target: { structure: 'coordinated', participation: 0.25, hold: 4, deadline: wish.horizon },
    baseline: plans[0].name,
    plans,
    outcomes: [],
    draws: undefined,
    gates: [],
    contrasts: pairs.flatMap(({ findings }) => findings.map((one) => one.contrast)),
    verdict: { decision: undefined, assumptions: undefined, pairs, coincident: [] },
    notes: [
      {
        code: 'self-ties',
        file: 'mail.csv',
        line: 12,
        message: { en: '3 self ties were dropped', fr: '3 liens vers soi ont été retirés' },
        remedy: { en: 'nothing to do', fr: 'rien à faire' },
      },
    ],
    engineVersion: '0.1.0',
    sketched: false,
    failures: [],
  };
}

/** A reference rule: one plan, adopters only, in people. */
export function fakeReference(rule: 'threshold' | 'cascade', replicates: number): Comparison {
  const horizon = 12;
  const adopters = series('adopters', 'all', replicates, horizon + 1, (week) => Math.min(23, 3 + 4 * week));
  return {
    ...fakeComparison({ horizon, replicates, groups: false }),
    title: { en: 'Thresholds on a line', fr: 'Des seuils en ligne' },
    rule,
    people: 50,
    target: undefined,
    baseline: 'none',
    plans: [
      {
        name: 'none',
        title: { en: 'none', fr: 'aucun' },
        weekly: [adopters],
        summary: [row('adopters', adopters.mean[horizon], replicates, 1.4, 't')],
      },
    ],
    contrasts: [],
    verdict: { decision: undefined, assumptions: undefined, pairs: [], coincident: [] },
  };
}
