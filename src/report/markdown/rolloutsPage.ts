import { type Band, type CheckedRollout, holds } from '../../experiment/rollouts/checkRollout.ts';
import type { ParameterFit, RolloutFit } from '../../experiment/rollouts/fitRollout.ts';
import { drawnBeside, NEVER_MOVED, unpublished } from '../../experiment/rollouts/fittedParameters.ts';
import {
  type HeldAgainst,
  type HeldFit,
  isAmongDrawn,
  isTold,
} from '../../experiment/rollouts/holdAgainstRollouts.ts';
import { PEOPLE } from '../../experiment/rollouts/playRollout.ts';
import type { Point, RealRollout } from '../../experiment/rollouts/realRollout.ts';
import { plausibleText } from '../../model/quantities.ts';
import { uniformBound } from '../../statistics/uniformRanks.ts';
import { wilson } from '../../statistics/wilson.ts';
import { joinWords } from '../../text/joinWords.ts';
import { showNumber } from '../quantity.ts';
import { bold } from './bold.ts';
import { markdownTable } from './markdownTable.ts';

/** The label of what is assumed. */
const ASSUMED = bold('A');

/** The page of real roll-outs, in Markdown. */
export const rolloutsPage = (held: HeldAgainst): string =>
  `${[
    '# Real roll-outs',
    '',
    'Written by `npm run docs:rollouts`: do not edit.',
    '',
    'Dated shares of people who were obliged or invited have been published for acts that are done once: enrolling, being vaccinated,',
    'joining. They say something of declared use and of refusal, never of buy-in; of *daily use* under obligation no dated share is known.',
    `Here the model is held against them. Labels: ${bold('V')} read in the source named, mostly notices and press; ${bold('S')} at second hand; ${bold('C')} computed`,
    'from such figures. Misses stand here as hits do: nothing has been tuned to this page.',
    '',
    ...inShort(held),
    '',
    '## How parameters are fitted',
    '',
    ...howFitted(held),
    '',
    ...held.fits.flatMap(fitSection),
    '## Whether the method finds values that are known',
    '',
    ...checkOfMethod(held),
    '',
    '## Checked, never fitted',
    '',
    ...howChecked(held),
    '',
    ...held.checks.flatMap(checkSection),
    '## Sources',
    '',
    ...[...held.fits.map(({ fit }) => fit.rollout), ...held.checks.map(({ rollout }) => rollout)].map(
      ({ id, title, sources }) => `* ${bold(id)} ${title.en}: ${sources.join('; ')}.`,
    ),
    '* Method: Beaumont, Zhang & Balding 2002, Genetics 162, 2025–2035.',
  ]
    .join('\n')
    .trimEnd()}\n`;

/** What came of it, in plain words. */
function inShort({ fits, checks }: HeldAgainst): string[] {
  const every = fits.flatMap((fit) => fit.fit.parameters.map((parameter) => ({ fit, parameter })));
  const told = every.filter(({ fit, parameter }) => isTold(fit, parameter));
  const strange = fits.filter((fit) => !isAmongDrawn(fit));
  const points = checks.flatMap((check) => check.points);
  const hits = points.filter(({ point, byDefault }) => holds(byDefault, point)).length;
  const possible = points.filter(
    ({ point, byDefault, drawn }) => !holds(byDefault, point) && holds(drawn, point),
  ).length;
  const misses = points.filter(
    ({ point, byDefault, drawn }) => !holds(byDefault, point) && !holds(drawn, point),
  );
  const below = misses.filter(({ point, drawn }) => drawn.high < point.low).length;
  return [
    bold('In short.'),
    '',
    told.length === 0
      ? `* Of ${every.length} parameters none is identified: all keep their defaults and their label ${ASSUMED}.`
      : `* Identified, of ${every.length} parameters: ${joinWords(
          told.map(({ parameter: { parameter, fitted } }) => `\`${parameter.name}\` (${range(fitted)})`),
          'and',
        )}. The others keep their defaults and their label ${ASSUMED}.`,
    ...fits.map(
      ({ fit: { rollout }, distance }) =>
        `* ${rollout.id}, ${rollout.title.en}: the middle of the model is ${number(distance.byDefault)} away from the curve at the defaults, ${number(distance.fitted)} once fitted (root mean square over the figures, in parts of 1).`,
    ),
    ...strange.map(
      ({ fit: { rollout }, asFar, check }) =>
        `* ${bold(`${rollout.id} does not lie among what the model gives`)} within the plausible ranges: of ${check.trials} curves of its own, ${percent(asFar)} lie as far from their neighbours. What is fitted to it is stretched beyond what was tried, and nothing is told as identified from it.`,
    ),
    `* Figures that were checked and not fitted: ${points.length}. In the band of the defaults: ${hits}; in that of the plausible ranges alone: ${possible}; in neither: ${misses.length}, in ${below} of which the model lies below what was published, in ${misses.length - below} above.`,
    `* \`${NEVER_MOVED}\` keeps its label ${ASSUMED} whatever an enrolment says of it: it is meant for daily use.`,
  ];
}

