import type { SentDesign } from './sentDesign.ts';
import type { SentPlan } from './sentPlans.ts';

/** Of what the names are that a scenario writes. */
export type Named = 'people' | 'units' | 'divisions' | 'functions';

/** Another name for one that a scenario writes. */
export type Rename = (of: Named, name: string) => string;

/**
 * A design in which people, units, divisions and functions have other names wherever the product's own schemas let it name some: who
 * begins, parts of the climate, and whom tactics address and choose.
 */
export function withNames(sent: SentDesign, rename: Rename): SentDesign {
  const { scenario, plans, design } = sent;
  const { start, climate } = scenario;
  const unit = (name: string) => rename('units', name);
  const units = Object.entries(climate.units).map(([name, part]) => [unit(name), part]);
  return {
    ...sent,
    scenario: {
      ...scenario,
      start: { ...start, people: start.people?.map((name) => rename('people', name)) },
      climate: { ...climate, units: Object.fromEntries(units) as typeof climate.units },
    },
    plans: {
      ...plans,
      plans: plans.plans.map((plan) => ({ ...plan, steps: plan.steps.map((step) => inStep(step, rename)) })),
    },
    design: {
      ...design,
      draws: design.draws && {
        ...design.draws,
        paths: design.draws.paths.map((path) =>
          path.replace(ofUnit, (_, before, name, after) => `${before}${unit(name)}${after}`),
        ),
      },
    },
  };
}

/** The path of a number that some unit has for itself. */
const ofUnit = /^(climate\.units\.)(.+)(\.\w+)$/;

type Step = SentPlan['steps'][number];

function inStep(step: Step, rename: Rename): Step {
  return {
    ...step,
    do: step.do.map((entry) => inTactic(entry, rename)),
    ...(step.repeat && { repeat: inTactic(step.repeat, rename) }),
  };
}

/** The parameters of tactics that name somebody; of `choose` the people are all there is. */
function inTactic<T extends object>(tactic: T, rename: Rename): T {
  const { who, choose, divisions } = tactic as Readonly<Record<string, unknown>>;
  return {
    ...tactic,
    ...(isNaming(who) && { who: inAudience(who, rename) }),
    ...(isNaming(choose) && { choose: inAudience(choose, rename) }),
    ...(Array.isArray(divisions) && { divisions: divisions.map((name) => rename('divisions', name)) }),
  };
}

const isNaming = (written: unknown): written is Readonly<Record<string, unknown>> =>
  typeof written === 'object' && written !== null;

const inAudience = (written: Readonly<Record<string, unknown>>, rename: Rename) =>
  Object.fromEntries(
    Object.entries(written).map(([of, names]) => [
      of,
      isNamed(of) && Array.isArray(names) ? names.map((name) => rename(of, name)) : names,
    ]),
  );

const isNamed = (of: string): of is Named => of === 'people' || of === 'units' || of === 'functions';
