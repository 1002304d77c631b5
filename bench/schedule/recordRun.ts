import { COMMITTED } from '../../src/model/states.ts';
import type { World } from '../../src/model/world.ts';
import { events, type PlanEvent, planEvents } from './planEvents.ts';
import {
  type CoordinationView,
  coordinationOf,
  easeOf,
  leversOf,
  readingsOf,
  statesFromPosts,
} from './worldView.ts';

type Replay = typeof import('../../src/experiment/explain/replay.ts').replay;
type Change = Parameters<Replay>[0];

/** One run of our engine as the reference can play it again, and all that came of it. */
export interface RecordedRun {
  readonly people: number;
  /** What its plan did, in the two columns that schedule.h describes. */
  readonly whole: Int32Array;
  readonly real: Float64Array;
  /** Rows of those who are active at the start. */
  readonly activeAtStart: Int32Array;
  /** Posts and pairs of peers that there were in the end. */
  readonly posts: number;
  readonly pairs: number;
  /**
   * Of every week from the first: everybody's state, whose tie upwards is live, of each post who holds it and whether it
   * is tied, which pairs of peers are, and both readings of the structure.
   */
  readonly weeks: readonly (readonly number[])[];
}

/** Plays a run and writes down what its plan does, as that shows between the end of a week and the next decisions. */
export function recordRun(replay: Replay, change: Change, replicate: number): RecordedRun {
  const whole: number[] = [];
  const real: number[] = [];
  const weeks: number[][] = [];
  let stood: CoordinationView = { posts: [], offered: [], live: [], pairs: [] };
  let ease: ArrayLike<number> = [];
  let legitimate = false;
  let activeAtStart: Int32Array | undefined;
  let played: World | undefined;
  replay(change, replicate, {
    afterDecide(world) {
      // nobody has moved yet in the first week
      activeAtStart ??= world.setting.everybody.filter((i) => world.state[i] === COMMITTED);
      const eased = easeOf(world);
      const given = statesFromPosts(world).map(([person, to]): PlanEvent => ['givesState', person, to]);
      const told: PlanEvent[] = [...planEvents(stood, coordinationOf(world)), ...given];
      const easing = Array.from(eased.keys()).filter((unit) => eased[unit] !== (ease[unit] ?? 0));
      if (world.centreIsLegitimate && !legitimate) told.push(['legitimates']);
      whole.push(told.length + easing.length);
      for (const [what, a = 0, b = 0, c = 0] of told) whole.push(events.indexOf(what), a, b, c);
      for (const unit of easing) {
        whole.push(events.indexOf('eases'), unit, 0, 0);
        real.push(eased[unit]);
      }
      ease = eased;
      legitimate = world.centreIsLegitimate;
      real.push(world.leadership);
      for (const lever of leversOf(world)) writeLever(lever, whole, real);
    },
    afterCommit(world) {
      // the structure is read after the commit: what is read now is the reading of the week before
      weeks.at(-1)?.push(...readingsOf(world));
      stood = coordinationOf(world);
      weeks.push([
        ...world.state,
        ...Array.from(stood.live),
        ...stood.posts.flatMap(({ holder, live }) => [holder, Number(live)]),
        ...stood.pairs.map(({ live }) => Number(live)),
      ]);
      played = world;
    },
  });
  if (played !== undefined) weeks.at(-1)?.push(...readingsOf(played));
  return {
    ...{ whole: Int32Array.from(whole), real: Float64Array.from(real), weeks },
    people: change.setting.size,
    activeAtStart: activeAtStart!,
    ...{ posts: stood.posts.length, pairs: stood.pairs.length },
  };
}

/** What most people have in common, and who has something else. */
function writeLever(lever: ArrayLike<number>, whole: number[], real: number[]): void {
  const common = mostFrequent(lever);
  real.push(common);
  const place = whole.push(0) - 1;
  for (let i = 0; i < lever.length; i++) {
    if (lever[i] === common) continue;
    whole.push(i);
    real.push(lever[i]);
    whole[place]++;
  }
}

function mostFrequent(values: ArrayLike<number>): number {
  const times = new Map<number, number>();
  for (let k = 0; k < values.length; k++) times.set(values[k], (times.get(values[k]) ?? 0) + 1);
  let [most, often] = [0, 0];
  for (const [value, count] of times) if (count > often) [most, often] = [value, count];
  return most;
}
