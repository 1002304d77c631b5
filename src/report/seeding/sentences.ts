import type { Contrast } from '../../experiment/comparison.ts';
import type { Best } from '../../experiment/seeding/chooseTeam.ts';
import type { TeamResult } from '../../experiment/seeding/seeding.ts';
import type { Language, Text } from '../../text/text.ts';
import { counted } from '../counted.ts';
import {
  differenceStyle,
  showAmount,
  showDifference,
  showDifferenceInterval,
  showNumber,
  showValue,
  styleFor,
} from '../quantity.ts';
import { fullName, teamName } from './names.ts';
import type { Answer } from './seedingAnswer.ts';

/** What may be said: whom to start with, who is worse than chance, who is heard furthest, what listening is worth. */
export function answerSentences(answer: Answer): Text[] {
  const { teams, choice } = answer.whom;
  const rivals = teams.filter(({ against, name }) => against !== undefined && name !== 'nobody');
  return [
    ...(choice.best === undefined ? [noneBetter(answer)] : startWith(choice.best, answer)),
    ...worseThanLot(choice.worse),
    ...furthestHeard(rivals, choice.best?.rival),
    caution,
    ...worthOfListening(answer),
    ...searchTold(answer),
  ];
}

function startWith({ rival, metric, alike }: Best<TeamResult>, answer: Answer): Text[] {
  const contrast = rival.against?.[metric] as Contrast;
  const lot = answer.whom.teams.find(({ name }) => name === 'random') as TeamResult;
  const told = (language: Language) => {
    const style = differenceStyle(
      'share',
      { language, currency: answer.currency },
      contrast.ciLow,
      contrast.ciHigh,
    );
    const value = (row: TeamResult['buyIn']) =>
      showValue(row.mean, styleFor('share', { language, currency: answer.currency }, row.ciLow, row.ciHigh));
    return {
      name: fullName(rival)[language],
      own: value(rival[metric]),
      chance: value(lot[metric]),
      more: showAmount(contrast.difference, style),
      interval: showDifferenceInterval(contrast.ciLow, contrast.ciHigh, style),
    };
  };
  const [en, fr] = [told('en'), told('fr')];
  const { deadline } = answer;
  const what =
    metric === 'buyIn'
      ? { en: `buy-in in week ${deadline} is`, fr: `l’adhésion en semaine ${deadline} est de` }
      : {
          en: `the target is reached by week ${deadline} in`,
          fr: `la cible est atteinte en semaine ${deadline} dans`,
        };
  const sentence = {
    en: `Start with ${en.name}: ${what.en} ${en.own} against ${en.chance} with people by lot, ${en.more} more (95% interval ${en.interval}, n = ${contrast.n} paired runs).`,
    fr: `Commencer par ${fr.name} : ${what.fr} ${fr.own}, contre ${fr.chance} avec des personnes au hasard, soit ${fr.more} de plus (intervalle à 95 % ${fr.interval}, n = ${contrast.n} passages appariés).`,
  };
  if (alike.length === 0) return [sentence];
  return [
    sentence,
    {
      en: `Not told apart from them: ${listOf(alike, 'en')}.`,
      fr: `Impossibles à départager : ${listOf(alike, 'fr')}.`,
    },
  ];
}

const listOf = (teams: readonly TeamResult[], language: Language) =>
  teams.map((team) => fullName(team)[language]).join(', ');

const noneBetter = ({ replicates }: Answer): Text => ({
  en: `No way of choosing is shown to do better than people by lot (n = ${replicates} paired runs).`,
  fr: `Aucune façon de choisir ne fait, preuve à l’appui, mieux que le hasard (n = ${replicates} passages appariés).`,
});

function worseThanLot(worse: readonly TeamResult[]): Text[] {
  if (worse.length === 0) return [];
  return [
    {
      en: `Worse than by lot, in P(reached) or in buy-in: ${listOf(worse, 'en')}.`,
      fr: `Pire que le hasard, en P(atteinte) ou en adhésion : ${listOf(worse, 'fr')}.`,
    },
  ];
}

/** Whoever reaches furthest is not always whoever pays off most. */
function furthestHeard(rivals: readonly TeamResult[], best: TeamResult | undefined): Text[] {
  if (rivals.length === 0) return [];
  const heard = ({ reach }: TeamResult) => reach.weightTwoSteps;
  const furthest = rivals.reduce((a, b) => (heard(b) > heard(a) ? b : a));
  if (best !== undefined && heard(best) >= heard(furthest)) return [];
  const { en, fr } = fullName(furthest);
  return [
    {
      en: `Heard furthest: ${en}. Reach is not pay-off.`,
      fr: `Va le plus loin : ${fr}. La portée n’est pas l’effet.`,
    },
  ];
}

function worthOfListening({ whom, deadline, currency }: Answer): Text[] {
  if (whom.listening.length === 0) return [];
  const { weeks, cost } = whom.price;
  const told = (language: Language) =>
    whom.listening
      .map(({ way, differences: { buyIn } }) => {
        const style = differenceStyle('share', { language, currency }, buyIn.ciLow, buyIn.ciHigh);
        const interval = showDifferenceInterval(buyIn.ciLow, buyIn.ciHigh, style);
        const shown = `${teamName(way)[language]} ${showDifference(buyIn.difference, style)}`;
        return interval === '' ? shown : `${shown} (${interval})`;
      })
      .join(language === 'fr' ? ' ; ' : '; ');
  const price = (language: Language) => showValue(cost, styleFor('money', { language, currency }, NaN, NaN));
  return [
    {
      en: `Knowing all ties instead of the reporting lines changes buy-in in week ${deadline} by: ${told('en')}. Listening costs ${counted(weeks, 'week', 'weeks', 'en')} and ${price('en')}.`,
      fr: `Connaître tous les liens plutôt que la hiérarchie change l’adhésion en semaine ${deadline} de : ${told('fr')}. Écouter coûte ${counted(weeks, 'semaine', 'semaines', 'fr')} et ${price('fr')}.`,
    },
  ];
}

function searchTold({ whom: { search }, trials }: Answer): Text[] {
  if (search === undefined) return [];
  const { evaluations, runs, candidates, cutShort } = search;
  const count = (value: number, language: Language) => showNumber(value, language);
  const cut = cutShort
    ? { en: ', all that it was allowed', fr: ', tout ce qui lui était permis' }
    : { en: '', fr: '' };
  const judging =
    trials === 1
      ? { en: 'one run that judges', fr: 'un passage qui ne juge' }
      : { en: `${trials} runs that judge`, fr: `${trials} passages qui ne jugent` };
  return [
    {
      en: `Lazy greedy tried ${count(evaluations, 'en')} teams among ${count(candidates, 'en')} people, each in ${judging.en} no team: ${count(runs, 'en')} runs${cut.en}.`,
      fr: `Le glouton paresseux a essayé ${count(evaluations, 'fr')} équipes parmi ${count(candidates, 'fr')} personnes, chacune dans ${judging.fr} aucune équipe : ${count(runs, 'fr')} passages${cut.fr}.`,
    },
  ];
}

const caution: Text = {
  en: 'Gains and losses are told where they would be shown for all ways together (Bonferroni); each interval stands for itself.',
  fr: 'Gains et pertes sont dits s’ils tiennent pour toutes les façons ensemble (Bonferroni) ; chaque intervalle vaut pour lui seul.',
};
