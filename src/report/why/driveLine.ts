import {
  channelTerms,
  type DriveParts,
  dispositionTerms,
  ownDisposition,
  sumOfParts,
} from '../../model/driveTerms.ts';
import type { Language, Text } from '../../text/text.ts';
import { showNumber } from '../quantity.ts';

/** The parts of a drive under their names; where dispositions are not shown, reactance and threshold are one. */
export function namedParts(
  drive: DriveParts,
  reveal: boolean,
): { name: string; title: Text; value: number }[] {
  const terms = reveal ? [...channelTerms, ...dispositionTerms] : channelTerms;
  const named = terms.map(({ name, title }) => ({ name, title, value: drive[name] }));
  return reveal
    ? named
    : [...named, { name: 'ownDisposition', title: disposition, value: ownDisposition(drive) }];
}

const disposition: Text = { en: 'own disposition', fr: 'disposition propre' };

/** Keeps a name and its number on one line. */
const NO_BREAK = '\u00a0';

/** `contacts +0.42 · skill +0.10 · coaching 0.00 · reactance −0.03 · threshold −0.45 = drive +0.04` */
export function driveLine(drive: DriveParts, language: Language, reveal: boolean): string {
  const parts = namedParts(drive, reveal).map(
    ({ title, value }) => `${title[language]}${NO_BREAK}${signed(value, language)}`,
  );
  const whole = language === 'fr' ? 'élan' : 'drive';
  return `${parts.join(' · ')} =${NO_BREAK}${whole}${NO_BREAK}${signed(sumOfParts(drive), language)}`;
}

/** A number with its sign, to three places. */
export function signed(value: number, language: Language): string {
  const shown = showNumber(value, language, 3);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
