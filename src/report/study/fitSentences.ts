import type { FitDigest, FittedParameter } from '../../study/observing/fitDigest.ts';
import { joinWords } from '../../text/joinWords.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { inThreeDigits } from './inThreeDigits.ts';

/** What is meant to be found again of what was left out. */
const MEANT = 0.9;
/** Parameters that are told one by one. */
const MOST_TOLD = 8;

/** What may be said of parameters that were fitted to a curve, in the order in which it matters; sentences for readers. */
export function fitSentences(fit: FitDigest, language: Language): string[] {
  const say = sayIn(language);
  const parameters = fit.isWithinReach ? [...parameterTexts(fit), unidentified(fit)] : [];
  return [reached(fit), ...parameters, missed(fit), checked(fit)]
    .filter((text) => text !== undefined)
    .map(say);
}

/** Where no values come to the curve, before anything else. */
function reached({ isWithinReach, fit: { isWithinLuck } }: FitDigest): Text | undefined {
  if (isWithinReach && isWithinLuck) return undefined;
  if (!isWithinReach)
    return {
      en: 'Not reached: no values within these ranges come to such a curve. The parameters are not told, for the nearest draws say nothing of them: widen the ranges under fit, fit other parameters, or let another rule play.',
      fr: 'Hors d’atteinte : aucune valeur de ces intervalles ne donne une telle courbe. Les paramètres ne sont pas donnés, les tirages les plus proches n’en disant rien : élargissez les intervalles sous fit, ajustez d’autres paramètres, ou essayez une autre règle.',
    };
  return {
    en: 'Not quite reached: the curve lies farther from the fitted one than nine of ten of the runs that were kept. More samples and narrower ranges may come nearer; of curves of the model itself one in ten is as far; otherwise the model does not have its shape.',
    fr: 'Pas tout à fait atteinte : la courbe est plus loin de la courbe ajustée que neuf passages gardés sur dix. Davantage d’échantillons et des intervalles plus étroits peuvent l’approcher ; parmi les courbes du modèle lui-même, une sur dix est aussi loin ; sinon, le modèle n’a pas sa forme.',
  };
}

/** `rule.q: 0.328, nine of ten from 0.292 to 0.373 (before: 0.0581 to 0.861).`, those that the curve tells first. */
function parameterTexts({ parameters }: FitDigest): Text[] {
  const told = [...parameters].sort((a, b) => a.width - b.width).slice(0, MOST_TOLD);
  // in the order of the file where all are told
  const shown = parameters.length <= MOST_TOLD ? parameters : told.filter(({ isIdentified }) => isIdentified);
  return shown.map((parameter) => ({ en: parameterIn(parameter, 'en'), fr: parameterIn(parameter, 'fr') }));
}

function parameterIn({ path, median, low, high, prior }: FittedParameter, language: Language): string {
  const [middle, from, to, first, last] = [median, low, high, prior.low, prior.high].map((value) =>
    inThreeDigits(value, language),
  );
  return {
    en: `${path}: ${middle}, nine of ten from ${from} to ${to} (before: ${first} to ${last}).`,
    fr: `${path} : ${middle}, neuf sur dix entre ${from} et ${to} (auparavant : ${first} à ${last}).`,
  }[language];
}

function unidentified({ parameters }: FitDigest): Text | undefined {
  const paths = parameters.filter(({ isIdentified }) => !isIdentified).map(({ path }) => path);
  if (paths.length === 0) return undefined;
  const few = paths.length <= MOST_TOLD;
  const list = (language: Language) => {
    if (few) return joinWords(paths, language === 'en' ? 'and' : 'et');
    const count = showNumber(paths.length, language);
    return {
      en: `${count} of ${parameters.length} parameters`,
      fr: `${count} paramètres sur ${parameters.length}`,
    }[language];
  };
  const one = few && paths.length === 1;
  return {
    en: `Not identified: ${list('en')}. The curve does not tell ${one ? 'it' : 'them'}, for what is believed now is more than half as wide as before.`,
    fr: `Non ${one ? 'identifié' : 'identifiés'} : ${list('fr')}. La courbe ne ${one ? 'le' : 'les'} dit pas : ce qu’on en sait reste plus de moitié aussi large qu’auparavant.`,
  };
}

function missed({ fit: { rmse, luck }, metric, plan, weeks: [first, last] }: FitDigest): Text {
  const { name } = metricNamed(metric);
  const points = (value: number, language: Language) => showNumber(100 * value, language, 1);
  return {
    en: `Over weeks ${first} to ${last} the curve (${name.en}, plan ${plan}) is ${points(rmse, 'en')} points from the fitted one; single runs that were kept, which luck and what is still open set apart, are ${points(luck.median, 'en')} points from it, nine of ten less than ${points(luck.high, 'en')}.`,
    fr: `Sur les semaines ${first} à ${last}, la courbe (${name.fr}, plan ${plan}) est à ${points(rmse, 'fr')} points de la courbe ajustée ; les passages gardés, que séparent le hasard et ce qui reste ouvert, en sont à ${points(luck.median, 'fr')} points, neuf sur dix à moins de ${points(luck.high, 'fr')}.`,
  };
}

function checked({ trials, parameters, draws, kept, failed }: FitDigest): Text {
  const held = parameters.map((parameter) => parameter.held);
  const [least, most] = [Math.min(...held), Math.max(...held)];
  const meant = Math.round(MEANT * trials);
  const counts = (language: Language) => [kept, draws, trials].map((count) => showNumber(count, language));
  const [[keptEn, drawsEn, trialsEn], [keptFr, drawsFr, trialsFr]] = [counts('en'), counts('fr')];
  return {
    en: `${keptEn} of ${drawsEn} draws were kept${failed > 0 ? `, ${failed} broke off` : ''}. Of ${trialsEn} draws that were left out, the nine of ten told for them held the true value in ${least === most ? least : `${least} to ${most}`}; ${meant} are meant to.`,
    fr: `${keptFr} tirages sur ${drawsFr} sont gardés${failed > 0 ? `, ${failed} se sont interrompus` : ''}. Pour ${trialsFr} tirages laissés de côté, les neuf sur dix annoncés contenaient la vraie valeur dans ${least === most ? least : `${least} à ${most}`} cas ; ${meant} sont visés.`,
  };
}
