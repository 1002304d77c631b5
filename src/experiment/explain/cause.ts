import { channelTerms, driveChannels, ownDisposition } from '../../model/driveTerms.ts';
import { response } from '../../model/response.ts';
import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import type { Decision } from '../../model/rules/traceDecision.ts';
import { drawnExit, exitProbabilities, exitsOf } from '../../model/rules/transitions.ts';
import {
  COMMITTED,
  COMPLIANT,
  DISCONTINUED,
  isDeclared,
  RESISTANT,
  TRIAL,
  UNAWARE,
} from '../../model/states.ts';

/** What a decision to try or to use can be put down to. */
export const adoptionCauses = ['post', 'mandate', ...driveChannels, 'ownAccord'] as const;
export type AdoptionCause = (typeof adoptionCauses)[number];

/**
 * What a transition is put down to. The rule: what the draw would have done without any help is of a person's own
 * accord (or chance); all else is put down to whatever added most to the drive or the probability in that week.
 */
export const causes = [
  'turnover',
  'dismissal',
  'addressed',
  'communication',
  ...adoptionCauses,
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
  const { by, from, to, circumstances } = decision;
  if (by !== 'draw') return by;
  if (to === TRIAL || isDeclared(to)) return adoptionCause(decision, rule);
  const { exposure, reactance, communication, activeShare, addressed, habit } = circumstances;
  if (to === RESISTANT) return 'reactance';
  if (from === UNAWARE && addressed) return 'addressed';
  if (from === TRIAL && to === DISCONTINUED) return 'noSupport';
  if (from === COMPLIANT && to === DISCONTINUED) return 'lapse';
  if (from === RESISTANT)
    return most([
      ['peers', rule.reconcileRate * Math.max(0, exposure)],
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
  return most([
    ['communication', rule.communicationReach * communication],
    ['peers', rule.peerAwareness * activeShare],
  ]);
}

/** The cause of a decision that led to a trial or into declared use. */
export function adoptionCause(decision: Decision, rule: ChangeParameters): AdoptionCause {
  const { by, from, to, circumstances, drive } = decision;
  if (by === 'post') return by;
  if (to === COMPLIANT) return 'mandate';
  if (drawnUnaided(decision, rule) === to) return 'ownAccord';
  if (from === TRIAL)
    return most([
      ['peers', Math.max(0, circumstances.exposure)],
      ['training', circumstances.skill],
      ['coaching', rule.trialCoaching * circumstances.coaching],
    ]);
  // coaching adds to the drive once more where compliance becomes commitment
  const more = from === COMPLIANT ? rule.complianceCoaching * circumstances.coaching : 0;
  return most(
    channelTerms.map(({ name, channel }) => [channel, drive[name] + (channel === 'coaching' ? more : 0)]),
  );
}

/** Where the draw would have led without what channels add to the drive, communication and habit. */
function drawnUnaided({ from, circumstances, drive, draw }: Decision, rule: ChangeParameters): number {
  const alone = ownDisposition(drive);
  const unaided = {
    ...circumstances,
    drive: alone,
    response: response(alone, rule),
    exposure: 0,
    skill: 0,
    coaching: 0,
    communication: 0,
    activeShare: 0,
    habit: 0,
  };
  const probability = new Float64Array(exitsOf[from].length);
  exitProbabilities(from, unaided, rule, probability);
  return drawnExit(from, probability, draw);
}

/** The cause that counts most, the first of equals. */
const most = <C extends Cause>(candidates: readonly (readonly [C, number])[]): C =>
  candidates.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
