import type { Contrast, PlanOutcomes } from '../comparison.ts';
import { contrasts } from '../contrasts.ts';
import type { OutcomeMetric } from '../outcomes.ts';
import { outcomesByDeadline } from '../outcomesByDeadline.ts';
import { withReplicates } from '../prepare.ts';
import { prepareText } from '../prepareText.ts';

/** A generated firm and how often it is run. */
export interface Firm {
  readonly people: number;
  readonly units: number;
  readonly replicates: number;
}

/** The firms in which the mechanisms are ablated. */
export const ablatedFirms: readonly Firm[] = [
  { people: 60, units: 4, replicates: 400 },
  { people: 240, units: 9, replicates: 400 },
  { people: 900, units: 30, replicates: 100 },
];
/** The week in which the plans are read. */
export const ABLATION_DEADLINE = 104;

/** The plans that are played. */
export const ablatedPlans = ['blitzkrieg', 'guerrilla', 'voluntary'] as const;
type AblatedPlan = (typeof ablatedPlans)[number];

/** The mechanisms from which focus earns its effect, and how the rule is written without each. */
export const mechanisms = [
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
  {
    name: 'coaching carries',
    does: 'coaching carries trials and the step from compliance to commitment, besides the drive',
    off: 'trialCoaching: 0, complianceCoaching: 0',
  },
] as const;
const allOff = { name: 'all of them', off: mechanisms.map(({ off }) => off).join(', ') };

/** What came of the plans without one mechanism, or with all of them. */
export interface Variant {
  readonly name: string;
  /** Possible worlds in which they were played. */
  readonly worlds: number;
  readonly played: readonly PlanOutcomes[];
}

/** A firm with every mechanism on, and without each of them, and without all. */
export interface MechanismAblation {
  readonly firm: Firm;
  readonly whole: Variant;
  readonly variants: readonly Variant[];
}

/** Plays the shipped plans in a firm with every mechanism on, and with each switched off in turn. */
export async function ablateMechanisms(firm: Firm): Promise<MechanismAblation> {
  const whole = { name: 'none', ...(await play(firm, '')) };
  const variants: Variant[] = [];
  for (const { name, off } of [...mechanisms, allOff])
    variants.push({ name, ...(await play(firm, `, ${off}`)) });
  return { firm, whole, variants };
}

async function play({ people, units, replicates }: Firm, off: string) {
  const text = await prepareText(
    [
      `organisation: { generate: { people: ${people}, units: ${units} } }`,
      'seed: 42',
      `horizon: ${ABLATION_DEADLINE}w`,
      `target: { structure: coordinated, deadline: ${ABLATION_DEADLINE}w }`,
      `rule: { kind: change${off} }`,
      'outputs: { metrics: [declared, buyIn] }',
      `plans: { ${ablatedPlans.map((plan) => `${plan}: { style: ${plan} }`).join(', ')} }`,
    ].join('\n'),
  );
  const prepared = withReplicates(text, replicates);
  const { worlds } = prepared;
  return { worlds, played: outcomesByDeadline(prepared, [ABLATION_DEADLINE]).get(ABLATION_DEADLINE)! };
}

/** What a mechanism does to a plan: every outcome with it, less the outcome without it. */
export const effectsOn = (plan: AblatedPlan, whole: Variant, without: Variant): Contrast[] =>
  contrasts(
    [
      { name: 'without', outcomes: outcomesOf(without, plan) },
      { name: 'with', outcomes: outcomesOf(whole, plan) },
    ],
    whole.worlds,
    'without',
  );

/** Guerrilla's outcome less another plan's, replicate by replicate; NaN where either has none. */
export function leadOver(rival: AblatedPlan, variant: Variant, metric: OutcomeMetric): Float64Array {
  const other = outcomesOf(variant, rival).get(metric)!;
  return outcomesOf(variant, 'guerrilla')
    .get(metric)!
    .map((value, r) => value - other[r]);
}

/** What a mechanism adds to Guerrilla's lead, replicate by replicate. */
export function addedLead(
  rival: AblatedPlan,
  whole: Variant,
  without: Variant,
  metric: OutcomeMetric,
): Float64Array {
  const off = leadOver(rival, without, metric);
  return leadOver(rival, whole, metric).map((value, r) => value - off[r]);
}

/** The outcomes of a plan in a variant. */
export const outcomesOf = ({ played }: Variant, plan: AblatedPlan) =>
  played.find(({ name }) => name === plan)!.outcomes;
