import { describeMachine, type Machine } from '../measure/machine.ts';
import { median } from '../measure/median.ts';
import type { PageMeasure } from '../page/page.ts';
import { figure } from './figures.ts';
import { table } from './table.ts';

/** The page in its browser, one row a figure; or what is missing to measure it. */
export function pageText(machine: Machine, page: readonly PageMeasure[] | string): string {
  if (typeof page === 'string') return `the page was not measured: it needs ${page}`;
  const heads = ['the page', 'median', 'least to most', 'n', 'at most', 'met'];
  return `${describeMachine(machine)}\n\n${table(heads, page.map(rowOf))}`;
}

function rowOf({ what, values, unit, most }: PageMeasure): string[] {
  const tell = (value: number) =>
    unit === 'share' ? `${figure(100 * value)} %` : `${figure(value)} ${unit}`;
  const n = values.length;
  const middle = median(values);
  return [
    what,
    tell(middle),
    n > 1 ? `${tell(Math.min(...values))} to ${tell(Math.max(...values))}` : '–',
    String(n),
    most === undefined ? '–' : tell(most),
    most === undefined ? '–' : middle <= most ? 'yes' : 'no',
  ];
}
