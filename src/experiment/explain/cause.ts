import { response } from '../../model/response.ts';
import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import { type Decision, sumOfParts } from '../../model/rules/traceDecision.ts';
import { drawnExit, exitProbabilities, exitsOf } from '../../model/rules/transitions.ts';
import { COMMITTED, COMPLIANT, DISCONTINUED, RESISTANT, TRIAL, UNAWARE } from '../../model/states.ts';

/**
 * What a transition is put down to. The rule: what the draw would have done without any help is of a person's own
 * accord (or chance); all else is put down to whatever added most to the drive or the probability in that week.
 */
export const causes = [
  'turnover',
  'post',
  'addressed',
  'communication',
  'peers',
  'training',
  'coaching',
  'ownAccord',
  'mandate',
  'reactance',
  'noSupport',
  'lapse',
  'attrition',
  'hostility',
  'habit',
  'calm',
] as const;
export type Cause = (typeof causes)[number];

/** The cause of a decision that changed a person's state. */
export function causeOf(decision: Decision, rule: ChangeParameters): Cause {
  const { by, from, to, circumstances, drive } = decision;
  if (by !== 'draw') return by;
  const { exposure, skill, reactance, communication, activeShare, addressed, habit } = circumstances;
  const support = Math.max(0, exposure);
  if (to === COMPLIANT) return 'mandate';
  if (to === RESISTANT) return 'reactance';
  if (from === UNAWARE && addressed) return 'addressed';
  if (from === TRIAL && to === DISCONTINUED) return 'noSupport';
  if (from === COMPLIANT && to === DISCONTINUED) return 'lapse';
  if (from === RESISTANT)
    return most([
      ['peers', rule.reconcileRate * support],
      ['calm', rule.calmRate * Math.max(0, 1 - reactance / rule.resistanceOnset)],
    ]);
  const unaided = drawnUnaided(decision, rule) === to;
  if (from === COMMITTED)
    return unaided
      ? 'attrition'
      : most([
          ['hostility', rule.disappointment * Math.max(0, -exposure)],
          ['habit', rule.relapse * habit],
        ]);
  if (unaided) return 'ownAccord';
  if (from === UNAWARE)
    return most([
      ['communication', rule.communicationReach * communication],
      ['peers', rule.peerAwareness * activeShare],
    ]);
  if (from === TRIAL)
    return most([
      ['peers', support],
      ['training', skill],
    ]);
  return most([
    ['peers', drive.exposure],
    ['training', drive.skill],
    ['coaching', drive.coaching],
  ]);
}

/** Where the draw would have led without contacts, training, coaching, communication and habit. */
function drawnUnaided({ from, circumstances, drive, draw }: Decision, rule: ChangeParameters): number {
  const alone = sumOfParts({ ...drive, exposure: 0, skill: 0, coaching: 0 });
  const unaided = {
    ...circumstances,
    drive: alone,
    response: response(alone, rule),
    exposure: 0,
    skill: 0,
    communication: 0,
    activeShare: 0,
    habit: 0,
  };
  const probability = new Float64Array(exitsOf[from].length);
  exitProbabilities(from, unaided, rule, probability);
  return drawnExit(from, probability, draw);
}

/** The cause that counts most, the first of equals. */
const most = (candidates: readonly (readonly [Cause, number])[]): Cause =>
  candidates.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
