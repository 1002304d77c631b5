import type { Decision, DecisiveDifference, Rival } from '../../experiment/decision/decision.ts';
import type { Criterion } from '../../scenario/decide/decisiveOutcomes.ts';
import { joinWords } from '../../text/joinWords.ts';
import { type Language, languages, type Text } from '../../text/text.ts';
import { metricNamed } from '../names.ts';
import { showAmount, showValue, styleFor } from '../quantity.ts';
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

/** The decision in words: which plan is the choice and by what, then one sentence for every other ranked plan. */
export const decisionSentences = (setting: DecisionSetting): Text[] => [
  inBoth((language) => choice(setting, language)),
  ...setting.decision.rivals.map((rival) => inBoth((language) => ofRival(setting, rival, language))),
];

function inBoth(tell: (language: Language) => string): Text {
  const [en, fr] = languages.map((language) => typeset(tell(language), language));
  return { en, fr };
}

function choice({ decision, firm, currency, titleOf }: DecisionSetting, language: Language): string {
  const chosen = titleOf(decision.chosen)[language];
  const worlds = worldsOf(decision.worlds, firm, language);
  if (decision.rivals.length === 0)
    return language === 'fr'
      ? `Sur ${worlds}, ${chosen} est le seul plan : il n’y a rien à choisir.`
      : `Over ${worlds}, ${chosen} is the only plan to choose from.`;
  const by = joinWords(
    decision.by.map((criterion) => withMargin(criterion, { language, currency, firm })),
    language === 'fr' ? 'puis' : 'then',
  );
  return language === 'fr'
    ? `Sur ${worlds}, ${chosen} est le choix selon ${by}.`
    : `Over ${worlds}, ${chosen} is the choice by ${by}.`;
}

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
  return french
    ? `${either} : non départagés ; ${difference}${whereMatters(at, reader)}.`
    : `${either}: not told apart; ${difference}${whereMatters(at, reader)}.`;
}

/** `, where 5 points matter`. */
function whereMatters({ outcome, margin }: DecisiveDifference, reader: WorldReader): string {
  if (margin === 0) return '';
  const size = marginText(outcome, margin, reader);
  return reader.language === 'fr' ? `, alors que ${size} comptent` : `, where ${size} matter`;
}

/** An outcome's name in the midst of a sentence. */
function outcomeName(outcome: string, language: Language): string {
  const name = metricNamed(outcome).name[language];
  return name.charAt(0).toLowerCase() + name.slice(1);
}
