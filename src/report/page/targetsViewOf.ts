import type { Prepared } from '../../experiment/prepare.ts';
import type { StructureMeasure, StructureRow } from '../../experiment/targets/structureRows.ts';
import type { TowardsStructures } from '../../experiment/targets/towardsEachStructure.ts';
import { structureOf } from '../../model/structures/structures.ts';
import type { PlanEntry } from '../../scenario/sections/plans.ts';
import type { Language, Text } from '../../text/text.ts';
import { bareInterval, shortMoney } from '../board/boardFigure.ts';
import { figured, type Segment, said } from '../board/segments.ts';
import { lookNumber } from '../html/planLooks.ts';
import { metricNamed, planTitle } from '../names.ts';
import { showInterval, showValue, styleFor } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { Figure } from './compareView.ts';
import { roundUp } from './roundUp.ts';
import type { TargetsRow, TargetsView } from './targetsView.ts';

/** What a plan comes to; the others are qualities of a structure. */
const results: readonly StructureMeasure[] = ['kept', 'weeksLost', 'buyIn', 'facade', 'cost'];

const words = {
  results: { en: 'What it takes, and comes to', fr: 'Ce qu’il faut, et ce qui en sort' },
  qualities: { en: 'What it is good at', fr: 'Ce qu’elle fait bien' },
} as const satisfies Record<string, Text>;

/** One plan towards each structure, as the page shows it. */
export function targetsViewOf(
  prepared: Prepared,
  towards: TowardsStructures,
  language: Language,
): TargetsView {
  const { scenario } = prepared.source;
  const { plan, structures, rows, worlds, deadline } = towards;
  const reader = { language, currency: scenario.currency };
  const told = rows.map((row) => ({ ...rowOf(row), isResult: results.includes(row.measure) }));
  const groupOf = (title: Text, isResult: boolean) => ({
    title: title[language],
    rows: told.filter((row) => row.isResult === isResult),
  });
  return {
    plan,
    worlds,
    deadline,
    isByHand: (scenario.plans as Readonly<Record<string, PlanEntry | undefined>>)[plan]?.steps !== undefined,
    structures: structures.map(({ name, impossible }) => ({
      name,
      title: structureOf(name).title[language],
      meaning: typeset(structureOf(name).meaning?.[language] ?? '', language),
      impossible: impossible === undefined ? '' : typeset(impossible[language], language),
      isTarget: scenario.target.structure === name,
    })),
    headline: headlineOf(),
    groups: [groupOf(words.results, true), groupOf(words.qualities, false)],
  };

  function rowOf({ measure, cells, isUnsurpassed }: StructureRow): TargetsRow {
    const { name, meaning, unit } = metricNamed(measure);
    const figures = cells.map((cell, k) => {
      if (cell === undefined || Number.isNaN(cell.estimate)) return undefined;
      const { estimate: mean, low, high } = cell;
      return { ...figureOf(unit, mean, low, high), mean, low, high, isUnsurpassed: isUnsurpassed[k] };
    });
    const tops = figures.flatMap((figure) =>
      figure === undefined
        ? []
        : [Number.isNaN(figure.high) || figure.mean === 0 ? figure.mean : figure.high],
    );
    return {
      measure,
      label: typeset(name[language], language),
      meaning: typeset(meaning[language], language),
      cells: figures,
      most: unit === 'share' || isIndex(measure) ? 1 : roundUp(Math.max(0, ...tops)),
      tellsApart: figures.some((figure) => figure?.isUnsurpassed === false),
    };
  }

  function figureOf(
    unit: ReturnType<typeof metricNamed>['unit'],
    mean: number,
    low: number,
    high: number,
  ): Pick<Figure, 'value' | 'interval'> {
    if (unit === 'money') return shortMoney(mean, low, high, reader);
    const style = styleFor(unit, reader, low, high);
    // a share of people that is 0 in every world is not known to be 0 in others: its bound is told
    const interval = unit === 'share' ? bareInterval(low, high, style) : showInterval(low, high, style);
    return { value: showValue(mean, style), interval };
  }

  /** Which structure it gets to in most worlds, and which in fewest, where these are told apart. */
  function headlineOf(): Segment[] {
    const french = language === 'fr';
    const kept = rows.find(({ measure }) => measure === 'kept');
    const place = prepared.plans.findIndex(({ name }) => name === plan);
    const who: Segment = {
      plan: { title: planTitle(prepared, plan, language), look: lookNumber({ name: plan }, place) },
    };
    const played = structures.flatMap(({ name }, k) => {
      const cell = kept?.cells[k];
      return cell === undefined ? [] : [{ phrase: structureOf(name).phrase[language], cell, k }];
    });
    if (kept === undefined || played.length === 0)
      return french ? ['Aucune structure n’a pu être jouée.'] : ['No structure could be played.'];
    const sorted = played.toSorted((a, b) => b.cell.estimate - a.cell.estimate);
    const least = sorted[sorted.length - 1];
    // of those that nothing tells apart, the scenario's own
    const own = structures.findIndex(({ name }) => name === scenario.target.structure);
    const most = played.find(({ k }) => k === own && kept.isUnsurpassed[k]) ?? sorted[0];
    const share = ({ cell: { estimate, low, high } }: (typeof played)[number]) => {
      const style = styleFor('share', reader, low, high);
      return figured(showValue(estimate, style), bareInterval(low, high, style));
    };
    if (kept.isUnsurpassed[least.k])
      return french
        ? said`En semaine ${String(deadline)}, rien ne départage les structures que ${who} atteint et garde : de ${share(least)} à ${share(most)} des mondes possibles.`
        : said`By week ${String(deadline)}, nothing tells apart the structures that ${who} reaches and keeps: in ${share(least)} to ${share(most)} of possible worlds.`;
    return french
      ? said`En semaine ${String(deadline)}, ${who} atteint et garde ${most.phrase} dans ${share(most)} des mondes possibles, et ${least.phrase} dans ${share(least)}.`
      : said`By week ${String(deadline)}, ${who} reaches and keeps ${most.phrase} in ${share(most)} of possible worlds, and ${least.phrase} in ${share(least)}.`;
  }
}

const isIndex = (measure: StructureMeasure): boolean => measure === 'reactivity';