function howFitted({ sizes }: HeldAgainst): string[] {
  return [
    `One table of ${showNumber(sizes.table, 'en')} runs serves all fits and their check. Every run has ${showNumber(PEOPLE, 'en')} people, and lives in one of ${showNumber(sizes.worlds, 'en')} possible worlds;`,
    `what is fitted is drawn from its plausible range, and so are the ${drawnBeside.length} other assumptions, so that nothing is told as known that is not.`,
    `Nobody published how these firms are led and how their people take to change: leadership is drawn from ${plausibleText(unpublished.leadership)}, resistance from ${plausibleText(unpublished.resistance)}, for each roll-out anew.`,
    'To each figure the luck of as many people as there really were is added, and what is not known of the figure itself: two systems that differ, round counts.',
    'The runs nearest to the published curve are kept, one in twenty; nearer ones weigh more, and each parameter is moved along a',
    'regression on what is left of the distance (approximate Bayesian computation with rejection and local-linear adjustment). Shares are compared by their square roots.',
    `A run of ${showNumber(PEOPLE, 'en')} people has more luck than a roll-out of many thousands: ranges are rather too wide than too narrow.`,
    '',
    'A parameter is told as *identified* where the range of nine of ten of its fitted values is at most half as wide as before, on the scale',
    'of its plausible range, and where the published curve lies among those of the table: at least one in twenty of the table’s own curves lies as far from its neighbours.',
  ];
}

function fitSection(held: HeldFit): string[] {
  const { fit, otherwise, bands, distance, asFar, check } = held;
  const { rollout } = fit;
  return [
    `## ${rollout.id} ${rollout.title.en}`,
    '',
    ...aboutRollout(rollout),
    '',
    ...markdownTable(
      ['figure', 'label', 'published', 'defaults', 'plausible ranges', 'fitted'],
      rollout.points.map((point, p) => [
        point.name.en,
        point.label,
        point.published.en,
        ...[bands[p].byDefault, bands[p].prior, bands[p].fitted].map((band) => shownBand(band, point)),
      ]),
    ),
    '',
    `Bands hold nine of ten runs; ${bold('bold')} where they hold the figure. Root mean square from the curve to the middle of the bands: ${number(distance.byDefault)} at the defaults, ${number(distance.prior)} over the plausible ranges, ${number(distance.fitted)} fitted.`,
    `Of ${check.trials} rows taken for what was observed, ${percent(asFar)} had to reach as far for their kept runs or farther.`,
    '',
    ...parameterTable(fit, (parameter) => verdictOf(held, parameter)),
    '',
    ...(otherwise === undefined ? [] : otherwiseTold(rollout.otherwise!.told.en, otherwise)),
  ];
}

const otherwiseTold = (told: string, fit: RolloutFit): string[] => [
  `The same figures read as ${told}; the bound of half the width is told, the check of the method is that of the first reading.`,
  '',
  ...parameterTable(fit, ({ identified }) => (identified ? 'half as wide or less' : 'wider than half')),
  '',
];

