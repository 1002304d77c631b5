import type { Benchmark, CandidateResult } from '../../diffusion/benchmark.ts';
import { type CandidateModel, ruleModels } from '../../diffusion/candidateModels.ts';
import { type Measure, measures } from '../../diffusion/measures.ts';
import { usualThresholds } from '../../diffusion/surveySetting.ts';
import { differenceCells, estimateCells, weeksShown } from '../diffusion/figures.ts';
import { measureNames, rivalNames } from '../diffusion/names.ts';
import { ruleSentences } from '../diffusion/sentences.ts';
import { showNumber } from '../quantity.ts';
import { sayIn } from '../typeset.ts';
import { markdownTable } from './markdownTable.ts';

/** One diffusion that the rule `change` was held against. */
export interface HeldAgainst {
  /** Its heading, and what its people, ties and periods are. */
  readonly title: string;
  readonly about: string;
  /** How to make the figures with the command line. */
  readonly command: string;
  readonly result: Benchmark;
  /** The same with other lengths of a period, by fewer rewirings and replicates. */
  readonly otherClocks: readonly Benchmark[];
}

/** The page of the seven states beside two real diffusions, in Markdown. */
export const sevenStatesPage = (diffusions: readonly HeldAgainst[]): string =>
  `${[
    '# The seven states against real diffusions',
    '',
    'Written by `npm run docs:diffusions`, where the data are there: do not edit. How it is done, and what it says of Uptake, stands in',
    '[real diffusions](../guide/real-diffusions.md#the-seven-states-of-the-rule).',
    '',
    'No plan: people become aware by themselves (.002 a week) or from contacts in use, and try, keep to it and give up as the rule `change`',
    `has it, with every parameter as published. Mean and standard deviation of the thresholds alone are fitted, on half of the communities, and judged on the other half; *not fitted* is ${usualThresholds.mean} and ${usualThresholds.sd}, with which every scenario begins. Beside it curves that know of no ties, a plain hazard of the ties, and the rule on permuted ties, fitted like it. Intervals are at 95 %, by leaving out one community after the other.`,
    ...diffusions.flatMap(section),
  ].join('\n')}\n`;

function section({ title, about, command, result, otherClocks }: HeldAgainst): string[] {
  const { people, adopters, seeds, ties, replicates, rewirings, seed, weeksPerPeriod = 1 } = result;
  const n = result.rivals[0].scores.all.likelihood.n;
  const atRisk = people - seeds;
  return [
    '',
    `## ${title}`,
    '',
    `${about} ${count(people)} people, ${count(ties)} ties, ${count(adopters)} adopters, ${count(seeds)} of them in the first period; n = ${n} communities, ${count(atRisk)} people at risk. A period is ${weeksShown(weeksPerPeriod, 'en')} weeks. Seed ${seed}, ${count(replicates)} replicates, ${count(rewirings)} rewirings: \`${command}\`.`,
    '',
    ruleSentences(result).map(sayIn('en')).join(' '),
    '',
    ...markdownTable(
      [
        'explanation',
        ...measures.map((measure) => `${measureNames[measure].en}${measure === 'curve' ? ', points' : ''}`),
        'periods in the band',
      ],
      shown.map((rival) => {
        const { scores, band } = foundIn(result, rival);
        return [
          rivalNames[rival].en,
          ...measures.map((measure) => withInterval(estimateCells(measure, scores.all[measure], 'en'))),
          `${band.all.inside}/${band.all.of}`,
        ];
      }),
    ),
    '',
    ...markdownTable(
      ['difference', `log-likelihood, all, n = ${n}`, ...halves(result), 'error of the curve, points'],
      result.contrasts
        .filter(({ one }) => one === 'change')
        .map(({ one, other, scores }) => [
          `${rivalNames[one].en} − ${rivalNames[other].en}`,
          ...(['all', 'first', 'second'] as const).map((scope) =>
            cell('likelihood', scores[scope].likelihood),
          ),
          cell('curve', scores.all.curve),
        ]),
    ),
    '',
    ...markdownTable(
      ['thresholds, as shares of contacts', 'judged on the first half', 'judged on the second half'],
      ruleModels.map((rival) => {
        const found = foundIn(result, rival);
        const fits = 'thresholds' in found ? found.thresholds : [];
        return [
          rivalNames[rival].en,
          ...fits.map(({ mean, sd }) => `mean ${showNumber(mean, 'en', 2)}, sd ${showNumber(sd, 'en', 2)}`),
        ];
      }),
    ),
    '',
    `The weeks of the rule are an assumption as well. With other lengths of a period${fewerOf(otherClocks)}:`,
    '',
    ...markdownTable(
      [
        'weeks in a period',
        'log-likelihood',
        'error of the curve, points',
        'periods in the band',
        'thresholds',
      ],
      otherClocks.map((other) => {
        const found = foundIn(other, 'change');
        const fits = 'thresholds' in found ? found.thresholds : [];
        return [
          weeksShown(other.weeksPerPeriod ?? 1, 'en'),
          withInterval(estimateCells('likelihood', found.scores.all.likelihood, 'en')),
          withInterval(estimateCells('curve', found.scores.all.curve, 'en')),
          `${found.band.all.inside}/${found.band.all.of}`,
          fits.map(({ mean, sd }) => `${showNumber(mean, 'en', 2)} ± ${showNumber(sd, 'en', 2)}`).join(' · '),
        ];
      }),
    ),
  ];
}

/** How many replicates the other lengths of a period rest on. */
const fewerOf = ([first]: readonly Benchmark[]): string =>
  first === undefined ? '' : ` (${count(first.replicates)} replicates)`;

/** Rows of the table: what knows of no ties, the plain hazard of the ties, and the rule. */
const shown: readonly CandidateModel[] = ['constant', 'everybody', 'community', 'network', ...ruleModels];

const foundIn = ({ rivals }: Benchmark, wanted: CandidateModel): CandidateResult =>
  rivals.find(({ rival }) => rival === wanted) as CandidateResult;

const halves = ({ contrasts }: Benchmark): string[] =>
  (['first', 'second'] as const).map(
    (scope) => `judged on the ${scope} half, n = ${contrasts[0].scores[scope].likelihood.n}`,
  );

const cell = (measure: Measure, estimate: Parameters<typeof differenceCells>[1]): string =>
  withInterval(differenceCells(measure, estimate, 'en'));

const withInterval = ([value, interval]: readonly [string, string]): string =>
  interval === '–' ? value : `${value} (${interval})`;

const count = (value: number) => showNumber(value, 'en');
