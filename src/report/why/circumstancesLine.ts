import type { Decision } from '../../model/rules/traceDecision.ts';
import { AWARE, COMMITTED, COMPLIANT, DISCONTINUED, RESISTANT, TRIAL } from '../../model/states.ts';
import type { Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';
import { signed } from './driveLine.ts';
import type { Reader } from './reader.ts';

/** Keeps a name and its number on one line. */
const NO_BREAK = '\u00a0';

/**
 * What the chances of a week depend on besides the drive: E and skill, added up as they carry a trial, for those on
 * trial; E for the committed and the resistant; mandate and leadership where somebody may comply or lapse. Reactance is
 * left out where dispositions are not shown. Nothing is said where nothing counts.
 */
export function circumstancesLine(
  { from, to, circumstances }: Decision,
  { language, reveal }: Pick<Reader, 'language' | 'reveal'>,
): string | undefined {
  const { exposure, skill, mandate, leadership, reactance } = circumstances;
  const n = (value: number) => showNumber(value, language, 3);
  const named = (name: Text, value: string) => `${name[language]}${NO_BREAK}${value}`;
  const contacts = named(names.contacts, signed(exposure, language));
  const resentment = reveal ? [named(names.reactance, n(reactance))] : [];
  const parts = (): string[] => {
    switch (from) {
      case TRIAL: {
        const carried = skill + Math.max(0, exposure);
        const most = carried > 1 ? ` (${names.atMost[language]})` : '';
        return [
          exposure < 0 ? `${contacts} (${names.asNothing[language]})` : contacts,
          `${named(names.skill, n(skill))} =${NO_BREAK}${named(names.carried, n(Math.min(1, carried)))}${most}`,
        ];
      }
      case COMMITTED:
        return [contacts];
      case RESISTANT:
        return [contacts, ...resentment];
      case AWARE:
      case COMPLIANT:
      case DISCONTINUED:
        // whoever gives way is told of the mandate in the sentence itself
        return mandate === 0 || (from !== COMPLIANT && to === COMPLIANT)
          ? []
          : [named(names.mandate, n(mandate)), named(names.leadership, n(leadership)), ...resentment];
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
  carried: { en: 'what carries the trial', fr: 'de quoi porter l’essai' },
  atMost: { en: 'at most 1', fr: 'au plus 1' },
  asNothing: { en: 'counts as 0', fr: 'compte pour 0' },
  mandate: { en: 'mandate', fr: 'obligation' },
  leadership: { en: 'leadership', fr: 'direction' },
  reactance: { en: 'reactance', fr: 'réactance' },
} satisfies Record<string, Text>;
