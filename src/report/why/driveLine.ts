import type { DriveParts } from '../../model/rules/traceDecision.ts';
import { sumOfParts } from '../../model/rules/traceDecision.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';

/** The parts of a drive under their names; where dispositions are not shown, reactance and threshold are one. */
export function namedParts(
  drive: DriveParts,
  reveal: boolean,
): { name: keyof typeof partNames; value: number }[] {
  const { exposure, skill, coaching, reactance, threshold } = drive;
  return [
    { name: 'exposure', value: exposure },
    { name: 'skill', value: skill },
    { name: 'coaching', value: coaching },
    ...(reveal
      ? ([
          { name: 'reactance', value: reactance },
          { name: 'threshold', value: threshold },
        ] as const)
      : ([{ name: 'ownDisposition', value: reactance + threshold }] as const)),
  ];
}

/** Keeps a name and its number on one line. */
const NO_BREAK = '\u00a0';

/** `contacts +0.42 · skill +0.10 · coaching 0.00 · reactance −0.03 · threshold −0.45 = drive +0.04` */
export function driveLine(drive: DriveParts, language: Language, reveal: boolean): string {
  const parts = namedParts(drive, reveal).map(
    ({ name, value }) => `${partNames[name][language]}${NO_BREAK}${signed(value, language)}`,
  );
  const whole = language === 'fr' ? 'élan' : 'drive';
  return `${parts.join(' · ')} =${NO_BREAK}${whole}${NO_BREAK}${signed(sumOfParts(drive), language)}`;
}

/** A number with its sign, to three places. */
export function signed(value: number, language: Language): string {
  const shown = showNumber(value, language, 3);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

const partNames = {
  exposure: { en: 'contacts', fr: 'contacts' },
  skill: { en: 'skill', fr: 'compétence' },
  coaching: { en: 'coaching', fr: 'accompagnement' },
  reactance: { en: 'reactance', fr: 'réactance' },
  threshold: { en: 'threshold', fr: 'seuil' },
  ownDisposition: { en: 'own disposition', fr: 'disposition propre' },
} satisfies Record<string, Text>;
