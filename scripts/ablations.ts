/**
 * Writes docs/ablations.md: what the mechanisms from which focus earns its effect contribute, each switched off in turn.
 * `npm run docs:ablations`, whenever results have changed.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contrast } from '../src/experiment/comparison.ts';
import { contrasts, type PlanOutcomes } from '../src/experiment/contrasts.ts';
import type { OutcomeMetric } from '../src/experiment/outcomes.ts';
import { excludesZero } from '../src/statistics/interval.ts';
import { moments } from '../src/statistics/moments.ts';
import { tInterval } from '../src/statistics/tInterval.ts';
import { playPlans } from './playPlans.ts';

/** A generated firm and how often it is run. */
export interface Firm {
  readonly people: number;
  readonly units: number;
  readonly replicates: number;
}

const firms: readonly Firm[] = [
  { people: 60, units: 4, replicates: 400 },
  { people: 240, units: 9, replicates: 400 },
  { people: 900, units: 30, replicates: 100 },
];
const DEADLINE = 104;
const plans = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;

/** A mechanism, and how the rule is written without it. */
const mechanisms = [
  {
    name: 'support load',
    does: 'a lead supports 12 people: beyond, coaching is shared out and ties are lost',
    off: 'supportLoad: false',
  },
  {
    name: 'learning curve',
    does: 'each doubling of hubs makes the next 15 % quicker and cheaper',
    off: 'learningCurve: false',
  },
  {
    name: 'failed trials speak',
    does: 'a contact who gave up says −0.2',
    off: 'discontinuedVoice: 0',
  },
  {
    name: 'posts commit',
    does: 'a post makes its holder committed (volunteers) or compliant (appointed) at once',
    off: 'postsCommit: false',
  },
] as const;
const allOff = { name: 'all four', off: mechanisms.map(({ off }) => off).join(', ') };

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

interface Variant {
  readonly name: string;
  readonly played: readonly PlanOutcomes[];
}

/** The page, in Markdown. */
export async function ablationsPage(on: readonly Firm[] = firms): Promise<string> {
  const sections: string[] = [];
  for (const firm of on) sections.push(...(await firmSection(firm)));
  return `${[
    '# Ablations',
    '',
    'Written by `npm run docs:ablations`: do not edit.',
    '',
    'Going one unit at a time has no advantage by definition: it earns its effect through mechanisms of its own, and each',
    'can be switched off. Here the three shipped plans run with each of them off, at the defaults otherwise (leadership ½,',
    `resistance 1), towards the coordinated structure, read at week ${DEADLINE}. Pairs of runs share their luck; intervals are at`,
    '95 %, of paired means (t) or proportions (Agresti & Min); **bold** where the interval leaves 0 out. Whatever the tables',
    'show stands here: nothing has been tuned to it.',
    '',
    ...mechanisms.map(({ name, does, off }) => `* **${name}**: ${does}; off with \`rule: { ${off} }\``),
    '',
    ...sections,
  ]
    .join('\n')
    .trimEnd()}\n`;
}

async function firmSection(firm: Firm): Promise<string[]> {
  const { people, units, replicates } = firm;
  const whole: Variant = { name: 'none', played: await play(firm, '') };
  const variants: Variant[] = [];
  for (const { name, off } of [...mechanisms, allOff])
    variants.push({ name, played: await play(firm, `, ${off}`) });
  return [
    `## ${people} people in ${units} units`,
    '',
    `${replicates} pairs of runs each (fewer for the cost per committed person, where a run ends with nobody committed).`,
    '',
    'What each mechanism does to a plan: the outcome with it, less the outcome without it.',
    '',
    ...effectTable(whole, variants),
    '',
    'What it does to the contest: how far Guerrilla is ahead on buy-in, and on the cost per committed person, with everything',
    'on and with the mechanism off; the last column is what the mechanism adds to the lead.',
    '',
    ...leadTable(whole, variants),
    '',
    inShort(whole, variants),
    '',
  ];
}

