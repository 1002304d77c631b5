import type { ProvisionalDecision } from '../../experiment/decision/provisionalDecision.ts';
import type { Text } from '../../text/text.ts';
import { type DecisionSetting, decisionSentences } from './decisionSentences.ts';

/**
 * The choice after an early look in words, marked as what it is: how many of the worlds it rests on, that it may change, and then what a
 * decision says.
 */
export function provisionalSentences(
  { decision, ofWorlds }: ProvisionalDecision,
  setting: Omit<DecisionSetting, 'decision'>,
): Text[] {
  const { worlds } = decision;
  const marked: Text = {
    en: `Provisional, an early look at ${worlds} of ${ofWorlds} possible worlds: it may change when all have been played, and its intervals are those of these ${worlds} alone.`,
    fr: `Provisoire, un premier regard sur ${worlds} des ${ofWorlds} mondes possibles : cela peut changer quand tous auront été joués, et les intervalles sont ceux de ces ${worlds} seuls.`,
  };
  return [marked, ...decisionSentences({ ...setting, decision })];
}
