import { describeMachine, type Machine } from '../measure/machine.ts';
import { median } from '../measure/median.ts';
import { medianInterval } from '../measure/medianInterval.ts';
import type { Loaded } from '../serving/load.ts';
import type { Served } from '../serving/serving.ts';
import { figure } from './figures.ts';
import { table } from './table.ts';

/** The server beside the bare route, one row a kind of request and of load. */
export function servingText(machine: Machine, served: readonly Served[]): string {
  const heads = [
    'answer',
    'under way',
    'of the bare route’s rate',
    '95 % interval',
    'n',
    'goal',
    'answers a second',
    'bare route',
    'µs of processor',
    'bare route',
  ];
  return `${describeMachine(machine)}\n\n${table(heads, served.map(rowOf))}`;
}

function rowOf({ title, bytes, underWay, goal, ours, bare }: Served): string[] {
  const share = medianInterval(ours.map(({ rate }, round) => rate / bare[round].rate));
  return [
    `${title}, ${figure(bytes / 1000)} kB`,
    String(underWay),
    share.median.toFixed(2),
    `${share.low.toFixed(2)} to ${share.high.toFixed(2)}`,
    String(share.n),
    goal.toFixed(1),
    figure(median(ours.map(({ rate }) => rate))),
    figure(median(bare.map(({ rate }) => rate))),
    microseconds(ours),
    microseconds(bare),
  ];
}

const microseconds = (loaded: readonly Loaded[]): string =>
  figure(1e6 * median(loaded.map(({ processor }) => processor ?? Number.NaN)));
