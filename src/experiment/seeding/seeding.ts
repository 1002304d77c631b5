import { checkpoint, type RunControl } from '../../engine/runControl.ts';
import { simulate } from '../../engine/simulate.ts';
import { ways as allWays, type WayKind, wayOf } from '../../model/choose/ways.ts';
import { createLedger } from '../../model/ledger.ts';
import { metricSet } from '../../model/metrics/metricSet.ts';
import type { Setting } from '../../model/setting.ts';
import { listen } from '../../model/tactics/listen.ts';
import { moments } from '../../statistics/moments.ts';
import type { Contrast, SummaryRow } from '../comparison.ts';
import { contrasts } from '../contrasts.ts';
import { createOutcomes, type OutcomeMetric, type Outcomes } from '../outcomes.ts';
import { summarise } from '../summary.ts';
import { type Choice, choose, type Differences } from './chooseTeam.ts';
import { lazyGreedy } from './lazyGreedy.ts';
import { type Reach, reachOf } from './reach.ts';
import { type Change, modelWith, type SeedingMode } from './seedingMode.ts';
import { fixedTeam, type Knowing, shortlist, type Team, type TeamName, teamByWay } from './teams.ts';

/** Every way that can be compared, besides people who are named. */
export const comparableWays = [...allWays.map(({ kind }) => kind), 'lazyGreedy'] as const;
export type ComparableWay = (typeof comparableWays)[number];

/** How ways of choosing people are compared; whoever waits is let in after every run. */
export interface WhomOptions extends RunControl {
  /** People in each team. */
  readonly size: number;
  readonly ways: readonly ComparableWay[];
  /** Rows of a team that somebody proposes. */
  readonly named?: Int32Array | undefined;
  readonly entrance: SeedingMode;
  /** Replicates by which teams are judged. */
  readonly replicates: number;
  /** Teams that lazy-greedy may try, each in as many replicates as the next says, which judge nothing else. */
  readonly evaluations: number;
  readonly trials: number;
}

/** What came of one team. */
export interface TeamResult {
  readonly name: TeamName;
  readonly knowing: Knowing | undefined;
  readonly people: Int32Array | undefined;
  /** Mean over the replicates' teams. */
  readonly reach: Reach;
  readonly buyIn: SummaryRow;
  readonly reached: SummaryRow;
  /** Against teams by lot, replicate by replicate; undefined for those themselves. */
  readonly against: Differences | undefined;
}

/** What a way gains by knowing all ties instead of the reporting lines alone. */
export interface Listening {
  readonly way: WayKind;
  readonly differences: Differences;
}

/** Ways of choosing whom to start with, compared. */
export interface Whom {
  /** Nobody first, then teams by lot, then the others in the order that was asked for. */
  readonly teams: readonly TeamResult[];
  readonly choice: Choice<TeamResult>;
  readonly listening: readonly Listening[];
  /** What the tactic `listen` takes with its defaults. */
  readonly price: { readonly weeks: number; readonly cost: number };
  /** What lazy-greedy took, where it was asked for. */
  readonly search: Search | undefined;
}

export interface Search {
  readonly evaluations: number;
  readonly runs: number;
  /** People it chose among. */
  readonly candidates: number;
  readonly cutShort: boolean;
}

/**
 * Seeding, or influence maximisation: compares ways of choosing whom to start with, all teams of one size under the same luck: how far they are heard, and
 * what the plan comes to with them by its deadline.
 */
