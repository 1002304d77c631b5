import type { Language } from '../../text/text.ts';
import { showAmount, wholePercent } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { DialPoint } from './dialView.ts';

/** What the two ends of a dial are called. */
export interface DialEnds {
  readonly from: string;
  readonly to: string;
}

/** What the sentence of a point is made of: where it lies, and what that comes to. */
type Told = Pick<DialPoint, 'at' | 'buyIn' | 'facade' | 'kept' | 'weeksLost'>;

/**
 * What a point of the dial is beside its first end: `40% of the way to Blitzkrieg: the target 32 weeks sooner than with Guerrilla, for 8
 * points less buy-in and 6 points of façade`. At the first end itself, what it comes to. Words by the sign of what is rounded.
 */
export function dialSentence(first: Told, here: Told, ends: DialEnds, language: Language): string {
  const { where, what } = dialTold(first, here, ends, language);
  return `${where} ${what}`;
}

/** The sentence in two: where the point lies, up to the colon, and what it is there. */
export function dialTold(
  first: Told,
  here: Told,
  ends: DialEnds,
  language: Language,
): { readonly where: string; readonly what: string } {
  const told =
    here.at === first.at
      ? levelsTold(here, language)
      : `${targetTold(first, here, ends, language)}${pricesTold(first, here, language)}`;
  const colon = language === 'fr' ? ' :' : ':';
  return {
    where: typeset(`${whereTold(here.at, ends, language)}${colon}`, language),
    what: typeset(`${told}.`, language),
  };
}

function whereTold(at: number, { from, to }: DialEnds, language: Language): string {
  if (at === 0) return from;
  if (at === 1) return to;
  const share = wholePercent(at, language);
  return language === 'fr' ? `À ${share} du chemin vers ${to}` : `${share} of the way to ${to}`;
}

function levelsTold({ kept, buyIn, facade }: Told, language: Language): string {
  const [often, won, shown] = [kept, buyIn, facade].map((share) => wholePercent(share, language));
  return language === 'fr'
    ? `la cible atteinte et gardée dans ${often} des mondes, adhésion ${won}, façade ${shown}`
    : `the target reached and kept in ${often} of worlds, buy-in ${won}, façade ${shown}`;
}

function targetTold(first: Told, here: Told, { from }: DialEnds, language: Language): string {
  const french = language === 'fr';
  const weeks = Math.round(here.weeksLost - first.weeksLost);
  if (weeks === 0) {
    const isNowhere = first.kept === 0 && here.kept === 0;
    if (isNowhere)
      return french ? `la cible nulle part, comme avec ${from}` : `the target in no world, as with ${from}`;
    return french
      ? `la cible à la même semaine qu’avec ${from}`
      : `the target in the same week as with ${from}`;
  }
  const amount = showAmount(weeks, { unit: 'weeks', language, currency: '', decimals: 0 });
  return french
    ? `la cible ${amount} plus ${weeks < 0 ? 'tôt' : 'tard'} qu’avec ${from}`
    : `the target ${amount} ${weeks < 0 ? 'sooner' : 'later'} than with ${from}`;
}

/** What it is paid with, or comes with: buy-in and façade. */
function pricesTold(first: Told, here: Told, language: Language): string {
  const french = language === 'fr';
  const [buyIn, facade] = [here.buyIn - first.buyIn, here.facade - first.facade].map(toPoints);
  const hasNone = toPoints(first.facade) === 0;
  const parts = [
    ...(buyIn === 0 ? [] : [`${points(buyIn)}${less(buyIn, 'buy-in', 'd’adhésion')}`]),
    ...(facade === 0
      ? []
      : [
          hasNone
            ? `${points(facade)} ${french ? 'de façade' : 'of façade'}`
            : `${points(facade)}${less(facade, 'façade', 'de façade')}`,
        ]),
  ];
  if (parts.length === 0)
    return french
      ? ', sans rien changer à l’adhésion ni à la façade'
      : ', with buy-in and façade as they are';
  const isPrice = here.weeksLost < first.weeksLost && buyIn <= 0 && facade >= 0;
  const opening = french ? (isPrice ? ', pour' : ', avec') : isPrice ? ', for' : ', with';
  return `${opening} ${parts.join(french ? ' et ' : ' and ')}`;

  function points(difference: number): string {
    return showAmount(difference, { unit: 'share', language, currency: '', decimals: 0 });
  }

  function less(difference: number, en: string, fr: string): string {
    return french
      ? ` ${fr} de ${difference < 0 ? 'moins' : 'plus'}`
      : ` ${difference < 0 ? 'less' : 'more'} ${en}`;
  }
}

/** A share in whole points. */
const toPoints = (share: number): number => Math.round(100 * share) / 100;
