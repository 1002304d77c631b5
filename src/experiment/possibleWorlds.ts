import type { Model } from '../engine/simulate.ts';
import type { Org } from '../org/org.ts';
import { isRanked } from '../scenario/compile/armOfNothing.ts';
import { compile, compileIn } from '../scenario/compile/compile.ts';
import type { Compiled, CompiledPlan } from '../scenario/compile/compiled.ts';
import { isDrawn, organisationIn } from '../scenario/compile/organisationIn.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';
import { MOST_REPLICATES } from '../scenario/scenarioSchema.ts';
import { compileAblated } from './ablation/compileAblated.ts';
import { type DrawnAssumptions, sourceInDraw } from './assumptions/drawnAssumptions.ts';
import type { Design } from './design.ts';
import type { Organisations } from './keepOrganisations.ts';
import { deadlineOf } from './outcomes.ts';

/** A plan in all of the possible worlds; what it is in the first stands for what does not differ between them. */
export interface PlanInWorlds extends CompiledPlan {
  /** The plan in the world of a replicate. The latest world is kept, so that plans are best asked world by world. */
  inWorldOf(replicate: number): CompiledPlan;
}

/**
 * The plans of a scenario in its possible worlds: the model of each runs every replicate in the world where it lives. In draws
 * of what is not known only ranked plans are played, and only until the week in which outcomes are read.
 *
 * @param organisations where the organisations of worlds other than those of draws come from, made anew unless given
 */
export function plansInWorlds(
  design: Design,
  first: Org,
  given?: Pick<Compiled, 'plans' | 'groups'>,
  organisations: Organisations = organisationIn,
): PlanInWorlds[] {
  const { source, ablated, draws, worlds } = design;
  const played =
    draws === undefined && design.withoutNothing !== true
      ? (all: readonly CompiledPlan[]) => all
      : (all: readonly CompiledPlan[]) => all.filter(isRanked);
  const { target, horizon } = source.scenario;
  const drawn = isDrawn(source.scenario);
  const { plans, groups } =
    given ?? (draws === undefined ? compile(source, first) : { plans: [], groups: [] });

  function compiled(world: number): readonly CompiledPlan[] {
    if (world === 0 && ablated === undefined && draws === undefined) return played(plans);
    const number = numberOf(world, draws);
    const there = draws === undefined ? source : sourceInDraw(source, draws, world);
    const made = draws === undefined ? organisations : organisationIn;
    const org = drawn && number > 0 ? made(there.scenario, number)! : first;
    const at = { world: number, groups };
    if (ablated !== undefined) return compileAblated(at, there, org, ablated);
    return played(compileIn(at, there, org));
  }

  const base = compiled(0);
  let latest = { world: 0, plans: base };
  const inWorld = (world: number) => {
    if (world === 0) return base;
    if (latest.world !== world) latest = { world, plans: compiled(world) };
    return latest.plans;
  };
  return base.map((plan, p) => {
    const inWorldOf = (replicate: number) => inWorld(worldOf(replicate, worlds))[p];
    const everywhere = (model: Model, of: (there: CompiledPlan) => Model): Model => ({
      weeks: draws === undefined || draws.toTheEnd ? model.weeks : deadlineOf({ target, horizon }),
      series: model.series,
      start: (replicate) => of(inWorldOf(replicate)).start(numberOf(replicate, draws)),
    });
    return {
      ...plan,
      model: everywhere(plan.model, (there) => there.model),
      goingOn:
        draws === undefined ? plan.goingOn && everywhere(plan.goingOn, (there) => there.goingOn!) : undefined,
      inWorldOf,
    };
  });
}

/** The number from which the luck of a world, or of a replicate, follows: draws have none of that of the comparison. */
const numberOf = (ofDesign: number, draws: DrawnAssumptions | undefined): number =>
  draws === undefined ? ofDesign : MOST_REPLICATES + ofDesign;

/** The world in which a replicate lives. */
export const worldOf = (replicate: number, worlds: number): number => replicate % worlds;

/** The replicate that is run as the n-th: those of one world come one after the other. */
export function nthReplicate(n: number, replicates: number, worlds: number): number {
  const each = replicates / worlds;
  return Math.floor(n / each) + (n % each) * worlds;
}

/** How many possible worlds a file asks for; undefined where it does not say. */
export const worldsWanted = ({ scenario: { organisation } }: ScenarioSource): number | undefined =>
  organisation.generate?.worlds ?? organisation.worlds;

/** The most worlds that the replicates of a comparison are spread over, however many there are. */
export const mostWorlds = (source: ScenarioSource, people: number): number =>
  worldsWanted(source) ?? usualWorlds(people);

/** Possible worlds are at least so many where there are as many replicates, and share so many people at most. */
const LEAST = 20;
const PEOPLE = 400_000;

const usualWorlds = (people: number): number => Math.max(LEAST, Math.ceil(PEOPLE / people));

/**
 * How many possible worlds a comparison has, and how many replicates of every plan: a multiple of them. Nothing of it
 * depends on the machine.
 */
export function worldsFor(
  replicates: number,
  people: number,
  wanted = usualWorlds(people),
): { worlds: number; replicates: number } {
  const worlds = Math.min(replicates, wanted);
  return { worlds, replicates: Math.ceil(replicates / worlds) * worlds };
}
