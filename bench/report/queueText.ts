import { describeMachine, type Machine } from '../measure/machine.ts';
import { median } from '../measure/median.ts';
import { medianInterval } from '../measure/medianInterval.ts';
import type { QueueMeasure, QueueRound } from '../queue/measureQueue.ts';
import { duration, figure, mebibytes } from './figures.ts';
import { table } from './table.ts';

/** The queue beside threads, and what a chunk costs. */
export function queueText(machine: Machine, measured: QueueMeasure | string): string {
  if (typeof measured === 'string') return `not measured: ${measured}`;
  const { people, weeks, chunks, runs, rounds, costs, memory } = measured;
  const seconds = (way: keyof QueueRound) => median(rounds.map((round) => round[way]));
  const what = `${chunks} chunks of ${figure(runs)} runs of ${people} people and ${weeks} weeks, ${duration(seconds('oneThread') / chunks)} a chunk on one thread`;
  const ratio = (name: string, goal: string, of: (round: QueueRound) => number) => {
    const values = rounds.map(of);
    if (values.length < 6) return [name, median(values).toFixed(3), '–', String(values.length), goal];
    const { median: middle, low, high, n } = medianInterval(values);
    return [name, middle.toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`, String(n), goal];
  };
  const ratios = table(
    ['', 'median', '95 % interval', 'n', 'goal'],
    [
      ratio('two workers, as × one thread', '–', (round) => round.oneThread / round.twoWorkers),
      ratio('two threads, as × one thread', '–', (round) => round.oneThread / round.twoThreads),
      ratio(
        'what two workers gain, of what two threads do',
        '≥ 0.95',
        (round) => round.twoThreads / round.twoWorkers,
      ),
      ratio(
        'time on one worker, of that on one thread',
        '≤ 1.05',
        (round) => round.oneWorker / round.oneThread,
      ),
    ],
  );
  const costsTable = table(
    ['a chunk costs', ''],
    [
      ['what comes of it', mebibytes(costs.resultBytes)],
      ['bytes into Redis', mebibytes(costs.bytesIn)],
      ['bytes out of Redis', mebibytes(costs.bytesOut)],
      ['commands to Redis', figure(costs.commands)],
      ['processor of Redis', duration(costs.redis)],
      ['thread that hands it in', duration(costs.submitter)],
      ['the same thread, merging it', duration(costs.merging)],
    ],
  );
  return [
    describeMachine(machine),
    `${what}.`,
    ratios,
    costsTable,
    `Redis held ${mebibytes(memory.before)} before the first chunk and ${mebibytes(memory.most)} at most.`,
  ].join('\n\n');
}
