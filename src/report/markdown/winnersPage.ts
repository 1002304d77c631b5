import type { PairDifference } from '../../experiment/decision/simultaneousPairs.ts';
import { type OutcomeMetric, outcomeScales } from '../../experiment/outcomes.ts';
import { type Cell, scannedPlans } from '../../experiment/scanCircumstances.ts';
import { NOTHING } from '../../scenario/sections/nothing.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import { excludesZero } from '../../statistics/interval.ts';
import { bold } from './bold.ts';
import { markdownTable } from './markdownTable.ts';

/** The page of who wins where, in Markdown. */
export const winnersPage = (cells: readonly Cell[]): string =>
  `${[
    '# Who wins where',
    '',
    'Written by `npm run docs:winners`: do not edit.',
    '',
    `No plan wins by construction, and none has to. ${bold('B')}litzkrieg, ${bold('G')}uerrilla and ${bold('V')}oluntary towards the coordinated structure, with`,
    `the same means, over climates, sizes and deadlines; everything else at its default: ${cells.length} cells. Each is played in possible`,
    `worlds of a firm like that – ${worldsBySize(cells)} –, the same for every plan, and so is ${bold('N')}othing,`,
    'the arm in which nothing is done; it stands in no ranking. The climates are such as differ: in mean thresholds, and in leadership.',
    '',
    '## The choice',
    '',
    'Of each cell by the decision as it is by default: *kept* (the target reached and still in place at the deadline) to within 5 points,',
    'then buy-in to within 2 points, then cost to within 5 %. A rival is *told apart* where the interval of a difference lies beyond what',
    'matters, at the first outcome in which it matters; a plan that leads is the choice where both others are told apart from it, and equals',
    'lead together. A rival that is not told apart is named with the first outcome that leaves it open, and with one in which it is',
    'ahead after that. All differences of a cell have intervals that hold together at 95 %. Over cells',
    'they do not: of 20 cells one may err. A hundred worlds or fewer leave more than 5 points open even where all of them agree: plans that',
    'are kept in all of them are then *not told apart*, whatever comes after.',
    '',
    ...countsTable(cells),
    '',
    '*Cannot finish*: by arithmetic – dates, intervals, set-up slots – its hubs stand too late, were everybody willing; `uptake validate`',
    'says so before anything is run.',
    '',
    ...markdownTable(
      [
        ...circumstances,
        'leads',
        'told apart from',
        'not told apart',
        'no difference that matters',
        'cannot finish',
      ],
      cells.map((cell) => [...circumstancesOf(cell), ...choiceOf(cell)]),
    ),
    '',
    '## The levels',
    '',
    'Means over possible worlds at the deadline. *At equal money* is the buy-in of each plan in the last week in which it had spent no more',
    'than the cheapest plan, nothing aside, had at the deadline; *in vain* is what was spent where the target was not reached, in thousands as the cost is.',
    '',
    ...markdownTable(
      [
        ...circumstances,
        ...levels.map(({ name, plans }) => `${name} ${plans.map((plan) => initialOf(plan)).join(' · ')}`),
      ],
      cells.map((cell) => [
        ...circumstancesOf(cell),
        ...levels.map(({ metric, plans }) => plans.map((plan) => levelOf(cell, plan, metric)).join(' · ')),
      ]),
    ),
    '',
    '## The pairs',
    '',
    'Paired differences over possible worlds, with intervals at 95 % that hold together over the pairs and outcomes of a cell (max-t);',
    `${bold('bold')} where 0 lies outside. Shares in points, cost in thousands. Where all worlds say the same the interval is what another world`,
    'could still change.',
    '',
    ...markdownTable(
      [...circumstances, 'pair', ...pairOutcomes.map(({ name }) => name)],
      cells.flatMap((cell) => pairRows(cell)),
    ),
  ].join('\n')}\n`;

const circumstances = ['people', 'leadership', 'resistance', 'week'];
const circumstancesOf = ({ people, leadership, resistance, week }: Cell) =>
  [people, leadership, resistance, week].map(String);

const everyone = [...scannedPlans, NOTHING];
const levels: readonly {
  readonly metric: OutcomeMetric;
  readonly name: string;
  readonly plans: readonly string[];
}[] = [
  { metric: 'kept', name: 'kept', plans: scannedPlans },
  { metric: 'buyIn', name: 'buy-in', plans: everyone },
  { metric: 'buyInAtEqualMoney', name: 'at equal money', plans: scannedPlans },
  { metric: 'declared', name: 'declared', plans: everyone },
  { metric: 'cost', name: 'cost', plans: scannedPlans },
  { metric: 'spentInVain', name: 'in vain', plans: scannedPlans },
];

