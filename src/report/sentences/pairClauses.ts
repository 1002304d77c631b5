import type { Comparison, Finding, PairVerdict } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { planTitle, targetPhrase } from '../names.ts';
import { showNumber } from '../quantity.ts';
import type { ToldFinding } from './finding.ts';
import { tellFinding } from './finding.ts';

interface Setting {
  readonly b: string;
  readonly a: string;
  readonly target: string;
  readonly week: string;
  readonly told: ToldFinding;
}

/** One way of telling a finding, in each language. */
type Telling = Record<Language, (setting: Setting) => string>;

/** ` (10–14)`, or nothing where there is no interval. */
const inBrackets = (interval: string) => (interval === '' ? '' : ` (${interval})`);

const reachedShown: Telling = {
  en: ({ b, a, target, week, told }) =>
    `By week ${week} ${b} reached ${target} in ${told.ofB} of futures (95% CI ${told.intervalOfB}) against ${told.ofA} (${told.intervalOfA}) under ${a}: ${told.difference} (${told.interval}, n = ${told.pairs} pairs)`,
  fr: ({ b, a, target, week, told }) =>
    `À la semaine ${week}, ${b} a atteint ${target} dans ${told.ofB} des futurs (IC à 95 % : ${told.intervalOfB}), contre ${told.ofA} (${told.intervalOfA}) avec ${a} : ${told.difference} (${told.interval}, n = ${told.pairs} paires)`,
};

const reachedNotShown: Telling = {
  en: ({ b, a, target, week, told }) =>
    `No difference shown in reaching ${target} by week ${week} with n = ${told.pairs} pairs: ${told.ofB} of futures under ${b} (95% CI ${told.intervalOfB}), ${told.ofA} (${told.intervalOfA}) under ${a}, ${told.difference} (${told.interval})`,
  fr: ({ b, a, target, week, told }) =>
    `Aucune différence montrée dans l’atteinte de ${target} à la semaine ${week} avec n = ${told.pairs} paires : ${told.ofB} des futurs avec ${b} (IC à 95 % : ${told.intervalOfB}), ${told.ofA} (${told.intervalOfA}) avec ${a}, soit ${told.difference} (${told.interval})`,
};

const reachedNowhere: Telling = {
  en: ({ b, a, target, week, told }) =>
    `Neither ${b} nor ${a} reached ${target} by week ${week} in any of ${told.pairs} pairs of futures${told.intervalOfB === '' ? '' : ` (95% CI of each ${told.intervalOfB})`}: no difference shown`,
  fr: ({ b, a, target, week, told }) =>
    `Ni ${b} ni ${a} n’a atteint ${target} à la semaine ${week} dans aucune des ${told.pairs} paires de futurs${told.intervalOfB === '' ? '' : ` (IC à 95 % de chacun : ${told.intervalOfB})`} : aucune différence montrée`,
};

/** With a single pair there is no interval, and the reader is told so. */
const reachedOnce: Telling = {
  en: ({ b, a, target, week, told }) =>
    `By week ${week} ${b} reached ${target} in ${told.ofB} of futures against ${told.ofA} under ${a} (n = ${told.pairs}: no interval, so nothing is shown)`,
  fr: ({ b, a, target, week, told }) =>
    `À la semaine ${week}, ${b} a atteint ${target} dans ${told.ofB} des futurs, contre ${told.ofA} avec ${a} (n = ${told.pairs} : pas d’intervalle, donc rien n’est montré)`,
};

const buyInShown: Telling = {
  en: ({ b, told }) =>
    `at the deadline ${b} won ${told.amount} ${told.negative ? 'less' : 'more'} buy-in${inBrackets(told.amountInterval)}, ${told.ofB} against ${told.ofA}, and had the higher buy-in in ${told.better} of the pairs`,
  fr: ({ b, told }) =>
    `à l’échéance, ${b} gagne ${told.amount} d’adhésion de ${told.negative ? 'moins' : 'plus'}${inBrackets(told.amountInterval)}, ${told.ofB} contre ${told.ofA}, et l’adhésion la plus haute dans ${told.better} des paires`,
};

const buyInNotShown: Telling = {
  en: ({ told }) =>
    `no difference shown in buy-in at the deadline, ${told.ofB} against ${told.ofA}: ${told.difference} (${told.interval}, n = ${told.pairs})`,
  fr: ({ told }) =>
    `aucune différence d’adhésion montrée à l’échéance, ${told.ofB} contre ${told.ofA} : ${told.difference} (${told.interval}, n = ${told.pairs})`,
};

const buyInOnce: Telling = {
  en: ({ told }) => `buy-in at the deadline was ${told.ofB} against ${told.ofA}`,
  fr: ({ told }) => `l’adhésion à l’échéance était de ${told.ofB} contre ${told.ofA}`,
};

