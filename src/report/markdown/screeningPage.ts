import type {
  AssumptionRanking,
  DifferenceMeasures,
  RankedAssumption,
} from '../../experiment/screening/rankAssumptions.ts';
import type { ScreenedScenario } from '../../experiment/screening/screenScenario.ts';
import {
  type DecidingOutcome,
  decidingOutcomes,
  SCREENING_LEVELS,
  SCREENING_WORLDS,
} from '../../experiment/screening/screenTrajectory.ts';
import { plausibleText } from '../../model/quantities.ts';
import { assumptionAt, assumptions } from '../../scenario/assumptions/assumptions.ts';
import { showNumber } from '../quantity.ts';
import { markdownTable } from './markdownTable.ts';

/** How many assumptions are told in words. */
const TOLD = 12;

const outcomeNames: Record<DecidingOutcome, string> = { kept: 'kept', buyIn: 'buy-in', cost: 'cost' };

/** The page of what is drawn of what nobody knows, in Markdown. */
export function screeningPage(scenarios: readonly ScreenedScenario[], ranking: AssumptionRanking): string {
  const { ranked, chosen, stability } = ranking;
  const [n] = scenarios.map(({ trajectories }) => trajectories.length);
  const idle = ranked.filter(({ measures }) => measures.every(({ muStar }) => muStar === 0));
  const left = ranked.filter((each) => !each.chosen && !idle.includes(each));
  const somewhat = left.filter(({ strength }) => strength >= 1);
  const little = left.filter(({ strength }) => strength < 1);
  const [last, next] = [ranked[chosen.length - 1], ranked[chosen.length]];
  return `${[
    '# Which assumptions matter',
    '',
    'Written by `npm run docs:screening`: do not edit.',
    '',
    `Of the numbers that scenarios are made of, ${assumptions.length} are assumptions: nobody knows them, and each has a plausible range`,
    '([scenario keys](../reference/parts/scenario-keys.md)). Here all of them are moved through those ranges to see which move the *differences between plans*,',
    `and so the choice. The ${chosen.length} that move them most are drawn by default where a comparison says what is not known. What moves all plans`,
    'alike moves no difference, however much it moves the levels, and is not among them.',
    '',
    '## In plain words',
    '',
    'What matters most, each with the difference that it moves furthest. A strength of 10 in buy-in says: over its whole plausible range it moves the',
    'lead of one plan over another by 10 times the 2 points that matter.',
    '',
    ...ranked.slice(0, TOLD).map(inWords),
    '',
    `What matters somewhat and is not drawn because ${chosen.length} others move more: ${paths(somewhat)}. The last that is drawn, ${code(last)}, has a strength of`,
    `${figure(last.strength)}, the first that is not, ${code(next)}, of ${figure(next.strength)}: what lies about the cut is not told apart from what lies on its other side.`,
    '',
    `What can be left alone, for over its whole plausible range it moves no difference by as much as matters, on average over what the others may be: ${paths(little)}.`,
    '',
    `What moved nothing at all, at any point of any world: ${paths(idle)}. Such belong to what none of these plans and firms has – a mandate with a deadline and its`,
    'sanction, people with a readiness of their own –, or their plans listen first, which makes a blur of what is seen without listening idle. Where a file has it they may matter, and are to be named to be drawn.',
    '',
    'A rank hangs on the plausible ranges, a wide one moving more than a narrow one, and on the scenarios: in another firm, with other plans, another may matter.',
    '',
    '## What was done',
    '',
    ...scenarios.map(
      ({ file, people, deadline, differences, why }) =>
        `* [${file}](../../scenarios/${file}) – ${why}: ${people} people, week ${deadline}, ${differences.length / decidingOutcomes.length} pairs of plans`,
    ),
    '',
    `Elementary effects (Morris 1991; Campolongo, Cariboni & Saltelli 2007): n = ${n} trajectories in each scenario, each of ${assumptions.length + 1} points; every`,
    `assumption moves once in it, between ${SCREENING_LEVELS} levels of its plausible range (even in the logarithm where the range is), by two thirds of it. At every point all plans`,
    `are played up to the deadline in ${SCREENING_WORLDS} possible worlds: ${showNumber(countRuns(scenarios), 'en')} runs in all. What a file writes for an assumption is moved as well.`,
    '',
    'All points of a trajectory are played in the same worlds with the same luck, person by person and week by week, so that luck cancels as far as it can:',
    'what is left of it is that another value moves somebody in a week in which they would not have moved. Every trajectory has worlds of its own, so that no peculiar',
    'firm is in every result.',
    '',
    'An effect is the change, over the whole plausible range (1½ times that of the step), of the difference between two plans in what decides by default – *kept*, buy-in, cost –,',
    'counted in the differences that matter: 5 points, 2 points, 5 % (of the logarithm of cost, so that it is a relative difference). μ* is the mean of its absolute value over trajectories, σ',
    'its standard deviation: large beside μ* where the effect depends on the other assumptions, or is no straight line.',
    '',
    `The rank goes by *strength*: the mean size of the effects as far as the ${SCREENING_WORLDS} worlds agree on them, the largest over pairs, outcomes and scenarios. It is used instead of μ*`,
    'because luck raises μ* of everything, most in *kept*, which is yes or no in each world: one world of four that turns is 5 times what matters. The size of an effect',
    'is taken from the mean product of what two different worlds show, to which luck adds nothing on average: what one world alone shows counts nothing, and of luck that is spread evenly half of what it',
    'adds to μ* is left. With effects that are the same in all worlds strength is μ*.',
    '',
    '## How stable the choice is',
    '',
    `The trajectories in two halves, which share neither points nor worlds (n = ${Math.floor(n / 2)} each): as with another seed, each half alone chooses ${stability.sharedWithHalf.join(' and ')} of the ${chosen.length}, and`,
    `${stability.sharedByHalves} are chosen by both. Over ${showNumber(stability.resamples, 'en')} resamples of the n = ${n} trajectories ${stability.meanShared.toFixed(1)} of the ${chosen.length} are chosen on average, and at least ${stability.leastShared} in 95 % of`,
    `them; ${ranked.filter((each) => each.chosen && each.stability >= 0.95).length} of the chosen are so in 95 % or more, and of those that are not chosen ${ranked.filter((each) => !each.chosen && each.stability >= 0.5).length} in half or more. *Of resamples* says it for each. Intervals of the strength are where`,
    'it lies in 95 % of the resamples; the largest of several, it lies above what it is measured to be more often than below.',
    '',
    '## The ranking',
    '',
    ...markdownTable(
      ['rank', 'assumption', 'plausible', 'strength', 'interval', 'furthest in', 'of resamples', 'drawn'],
      ranked.map((each) => [
        String(each.rank),
        code(each),
        plausibleText(assumptionAt(each.path)!.plausible),
        figure(each.strength),
        `${figure(each.interval.low)} to ${figure(each.interval.high)}`,
        each.strength === 0 ? '–' : placeOf(furthest(each)),
        `${(each.stability * 100).toFixed(0)} %`,
        each.chosen ? 'yes' : 'no',
      ]),
    ),
    '',
    '## μ* and σ',
    '',
    'Of the pair of plans in which μ* is largest, in differences that matter: μ* (σ).',
    '',
    ...markdownTable(
      [
        'assumption',
        ...scenarios.flatMap(({ file }) =>
          decidingOutcomes.map(({ outcome }) => `${titleOf(file)}: ${outcomeNames[outcome]}`),
        ),
      ],
      ranked.map((each) => [
        code(each),
        ...scenarios.flatMap(({ file }) =>
          decidingOutcomes.map(({ outcome }) => {
            const { muStar, sigma } = largest(
              each.measures.filter((of) => of.file === file && of.outcome === outcome),
              (of) => of.muStar,
            );
            return muStar === 0 ? '0' : `${figure(muStar)} (${figure(sigma)})`;
          }),
        ),
      ]),
    ),
  ].join('\n')}\n`;
}

