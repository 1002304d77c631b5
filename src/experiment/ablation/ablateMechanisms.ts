import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { differenceOverWorlds } from '../../statistics/differenceOverWorlds.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import { type OutcomeMetric, outcomeScales, type PlanOutcomes } from '../outcomes.ts';
import { outcomesByDeadline } from '../outcomesByDeadline.ts';
import { withReplicates } from '../prepare.ts';
import { prepareText } from '../prepareText.ts';

/** A generated firm, and in how many possible worlds of it the plans are played. */
export interface Firm {
  readonly people: number;
  readonly units: number;
  readonly worlds: number;
}

/** The firms in which the mechanisms are ablated. */
export const ablatedFirms: readonly Firm[] = [
  { people: 60, units: 4, worlds: 60 },
  { people: 240, units: 9, worlds: 60 },
  { people: 900, units: 30, worlds: 24 },
];
/** The week in which the plans are read. */
export const ABLATION_DEADLINE = 52;
/** Last week of the runs, over which training seats are counted in sum. */
const HORIZON = 104;

/** The plans that are played. */
export const ablatedPlans = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;
export type AblatedPlan = (typeof ablatedPlans)[number];

/** All pairs of them: the lead is that of the second over the first. */
export const ablatedPairs: readonly (readonly [AblatedPlan, AblatedPlan])[] = ablatedPlans.flatMap((a, k) =>
  ablatedPlans.slice(k + 1).map((b) => [a, b] as const),
);

/** Something that is done otherwise than by default, as the scenario has it. */
export interface Change {
  readonly name: string;
  /** What is changed, in words. */
  readonly does: string;
  /** The keys of the scenario, by section. */
  readonly keys: Partial<Record<'rule' | 'resources' | 'climate', string>>;
}

/** What stands in the rule besides the states, and how it is written without each. */
export const mechanisms: readonly Change[] = [
  off(
    'support load',
    'a lead supports 12 people: beyond, coaching is shared out and ties are lost',
    'supportLoad: false',
  ),
  off(
    'learning curve',
    'each doubling of standing hubs makes the next 15 % quicker and cheaper',
    'learningCurve: false',
  ),
  off('set-up slots', 'a centre member sets up three hubs at once; the others wait', 'setUpSlots: false'),
  off(
    'saturation',
    'nobody takes more hours of a course in a week than they have, and who is asked for more learns and tries less',
    'saturation: false',
  ),
  off('failed trials speak', 'a contact who gave up says −0.2', 'discontinuedVoice: 0'),
  off(
    'posts commit',
    'a post makes its holder committed (volunteers) or compliant (appointed) at once',
    'postsCommit: false',
  ),
  off('coached trials', 'coaching carries trials to commitment, besides the drive', 'trialCoaching: 0'),
  off(
    'coached compliance',
    'coaching carries compliance to commitment, besides the drive',
    'complianceCoaching: 0',
  ),
  off('reactance', 'a mandate raises reactance in those who are prone to it', 'reactanceGain: 0'),
  off('forgetting', 'skill that is not used is lost, 2 % a week', 'skillDecay: 0'),
];

const rules = mechanisms.map(({ keys }) => keys.rule);
const everything: Change = { name: 'all of them', does: 'none of these', keys: { rule: rules.join(', ') } };

/** Other means, the same for every plan, and a change that suits less: what the contest hangs on besides mechanisms. */
export const otherCircumstances: readonly Change[] = [
  { name: 'course 2 h', does: 'two hours of course a person instead of 8', keys: { resources: 'course: 2' } },
  {
    name: 'no course',
    does: 'no general course in any plan, that of leads and recruits alone',
    keys: { resources: 'course: 0' },
  },
  {
    name: 'peak 1',
    does: 'seats evenly over the weeks instead of up to 4 times as many',
    keys: { resources: 'peak: 1' },
  },
  { name: 'peak 12', does: 'seats up to 12 times as many in a week', keys: { resources: 'peak: 12' } },
  { name: 'fit ½', does: 'a change that suits the firm half as well', keys: { climate: 'fit: 0.5' } },
];

