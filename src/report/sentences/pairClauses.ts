import type { Comparison, Finding, PairVerdict } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Language } from '../../text/text.ts';
import { planTitle, targetPhrase } from '../names.ts';
import { showNumber } from '../quantity.ts';
import type { ToldFinding } from './finding.ts';
import { tellFinding } from './finding.ts';
import { firmOf, rangeOfWorlds, worldsOf } from './worldWords.ts';

interface Setting {
  readonly b: string;
  readonly a: string;
  readonly target: string;
  readonly week: string;
  readonly told: ToldFinding;
  /** `200 possible worlds of a firm like this one`. */
  readonly worlds: string;
  /** `, in nine of ten such firms between +12 and +24`, or nothing. */
  readonly range: string;
}

/** One way of telling a finding, in each language. */
type Telling = Record<Language, (setting: Setting) => string>;

/** ` (10–14)`, or nothing where there is no interval. */
const inBrackets = (interval: string) => (interval === '' ? '' : ` (${interval})`);

const keptShown: Telling = {
  en: ({ b, a, target, week, worlds, told }) =>
    `Over ${worlds}, ${b} has ${target} reached and still in place at week ${week} in ${told.ofB} (95% CI ${told.intervalOfB}) against ${told.ofA} (${told.intervalOfA}) under ${a}: ${told.difference}${inBrackets(told.interval)}`,
  fr: ({ b, a, target, week, worlds, told }) =>
    `Sur ${worlds}, ${b} a atteint ${target} et l’a encore à la semaine ${week} dans ${told.ofB} (IC à 95 % : ${told.intervalOfB}), contre ${told.ofA} (${told.intervalOfA}) avec ${a} : ${told.difference}${inBrackets(told.interval)}`,
};

const keptNotShown: Telling = {
  en: ({ b, a, target, week, worlds, told }) =>
    `Over ${worlds}, no difference shown in having ${target} reached and still in place at week ${week}: ${told.ofB} under ${b} (95% CI ${told.intervalOfB}), ${told.ofA} (${told.intervalOfA}) under ${a}, ${told.difference}${inBrackets(told.interval)}`,
  fr: ({ b, a, target, week, worlds, told }) =>
    `Sur ${worlds}, aucune différence montrée pour ${target} atteinte et encore en place à la semaine ${week} : ${told.ofB} avec ${b} (IC à 95 % : ${told.intervalOfB}), ${told.ofA} (${told.intervalOfA}) avec ${a}, soit ${told.difference}${inBrackets(told.interval)}`,
};

const keptNowhere: Telling = {
  en: ({ b, a, target, week, worlds, told }) =>
    `Neither ${b} nor ${a} has ${target} in place at week ${week} in any of ${worlds}${told.intervalOfB === '' ? '' : ` (95% CI of each ${told.intervalOfB})`}: no difference shown`,
  fr: ({ b, a, target, week, worlds, told }) =>
    `Ni ${b} ni ${a} n’a ${target} en place à la semaine ${week} dans aucun des ${worlds}${told.intervalOfB === '' ? '' : ` (IC à 95 % de chacun : ${told.intervalOfB})`} : aucune différence montrée`,
};

/** With a single world there is no interval, and the reader is told so. */
const keptOnce: Telling = {
  en: ({ b, a, target, week, worlds, told }) =>
    `Over ${worlds}, ${b} has ${target} in place at week ${week} in ${told.ofB} against ${told.ofA} under ${a} (too few worlds for an interval, so nothing is shown)`,
  fr: ({ b, a, target, week, worlds, told }) =>
    `Sur ${worlds}, ${b} a ${target} en place à la semaine ${week} dans ${told.ofB}, contre ${told.ofA} avec ${a} (trop peu de mondes pour un intervalle, donc rien n’est montré)`,
};

const buyInShown: Telling = {
  en: ({ b, told, range }) =>
    `at the deadline ${b} has ${told.amount} ${told.negative ? 'less' : 'more'} buy-in on average${inBrackets(told.amountInterval)}, ${told.ofB} against ${told.ofA}${range}`,
  fr: ({ b, told, range }) =>
    `à l’échéance, ${b} a en moyenne ${told.amount} d’adhésion de ${told.negative ? 'moins' : 'plus'}${inBrackets(told.amountInterval)}, ${told.ofB} contre ${told.ofA}${range}`,
};

const buyInNotShown: Telling = {
  en: ({ told, range }) =>
    `no difference shown in buy-in at the deadline, ${told.ofB} against ${told.ofA}: ${told.difference} (${told.interval}, n = ${told.worlds})${range}`,
  fr: ({ told, range }) =>
    `aucune différence d’adhésion montrée à l’échéance, ${told.ofB} contre ${told.ofA} : ${told.difference} (${told.interval}, n = ${told.worlds})${range}`,
};

const buyInOnce: Telling = {
  en: ({ told }) => `buy-in at the deadline is ${told.ofB} against ${told.ofA}`,
  fr: ({ told }) => `l’adhésion à l’échéance est de ${told.ofB} contre ${told.ofA}`,
};