const titleOf = (file: string) => file.replace('.yaml', '');
const code = ({ path }: RankedAssumption) => `\`${path}\``;
const paths = (of: readonly RankedAssumption[]) => (of.length === 0 ? 'none' : of.map(code).join(', '));
const figure = (value: number) => value.toFixed(1);

const countRuns = (scenarios: readonly ScreenedScenario[]) =>
  scenarios.reduce(
    (sum, { differences, trajectories }) =>
      sum + trajectories.length * (assumptions.length + 1) * SCREENING_WORLDS * plansOf(differences).size,
    0,
  );

const plansOf = (differences: ScreenedScenario['differences']) =>
  new Set(differences.flatMap(({ a, b }) => [a, b]));

/** The first of those of which something is largest. */
const largest = <T>(all: readonly T[], of: (each: T) => number): T =>
  all.reduce((most, each) => (of(each) > of(most) ? each : most));

const furthest = ({ measures }: RankedAssumption) => largest(measures, ({ agreed }) => agreed);

/** `buy-in of voluntary − blitzkrieg, pilot-says-no`. */
const placeOf = ({ file, a, b, outcome }: DifferenceMeasures) =>
  `${outcomeNames[outcome]} of ${b} − ${a}, ${titleOf(file)}`;

/** What an assumption is, and what it does to the difference that it moves furthest. */
function inWords(ranked: RankedAssumption): string {
  const most = furthest(ranked);
  const { mu, muStar, a, b } = most;
  const [ahead, behind] = mu > 0 ? [b, a] : [a, b];
  // a mean effect of 0 has as many ups as downs, one of the mean size no sign but its own: in between is between
  const direction =
    Math.abs(mu) >= muStar / 2
      ? `a higher value is better for ${most.outcome === 'cost' ? `${behind} than for ${ahead}` : `${ahead} than for ${behind}`}`
      : 'one way or the other, as the rest stands';
  return `* ${code(ranked)}, ${assumptionAt(ranked.path)!.told.en}: ${figure(ranked.strength)} in ${placeOf(most)}; ${direction}`;
}