const pairOutcomes = [
  { metric: 'kept', name: 'kept' },
  { metric: 'buyIn', name: 'buy-in' },
  { metric: 'cost', name: 'cost' },
] as const;

const initialOf = (plan: string) => plan.charAt(0).toUpperCase();

/** `60 people: 100, 240 people: 100`. */
function worldsBySize(cells: readonly Cell[]): string {
  const worlds = new Map(cells.map(({ people, worlds: count }) => [people, count]));
  return [...worlds].map(([people, count]) => `n = ${count} of ${people} people`).join(', ');
}

/** How often each plan leads, alone or with its equals, and how often it is told apart. */
function countsTable(cells: readonly Cell[]): string[] {
  const rows = scannedPlans.map((plan) => {
    const won = cells.filter(({ decision }) => decision.chosenWith.includes(plan));
    const apart = (count: number) =>
      won.filter(
        ({ decision }) => decision.rivals.filter(({ verdict }) => verdict === 'told-apart').length === count,
      ).length;
    return [plan, won.length, apart(2), apart(1), apart(0), unfinishableCount(cells, plan)].map(String);
  });
  return markdownTable(
    ['plan', 'leads in', 'the choice: told apart from both', 'from one', 'from neither', 'cannot finish in'],
    rows,
  );
}

const unfinishableCount = (cells: readonly Cell[], plan: string) =>
  cells.filter(({ unfinishable }) => unfinishable.includes(plan)).length;

function choiceOf({ decision: { chosen, chosenWith, rivals }, unfinishable }: Cell): string[] {
  const where = (verdict: string) =>
    list(rivals.filter((rival) => rival.verdict === verdict).map(({ plan, at }) => withOutcome(plan, at)));
  return [
    chosenWith.map(bold).join(' = '),
    where('told-apart'),
    list(
      rivals
        .filter(({ verdict }) => verdict === 'not-told-apart')
        .map(({ plan, at, aheadAt }) => `${chosen} or ${withOutcome(plan, at)}${withAhead(at, aheadAt)}`),
    ),
    where('no-difference-that-matters'),
    list(unfinishable),
  ];
}

/** `, ahead in buy-in`, where an outcome before that keeps it from counting. */
const withAhead = (at: string | undefined, aheadAt: string | undefined) =>
  aheadAt === undefined ? '' : `${at === aheadAt ? ', ahead' : `, ahead in ${nameOf(aheadAt)}`}`;
const withOutcome = (plan: string, at: string | undefined) =>
  at === undefined ? plan : `${plan} (${nameOf(at)})`;
const nameOf = (metric: string) => pairOutcomes.find((each) => each.metric === metric)?.name ?? metric;
const list = (words: readonly string[]) => (words.length === 0 ? '–' : words.join(', '));

function levelOf({ played, worlds }: Cell, plan: string, metric: OutcomeMetric): string {
  const values = played.find(({ name }) => name === plan)!.outcomes.get(metric)!;
  const { estimate } = estimateOverWorlds(values, worlds, outcomeScales[metric]);
  return outcomeScales[metric] === 'amount' ? thousands(estimate) : estimate.toFixed(2);
}

/** Every pair of ranked plans once, a column an outcome. */
function pairRows(cell: Cell): string[][] {
  const names = [...new Set(cell.pairs.map(({ a, b }) => `${a} ${b}`))];
  return names.map((name) => {
    const own = cell.pairs.filter(({ a, b }) => `${a} ${b}` === name);
    return [
      ...circumstancesOf(cell),
      `${initialOf(own[0].b)} − ${initialOf(own[0].a)}`,
      ...pairOutcomes.map(({ metric }) => differenceOf(own.find((each) => each.metric === metric)!)),
    ];
  });
}

function differenceOf({ metric, estimate, low, high }: PairDifference): string {
  const figure = (value: number) =>
    signed(outcomeScales[metric] === 'amount' ? thousands(value) : (value * 100).toFixed(0));
  if (Number.isNaN(low)) return figure(estimate);
  const text = `${figure(estimate)} [${figure(low)}, ${figure(high)}]`;
  return excludesZero({ low, high }) ? bold(text) : text;
}

const thousands = (value: number) => (value / 1000).toFixed(0);

const signed = (rounded: string) =>
  Number(rounded) === 0 ? '0' : rounded.startsWith('-') ? rounded.replace('-', '−') : `+${rounded}`;
