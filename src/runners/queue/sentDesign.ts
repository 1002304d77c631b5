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

/** The design and the number of replicates that were sent. */
export function designSent({ scenario, plans, design, replicates }: SentDesign): {
  design: Design;
  replicates: number;
} {
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
