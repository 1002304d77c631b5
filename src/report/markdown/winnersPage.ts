import type { OutcomeMetric } from '../../experiment/outcomes.ts';
import { type Cell, contested, winner } from '../../experiment/scanCircumstances.ts';
import { moments } from '../../statistics/moments.ts';
import { bold } from './bold.ts';
import { markdownTable } from './markdownTable.ts';

/** The page of who wins where, in Markdown, from cells of so many pairs of runs each. */
export const winnersPage = (cells: readonly Cell[], replicates: number): string =>
  `${[
    '# Who wins where',
    '',
    'Written by `npm run docs:winners`: do not edit.',
    '',
    'No plan wins by construction. The three shipped plans towards the coordinated structure, over leadership, resistance,',
    `size and deadline, everything else at its default: ${cells.length} cells of ${replicates} pairs of runs under the same luck. In each cell the`,
    `values of ${bold('B')}litzkrieg, ${bold('G')}uerrilla and ${bold('V')}oluntary, and who of Blitzkrieg and Guerrilla does better, where the 95 %`,
    'interval of the paired difference (t; Agresti & Min for proportions) leaves 0 out; – where it does not. Of so many',
    'intervals one in twenty leaves 0 out by luck alone: a single cell proves little, a region of them does.',
    '',
    ...markdownTable(
      ['outcome', 'Guerrilla does better', 'Blitzkrieg does better', 'not shown'],
      contested.map(({ metric, name, better }) => {
        const won = cells.map((cell) => winner(cell, metric, better));
        const count = (who: string | undefined) => String(won.filter((each) => each === who).length);
        return [name, count('guerrilla'), count('blitzkrieg'), count(undefined)];
      }),
    ),
    '',
    ...markdownTable(
      [
        'people',
        'leadership',
        'resistance',
        'week',
        ...contested.flatMap(({ name }) => [`${name} B · G · V`, 'better']),
      ],
      cells.map((cell) => [
        String(cell.people),
        String(cell.leadership),
        String(cell.resistance),
        String(cell.week),
        ...contested.flatMap(({ metric, better }) => [
          cell.played.map(({ outcomes }) => level(metric, outcomes.get(metric)!)).join(' · '),
          initials[winner(cell, metric, better) ?? 'nobody'],
        ]),
      ]),
    ),
  ].join('\n')}\n`;

const initials = { guerrilla: bold('G'), blitzkrieg: bold('B'), nobody: '–' } as const;

function level(metric: OutcomeMetric, values: Float64Array): string {
  const { n, mean } = moments(values.filter((value) => !Number.isNaN(value)));
  if (n === 0) return 'nobody';
  return metric === 'costPerCommitted' ? mean.toFixed(0) : mean.toFixed(2);
}
