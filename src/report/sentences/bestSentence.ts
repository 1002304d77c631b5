import type { BestChange } from '../../experiment/forks/bestChange.ts';
import type { Fork } from '../../experiment/forks/prepareForks.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { differenceClause } from './differenceClause.ts';
import type { Firm } from './worldWords.ts';

/** What is told of the best week to change one's mind: of the weeks tried their numbers are enough. */
export type BestTold = Omit<BestChange, 'changes' | 'besides'> & { readonly changes: readonly Fork[] };

/** Who reads, in whichever language, and of what firm. */
interface Reader {
  readonly currency: string;
  readonly firm: Firm;
}

/** What may be said of the best week to change one's mind, by one outcome: what it gains is read in worlds that did not choose it. */
export function bestSentence(best: BestTold, reader: Reader): Text {
  const { outcome, gain, verdict, worldsChoosing, worldsJudging } = best;
  const { name } = metricNamed(outcome);
  if (best.best === undefined || gain === undefined)
    return {
      en: `${name.en}: no world allows a comparison.`,
      fr: `${name.fr} : aucun monde ne permet de comparer.`,
    };
  if (worldsJudging === 0)
    return {
      en: `${name.en}: one world chooses a week and none is left to judge it; play two possible worlds or more.`,
      fr: `${name.fr} : un monde choisit la semaine et aucun ne reste pour en juger ; jouez au moins deux mondes possibles.`,
    };
  const { week } = best.best;
  const clause = (language: Language) => differenceClause(outcome, gain, undefined, { ...reader, language });
  const chosen = {
    en: `week ${week}, chosen in ${worldsChoosing} possible worlds; in the ${worldsJudging} others ${clause('en')}, against going on`,
    fr: `semaine ${week}, choisie dans ${worldsChoosing} mondes possibles ; dans les ${worldsJudging} autres ${clause('fr')}, par rapport à continuer`,
  };
  if (verdict === 'better') {
    const alike = alikeClause(best);
    return {
      en: `${name.en}: best in ${chosen.en}. ${alike.en}`,
      fr: `${name.fr} : au mieux en ${chosen.fr}. ${alike.fr}`,
    };
  }
  const finding = best.areAllWorse
    ? { en: 'going on is better than every week tried', fr: 'continuer vaut mieux que toute semaine essayée' }
    : {
        en: 'no week tried is shown to be better than going on',
        fr: 'aucune semaine essayée ne se montre meilleure que continuer',
      };
  return {
    en: `${name.en}: ${finding.en}. The best looking is ${chosen.en}.`,
    fr: `${name.fr} : ${finding.fr}. La plus prometteuse est la ${chosen.fr}.`,
  };
}

/** Which weeks could as well be the best: the window; more than one where others between them are told apart. */
export function alikeClause({ alike, changes }: Pick<BestTold, 'alike' | 'changes'>): Text {
  const windows = windowsOf(changes, alike);
  if (changes.length < 2) return { en: 'It is the only week tried.', fr: 'C’est la seule semaine essayée.' };
  if (alike.length < 2)
    return {
      en: 'Every other week tried is told apart from it.',
      fr: 'Toutes les autres semaines essayées s’en distinguent.',
    };
  if (alike.length === changes.length)
    return {
      en: 'No week tried is told apart from it.',
      fr: 'Aucune semaine essayée ne s’en distingue.',
    };
  const told = (and: string, to: string) => {
    const parts = windows.map(([from, last]) => (from === last ? String(from) : `${from}${to}${last}`));
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
  };
  return {
    en: `Not told apart from it, so that the best lies somewhere in them: weeks ${told('and', ' to ')}.`,
    fr: `Ne s’en distinguent pas, si bien que la meilleure est quelque part parmi elles : semaines ${told('et', ' à ')}.`,
  };
}

/** Weeks in a row of those that were tried which are among some. */
export function windowsOf(
  tried: readonly Fork[],
  among: readonly Fork[],
): (readonly [from: number, to: number])[] {
  const weeks = new Set(among.map(({ week }) => week));
  const windows: [number, number][] = [];
  let isOpen = false;
  for (const { week } of tried) {
    const last = windows.at(-1);
    if (!weeks.has(week)) isOpen = false;
    else if (isOpen && last !== undefined) last[1] = week;
    else {
      windows.push([week, week]);
      isOpen = true;
    }
  }
  return windows;
}
