import { type Design, designOf } from '../../experiment/design.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import type { Scenario } from '../../scenario/scenarioSchema.ts';
import { openedPlans, type SentPlans, sentName, sentPlans } from './sentPlans.ts';

/** The sections of a scenario from which its models follow. */
const sections = [
  'horizon',
  'seed',
  'organisation',
  'population',
  'climate',
  'resources',
  'start',
  'target',
  'rule',
  'outputs',
] as const satisfies readonly (keyof Scenario)[];

/** A design without what nobody needs who runs it: titles, texts, names of files, folders and columns, and where things are written. */
export interface SentDesign {
  readonly kind: 'design';
  readonly scenario: Pick<Scenario, (typeof sections)[number]>;
  readonly plans: SentPlans;
  readonly design: Omit<Design, 'source'>;
  readonly replicates: number;
}

export function sentDesign(prepared: Prepared): SentDesign {
  const { source, ablated, ...design } = designOf(prepared);
  const { scenario } = source;
  const kept = Object.fromEntries(sections.map((name) => [name, scenario[name]]));
  return {
    kind: 'design',
    scenario: {
      ...(kept as SentDesign['scenario']),
      organisation: withoutFiles(scenario.organisation),
    },
    plans: sentPlans(source.plans),
    design: {
      ...design,
      ablated: ablated && {
        name: ablated.name,
        plan: sentName(source.plans.findIndex(({ name }) => name === ablated.plan)),
      },
    },
    replicates: prepared.replicates,
  };
}

/** Of an organisation's files, whether one has a column of thresholds; all of how it is generated. */
function withoutFiles({ generate, people }: Scenario['organisation']): Scenario['organisation'] {
  if (generate !== undefined) return { generate };
  const threshold = people?.columns.threshold === undefined ? {} : { threshold: 'threshold' };
  return people === undefined ? {} : { people: { csv: 'people', columns: threshold } as typeof people };
}

/**
 * The design and the number of replicates that were sent.
 *
 * @throws Error where it is none
 */
export function designSent(sent: SentDesign): { design: Design; replicates: number } {
  if (!isSound(sent)) throw new Error('a parcel holds no design that could be');
  const { scenario, plans, design, replicates } = sent;
  const source: ScenarioSource = {
    name: 'sent',
    path: 'sent',
    scenario: scenario as Scenario,
    plans: openedPlans(plans),
    expectations: [],
    notes: [],
    resolved: undefined,
    origins: new Map(),
  };
  return { design: { source, ...design }, replicates };
}

/** Whether there is all that a scenario has, every plan that another leads to, and equally many replicates in each world. */
function isSound({ scenario, plans, design, replicates }: SentDesign): boolean {
  const isPlan = (n: number) => Number.isInteger(n) && n >= 0 && n < plans.plans.length;
  return (
    sections.every((name) => scenario[name] !== undefined) &&
    (plans.compared === 0 || isPlan(plans.compared - 1)) &&
    plans.plans.every(
      ({ steps, next, forks }) =>
        Array.isArray(steps) && (next === undefined || isPlan(next.plan)) && forks.every(isPlan),
    ) &&
    design.worlds >= 1 &&
    Number.isInteger(replicates / design.worlds)
  );
}
