import type { Decision, DecisiveDifference, Rival } from '../../experiment/decision/decision.ts';
import type { Criterion } from '../../scenario/decide/decisiveOutcomes.ts';
import { joinWords } from '../../text/joinWords.ts';
import { type Language, languages, type Text } from '../../text/text.ts';
import type { Unit } from '../metricCatalogue.ts';
import { metricNamed } from '../names.ts';
import {
  differenceStyle,
  type Style,
  showAmount,
  showDifferenceInterval,
  showValue,
  styleFor,
} from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { differenceClause, type WorldReader } from './differenceClause.ts';
import { type Firm, worldsOf } from './worldWords.ts';

/** What the sentences of a decision are told with. */
export interface DecisionSetting {
  readonly decision: Decision;
  readonly firm: Firm;
  readonly currency: string;
  /** What a plan is called. */
  readonly titleOf: (plan: string) => Text;
}

/**
 * The decision in words: which plan is the choice, or which may be and who leads, and by what; then one sentence for every other
 * ranked plan.
 */
export const decisionSentences = (setting: DecisionSetting): Text[] => [
  inBoth((language) => choice(setting, language)),
  ...setting.decision.rivals.map((rival) => inBoth((language) => ofRival(setting, rival, language))),
];

function inBoth(tell: (language: Language) => string): Text {
  const [en, fr] = languages.map((language) => typeset(tell(language), language));
  return { en, fr };
}

function choice(setting: DecisionSetting, language: Language): string {
  const { decision, firm, titleOf } = setting;
  const title = (plan: string) => titleOf(plan)[language];
  const worlds = worldsOf(decision.worlds, firm, language);
  const beside = besideNothing(setting, language);
  const french = language === 'fr';
  const opening = beside?.opening ?? (french ? `Sur ${worlds}, ` : `Over ${worlds}, `);
  if (decision.rivals.length === 0)
    return french
      ? `${opening}${title(decision.chosen)} est le seul plan : il n’y a rien à choisir${beside?.means ?? ''}.`
      : `${opening}${title(decision.chosen)} is the only plan to choose from${beside?.means ?? ''}.`;
  const by = outcomesGoneBy(setting, language);
  return `${opening}${standing(decision, by, title, language)}${beside?.means ?? ''}.`;
}

/** `reached and kept (to within 5 points), buy-in (to within 2 points) then cost (to within 5%)`: what a decision goes by, in order. */
export const outcomesGoneBy = (
  { decision, firm, currency }: Omit<DecisionSetting, 'titleOf'>,
  language: Language,
): string =>
  joinWords(
    decision.by.map((criterion) => withMargin(criterion, { language, currency, firm })),
    language === 'fr' ? 'puis' : 'then',
  );

/** Whether one plan is the choice, or which may be, and who leads; never by the order of the plans alone. */
function standing(
  { chosen, chosenWith, contenders, rivals }: Decision,
  by: string,
  title: (plan: string) => string,
  language: Language,
): string {
  const french = language === 'fr';
  const both = (plans: readonly string[], last: string) => joinWords(plans.map(title), last);
  if (contenders.length === 1)
    return french ? `${title(chosen)} est le choix selon ${by}` : `${title(chosen)} is the choice by ${by}`;
  const equals = both(chosenWith, french ? 'et' : 'and');
  const isAllEqual = chosenWith.length === contenders.length;
  const leads =
    chosenWith.length === 1
      ? french
        ? `${equals} est en tête`
        : `${equals} leads`
      : french
        ? `${equals} ${isAllEqual ? 'y sont égaux' : 'sont en tête, égaux en tout'}`
        : `${equals} ${isAllEqual ? 'are equal in all of it' : 'lead, equal in all of it'}`;
  const isNone = (verdict: Rival['verdict']) => !rivals.some((rival) => rival.verdict === verdict);
  if (isNone('not-told-apart')) {
    const between = both(contenders, french ? 'et' : 'and');
    return french
      ? `il n’y a aucune différence qui compte entre ${between} selon ${by} : ${leads}`
      : `there is no difference that matters between ${between} by ${by}: ${leads}`;
  }
  if (isNone('told-apart'))
    return french
      ? `aucun plan n’est montré meilleur selon ${by} : ${leads}`
      : `no plan is shown to be better by ${by}: ${leads}`;
  const several = both(contenders, french ? 'et' : 'and');
  return french
    ? `${several} ne sont pas départagés selon ${by} : ${leads}`
    : `${several} are not told apart by ${by}: ${leads}`;
}

/** What is said first, and last, where the target does not tell the plan that leads from doing nothing. */
function besideNothing({ decision, firm, currency, titleOf }: DecisionSetting, language: Language) {
  const { besideNothing: beside, chosen, worlds } = decision;
  if (beside === undefined) return undefined;
  const french = language === 'fr';
  const all = worldsOf(worlds, firm, language);
  const [leader, nothing] = [chosen, beside.plan].map((plan) => titleOf(plan)[language]);
  const reader = { language, currency, firm };
  const level = (of: 'ofChosen' | 'ofNothing') =>
    (['buyIn', 'cost'] as const)
      .filter((metric) => !Number.isNaN(beside[metric][of]))
      .map((metric) => {
        const style = levelStyle(metricNamed(metric).unit, reader);
        return `${outcomeName(metric, language)} ${showValue(beside[metric][of], style)}`;
      })
      .join(', ');
  const [ofLeader, ofNothing] = [level('ofChosen'), level('ofNothing')];
  const difference = differenceClause('kept', beside.kept, undefined, reader);
  const opening = beside.keptNowhere
    ? french
      ? `Aucun plan n’a la cible en place à l’échéance dans aucun des ${all} ; de ce qui reste, `
      : `No plan has the target in place at the deadline in any of ${all}; of what is left, `
    : french
      ? `Sur ${all}, ${leader} n’est pas départagé de ${nothing} pour la cible atteinte et gardée – ${difference} – ; entre les plans, `
      : `Over ${all}, ${leader} is not told apart from ${nothing} in having the target reached and kept – ${difference} –; between the plans, `;
  const told = french ? ' ; ' : '; ';
  const colon = french ? ' : ' : ': ';
  return {
    opening,
    means:
      ofLeader === '' || ofNothing === ''
        ? ''
        : ` (${leader}${colon}${ofLeader}${told}${nothing}${colon}${ofNothing})`,
  };
}

