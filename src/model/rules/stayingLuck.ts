import { states } from '../states.ts';
import type { ChangeParameters } from './changeParameters.ts';
import { type Circumstances, exitProbabilities, exitsOf } from './transitions.ts';

/** What nobody's circumstances of a week exceed; the climate as it is. */
export type Extremes = Pick<Circumstances, 'mandate' | 'reactance' | 'leadership' | 'resignation' | 'habit'>;

/** More than the rounding of a sum of three chances. */
const ROUNDING = 1e-12;

/**
 * For each state, a luck from which on nobody in it moves, whoever they are: most people's week is decided by their
 * draw alone. Every exit's chance rises or falls throughout with each circumstance, so that its largest value stands
 * at one of two corners: where everything speaks for the change, and where everything speaks against it. The answer
 * is good until the next question.
 */
export function stayingLuck(rule: ChangeParameters): (most: Extremes) => Float64Array {
  const luck = new Float64Array(states.length);
  const known: Extremes = { mandate: -1, reactance: 0, leadership: 0, resignation: 0, habit: 0 };
  return (most) => {
    if (isSame(most, known)) return luck;
    Object.assign(known, most);
    const { leadership, resignation, habit } = most;
    const climate = { leadership, resignation, habit, addressed: true };
    const best = { drive: 1, exposure: 1, activeShare: 1, skill: 1, reactance: 0, communication: 1 };
    const worst = { drive: -1, exposure: -1, activeShare: 0, skill: 0, communication: 0, mandate: 0 };
    for (let state = 0; state < states.length; state++) {
      exitProbabilities(state, { ...climate, ...best, mandate: most.mandate }, 1, rule, eager);
      exitProbabilities(state, { ...climate, ...worst, reactance: most.reactance }, 0, rule, bitter);
      luck[state] = ROUNDING;
      for (let exit = 0; exit < exitsOf[state].length; exit++)
        luck[state] += Math.max(eager[exit], bitter[exit]);
    }
    return luck;
  };
}

const eager = new Float64Array(3);
const bitter = new Float64Array(3);

const isSame = (a: Extremes, b: Extremes) =>
  a.mandate === b.mandate &&
  a.reactance === b.reactance &&
  a.leadership === b.leadership &&
  a.resignation === b.resignation &&
  a.habit === b.habit;
