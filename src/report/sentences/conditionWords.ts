import { type Condition, type Operator, parseCondition } from '../../model/plans/condition.ts';
import type { Language, Text } from '../../text/text.ts';
import { metricCatalogue } from '../metricCatalogue.ts';
import { showNumber, wholePercent } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import { stepName } from './gateClauses.ts';

const operators: Readonly<Record<Operator, Text>> = {
  '>=': { en: 'at least', fr: 'au moins' },
  '<=': { en: 'at most', fr: 'au plus' },
  '>': { en: 'more than', fr: 'plus de' },
  '<': { en: 'less than', fr: 'moins de' },
};

const whole: Text = { en: 'the organisation', fr: 'l’organisation' };
const reached: Text = { en: 'the target reached', fr: 'la cible atteinte' };

/**
 * What a gate asks, in words: `the team’s training: trained at least 60%`; as it is written where it cannot be read.
 *
 * @param ids the steps that it may ask about
 */
export function conditionWords(written: string, ids: readonly string[], language: Language): string {
  const condition = parseCondition(written, ids);
  if ('message' in condition) return written;
  return typeset(told(condition, language), language);
}

function told(condition: Condition, language: Language): string {
  const french = language === 'fr';
  if (condition.kind !== 'compare') {
    const word = condition.kind === 'all' ? (french ? ' et ' : ' and ') : french ? ' ou bien ' : ' or else ';
    return condition.parts.map((part) => told(part, language)).join(word);
  }
  const { of, metric, op, value } = condition;
  if (metric === 'reached') return reached[language];
  const known = metricCatalogue.get(metric);
  const what = (known?.name[language] ?? metric).toLocaleLowerCase(language);
  const amount = known?.unit === 'share' ? wholePercent(value, language) : showNumber(value, language);
  const place = of === 'target' ? whole[language] : stepName(of, language);
  return `${place}${french ? ' :' : ':'} ${what} ${operators[op][language]} ${amount}`;
}