const aboutRollout = ({ people, circumstances, told }: RealRollout): string[] => [
  `${circumstances.en} n = ${showNumber(people, 'en')}.`,
  '',
  `How the model is told: ${lowerFirst(told.en)}`,
];

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const parameterTable = ({ parameters }: RolloutFit, verdict: (parameter: ParameterFit) => string): string[] =>
  markdownTable(
    [
      'parameter',
      'what it is',
      'default',
      'nine of ten before',
      'fitted: middle',
      'nine of ten',
      'width',
      '',
    ],
    parameters.map((fit) => [
      `\`${fit.parameter.name}\``,
      fit.parameter.means.en,
      String(fit.parameter.default),
      range(fit.prior),
      digits(fit.fitted.median),
      range(fit.fitted),
      fit.width.toFixed(2),
      verdict(fit),
    ]),
  );

function verdictOf(held: HeldFit, fit: ParameterFit): string {
  if (fit.parameter.name === NEVER_MOVED) return `keeps ${ASSUMED} in any case`;
  return isTold(held, fit) ? bold('identified') : `not identified, ${ASSUMED}`;
}

function checkOfMethod({ fits, sizes }: HeldAgainst): string[] {
  return [
    `Of the table ${sizes.trials} rows were taken for what was observed, one after the other, and fitted with the others: the values that gave them are known.`,
    'The range of nine of ten should hold 90 % of them, asked for are 86–94 %; their ranks among the fitted values should be uniform, of which the last',
    `column says how far they are (Kolmogorov; beyond ${uniformBound(sizes.trials).toFixed(3)} in one case of a hundred by luck). Intervals are Wilson’s at 95 %.`,
    '',
    ...markdownTable(
      ['roll-out', 'parameter', `held, of ${sizes.trials}`, 'share', 'ranks'],
      fits.flatMap(({ check: { rollout, parameters, trials } }) =>
        parameters.map(({ parameter, held, distance }) => {
          const { low, high } = wilson(held, trials);
          return [
            rollout.id,
            `\`${parameter.name}\``,
            String(held),
            `${percent(held / trials)} [${percent(low)}, ${percent(high)}]`,
            distance.toFixed(3),
          ];
        }),
      ),
    ),
  ];
}

function howChecked({ sizes }: HeldAgainst): string[] {
  return [
    `Bands hold nine of ten of ${sizes.checked} possible worlds of ${showNumber(PEOPLE, 'en')} people: once with every assumption at its default, where they are narrow, as luck and the firm alone differ;`,
    'and once with every assumption drawn from its plausible range, and leadership and resistance as above. *Hit* is a figure in the first band, *possible* one in the second',
    'alone, *miss* one in neither. The second band is wide: that it holds a figure says little. What is told to the model of a case is little, too, and much of it is assumed: a miss may be the model’s or the telling’s.',
  ];
}

const checkSection = ({ rollout, points }: CheckedRollout): string[] => [
  `### ${rollout.id} ${rollout.title.en}`,
  '',
  ...aboutRollout(rollout),
  '',
  ...markdownTable(
    ['figure', 'label', 'published', 'defaults', 'plausible ranges', ''],
    points.map(({ point, byDefault, drawn }) => [
      point.name.en,
      point.label,
      point.published.en,
      shownBand(byDefault, point),
      shownBand(drawn, point),
      holds(byDefault, point) ? 'hit' : holds(drawn, point) ? 'possible' : bold('miss'),
    ]),
  ),
  '',
];

function shownBand(band: Band, point: Point): string {
  const text = `${number(band.low)} – ${number(band.high)}`;
  return holds(band, point) ? bold(text) : text;
}

/** Shares and differences of them to a thousandth, without a leading zero and with a true minus sign. */
const number = (value: number): string => {
  const rounded = Math.abs(value).toFixed(3);
  const shown = rounded.startsWith('0.') ? rounded.slice(1) : rounded;
  return value < 0 && Number(rounded) !== 0 ? `−${shown}` : shown;
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Three digits that count. */
const digits = (value: number): string => String(Number(value.toPrecision(3)));

const range = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${digits(low)}–${digits(high)}`;
