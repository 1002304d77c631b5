import type { TeamResult } from '../../experiment/seeding/seeding.ts';
import type { Language } from '../../text/text.ts';
import { differenceStyle, showDifference, showDifferenceInterval, showValue, styleFor } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { knowingNames, teamName } from './names.ts';
import type { Answer } from './seedingAnswer.ts';

/** What its columns are. */
export const seedingLegend = {
  en: 'one step, two steps: share of what everybody else hears that comes from the team, by tie weight, directly or through one contact; the interval is at 95%, against people by lot',
  fr: 'un pas, deux pas : part de ce que les autres entendent qui vient de l’équipe, selon le poids des liens, directement ou par un contact ; l’intervalle est à 95 %, face au hasard',
};

/** What came of each team, under the heads of the columns: nobody first, then people by lot. */
export function seedingTable(answer: Answer, language: Language): string[][] {
  const say = sayIn(language);
  return [
    [
      '',
      say({ en: 'knowing', fr: 'connaissant' }),
      say({ en: 'one step', fr: 'un pas' }),
      say({ en: 'two steps', fr: 'deux pas' }),
      say({ en: 'P(reached)', fr: 'P(atteinte)' }),
      say({ en: 'buy-in', fr: 'adhésion' }),
      say({ en: 'against lot', fr: 'face au hasard' }),
      say({ en: 'interval', fr: 'intervalle' }),
    ],
    ...answer.whom.teams.map((team) => cells(team, answer, language)),
  ];
}

function cells(team: TeamResult, { currency }: Answer, language: Language): string[] {
  const say = sayIn(language);
  const { name, knowing, reach, reached, buyIn, against } = team;
  const reader = { language, currency };
  const share = (value: number, low = NaN, high = NaN) =>
    showValue(value, styleFor('share', reader, low, high));
  const style = against && differenceStyle('share', reader, against.buyIn.ciLow, against.buyIn.ciHigh);
  return [
    say(teamName(name)),
    knowing === undefined ? '–' : say(knowingNames[knowing]),
    share(reach.weightOneStep),
    share(reach.weightTwoSteps),
    share(reached.mean, reached.ciLow, reached.ciHigh),
    share(buyIn.mean, buyIn.ciLow, buyIn.ciHigh),
    against && style ? showDifference(against.buyIn.difference, style) : '–',
    against && style ? showDifferenceInterval(against.buyIn.ciLow, against.buyIn.ciHigh, style) : '–',
  ];
}
