import { FEWEST_EFFECTIVE } from '../../study/calibrate/reweigh.ts';
import type { ExpectedLast, MedianAndRange, StandingDigest } from '../../study/observing/standingDigest.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { showInterval, showNumber, styleFor, wholePercent } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { fitSentences } from './fitSentences.ts';

/** Where a roll-out stands and what comes next, in sentences: what was observed, what still speaks of it, what is expected. */
export function standingSentences(standing: StandingDigest, language: Language): string[] {
  const say = sayIn(language);
  const { refit, last } = standing;
  return [
    say(whereWeAre(standing)),
    ...(standing.isRefit ? [say(fittedAnew(standing))] : []),
    ...(refit ? fitSentences(refit, language) : []),
    ...last.filter(({ metric }) => metric === standing.metric).map((each) => say(expected(each, standing))),
  ];
}

function whereWeAre({ through, share, followed, worlds, effective }: StandingDigest): Text {
  const shown = (language: Language) => ({
    used: wholePercent(share, language),
    runs: showNumber(worlds, language),
    left: showNumber(effective, language, 1),
  });
  const [en, fr] = [shown('en'), shown('fr')];
  return {
    en: `Week ${through}: ${en.used} use it. Of ${en.runs} runs of the plan ${followed}, as many as ${en.left} of equal weight still speak of this roll-out.`,
    fr: `Semaine ${through} : ${fr.used} s’en servent. Sur ${fr.runs} passages du plan ${followed}, l’équivalent de ${fr.left} de même poids parle encore de ce déploiement.`,
  };
}

function fittedAnew({ effective, nearest, refit }: StandingDigest): Text {
  const few = effective < FEWEST_EFFECTIVE;
  const away = (language: Language) => showNumber(nearest, language, 1);
  const why = few
    ? {
        en: `That is fewer than ${FEWEST_EFFECTIVE}`,
        fr: `C’est moins de ${FEWEST_EFFECTIVE}`,
      }
    : {
        en: `The nearest is ${away('en')} standard errors away`,
        fr: `Le plus proche est à ${away('fr')} erreurs types`,
      };
  return refit === undefined
    ? {
        en: `${why.en}, too far for a forecast to be relied on, and there is nothing to fit anew: write calibrate: with the parameters under fit.`,
        fr: `${why.fr}, trop loin pour se fier à une prévision, et il n’y a rien à réajuster : écrivez calibrate: avec les paramètres sous fit.`,
      }
    : {
        en: `${why.en}: parameters were fitted anew to what was observed, and what follows is told of the runs that were kept.`,
        fr: `${why.fr} : des paramètres ont été réajustés à ce qui a été observé, et la suite parle des passages gardés.`,
      };
}

/** `blitzkrieg, which is followed: declared use at week 104 43% (nine of ten 30–58%); expected before 50% (22–74%).` */
function expected({ plan, metric, week, now, before }: ExpectedLast, { followed }: StandingDigest): Text {
  const { name } = metricNamed(metric);
  const told = ({ median, low, high }: MedianAndRange, language: Language, nine = '') => {
    const style = styleFor('share', { language, currency: '' }, low, high);
    return `${wholePercent(median, language)} (${nine}${showInterval(low, high, style)})`;
  };
  const is = plan === followed;
  return {
    en: `${plan}${is ? ', which is followed' : ''}: ${name.en} at week ${week} ${told(now, 'en', 'nine of ten ')}; expected before ${told(before, 'en')}.`,
    fr: `${plan}${is ? ', le plan suivi' : ''} : ${name.fr} à la semaine ${week} ${told(now, 'fr', 'neuf sur dix ')} ; attendu auparavant ${told(before, 'fr')}.`,
  };
}
