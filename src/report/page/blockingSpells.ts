import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import type { Language } from '../../text/text.ts';
import { boardWords } from '../board/boardWords.ts';
import { memberName } from '../names.ts';
import { splitGroup } from '../seriesOf.ts';
import { spellsOf } from '../spells.ts';
import type { BlockingSpell } from './compareView.ts';
import { worldsTold } from './worldsTold.ts';

/** What blocks the target in most worlds, spell by spell as the report has it; empty where it was not measured. */
export const blockingSpells = (plan: PlanResult, language: Language): BlockingSpell[] =>
  spellsOf(plan, 'blocking').map(({ member, from, to }) => ({
    from,
    to: to + 1,
    text: conditionTold(member, language),
    isFree: member === undefined,
  }));

/** What blocks most worlds in each week, and in how many: `too few autonomous units, in 55%`. */
export function blockingByWeek(comparison: Comparison, plan: PlanResult, language: Language): string[] {
  const series = plan.weekly.filter(({ metric, group }) => metric === 'blocking' && group !== 'all');
  if (series.length === 0) return [];
  return Array.from(series[0].mean, (_, week) => {
    let member: string | undefined;
    let most = 1 - series.reduce((sum, { mean }) => sum + mean[week], 0);
    const free = most;
    for (const { group, mean } of series)
      if (mean[week] > 0 && (member === undefined ? mean[week] >= free : mean[week] > most)) {
        most = mean[week];
        member = splitGroup(group).member;
      }
    const often = worldsTold(most, comparison, language);
    return `${conditionTold(member, language)}, ${language === 'fr' ? 'dans' : 'in'} ${often}`;
  });
}

const conditionTold = (member: string | undefined, language: Language): string =>
  member === undefined ? boardWords.nothingBlocks[language] : memberName('condition', member, language);