const weekShown: Telling = {
  en: ({ b, told }) =>
    `${b} got there ${told.amount} ${told.negative ? 'earlier' : 'later'} (${told.amountInterval}, ${told.pairs} pairs in which both did)`,
  fr: ({ b, told }) =>
    `${b} l’atteint ${told.amount} plus ${told.negative ? 'tôt' : 'tard'} (${told.amountInterval}, ${told.pairs} paires où les deux l’atteignent)`,
};

const weekNotShown: Telling = {
  en: ({ told }) =>
    `no difference shown in when it got there: ${told.difference} (${told.interval}, ${told.pairs} pairs in which both did)`,
  fr: ({ told }) =>
    `aucune différence montrée dans la date d’atteinte : ${told.difference} (${told.interval}, ${told.pairs} paires où les deux l’atteignent)`,
};

const weekOnce: Telling = {
  en: ({ told }) => `in the one pair in which both got there, the difference is ${told.difference}`,
  fr: ({ told }) => `dans la seule paire où les deux l’atteignent, l’écart est de ${told.difference}`,
};

const weekNever: Telling = {
  en: () => 'in no pair did both get there, so the weeks are not compared',
  fr: () => 'dans aucune paire les deux n’atteignent la cible, leurs semaines ne sont donc pas comparées',
};

const costShown: Telling = {
  en: ({ b, told }) =>
    `${b} cost ${told.amount} ${told.negative ? 'less' : 'more'}${inBrackets(told.amountInterval)}, ${told.ofB} against ${told.ofA}`,
  fr: ({ b, told }) =>
    `le coût de ${b} est ${told.negative ? 'inférieur' : 'supérieur'} de ${told.amount}${inBrackets(told.amountInterval)}, ${told.ofB} contre ${told.ofA}`,
};

const costNotShown: Telling = {
  en: ({ told }) =>
    `no difference shown in cost, ${told.ofB} against ${told.ofA}: ${told.difference} (${told.interval}, n = ${told.pairs})`,
  fr: ({ told }) =>
    `aucune différence de coût montrée, ${told.ofB} contre ${told.ofA} : ${told.difference} (${told.interval}, n = ${told.pairs})`,
};

const costOnce: Telling = {
  en: ({ b, told }) => `${b} cost ${told.ofB} against ${told.ofA}`,
  fr: ({ b, told }) => `le coût de ${b} était de ${told.ofB} contre ${told.ofA}`,
};

const adopters = (shown: boolean): Telling => ({
  en: ({ b, a, told }) =>
    `${shown ? '' : 'No difference shown in adopters: '}${b} ended with ${told.ofB} adopters against ${told.ofA} under ${a}, ${told.difference}${inBrackets(told.interval)}, n = ${told.pairs}`,
  fr: ({ b, a, told }) =>
    `${shown ? '' : 'Aucune différence montrée sur les adoptants : '}${b} finit avec ${told.ofB} adoptants contre ${told.ofA} avec ${a}, ${told.difference}${inBrackets(told.interval)}, n = ${told.pairs}`,
});

/** Which telling suits a finding; undefined where there is nothing to say. */
function tellingOf(finding: Finding, told: ToldFinding): Telling | undefined {
  const { shown, ofA, ofB, contrast } = finding;
  switch (finding.metric) {
    case 'reached':
      if (ofA.mean === 0 && ofB.mean === 0) return reachedNowhere;
      if (!told.measured) return reachedOnce;
      return shown ? reachedShown : reachedNotShown;
    case 'buyIn':
      if (!told.measured) return buyInOnce;
      return shown ? buyInShown : buyInNotShown;
    case 'weekReached':
      if (!(contrast.n > 0)) return ofA.n > 0 && ofB.n > 0 ? weekNever : undefined;
      if (!told.measured) return weekOnce;
      return shown ? weekShown : weekNotShown;
    case 'cost':
      if (!told.measured) return costOnce;
      return shown ? costShown : costNotShown;
    case 'adopters':
      return adopters(shown);
  }
}

/**
 * What is said of one pair, clause by clause in the order of its findings: the first opens with a capital and names
 * both plans, the others lean on it. No final full stops.
 */
export function pairClauses(comparison: Comparison, pair: PairVerdict, language: Language): string[] {
  const { target, horizon, currency } = comparison;
  const clauses: string[] = [];
  for (const finding of pair.findings) {
    const told = tellFinding(finding, language, currency);
    const telling = tellingOf(finding, told);
    if (telling === undefined) continue;
    const setting: Setting = {
      b: planTitle(comparison, pair.b, language),
      a: planTitle(comparison, pair.a, language),
      target: targetPhrase(target, language),
      week: showNumber(target?.deadline ?? horizon, language),
      told,
    };
    clauses.push(telling[language](setting));
  }
  return clauses;
}
