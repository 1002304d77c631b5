import { dateTold } from '../../report/weekDated.ts';
import type { Language } from '../../text/text.ts';
import { chartWords } from './chartWords.ts';

/** A week as it is told beside an axis: `week 20`, and its date where the scenario says when it starts. */
export const weekTold = (week: number, language: Language, starts?: string): string =>
  (starts === undefined ? '' : dateTold(starts, week, language)) ||
  `${chartWords.week[language]}\u00a0${week}`;