/** The mechanisms whose part in Guerrilla's lead is shown, in a sentence. */
function inShort(whole: Variant, variants: readonly Variant[]): string {
  const clauses = rivals.flatMap((rival) =>
    leads.map(({ metric, name }) => {
      const parts = variants.flatMap((without) => {
        const sample = sampleOf(added(whole, without, rival, metric));
        if (!excludesZero(tInterval(sample))) return [];
        return [`${without.name} (${figure(metric, sample.mean)})`];
      });
      return `${name} over ${rival}: ${parts.length === 0 ? 'none' : parts.join(', ')}`;
    }),
  );
  return `In short, mechanisms whose part in the lead is shown – ${clauses.join('; ')}.`;
}

async function play({ people, units, replicates }: Firm, off: string): Promise<readonly PlanOutcomes[]> {
  const played = await playPlans(
    [
      `organisation: { generate: { people: ${people}, units: ${units} } }`,
      'seed: 42',
      `horizon: ${DEADLINE}w`,
      `target: { structure: coordinated, deadline: ${DEADLINE}w }`,
      `rule: { kind: change${off} }`,
      'outputs: { metrics: [declared, buyIn] }',
      `plans: { ${plans.map((plan) => `${plan}: { style: ${plan} }`).join(', ')} }`,
    ].join('\n'),
    replicates,
    [DEADLINE],
  );
  return played.get(DEADLINE)!;
}

function effectTable(whole: Variant, variants: readonly Variant[]): string[] {
  const rows = variants.flatMap((without) =>
    plans.map((plan, p) => {
      const effects = contrasts(
        [
          { name: 'without', outcomes: without.played[p].outcomes },
          { name: 'with', outcomes: whole.played[p].outcomes },
        ],
        'without',
      );
      return [without.name, plan, ...shown.map(({ metric }) => difference(effects, metric))];
    }),
  );
  const levels = plans.map((plan, p) => {
    const { outcomes } = whole.played[p];
    const means = shown.map(({ metric }) => figure(metric, sampleOf(outcomes.get(metric)!).mean, ''));
    return ['*level, everything on*', plan, ...means];
  });
  return table(['mechanism', 'plan', ...shown.map(({ name }) => name)], [...levels, ...rows]);
}

function leadTable(whole: Variant, variants: readonly Variant[]): string[] {
  const rows = variants.flatMap((without) =>
    rivals.flatMap((rival) =>
      leads.map(({ metric, name }) => [
        without.name,
        `${name}, guerrilla − ${rival}`,
        ...[
          lead(whole, rival, metric),
          lead(without, rival, metric),
          added(whole, without, rival, metric),
        ].map((values) => ofPairs(values, metric)),
      ]),
    ),
  );
  return table(['mechanism', 'lead', 'on', 'off', 'added'], rows);
}

/** What a mechanism adds to Guerrilla's lead, replicate by replicate. */
function added(whole: Variant, without: Variant, rival: string, metric: OutcomeMetric): Float64Array {
  const off = lead(without, rival, metric);
  return lead(whole, rival, metric).map((value, r) => value - off[r]);
}

/** Guerrilla's outcome less another plan's, replicate by replicate. */
function lead({ played }: Variant, rival: string, metric: OutcomeMetric): Float64Array {
  const of = (plan: string) => played.find(({ name }) => name === plan)!.outcomes.get(metric)!;
  const other = of(rival);
  return of('guerrilla').map((value, r) => value - other[r]);
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
  return excludesZero({ low, high }) ? `**${text}**` : text;
}

/** A difference with its sign, shares to a thousandth and money to a unit; `plus` stands before what is above 0. */
function figure(metric: OutcomeMetric, value: number, plus = '+'): string {
  const rounded = metric === 'costPerCommitted' ? Math.round(value).toFixed(0) : value.toFixed(3);
  if (Number(rounded) === 0) return rounded.replace('-', '');
  return value > 0 ? `${plus}${rounded}` : rounded.replace('-', '−');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

const file = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === file)
  writeFileSync(join(file, '../../docs/ablations.md'), await ablationsPage());
