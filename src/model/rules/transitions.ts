import type { Mutable } from '../mutable.ts';
import { response } from '../response.ts';
import { AWARE, COMMITTED, COMPLIANT, DISCONTINUED, RESISTANT, TRIAL, UNAWARE } from '../states.ts';
import type { ChangeParameters } from './changeParameters.ts';

/** What a person's weekly transition depends on; shares and levers in [0, 1]. */
export interface Circumstances {
  /** u, the response to it, and E in [−1, 1]. */
  readonly drive: number;
  readonly response: number;
  readonly exposure: number;
  /** Share of contacts who are active. */
  readonly activeShare: number;
  readonly skill: number;
  readonly reactance: number;
  readonly communication: number;
  readonly mandate: number;
  /** Share of what is asked of the person that they can give, in (0, 1]. */
  readonly attention: number;
  readonly coaching: number;
  /** Under a mandate that falls due at a deadline, and under one whose sanction stands. */
  readonly deadline: boolean;
  readonly sanction: boolean;
  /** Addressed by a mandate or by compulsory training. */
  readonly addressed: boolean;
  /** In effect this week. */
  readonly leadership: number;
  readonly resignation: number;
  readonly habit: number;
  /** How well the change suits the firm. */
  readonly fit: number;
}

/** Circumstances to be written into: nothing speaks for the change or against it. */
export const createCircumstances = (): Mutable<Circumstances> => ({
  drive: 0,
  response: 0,
  exposure: 0,
  activeShare: 0,
  skill: 0,
  reactance: 0,
  communication: 0,
  mandate: 0,
  attention: 1,
  coaching: 0,
  deadline: false,
  sanction: false,
  addressed: false,
  leadership: 0,
  resignation: 0,
  habit: 0,
  fit: 1,
});

/** Where each state can lead, in the order in which the exits are stacked on one uniform draw. */
export const exitsOf: readonly (readonly number[])[] = [];
const leadsTo = exitsOf as number[][];
leadsTo[UNAWARE] = [AWARE];
leadsTo[AWARE] = [TRIAL, COMPLIANT, RESISTANT];
leadsTo[DISCONTINUED] = [TRIAL, COMPLIANT];
leadsTo[TRIAL] = [COMMITTED, DISCONTINUED];
leadsTo[COMPLIANT] = [RESISTANT, COMMITTED, DISCONTINUED];
leadsTo[COMMITTED] = [DISCONTINUED];
leadsTo[RESISTANT] = [AWARE];

/** Chance to hear of it this week, from a campaign, from active contacts or by chance, of whoever is not addressed. */
export const awareness = (communication: number, activeShare: number, rule: ChangeParameters): number =>
  1 -
  (1 - rule.communicationReach * communication) *
    (1 - rule.peerAwareness * activeShare) *
    (1 - rule.spontaneousAwareness);

/** E⁺: what contacts say, where it is in favour. */
const supportOf = ({ exposure }: Circumstances): number => (exposure > 0 ? exposure : 0);

/** e: what carries a trial, in [0, 1] – skill, support and coaching, as far as the change suits the firm. */
export function easeOfTrial(at: Circumstances, rule: ChangeParameters): number {
  const carried = at.skill + supportOf(at) + rule.trialCoaching * at.coaching;
  return at.fit * (carried < 1 ? carried : 1);
}

/** What carries the step from compliance to commitment: the response to the drive and more coaching, as far as the change suits. */
export const internalisation = (at: Circumstances, rule: ChangeParameters): number =>
  at.fit * (at.coaching > 0 ? response(at.drive + rule.complianceCoaching * at.coaching, rule) : at.response);

/** Compliance under the mandate, where nobody has given up before. */
const complianceOf = (at: Circumstances, rule: ChangeParameters): number =>
  (at.deadline ? rule.deadlineCompliance : rule.complianceRate) *
  at.mandate *
  (rule.complianceUnled + (1 - rule.complianceUnled) * at.leadership) *
  (1 - at.reactance);

/**
 * Writes the weekly probability of each exit of a state, in the order of {@link exitsOf} (model page, §4). They add
 * up to at most 1 for all parameters within their ranges.
 */
export function exitProbabilities(
  state: number,
  at: Circumstances,
  rule: ChangeParameters,
  into: Float64Array,
): void {
  switch (state) {
    case UNAWARE:
      into[0] = at.addressed ? 1 : awareness(at.communication, at.activeShare, rule);
      return;
    case AWARE:
      into[0] = rule.trialRate * at.response * (1 - at.resignation) * at.attention;
      into[1] = complianceOf(at, rule);
      into[2] = rule.resistanceRate * Math.max(0, at.reactance - rule.resistanceOnset);
      return;
    case DISCONTINUED:
      into[0] = rule.retryTrial * rule.trialRate * at.response * (1 - at.resignation) * at.attention;
      into[1] = rule.retryCompliance * complianceOf(at, rule);
      return;
    case TRIAL: {
      const ease = easeOfTrial(at, rule);
      into[0] = rule.commitRate * (rule.commitUnaided + (1 - rule.commitUnaided) * ease);
      into[1] = rule.abandonRate * (1 - ease);
      return;
    }
    case COMPLIANT: {
      into[0] = rule.resistanceRate * Math.max(0, at.reactance - rule.resistanceOnset);
      into[1] = rule.internaliseRate * internalisation(at, rule);
      into[2] =
        rule.lapseRate * (1 - Math.max(at.mandate, at.sanction ? rule.sanctionHold : 0)) * (1 - at.response);
      return;
    }
    case COMMITTED:
      into[0] =
        rule.attritionRate + rule.disappointment * Math.max(0, -at.exposure) + rule.relapse * at.habit;
      return;
    case RESISTANT:
      into[0] =
        rule.calmRate * Math.max(0, 1 - at.reactance / rule.resistanceOnset) +
        rule.reconcileRate * supportOf(at);
  }
}

/** The state that a uniform draw leads to: the exits stand one on the other, and beyond them the person stays. */
export function drawnExit(state: number, probability: Float64Array, draw: number): number {
  const targets = exitsOf[state];
  for (let exit = 0; exit < targets.length; exit++) {
    if (draw < probability[exit]) return targets[exit];
    draw -= probability[exit];
  }
  return state;
}