const weeksShown: Telling = {
  en: ({ b, told }) =>
    `${b} loses ${told.amount} ${told.negative ? 'fewer' : 'more'} before it is there${inBrackets(told.amountInterval)}, ${told.ofB} against ${told.ofA}`,
  fr: ({ b, told }) =>
    `${b} perd ${told.amount} de ${told.negative ? 'moins' : 'plus'} avant d’y être${inBrackets(told.amountInterval)}, ${told.ofB} contre ${told.ofA}`,
};

const weeksNotShown: Telling = {
  en: ({ told }) =>
    `no difference shown in the weeks lost before it is there, ${told.ofB} against ${told.ofA}: ${told.difference} (${told.interval}, n = ${told.worlds})`,
  fr: ({ told }) =>
    `aucune différence montrée dans les semaines perdues avant d’y être, ${told.ofB} contre ${told.ofA} : ${told.difference} (${told.interval}, n = ${told.worlds})`,
};

const weeksOnce: Telling = {
  en: ({ told }) => `the weeks lost before it is there are ${told.ofB} against ${told.ofA}`,
  fr: ({ told }) => `les semaines perdues avant d’y être sont ${told.ofB} contre ${told.ofA}`,
};

const costShown: Telling = {
  en: ({ b, told, range }) =>
    `${b} costs ${told.amount} ${told.negative ? 'less' : 'more'}${inBrackets(told.amountInterval)}, ${told.ofB} against ${told.ofA}${range}`,
  fr: ({ b, told, range }) =>
    `le coût de ${b} est ${told.negative ? 'inférieur' : 'supérieur'} de ${told.amount}${inBrackets(told.amountInterval)}, ${told.ofB} contre ${told.ofA}${range}`,
};

const costNotShown: Telling = {
  en: ({ told, range }) =>
    `no difference shown in cost, ${told.ofB} against ${told.ofA}: ${told.difference} (${told.interval}, n = ${told.worlds})${range}`,
  fr: ({ told, range }) =>
    `aucune différence de coût montrée, ${told.ofB} contre ${told.ofA} : ${told.difference} (${told.interval}, n = ${told.worlds})${range}`,
};

const costOnce: Telling = {
  en: ({ b, told }) => `${b} costs ${told.ofB} against ${told.ofA}`,
  fr: ({ b, told }) => `le coût de ${b} est de ${told.ofB} contre ${told.ofA}`,
};

const adopters = (shown: boolean): Telling => ({
  en: ({ b, a, told }) =>
    `${shown ? '' : 'No difference shown in adopters: '}${b} ended with ${told.ofB} adopters against ${told.ofA} under ${a}, ${told.difference}${inBrackets(told.interval)}, n = ${told.worlds}`,
  fr: ({ b, a, told }) =>
    `${shown ? '' : 'Aucune différence montrée sur les adoptants : '}${b} finit avec ${told.ofB} adoptants contre ${told.ofA} avec ${a}, ${told.difference}${inBrackets(told.interval)}, n = ${told.worlds}`,
});

/** Which telling suits a finding; undefined where there is nothing to say. */
function tellingOf(finding: Finding, told: ToldFinding): Telling | undefined {
  const { shown, ofA, ofB } = finding;
  switch (finding.metric) {
    case 'kept':
      if (ofA.mean === 0 && ofB.mean === 0) return keptNowhere;
      if (!told.measured) return keptOnce;
      return shown ? keptShown : keptNotShown;
    case 'buyIn':
      if (shown) return buyInShown;
      return told.measured ? buyInNotShown : buyInOnce;
    case 'weeksLost':
      if (shown) return weeksShown;
      return told.measured ? weeksNotShown : weeksOnce;
    case 'cost':
      if (shown) return costShown;
      return told.measured ? costNotShown : costOnce;
    case 'adopters':
      return adopters(shown);
  }
}

/**
 * What is said of one pair, clause by clause in the order of its findings: the first opens with a capital and names
 * both plans, the others lean on it. No final full stops.
 */
export function pairClauses(comparison: Comparison, pair: PairVerdict, language: Language): string[] {
  const { target, currency } = comparison;
  const clauses: string[] = [];
  for (const finding of pair.findings) {
    const told = tellFinding(finding, language, currency);
    const telling = tellingOf(finding, told);
    if (telling === undefined) continue;
    const setting: Setting = {
      b: planTitle(comparison, pair.b, language),
      a: planTitle(comparison, pair.a, language),
      target: targetPhrase(target, language),
      week: showNumber(deadlineOf(comparison), language),
      told,
      worlds: worldsOf(comparison.worlds, firmOf(comparison), language),
      range: rangeOf(comparison, told, finding.contrast.n, language),
    };
    clauses.push(telling[language](setting));
  }
  return clauses;
}

/** Where nine of ten single worlds lie, or the few that were played, to follow a mean difference; `worlds` of them have one. */
function rangeOf(comparison: Comparison, { range }: ToldFinding, worlds: number, language: Language): string {
  if (range === undefined) return '';
  const [low, high] = range;
  const where = rangeOfWorlds(worlds, firmOf(comparison), language);
  return language === 'fr' ? ` ; ${where}, entre ${low} et ${high}` : `; ${where} between ${low} and ${high}`;
}
