import type { TransitionEvent } from '../../experiment/explain/personHistory.ts';
import { sumOfParts } from '../../model/driveTerms.ts';
import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import { easeOfTrial } from '../../model/rules/transitions.ts';
import { AWARE, COMMITTED, COMPLIANT, DISCONTINUED, TRIAL } from '../../model/states.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { namedParts } from '../why/driveLine.ts';
import type { Reader } from '../why/reader.ts';
import type { Part, WhyView } from './peopleView.ts';

/**
 * The quantity that a decision used, part by part: the drive where it decides whether somebody tries, means it or goes on
 * complying, and beside a mandate, which does not ask for it; skill, support and coaching out of a trial. Nothing where another
 * thing decided.
 */
export function whatDrove(
  { week, from, to, decision }: TransitionEvent,
  rule: ChangeParameters,
  { language, reveal }: Pick<Reader, 'language' | 'reveal'>,
): WhyView['drove'] {
  if (decision.by !== 'draw') return undefined;
  const { circumstances, drive } = decision;
  const say = sayIn(language);
  const part = (name: Text, value: number, isSum = false): Part => ({
    name: say(name),
    value,
    text: signed(value, language),
    isSum,
  });
  if (from === TRIAL) {
    const helped = rule.trialCoaching * circumstances.coaching;
    const parts = [
      part(names.contacts, Math.max(0, circumstances.exposure)),
      part(names.skill, circumstances.skill),
      ...(helped > 0 ? [part(names.coaching, helped)] : []),
    ];
    const whole = parts.reduce((sum, { value }) => sum + value, 0);
    const carried = easeOfTrial(circumstances, rule);
    const most = Math.min(1, whole);
    return {
      title: say({
        en: `what carried the trial in week ${week}`,
        fr: `ce qui portait l’essai en semaine ${week}`,
      }),
      parts: [
        ...parts,
        ...(whole > 1 ? [part(names.beyond, 1 - whole)] : []),
        ...(carried < most ? [part(names.unsuited, carried - most)] : []),
        part(names.carries, carried, true),
      ],
    };
  }
  const isDriven =
    (from === AWARE || from === DISCONTINUED || from === COMPLIANT) &&
    (to === TRIAL || to === COMMITTED || to === COMPLIANT || to === DISCONTINUED);
  if (!isDriven) return undefined;
  // coaching adds once more to what makes somebody mean it
  const more = to === COMMITTED ? rule.complianceCoaching * circumstances.coaching : 0;
  const title =
    to === COMPLIANT
      ? {
          en: `the drive in week ${week}, which a mandate does not ask for`,
          fr: `l’élan en semaine ${week}, que l’obligation ne demande pas`,
        }
      : { en: `parts of the drive in week ${week}`, fr: `parts de l’élan en semaine ${week}` };
  return {
    title: say(title),
    parts: [
      ...namedParts(drive, reveal).map(({ name, title: called, value }) =>
        part(name === 'reactance' ? names.resentment : called, value),
      ),
      ...(more > 0 ? [part(names.coachingOnceMore, more)] : []),
      part(more > 0 ? names.driveToMean : names.drive, sumOfParts(drive) + more, true),
    ],
  };
}

/** A number with its sign, to two places, or to three where two would say that there is none. */
export function signed(value: number, language: Language): string {
  if (Math.abs(value) < 0.0005) return '0';
  const shown = showNumber(value, language, Math.abs(value) < 0.005 ? 3 : 2);
  return value > 0 ? `+${shown}` : shown;
}

const names = {
  contacts: { en: 'contacts', fr: 'contacts' },
  skill: { en: 'skill', fr: 'compétence' },
  coaching: { en: 'coaching', fr: 'accompagnement' },
  resentment: { en: 'resentment', fr: 'ressentiment' },
  beyond: { en: 'more than needed', fr: 'en surplus' },
  unsuited: { en: 'does not suit', fr: 'convient mal' },
  carries: { en: 'carries the trial', fr: 'porte l’essai' },
  coachingOnceMore: { en: 'coaching, once more', fr: 'accompagnement, encore' },
  drive: { en: 'drive', fr: 'élan' },
  driveToMean: { en: 'drive to mean it', fr: 'élan d’y adhérer' },
} satisfies Record<string, Text>;
