import { measuringWhatDecides } from '../../scenario/decide/measuringWhatDecides.ts';
import { designOf } from '../design.ts';
import { deadlineOf } from '../outcomes.ts';
import { plansInWorlds } from '../possibleWorlds.ts';
import type { Prepared } from '../prepare.ts';
import { drawnAssumptions } from './drawnAssumptions.ts';

/**
 * A comparison in draws of what is not known: one replicate in each world, world w of draw ⌊w / worlds of a draw⌋, all plans in the
 * same worlds. Only what decides is measured, of everybody together, up to the week in which outcomes are read.
 */
export function prepareDraws(prepared: Prepared, count: number): Prepared {
  const { source, org, horizon } = prepared;
  const { assumptions, target, seed } = source.scenario;
  if (assumptions === 'none') throw new Error('nothing is to be drawn');
  const draws = drawnAssumptions(assumptions, seed, count);
  const worlds = count * draws.worlds;
  const narrowed = {
    ...prepared,
    source: measuringWhatDecides(source),
    draws,
    replicates: worlds,
    worlds,
    horizon: deadlineOf({ target, horizon }),
  };
  return { ...narrowed, plans: plansInWorlds(designOf(narrowed), org) };
}
