import type { ChangeParameters } from '../../model/rules/changeParameters.ts';
import type { Decision } from '../../model/rules/traceDecision.ts';
import { AWARE, COMMITTED, COMPLIANT, DISCONTINUED, RESISTANT, TRIAL } from '../../model/states.ts';
import type { Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { signed } from './driveLine.ts';
import type { Reader } from './reader.ts';

/** Keeps a name and its number on one line. */
const NO_BREAK = '\u00a0';

/**
 * What the chances of a week depend on besides the drive: E, skill and coaching, added up as they carry a trial, for
 * those on trial; E for the committed and the resistant; mandate, sanction and leadership where somebody may comply or
 * lapse; coaching, and how far the change suits, where compliance may become commitment. Reactance is left out where
 * dispositions are not shown. Nothing is said where nothing counts.
 */
export function circumstancesLine(
  { from, to, circumstances }: Decision,
  rule: ChangeParameters,
  { language, reveal }: Pick<Reader, 'language' | 'reveal'>,
): string | undefined {
  const { exposure, skill, coaching, mandate, sanction, leadership, reactance, fit } = circumstances;
  const n = (value: number) => showNumber(value, language, 3);
  const named = (name: Text, value: string) => `${name[language]}${NO_BREAK}${value}`;
  const contacts = named(names.contacts, signed(exposure, language));
  const resentment = reveal ? [named(names.reactance, n(reactance))] : [];
  const parts = (): string[] => {
    switch (from) {
      case TRIAL: {
        const helped = rule.trialCoaching * coaching;
        const carried = skill + Math.max(0, exposure) + helped;
        const most = carried > 1 ? ` (${names.atMost[language]})` : '';
        const suits = fit < 1 ? ` ×${NO_BREAK}${named(names.fit, n(fit))}` : '';
        const parts = [
          exposure < 0 ? `${contacts} (${names.asNothing[language]})` : contacts,
          named(names.skill, n(skill)),
          ...(helped > 0 ? [named(names.coaching, n(helped))] : []),
        ];
        const last = parts.length - 1;
        parts[last] += ` =${NO_BREAK}${named(names.carried, n(Math.min(1, carried)))}${most}${suits}`;
        return parts;
      }
      case COMMITTED:
        return [contacts];
      case RESISTANT:
        return [contacts, ...resentment];
      case AWARE:
      case COMPLIANT:
      case DISCONTINUED: {
        const added = from === COMPLIANT ? rule.complianceCoaching * coaching : 0;
        const inward = [
          ...(added > 0 ? [named(names.coaching, signed(added, language))] : []),
          ...(from === COMPLIANT && fit < 1 ? [named(names.fit, n(fit))] : []),
        ];
        const held = from === COMPLIANT && sanction ? [named(names.sanction, n(rule.sanctionHold))] : [];
        // whoever gives way is told of the mandate in the sentence itself
        const outward =
          mandate === 0 || (from !== COMPLIANT && to === COMPLIANT)
            ? []
            : [
                named(names.mandate, n(mandate)),
                ...held,
                named(names.leadership, n(leadership)),
                ...resentment,
              ];
        return [...outward, ...inward];
      }
      default:
        return [];
    }
  };
  const told = parts();
  return told.length === 0 ? undefined : told.join(' · ');
}

const names = {
  contacts: { en: 'contacts', fr: 'contacts' },
  skill: { en: 'skill', fr: 'compétence' },
  coaching: { en: 'coaching', fr: 'accompagnement' },
  fit: { en: 'how far the change suits', fr: 'à quel point le changement convient' },
  sanction: { en: 'held by the sanction', fr: 'retenu par la sanction' },
  carried: { en: 'what carries the trial', fr: 'de quoi porter l’essai' },
  atMost: { en: 'at most 1', fr: 'au plus 1' },
  asNothing: { en: 'counts as 0', fr: 'compte pour 0' },
  mandate: { en: 'mandate', fr: 'obligation' },
  leadership: { en: 'leadership', fr: 'direction' },
  reactance: { en: 'reactance', fr: 'réactance' },
} satisfies Record<string, Text>;
