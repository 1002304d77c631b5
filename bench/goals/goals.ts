import type { Work } from '../contestants/contestant.ts';
import { YARDSTICK } from '../contestants/reference.ts';
import { ON_NODE_24 } from '../contestants/uptakeBuild.ts';
import { median } from '../measure/median.ts';
import type { Results } from '../results.ts';
import type { VerdictTimes } from '../verdict/startUntilVerdict.ts';
import { atLeast, atMost, type Goal, gibibytes, type Ours, percent, plain } from './goal.ts';
import { growthOf, peakOf, speedOf, timeOf } from './measuredIn.ts';

/** Our time in that of C's bare week, which stands beside every work of our own model. */
const inC = (work: Work, people: number) => (results: Results, ours: Ours) =>
  timeOf(results, work, people, ours, work === 'change' ? 'C' : YARDSTICK);

/** The time of the styles with every metric in that without: both are told in C's, each beside its own. */
function lensesInStyles(results: Results, ours: Ours): number | undefined {
  const [lenses, styles] = (['lenses', 'styles'] as const).map((work) => inC(work, 240)(results, ours));
  return lenses === undefined || styles === undefined ? undefined : lenses / styles;
}

const named = (people: number) => people.toLocaleString('en-GB');

const ownModel: readonly Goal[] = [
  atMost(1.5, ' C', '`change`, one obligation, 240 people', inC('change', 240)),
  atMost(2.5, ' C', 'the three styles, structure weekly, 240 people', inC('styles', 240)),
  atMost(2, ' C', 'the same, stretch', inC('styles', 240)),
  atMost(2, ' the styles', 'with every metric by type and unit', lensesInStyles),
  atMost(1.2, ' C', 'one obligation, 10,000 people', inC('change', 10_000)),
  atMost(2, ' C', 'the three styles, 10,000 people', inC('styles', 10_000)),
  ...[1_000_000, 3_000_000].flatMap((people) => [
    atMost(1.3, ' C', `one obligation, ${named(people)} people`, inC('change', people)),
    atMost(2.5, ' C', `Blitzkrieg, ${named(people)} people`, inC('blitzkrieg', people)),
  ]),
  atMost(
    1.5 * 2 ** 30,
    '',
    'memory at 3,000,000 people',
    (results, ours) => peakOf(results, ['change', 'blitzkrieg'], 3_000_000, ours),
    gibibytes,
  ),
];

const diffusions: readonly Goal[] = (['W1', 'W2'] as const).flatMap((work) =>
  [1_000, 10_000].flatMap((people) => {
    const beside = (other: string) => (results: Results, ours: Ours) =>
      speedOf(results, work, people, ours, other);
    const what = `${work}, ${named(people)} people`;
    return [
      atLeast(0.4, ' of C’s rate', what, beside('C'), percent),
      atLeast(
        0.5,
        ' of C’s rate',
        `${what}, on Node 24`,
        (results, ours) => (ours === 'uptake' ? speedOf(results, work, people, ON_NODE_24, 'C') : undefined),
        percent,
      ),
      atLeast(work === 'W1' ? 200 : 130, ' as fast as agentscript', what, beside('agentscript')),
      atLeast(1, ' as fast as scipy', what, beside('scipy')),
    ];
  }),
);

const growth: readonly Goal[] = (['W1', 'W2', 'change', 'styles', 'blitzkrieg'] as const).map((work) =>
  atMost(1.1, '', `exponent of ${work}`, (results, ours) => growthOf(results, work, ours), plain),
);

const product: readonly Goal[] = [
  atLeast(1.75, ' one', 'two threads', ({ twoThreads }, ours) =>
    ours === 'uptake' && twoThreads !== undefined && 'speedUp' in twoThreads ? twoThreads.speedUp : undefined,
  ),
  atMost(0.5, ' 59e78f1’s', 'complete verdict, without draws', (results, ours) =>
    inFirst(results, ours, 'withoutDraws', ({ complete }) => complete),
  ),
  atMost(0.25, ' 59e78f1’s', 'a first verdict, marked provisional', (results, ours) =>
    inFirst(results, ours, 'withDraws', ({ provisional }) => provisional),
  ),
  atMost(2, ' 59e78f1’s', 'complete verdict, with draws of assumptions', (results, ours) =>
    inFirst(results, ours, 'withDraws', ({ complete }) => complete),
  ),
  atMost(1 / 3, ' its three runs', 'a world made ready', ({ madeReady }, ours) => {
    const made = madeReady.find(({ contestant }) => contestant === ours);
    return made && made.ready / made.runs;
  }),
];

/** A verdict's processor time in that of the earlier product's complete one, round by round. */
function inFirst(
  { verdicts }: Results,
  ours: Ours,
  which: 'withDraws' | 'withoutDraws',
  secondsOf: (times: VerdictTimes) => number | undefined,
): number | undefined {
  if (verdicts === undefined || typeof verdicts === 'string') return undefined;
  const ratios = verdicts[ours][which].map((times, round) => {
    const seconds = secondsOf(times);
    return seconds === undefined ? undefined : seconds / verdicts.first[round].complete;
  });
  return ratios.length === 0 || ratios.includes(undefined) ? undefined : median(ratios as number[]);
}

/** Every goal, in the order in which they are told. */
export const goals: readonly Goal[] = [...ownModel, ...diffusions, ...growth, ...product];
