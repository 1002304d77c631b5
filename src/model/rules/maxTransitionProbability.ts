import { states } from '../states.ts';
import type { ChangeParameters } from './changeParameters.ts';
import { type Circumstances, createCircumstances, exitProbabilities, exitsOf } from './transitions.ts';

/** Bounds on everybody's circumstances in a week: the most of each, and of resignation the least. */
export type CircumstanceBounds = Omit<
  Circumstances,
  'drive' | 'response' | 'exposure' | 'activeShare' | 'skill' | 'attention' | 'coaching' | 'sanction'
>;

/** More than the rounding error of a sum of three probabilities. */
const ROUNDING = 1e-12;

/**
 * Upper bound of the total exit probability, per state: a person whose draw is not below it stays, whatever their
 * circumstances, and need not be evaluated (thinning). Each exit's probability is monotone in each circumstance, so
 * that its maximum stands at one of two corners: everything speaks for the change, or everything speaks against it.
 * The column that is returned is overwritten by the next call.
 */
export function maxTransitionProbability(rule: ChangeParameters): (most: CircumstanceBounds) => Float64Array {
  const bound = new Float64Array(states.length);
  const best = corner(1);
  const worst = corner(0);
  // a deadline's own rate of compliance may be above the usual one or below
  const duePressesHarder = rule.deadlineCompliance > rule.complianceRate;
  let known = false;
  return (most) => {
    if (known && isSame(most, best, worst)) return bound;
    known = true;
    best.communication = most.communication;
    best.mandate = most.mandate;
    best.deadline = most.deadline && duePressesHarder;
    best.addressed = most.addressed;
    best.leadership = most.leadership;
    best.resignation = most.resignation;
    best.fit = most.fit;
    worst.reactance = most.reactance;
    worst.deadline = most.deadline;
    worst.addressed = most.addressed;
    worst.habit = most.habit;
    for (let state = 0; state < states.length; state++) {
      exitProbabilities(state, best, rule, atBest);
      exitProbabilities(state, worst, rule, atWorst);
      bound[state] = ROUNDING;
      for (let exit = 0; exit < exitsOf[state].length; exit++)
        bound[state] += Math.max(atBest[exit], atWorst[exit]);
    }
    return bound;
  };
}

type Corner = ReturnType<typeof createCircumstances>;

/**
 * Everything that differs between people speaks for the change (1) or against it (0). Coaching is left out: it cannot
 * carry further than full skill and a full response do.
 */
function corner(favour: 0 | 1): Corner {
  const at = createCircumstances();
  at.drive = 2 * favour - 1;
  at.response = favour;
  at.exposure = 2 * favour - 1;
  at.activeShare = favour;
  at.skill = favour;
  return at;
}

const atBest = new Float64Array(3);
const atWorst = new Float64Array(3);

const isSame = (most: CircumstanceBounds, best: Corner, worst: Corner) =>
  most.communication === best.communication &&
  most.mandate === best.mandate &&
  most.reactance === worst.reactance &&
  most.deadline === worst.deadline &&
  most.addressed === best.addressed &&
  most.leadership === best.leadership &&
  most.resignation === best.resignation &&
  most.fit === best.fit &&
  most.habit === worst.habit;
