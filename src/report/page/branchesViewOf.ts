import type { Contrast } from '../../experiment/comparison.ts';
import { contrasts } from '../../experiment/contrasts.ts';
import type { PlayedBranch, PlayedForks } from '../../experiment/forks/playForks.ts';
import type { Branches } from '../../experiment/forks/prepareForks.ts';
import { type OutcomeBounds, outcomeBounds } from '../../experiment/outcomes.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { summarise } from '../../experiment/summary.ts';
import { isShown } from '../../experiment/verdict.ts';
import type { Language } from '../../text/text.ts';
import { type BoardReader, boardFigure } from '../board/boardFigure.ts';
import { joined, type Segment, said } from '../board/segments.ts';
import { tradeClauses } from '../board/tradeClauses.ts';
import { metricNamed } from '../names.ts';
import { typeset } from '../typeset.ts';
import { type BranchesView, type BranchPair, branchOutcomes, type LaneView } from './branchesView.ts';
import type { Figure } from './compareView.ts';
import { differenceFigure } from './differenceFigure.ts';
import { differenceText } from './differenceTicks.ts';
import { roundUp } from './roundUp.ts';

/** What is told of two branches side by side, in this order. */
const traded = ['buyIn', 'weeksLost', 'cost', 'facade'] as const;
const rowsTold = ['kept', 'buyIn', 'facade', 'declared', 'weeksLost', 'cost'] as const;

/** Branches that were played, with the pair that is looked at, by their places. */
export function branchesViewOf(
  prepared: Prepared,
  { of, branches }: Branches,
  { branches: played, worlds }: PlayedForks,
  [one, two]: readonly [one: number, two: number],
  language: Language,
): BranchesView {
  const { horizon, org, source } = prepared;
  const { target, currency } = source.scenario;
  const bounds = outcomeBounds({ target, horizon, people: org.size });
  const teller = createTeller(worlds, bounds, { language, currency });
  const goingOn = played[branches.findIndex((branch) => branch.length === 0)];
  const lanes = branches.map((branch, k): LaneView => {
    const figures = teller.figuresOf(played[k]);
    const differences = branch.length === 0 || !goingOn ? [] : teller.differences(goingOn, played[k]);
    return {
      branch,
      ...played[k].weekly,
      figures: pick((outcome) => figures.get(outcome)),
      against: pick((outcome) => {
        const contrast = differences.find(({ metric }) => metric === outcome);
        return contrast && differenceFigure(contrast, { language, currency });
      }),
    };
  });
  return {
    of,
    worlds,
    deadline: bounds.deadline,
    axes: pick((outcome) => {
      const ends = lanes.flatMap(({ against }) => {
        const figure = against[outcome];
        return figure === undefined ? [] : [figure.mean, figure.low, figure.high].filter(Number.isFinite);
      });
      if (ends.length === 0) return undefined;
      const most = roundUp(Math.max(...ends.map(Math.abs)));
      return { most, text: differenceText(outcome, most, { language, currency }) };
    }),
    lanes,
    pair: one === two || !played[one] || !played[two] ? undefined : teller.pair(played[one], played[two]),
  };
}

const pick = <Value>(of: (outcome: (typeof branchOutcomes)[number]) => Value | undefined) =>
  Object.fromEntries(
    branchOutcomes.flatMap((outcome) => {
      const value = of(outcome);
      return value === undefined ? [] : [[outcome, value]];
    }),
  );

function createTeller(worlds: number, bounds: OutcomeBounds, reader: BoardReader) {
  const { language } = reader;
  const french = language === 'fr';

  function figuresOf({ outcomes }: PlayedBranch): Map<string, Figure> {
    const rows = summarise(outcomes, worlds, bounds).filter(({ mean }) => !Number.isNaN(mean));
    return new Map(
      rows.map((row) => {
        const { mean, ciLow: low, ciHigh: high } = row;
        return [row.metric, { ...boardFigure(row, reader), mean, low, high }];
      }),
    );
  }

  const differences = (before: PlayedBranch, after: PlayedBranch): Contrast[] =>
    contrasts(
      [
        { name: 'a', outcomes: before.outcomes },
        { name: 'b', outcomes: after.outcomes },
      ],
      worlds,
      'a',
      bounds,
    );

  function sentenceOf(all: readonly Contrast[]): Segment[] {
    const clauses = traded.flatMap((outcome) => {
      const contrast = all.find(({ metric }) => metric === outcome);
      if (contrast === undefined || !isShown(contrast)) return [];
      const { difference: estimate, ciLow: low, ciHigh: high } = contrast;
      return tradeClauses(outcome, { estimate, low, high }, reader);
    });
    if (clauses.length === 0)
      return french
        ? ['Rien ne montre de différence entre les deux.']
        : ['No difference between the two is shown.'];
    const list = joined(clauses, french ? 'et' : 'and');
    return french ? said`La seconde ${list}.` : said`The second ${list}.`;
  }

  function pair(first: PlayedBranch, second: PlayedBranch): BranchPair {
    const all = differences(first, second);
    const [one, two] = [first, second].map(figuresOf);
    return {
      sentence: sentenceOf(all),
      rows: rowsTold.flatMap((outcome) => {
        if (!one.has(outcome) && !two.has(outcome)) return [];
        const contrast = all.find(({ metric }) => metric === outcome);
        const { name, meaning } = metricNamed(outcome);
        return [
          {
            label: typeset(name[language], language),
            meaning: typeset(meaning[language], language),
            first: one.get(outcome),
            second: two.get(outcome),
            difference: contrast && differenceFigure(contrast, reader),
          },
        ];
      }),
    };
  }

  return { figuresOf, differences, pair };
}
