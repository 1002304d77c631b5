import type { Agreement } from '../checks/peersGraph.ts';
import type { Work } from '../contestants/contestant.ts';
import { growthExponent } from '../measure/growth.ts';
import { describeMachine } from '../measure/machine.ts';
import { secondsOf, timesAsFast } from '../measure/ratio.ts';
import type { Cell, Results } from '../results.ts';
import type { TwoThreads } from '../threads/twoThreads.ts';
import { duration, figure, mebibytes } from './figures.ts';
import { productText } from './productText.ts';
import { RECORDED_PEOPLE, recorded } from './recorded.ts';
import { table } from './table.ts';

const OURS = 'uptake';
const REFERENCE = 'C';

const titles: Readonly<Record<Work, string>> = {
  W1: 'W1, linear threshold',
  W2: 'W2, weekly contagion',
  change: 'The week of `change`, one simple plan',
  styles: 'Blitzkrieg, Guerrilla and Voluntary in turn, default outputs',
  lenses: 'The same with every metric, by type and unit',
  blitzkrieg: 'Blitzkrieg alone, default outputs',
};

/** All results as Markdown. */
export function report(results: Results): string {
  return [
    describeMachine(results.machine),
    ...results.cells.map(cellText),
    growthTable(results.cells),
    recordedTable(results.cells),
    agreementText(results.agreements),
    threadsText(results.twoThreads),
    results.product && productText(results.product),
    ...results.absent.map(({ name, needs }) => `${name} did not take part: it needs ${needs}`),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function cellText({ work, people, ties, weeks, measured }: Cell): string {
  const ours = measured.find(({ contestant }) => contestant === OURS);
  const c = measured.find(({ contestant }) => contestant === REFERENCE);
  const rows = measured.map((one) => {
    const seconds = secondsOf(one);
    return [
      one.contestant,
      duration(seconds),
      figure(1 / seconds),
      c === undefined ? '–' : `${figure(100 * timesAsFast(one, c))} %`,
      ours === undefined ? '–' : figure(timesAsFast(ours, one)),
      figure((1e9 * seconds) / people / weeks),
      duration(one.ready),
      mebibytes(one.peak),
    ];
  });
  const heads = [
    'contestant',
    'a run',
    'runs a second',
    'of C’s rate',
    'uptake is × as fast',
    'ns a person-week',
    'ready after',
    'peak memory',
  ];
  return `**${titles[work]}, ${people.toLocaleString('en-GB')} people, ${ties.toLocaleString('en-GB')} one-way ties, ${weeks} weeks**\n\n${table(heads, rows)}`;
}

/** How time grows with people + ties, for every contestant of a work that did more than one size. */
function growthTable(cells: readonly Cell[]): string | undefined {
  const rows: string[][] = [];
  for (const work of new Set(cells.map((cell) => cell.work))) {
    const sizes = cells.filter((cell) => cell.work === work);
    for (const name of new Set(
      sizes.flatMap(({ measured }) => measured.map(({ contestant }) => contestant)),
    )) {
      const points = sizes.flatMap(({ people, ties, measured }) => {
        const one = measured.find(({ contestant }) => contestant === name);
        return one === undefined ? [] : [{ size: people + ties, seconds: secondsOf(one), people }];
      });
      if (points.length < 2) continue;
      const span = `${figure(points[0].people)} to ${figure(points.at(-1)!.people)}`;
      rows.push([`${work}, ${name}`, span, growthExponent(points).toFixed(2)]);
    }
  }
  if (rows.length === 0) return undefined;
  return `**Growth**: time ~ (people + ties)^exponent\n\n${table(['work', 'people', 'exponent'], rows)}`;
}

/** Peers that cannot be had here, beside our rate of this run. */
function recordedTable(cells: readonly Cell[]): string | undefined {
  const ourRate = (work: Work) => {
    const cell = cells.find((one) => one.work === work && one.people === RECORDED_PEOPLE);
    const ours = cell?.measured.find(({ contestant }) => contestant === OURS);
    return ours === undefined ? undefined : 1 / secondsOf(ours);
  };
  const rates = { W1: ourRate('W1'), W2: ourRate('W2') };
  if (rates.W1 === undefined && rates.W2 === undefined) return undefined;
  const rows = recorded.map(({ peer, perSecond }) => [
    peer,
    ...(['W1', 'W2'] as const).flatMap((work) => {
      const [theirs, ours] = [perSecond[work], rates[work]];
      return [
        theirs === undefined ? '–' : figure(theirs),
        theirs === undefined || ours === undefined ? '–' : figure(ours / theirs),
      ];
    }),
  ]);
  const heads = ['peer', 'W1 a second', 'uptake is × as fast', 'W2 a second', 'uptake is × as fast'];
  return `**Recorded elsewhere**, ${figure(RECORDED_PEOPLE)} people: another machine, so that ratios only say the order of magnitude\n\n${table(heads, rows)}`;
}

const agreementText = (agreements: readonly Agreement[]): string | undefined =>
  agreements.length === 0
    ? undefined
    : `All results were checked: W1 and, under the same luck, W2 and the week of \`change\` are equal in every week of every timed run; on the graph of the recorded peers W1 has their curve, and the mean final number of W2 (theirs: 836.8) is ${agreements
        .map(({ contestant, mean, runs }) => `${mean.toFixed(1)} for ${contestant} (n = ${runs})`)
        .join(', ')}.`;

function threadsText(found: TwoThreads | undefined): string | undefined {
  if (found === undefined) return undefined;
  if ('unmeasured' in found) return `**Two threads**: not measured: ${found.unmeasured}`;
  return `**Two threads** do the three styles ${figure(found.speedUp)} times as fast as one, by the clock (${found.rounds} rounds)`;
}
