import { showAmount } from '../../report/quantity.ts';
import { typeset } from '../../report/typeset.ts';
import type { Language, Text } from '../../text/text.ts';
import type { DialValues } from './dialPoints.ts';
import { shareText } from './shareText.ts';

export const dialWords = {
  heading: { en: 'Between the two', fr: 'Entre les deux' },
  target: { en: 'Target kept', fr: 'Cible tenue' },
  weeksLost: { en: 'Weeks without it', fr: 'Semaines sans elle' },
  none: {
    en: 'There is no way between these two plans: they are not made of the same tactics.',
    fr: 'Il n’y a pas de chemin entre ces deux plans\u00a0: ils ne sont pas faits des mêmes tactiques.',
  },
  play: { en: 'Play what lies between', fr: 'Jouer ce qu’il y a entre les deux' },
} as const satisfies Record<string, Text>;

export const buyInAt = (week: number): Text => ({
  en: `Buy-in, week ${week}`,
  fr: `Adhésion, sem. ${week}`,
});

export const notPlayed = (steps: number): Text => ({
  en: `What lies between the two is not played yet: ${steps} steps.`,
  fr: `Ce qu’il y a entre les deux n’est pas encore joué : ${steps} pas.`,
});

export const beingPlayed = (done: number, steps: number): Text => ({
  en: `${done} of ${steps} steps are played`,
  fr: `${done} pas joués sur ${steps}`,
});

export const turnIt = (worlds: number, steps: number): Text => ({
  en: `Turn it: a dashed curve follows in the chart, from ${worlds} possible worlds at each of ${steps} steps.`,
  fr: `Tournez-le : une courbe tiretée suit dans le graphique, de ${worlds} mondes possibles à chacun des ${steps} pas.`,
});

/** The way in a sentence, in two: where, and what that comes to beside the plan that it sets out from. */
export function dialSentence(
  start: DialValues,
  here: DialValues,
  { from, to }: { readonly from: string; readonly to: string },
  language: Language,
): { readonly where: string; readonly what: string } {
  const isFrench = language === 'fr';
  const style = { language, currency: '', decimals: 0 };
  const points = (share: number) => showAmount(share, { ...style, unit: 'share' });
  const rounded = (share: number) => Math.round(Math.abs(share) * 100);
  const weeks = start.weeksLost - here.weeksLost;
  const more = here.buyIn - start.buyIn;
  const target =
    Math.round(Math.abs(weeks)) === 0
      ? isFrench
        ? `la cible au même moment que ${from}`
        : `the target as soon as ${from}`
      : isFrench
        ? `la cible ${showAmount(weeks, { ...style, unit: 'weeks' })} plus ${weeks > 0 ? 'tôt' : 'tard'} que ${from}`
        : `the target ${showAmount(weeks, { ...style, unit: 'weeks' })} ${weeks > 0 ? 'sooner' : 'later'} than ${from}`;
  const buyIn =
    rounded(more) === 0
      ? isFrench
        ? 'pour la même adhésion'
        : 'for the same buy-in'
      : isFrench
        ? `pour ${points(more)} d’adhésion de ${more > 0 ? 'plus' : 'moins'}`
        : `for ${points(more)} ${more > 0 ? 'more' : 'less'} buy-in`;
  const facade =
    rounded(here.facade) === 0
      ? isFrench
        ? 'sans façade'
        : 'no façade'
      : `${points(here.facade)} ${isFrench ? 'de façade' : 'of façade'}`;
  return {
    where: typeset(
      isFrench
        ? `À ${shareText(here.at, language)} du chemin vers ${to} :`
        : `${shareText(here.at, language)} of the way to ${to}:`,
      language,
    ),
    what: typeset(`${target}, ${buyIn} ${isFrench ? 'et' : 'and'} ${facade}.`, language),
  };
}