export async function whomToStartWith(change: Change, options: WhomOptions): Promise<Whom> {
  const { setting } = change;
  const { size, entrance, replicates, named } = options;
  const measured = metricSet([], [], setting);
  const play = player(options, mostRuns(setting, options));

  const teams: Team[] = [
    fixedTeam('nobody', new Int32Array(0)),
    teamByWay('random', setting, size, entrance, 'ties'),
    ...(named === undefined ? [] : [fixedTeam('named', named)]),
    ...teamsByWays(setting, options),
  ];
  const search = options.ways.includes('lazyGreedy') ? await searched() : undefined;
  if (search !== undefined) teams.push(fixedTeam('lazyGreedy', search.found.team));

  const played: { team: Team; outcomes: Outcomes }[] = [];
  for (const team of teams) played.push({ team, outcomes: await outcomesOf(team) });
  const random = played[1];
  const results = new Map(
    played.map(({ team, outcomes }) => {
      const against = team === random.team ? undefined : differences(random.outcomes, outcomes);
      return [{ ...resultOf(team, outcomes), against }, outcomes] as const;
    }),
  );
  const outcomesBy = (result: TeamResult) => results.get(result) as Outcomes;
  const rivals = [...results.keys()].filter(({ name, against }) => against && name !== 'nobody');
  return {
    teams: [...results.keys()],
    choice: choose(rivals, (best, other) => differences(outcomesBy(best), outcomesBy(other))),
    listening: played.flatMap(({ team, outcomes }) => {
      const blind = played.find((other) => other.team.name === team.name && other.team.knowing === 'lines');
      if (team.knowing !== 'ties' || blind === undefined) return [];
      return [{ way: team.name as WayKind, differences: differences(blind.outcomes, outcomes) }];
    }),
    price: priceOfListening(setting),
    search: search?.told,
  };

  async function outcomesOf(team: Team): Promise<Outcomes> {
    const model = modelWith(change, measured, entrance, team.of);
    const { series, weeks } = model;
    const reader = createOutcomes(
      { series, weeks, people: setting.size, target: setting.target },
      replicates,
    );
    for (let replicate = 0; replicate < replicates; replicate++)
      reader.add(replicate, await play(() => simulate(model, replicate)));
    return reader.outcomes;
  }

  /** Greedy on buy-in at the deadline, in replicates that judge no team: a team is not judged by what it was made for. */
  async function searched() {
    const { evaluations, trials } = options;
    const candidates = shortlist(setting, Math.max(size, Math.floor(evaluations / 2)), entrance);
    const found = await lazyGreedy(candidates, { size, evaluations }, async (team) => {
      const model = modelWith(change, measured, entrance, () => team);
      const { series, weeks } = model;
      const reader = createOutcomes({ series, weeks, people: setting.size, target: setting.target }, trials);
      for (let trial = 0; trial < trials; trial++)
        reader.add(trial, await play(() => simulate(model, replicates + trial)));
      return moments(columnOf(reader.outcomes, 'buyIn')).mean;
    });
    const { cutShort } = found;
    const runs = found.evaluations * trials;
    const told: Search = { evaluations: found.evaluations, runs, candidates: candidates.length, cutShort };
    return { found, told };
  }

  function resultOf(team: Team, outcomes: Outcomes) {
    // replicates of one world stand each for itself: what is not known of the people is not drawn anew
    const rows = summarise(outcomes, replicates);
    const row = (metric: OutcomeMetric) => rows.find((each) => each.metric === metric) as SummaryRow;
    const { name, knowing, people } = team;
    const reach = people ? reachOf(setting.network, people) : meanReach(setting, team, replicates);
    return { name, knowing, people, reach, buyIn: row('buyIn'), reached: row('reached') };
  }
}

/** The teams of the ways that ask no simulation, once for each state of knowledge that makes a difference. */
function teamsByWays(setting: Setting, { ways, size, entrance }: WhomOptions): Team[] {
  return ways.flatMap((kind) => {
    if (kind === 'random' || kind === 'lazyGreedy') return [];
    const knowledge: Knowing[] =
      wayOf(kind).usesTies && setting.manager !== undefined ? ['lines', 'ties'] : ['ties'];
    return knowledge.map((knowing) => teamByWay(kind, setting, size, entrance, knowing));
  });
}

/** Runs one after the other, telling how far it is. */
function player(control: RunControl, total: number) {
  let done = 0;
  return async <T>(run: () => T): Promise<T> => {
    const result = run();
    control.onProgress?.(++done, total);
    await checkpoint(control);
    return result;
  };
}

/** Runs that the comparison takes at most. */
function mostRuns(setting: Setting, options: WhomOptions): number {
  const { ways, replicates, evaluations, trials, named } = options;
  const greedy = ways.includes('lazyGreedy');
  const teams = 2 + Number(named !== undefined) + teamsByWays(setting, options).length + Number(greedy);
  return teams * replicates + (greedy ? evaluations * trials : 0);
}

function differences(a: Outcomes, b: Outcomes): Differences {
  const rows = contrasts(
    [
      { name: 'a', outcomes: a },
      { name: 'b', outcomes: b },
    ],
    a.get('buyIn')!.length,
    'a',
  );
  const row = (metric: OutcomeMetric) => rows.find((each) => each.metric === metric) as Contrast;
  return { buyIn: row('buyIn'), reached: row('reached') };
}

/** The mean reach of teams that differ from replicate to replicate. */
function meanReach({ network }: Setting, team: Team, replicates: number): Reach {
  const sum = { oneStep: 0, twoSteps: 0, weightOneStep: 0, weightTwoSteps: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const reach = reachOf(network, team.of(replicate));
    for (const key of Object.keys(sum) as (keyof Reach)[]) sum[key] += reach[key] / replicates;
  }
  return sum;
}

function priceOfListening({ resources }: Setting) {
  const { weeks, days } = listen.entry.parse({ tactic: 'listen' });
  const ledger = createLedger({ ...resources, budget: undefined });
  ledger.days(days as number);
  return { weeks: weeks as number, cost: ledger.spent };
}

const columnOf = (outcomes: Outcomes, metric: OutcomeMetric) => outcomes.get(metric) ?? new Float64Array(0);
