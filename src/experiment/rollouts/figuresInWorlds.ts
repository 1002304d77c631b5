import { randomStream, seedKey, streamKey } from '../../engine/draws.ts';
import { plausibleValue } from '../../scenario/assumptions/plausibleValue.ts';
import { withAssumptions } from '../../scenario/assumptions/withAssumptions.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { drawable } from './fittedParameters.ts';
import { FIRM, inSomeFirm } from './inSomeFirm.ts';
import { organisationOf, playRollout, SEED, sourceOf } from './playRollout.ts';
import type { RealRollout } from './realRollout.ts';

/** Whether assumptions stand at their defaults, or are drawn anew in each world together with what the firm is like. */
export type Assumed = 'default' | 'drawn';

/** In which possible worlds a roll-out is played: from `first` until before `end`. */
export interface InWorlds {
  readonly first: number;
  readonly end: number;
  readonly assumed: Assumed;
}

const drawnKey = streamKey(seedKey(SEED), 'checked');

/** The figures of a roll-out in possible worlds: a world after the other, its points in their order. */
export async function figuresInWorlds(
  rollout: RealRollout,
  { first, end, assumed }: InWorlds,
): Promise<Float64Array> {
  const source = await sourceOf(rollout);
  const size = rollout.points.length;
  const figures = new Float64Array(size * (end - first));
  for (let world = first; world < end; world++) {
    const there = assumed === 'drawn' ? drawn(source, rollout, world) : source;
    const at = { world, org: organisationOf(source, world), luck: world };
    figures.set(playRollout(rollout.points, there, at), (world - first) * size);
  }
  return figures;
}

/** What is written of the start of a roll-out is known of it, and not drawn. */
function drawn(source: ScenarioSource, { scenario }: RealRollout, world: number): ScenarioSource {
  const isStartKnown = scenario.some((line) => line.startsWith('start:'));
  const uniform = randomStream(drawnKey, world);
  const values = drawable.flatMap(({ path, plausible }, k): [string, number][] =>
    isStartKnown && path === 'start.active' ? [] : [[path, plausibleValue(plausible, uniform(FIRM + k))]],
  );
  return inSomeFirm(withAssumptions(source, new Map(values)), uniform);
}
