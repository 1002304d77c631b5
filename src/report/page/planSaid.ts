import type { Comparison } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Language } from '../../text/text.ts';
import { boardFigure } from '../board/boardFigure.ts';
import { figured, type Segment, said } from '../board/segments.ts';
import { lookNumber } from '../html/planLooks.ts';
import { planTitle, targetPhrase } from '../names.ts';
import { showNumber } from '../quantity.ts';
import { firmOf, worldsOf } from '../sentences/worldWords.ts';
import { summaryOf } from '../seriesOf.ts';
import { typesetSegments } from './typesetSegments.ts';

/**
 * What came of one plan, in a sentence: in how many worlds the target is reached and kept, in which week, and how many people are
 * won over by then. Undefined where none of that was measured.
 */
export function planSaid(comparison: Comparison, name: string, language: Language): Segment[] | undefined {
  const place = comparison.plans.findIndex((each) => each.name === name);
  const result = comparison.plans[place];
  if (result === undefined) return undefined;
  const french = language === 'fr';
  const reader = { language, currency: comparison.currency };
  const [kept, week, buyIn] = ['kept', 'weekReached', 'buyIn'].map((metric) => summaryOf(result, metric));
  const plan: Segment = {
    plan: { title: planTitle(comparison, name, language), look: lookNumber({ name }, place) },
  };
  const figure = (row: typeof kept) => {
    const { value, interval } = boardFigure(row, reader);
    return figured(value, interval);
  };
  const deadline = showNumber(deadlineOf(comparison), language);
  const all = worldsOf(comparison.worlds, firmOf(comparison), language);
  const won: Segment[] =
    buyIn === undefined || Number.isNaN(buyIn.mean)
      ? []
      : french
        ? said`${figure(buyIn)} des personnes y adhèrent en semaine\u00a0${{ figure: deadline }}`
        : said`${figure(buyIn)} of people are won over by week\u00a0${{ figure: deadline }}`;
  if (kept === undefined || Number.isNaN(kept.mean))
    return won.length === 0
      ? undefined
      : typesetSegments([plan, french ? ' : ' : ': ', ...won, '.'], language);
  const target = targetPhrase(comparison.target, language);
  const isCounted = !/%/.test(boardFigure(kept, reader).value);
  const opening: Segment[] =
    kept.mean === 0
      ? french
        ? said`${plan} n’atteint et ne garde ${target} dans aucun des ${all}`
        : said`${plan} reaches and keeps ${target} in none of ${all}`
      : french
        ? said`${plan} atteint et garde ${target} dans ${figure(kept)}${isCounted ? ' de ces mondes' : ` des ${all}`}`
        : said`${plan} reaches and keeps ${target} in ${figure(kept)}${isCounted ? ' worlds' : ` of ${all}`}`;
  const when: Segment[] =
    week === undefined || Number.isNaN(week.mean) || kept.mean === 0
      ? []
      : french
        ? said`, en semaine\u00a0${figure(week)} en moyenne`
        : said`, in week\u00a0${figure(week)} on average`;
  return typesetSegments(
    [...opening, ...when, ...(won.length > 0 ? [french ? ' ; ' : '; ', ...won] : []), '.'],
    language,
  );
}
