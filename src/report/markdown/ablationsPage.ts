import {
  ABLATION_DEADLINE,
  ablatedPairs,
  ablatedPlans,
  addedLead,
  type Change,
  effectOn,
  leadOf,
  levelOf,
  type MechanismAblation,
  mechanisms,
  otherCircumstances,
  type Variant,
} from '../../experiment/ablation/ablateMechanisms.ts';
import { type OutcomeMetric, outcomeScales } from '../../experiment/outcomes.ts';
import { excludesZero } from '../../statistics/interval.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import { bold } from './bold.ts';
import { markdownTable } from './markdownTable.ts';

const shown: readonly { readonly metric: OutcomeMetric; readonly name: string }[] = [
  { metric: 'kept', name: 'kept' },
  { metric: 'buyIn', name: 'buy-in' },
  { metric: 'buyInAtEqualMoney', name: 'at equal money' },
  { metric: 'cost', name: 'cost' },
];

/** What the lead of a plan over another is told in. */
const leads: readonly { readonly metric: OutcomeMetric; readonly name: string }[] = [
  { metric: 'buyIn', name: 'buy-in' },
  { metric: 'cost', name: 'cost' },
];

/** The page of ablations, in Markdown, a section a firm. */
export const ablationsPage = (ablations: readonly MechanismAblation[]): string =>
  `${[
    '# Ablations',
    '',
    'Written by `npm run docs:ablations`: do not edit.',
    '',
    'What the contest of the shipped plans hangs on. Going one unit at a time has no advantage by definition, nor has obliging or',
    'inviting everybody: whatever a plan earns it earns through mechanisms, and each can be switched off. Here the three plans run with',
    'each of them off, and with other means, the same for every plan; at the defaults otherwise (leadership ½, resistance 1), towards the',
    `coordinated structure, read at week ${ABLATION_DEADLINE}. *Kept* is the target reached and still in place; *at equal money* the buy-in in the last week`,
    'in which a plan had spent no more than the cheapest plan, nothing aside, at the end; cost is in thousands. Everything is paired: the same possible worlds',
    `of a firm like that, the same luck. Intervals are at 95 % over worlds, one at a time; ${bold('bold')} where 0 lies outside, which in one row`,
    'of twenty is luck; no interval stands where every world has the same difference. Whatever the tables show stands here: nothing has been tuned to it.',
    '',
    'Mechanisms:',
    '',
    ...mechanisms.map((mechanism) => itemOf(mechanism, '; off with ')),
    '',
    'Other means, and another change:',
    '',
    ...otherCircumstances.map((change) => itemOf(change, ': ')),
    '',
    ...ablations.flatMap(firmSection),
  ]
    .join('\n')
    .trimEnd()}\n`;

const itemOf = ({ name, does, keys }: Change, before: string) =>
  `* ${bold(name)}: ${does}${before}${Object.entries(keys)
    .map(([section, written]) => `\`${section}: { ${written} }\``)
    .join(', ')}`;

function firmSection(ablation: MechanismAblation): string[] {
  const { people, units } = ablation.firm;
  const { whole, without, otherwise } = ablation;
  return [
    `## ${people} people in ${units} units`,
    '',
    `n = ${whole.worlds} possible worlds.`,
    '',
    'By default:',
    '',
    ...levelTable(whole),
    '',
    'What a plan loses or gains when a mechanism is switched off: the outcome without it, less the outcome by default.',
    '',
    ...effectTable('without', whole, without),
    '',
    'What that does to the contest: the first plan less the second, in buy-in and in cost, without the mechanism, and how much of that is',
    'due to switching it off.',
    '',
    ...leadTable('without', whole, without),
    '',
    inShort(whole, without),
    '',
    'The same with other means, and where the change suits less.',
    '',
    ...effectTable('with', whole, otherwise),
    '',
    ...leadTable('with', whole, otherwise),
    '',
  ];
}

const levelTable = (whole: Variant): string[] =>
  markdownTable(
    ['plan', ...shown.map(({ name }) => name)],
    ablatedPlans.map((plan) => [
      plan,
      ...shown.map(({ metric }) => {
        const { estimate, low, high } = levelOf(plan, whole, metric);
        const interval = Number.isNaN(low) ? '' : ` [${amount(metric, low)}, ${amount(metric, high)}]`;
        return `${amount(metric, estimate)}${interval}`;
      }),
    ]),
  );

const effectTable = (head: string, whole: Variant, variants: readonly Variant[]): string[] =>
  markdownTable(
    [head, 'plan', ...shown.map(({ name }) => name)],
    variants.flatMap((variant) =>
      ablatedPlans.map((plan) => [
        variant.name,
        plan,
        ...shown.map(({ metric }) => difference(metric, effectOn(plan, whole, variant, metric))),
      ]),
    ),
  );

const leadTable = (head: string, whole: Variant, variants: readonly Variant[]): string[] =>
  markdownTable(
    [head, 'lead', ...leads.flatMap(({ name }) => [name, 'due to it'])],
    [
      ...ablatedPairs.map((pair) => [
        '*as by default*',
        nameOf(pair),
        ...leads.flatMap(({ metric }) => [difference(metric, leadOf(pair, whole, metric)), '']),
      ]),
      ...variants.flatMap((variant) =>
        ablatedPairs.map((pair) => [
          variant.name,
          nameOf(pair),
          ...leads.flatMap(({ metric }) => [
            difference(metric, leadOf(pair, variant, metric)),
            difference(metric, addedLead(pair, whole, variant, metric)),
          ]),
        ]),
      ),
    ],
  );

const nameOf = ([a, b]: (typeof ablatedPairs)[number]) => `${b} − ${a}`;

/** The mechanisms whose part in a lead in buy-in is shown, in a sentence. */
function inShort(whole: Variant, without: readonly Variant[]): string {
  const clauses = ablatedPairs.map((pair) => {
    const parts = without.flatMap((variant) => {
      const added = addedLead(pair, whole, variant, 'buyIn');
      return excludesZero(added) ? [`${variant.name} (${figure('buyIn', added.estimate)})`] : [];
    });
    return `${nameOf(pair)}: ${parts.length === 0 ? 'none' : parts.join(', ')}`;
  });
  return `In short, mechanisms without which a lead in buy-in is shown to be another – ${clauses.join('; ')}.`;
}

function difference(metric: OutcomeMetric, { estimate, low, high }: WorldEstimate): string {
  if (Number.isNaN(low)) return figure(metric, estimate);
  const text = `${figure(metric, estimate)} [${figure(metric, low)}, ${figure(metric, high)}]`;
  return excludesZero({ low, high }) ? bold(text) : text;
}

/** Shares to a thousandth and money to a thousand. */
const amount = (metric: OutcomeMetric, value: number): string =>
  outcomeScales[metric] === 'amount' ? (value / 1000).toFixed(0) : value.toFixed(3);

/** A difference with its sign. */
function figure(metric: OutcomeMetric, value: number): string {
  const rounded = amount(metric, value);
  if (Number(rounded) === 0) return rounded.replace('-', '');
  return value > 0 ? `+${rounded}` : rounded.replace('-', '−');
}