function off(name: string, does: string, rule: string): Change {
  return { name, does, keys: { rule } };
}

/** What came of the plans with something changed. */
export interface Variant {
  readonly name: string;
  /** Possible worlds in which they were played. */
  readonly worlds: number;
  readonly played: readonly PlanOutcomes[];
}

/** A firm by default, without each mechanism and without all, and in other circumstances. */
export interface MechanismAblation {
  readonly firm: Firm;
  readonly whole: Variant;
  readonly without: readonly Variant[];
  readonly otherwise: readonly Variant[];
}

/** Plays the shipped plans in possible worlds of a firm, the same with each change. */
export async function ablateMechanisms(firm: Firm): Promise<MechanismAblation> {
  const all = async (changes: readonly Change[]) => {
    const variants: Variant[] = [];
    for (const change of changes) variants.push(await play(firm, change));
    return variants;
  };
  return {
    firm,
    whole: await play(firm, { name: 'none', does: 'nothing', keys: {} }),
    without: await all([...mechanisms, everything]),
    otherwise: await all(otherCircumstances),
  };
}

async function play({ people, units, worlds: wanted }: Firm, { name, keys }: Change): Promise<Variant> {
  const text = await prepareText(
    [
      `organisation: { generate: { people: ${people}, units: ${units} } }`,
      'seed: 42',
      'replicates: 1',
      `horizon: ${HORIZON}w`,
      `target: { structure: coordinated, deadline: ${ABLATION_DEADLINE}w }`,
      `rule: { ${['kind: change', ...(keys.rule === undefined ? [] : [keys.rule])].join(', ')} }`,
      `resources: { ${keys.resources ?? ''} }`,
      `climate: { ${keys.climate ?? ''} }`,
      'outputs: { metrics: [declared, buyIn, progress, cost] }',
      `plans: { ${ablatedPlans.map((plan) => `${plan}: { style: ${plan} }`).join(', ')} }`,
    ].join('\n'),
  );
  const prepared = withReplicates(text, wanted);
  const played = outcomesByDeadline(prepared, [ABLATION_DEADLINE]).get(ABLATION_DEADLINE)!;
  return { name, worlds: prepared.worlds, played: played.filter(isRanked) };
}

/** The level of a plan. */
export const levelOf = (plan: AblatedPlan, variant: Variant, metric: OutcomeMetric): WorldEstimate =>
  estimateOverWorlds(valuesOf(variant, plan, metric), variant.worlds, outcomeScales[metric]);

/** What a change does to a plan: the outcome with it, less the outcome by default. */
export const effectOn = (
  plan: AblatedPlan,
  whole: Variant,
  changed: Variant,
  metric: OutcomeMetric,
): WorldEstimate =>
  differenceOverWorlds(
    valuesOf(whole, plan, metric),
    valuesOf(changed, plan, metric),
    whole.worlds,
    outcomeScales[metric],
  );

/** The lead of the second plan over the first. */
export const leadOf = (
  [a, b]: readonly [AblatedPlan, AblatedPlan],
  variant: Variant,
  metric: OutcomeMetric,
): WorldEstimate =>
  differenceOverWorlds(
    valuesOf(variant, a, metric),
    valuesOf(variant, b, metric),
    variant.worlds,
    outcomeScales[metric],
  );

/** What a change adds to that lead, paired by world. */
export const addedLead = (
  [a, b]: readonly [AblatedPlan, AblatedPlan],
  whole: Variant,
  changed: Variant,
  metric: OutcomeMetric,
): WorldEstimate => {
  const leadIn = (variant: Variant) => {
    const first = valuesOf(variant, a, metric);
    return valuesOf(variant, b, metric).map((value, r) => value - first[r]);
  };
  return differenceOverWorlds(leadIn(whole), leadIn(changed), whole.worlds, 'amount');
};

const valuesOf = ({ played }: Variant, plan: AblatedPlan, metric: OutcomeMetric): Float64Array =>
  played.find(({ name }) => name === plan)!.outcomes.get(metric)!;
