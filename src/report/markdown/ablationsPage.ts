import {
  ABLATION_DEADLINE,
  ablatedPlans,
  addedLead,
  effectsOn,
  leadOver,
  type MechanismAblation,
  mechanisms,
  outcomesOf,
} from '../../experiment/ablation/ablateMechanisms.ts';
import type { Contrast } from '../../experiment/comparison.ts';
import type { OutcomeMetric } from '../../experiment/outcomes.ts';
import { excludesZero } from '../../statistics/interval.ts';
import { moments } from '../../statistics/moments.ts';
import { tInterval } from '../../statistics/tInterval.ts';
import { bold } from './bold.ts';
import { markdownTable } from './markdownTable.ts';

const shown: readonly { readonly metric: OutcomeMetric; readonly name: string }[] = [
  { metric: 'buyIn', name: 'buy-in' },
  { metric: 'reached', name: 'P(reached)' },
  { metric: 'costPerCommitted', name: 'cost per committed person' },
];

/** Whom Guerrilla is set against, and on what. */
const rivals = ['voluntary', 'blitzkrieg'] as const;
const leads = [
  { metric: 'buyIn', name: 'buy-in' },
  { metric: 'costPerCommitted', name: 'cost per committed' },
] as const;

/** The page of ablations, in Markdown, a section a firm. */
export const ablationsPage = (ablations: readonly MechanismAblation[]): string =>
  `${[
    '# Ablations',
    '',
    'Written by `npm run docs:ablations`: do not edit.',
    '',
    'Going one unit at a time has no advantage by definition: it earns its effect through mechanisms of its own, and each',
    'can be switched off. Here the three shipped plans run with each of them off, at the defaults otherwise (leadership ½,',
    `resistance 1), towards the coordinated structure, read at week ${ABLATION_DEADLINE}. Pairs of runs share their luck; intervals are at`,
    `95 %, of paired means (t) or proportions (Agresti & Min); ${bold('bold')} where the interval leaves 0 out. Whatever the tables`,
    'show stands here: nothing has been tuned to it.',
    '',
    ...mechanisms.map(({ name, does, off }) => `* ${bold(name)}: ${does}; off with \`rule: { ${off} }\``),
    '',
    ...ablations.flatMap(firmSection),
  ]
    .join('\n')
    .trimEnd()}\n`;

function firmSection(ablation: MechanismAblation): string[] {
  const { people, units, replicates } = ablation.firm;
  return [
    `## ${people} people in ${units} units`,
    '',
    `${replicates} pairs of runs each (fewer for the cost per committed person, where a run ends with nobody committed).`,
    '',
    'What each mechanism does to a plan: the outcome with it, less the outcome without it.',
    '',
    ...effectTable(ablation),
    '',
    'What it does to the contest: how far Guerrilla is ahead on buy-in, and on the cost per committed person, with everything',
    'on and with the mechanism off; the last column is what the mechanism adds to the lead.',
    '',
    ...leadTable(ablation),
    '',
    inShort(ablation),
    '',
  ];
}

/** The mechanisms whose part in Guerrilla's lead is shown, in a sentence. */
function inShort({ whole, variants }: MechanismAblation): string {
  const clauses = rivals.flatMap((rival) =>
    leads.map(({ metric, name }) => {
      const parts = variants.flatMap((without) => {
        const sample = sampleOf(addedLead(rival, whole, without, metric));
        if (!excludesZero(tInterval(sample))) return [];
        return [`${without.name} (${figure(metric, sample.mean)})`];
      });
      return `${name} over ${rival}: ${parts.length === 0 ? 'none' : parts.join(', ')}`;
    }),
  );
  return `In short, mechanisms whose part in the lead is shown – ${clauses.join('; ')}.`;
}

function effectTable({ whole, variants }: MechanismAblation): string[] {
  const levels = ablatedPlans.map((plan) => {
    const outcomes = outcomesOf(whole, plan);
    const means = shown.map(({ metric }) => figure(metric, sampleOf(outcomes.get(metric)!).mean, ''));
    return ['*level, everything on*', plan, ...means];
  });
  const rows = variants.flatMap((without) =>
    ablatedPlans.map((plan) => {
      const effects = effectsOn(plan, whole, without);
      return [without.name, plan, ...shown.map(({ metric }) => difference(effects, metric))];
    }),
  );
  return markdownTable(['mechanism', 'plan', ...shown.map(({ name }) => name)], [...levels, ...rows]);
}

function leadTable({ whole, variants }: MechanismAblation): string[] {
  const rows = variants.flatMap((without) =>
    rivals.flatMap((rival) =>
      leads.map(({ metric, name }) => [
        without.name,
        `${name}, guerrilla − ${rival}`,
        ...[
          leadOver(rival, whole, metric),
          leadOver(rival, without, metric),
          addedLead(rival, whole, without, metric),
        ].map((values) => ofPairs(values, metric)),
      ]),
    ),
  );
  return markdownTable(['mechanism', 'lead', 'on', 'off', 'added'], rows);
}

/** Of the replicates that have a value. */
const sampleOf = (values: Float64Array) => moments(values.filter((value) => !Number.isNaN(value)));

function ofPairs(values: Float64Array, metric: OutcomeMetric): string {
  const sample = sampleOf(values);
  const { low, high } = tInterval(sample);
  return withInterval(metric, sample.mean, low, high);
}

function difference(effects: readonly Contrast[], metric: OutcomeMetric): string {
  const found = effects.find((effect) => effect.metric === metric)!;
  return withInterval(metric, found.difference, found.ciLow, found.ciHigh);
}

function withInterval(metric: OutcomeMetric, estimate: number, low: number, high: number): string {
  const text = `${figure(metric, estimate)} [${figure(metric, low)}, ${figure(metric, high)}]`;
  return excludesZero({ low, high }) ? bold(text) : text;
}

/** A difference with its sign, shares to a thousandth and money to a unit; `plus` stands before what is above 0. */
function figure(metric: OutcomeMetric, value: number, plus = '+'): string {
  const rounded = metric === 'costPerCommitted' ? Math.round(value).toFixed(0) : value.toFixed(3);
  if (Number(rounded) === 0) return rounded.replace('-', '');
  return value > 0 ? `${plus}${rounded}` : rounded.replace('-', '−');
}