/** How a level is written that stands without an interval: whole points and thousands of money. */
const levelStyle = (unit: Unit, reader: WorldReader): Style => ({
  ...styleFor(unit, reader, NaN, NaN),
  decimals: unit === 'money' ? -3 : 0,
});

/** `reached and kept (to within 5 points)`. */
function withMargin({ outcome, margin, relative }: Criterion, reader: WorldReader): string {
  const name = outcomeName(outcome, reader.language);
  if (margin === 0) return name;
  const size = relative
    ? showValue(margin, styleFor('share', reader, margin - 0.01, margin + 0.01))
    : marginText(outcome, margin, reader);
  return reader.language === 'fr' ? `${name} (à ${size} près)` : `${name} (to within ${size})`;
}

function marginText(outcome: string, margin: number, reader: WorldReader): string {
  const { unit } = metricNamed(outcome);
  const style = styleFor(unit, reader, NaN, NaN);
  const decimals = unit === 'share' && Number.isInteger(Math.round(margin * 1e9) / 1e7) ? 0 : style.decimals;
  return showAmount(margin, { ...style, decimals });
}

function ofRival(setting: DecisionSetting, rival: Rival, language: Language): string {
  const { decision, titleOf, firm, currency } = setting;
  const chosen = titleOf(decision.chosen)[language];
  const other = titleOf(rival.plan)[language];
  const french = language === 'fr';
  const either = french ? `${chosen} ou ${other}` : `${chosen} or ${other}`;
  const reader = { language, currency, firm };
  const at = rival.differences.find(({ outcome }) => outcome === rival.at);
  if (at === undefined)
    return french ? `${either} : aucune différence qui compte.` : `${either}: no difference that matters.`;
  const difference = `${outcomeName(at.outcome, language)}, ${differenceClause(at.outcome, at, undefined, reader)}`;
  if (rival.verdict === 'told-apart')
    return french
      ? `${chosen} plutôt que ${other} : ${difference}.`
      : `${chosen} rather than ${other}: ${difference}.`;
  const open = french ? `${either} : non départagés ; ` : `${either}: not told apart; `;
  if (rival.aheadAt === undefined) return `${open}${difference}${whereMatters(at, reader)}.`;
  const ahead = rivalAhead(rival, rival.aheadAt, reader);
  if (rival.aheadAt !== rival.at) {
    const alike = outcomeName(at.outcome, language);
    return french
      ? `${open}${difference}${whereMatters(at, reader)} ; à égalité pour « ${alike} », ${other} serait en tête : ${ahead}.`
      : `${open}${difference}${whereMatters(at, reader)}; were ${alike} equal, ${other} would be ahead in ${ahead}.`;
  }
  // no worse than the chosen plan before that: it is another plan that it fell behind
  const fell = decision.stages.find(({ left }) => !left.includes(rival.plan))?.outcome ?? at.outcome;
  return french
    ? `${open}${other} est en tête – ${ahead} –, mais a cédé au meilleur plan pour « ${outcomeName(fell, language)} ».`
    : `${open}${other} is ahead in ${ahead}, and had fallen behind the best plan in ${outcomeName(fell, language)}.`;
}

/** `buy-in by 6 points (5–7), where 2 points matter`: the outcome in which a rival is ahead, and by how much. */
function rivalAhead(rival: Rival, outcome: string, reader: WorldReader): string {
  const difference = rival.differences.find((each) => each.outcome === outcome);
  if (difference === undefined) return outcomeName(outcome, reader.language);
  const { estimate, low, high } = difference;
  const [least, most] = estimate < 0 ? [-high, -low] : [low, high];
  const style = differenceStyle(metricNamed(outcome).unit, reader, least, most);
  const interval = showDifferenceInterval(least, most, style);
  const size = `${showAmount(estimate, style)}${interval === '' ? '' : ` (${interval})`}`;
  const name = outcomeName(outcome, reader.language);
  const matters = whereMatters(difference, reader);
  return reader.language === 'fr' ? `${name}, ${size}${matters}` : `${name} by ${size}${matters}`;
}

/** `, where 5 points matter`. */
function whereMatters({ outcome, margin, method }: DecisiveDifference, reader: WorldReader): string {
  if (margin === 0 || method === 'too-few') return '';
  const size = marginText(outcome, margin, reader);
  // one point matters, and so does a sum of money
  const isOne = metricNamed(outcome).unit === 'money' || /^1\D*$/.test(size);
  if (reader.language === 'fr') return `, alors que ${size} ${isOne ? 'compte' : 'comptent'}`;
  return `, where ${size} ${isOne ? 'matters' : 'matter'}`;
}

/** An outcome's name in the midst of a sentence. */
function outcomeName(outcome: string, language: Language): string {
  const name = metricNamed(outcome).name[language];
  return name.charAt(0).toLowerCase() + name.slice(1);
}
