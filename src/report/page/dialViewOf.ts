import type { Trajectory } from '../../engine/trajectory.ts';
import type { Dial } from '../../experiment/dial/prepareDial.ts';
import { createOutcomes, deadlineOf } from '../../experiment/outcomes.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import { moments } from '../../statistics/moments.ts';
import { createCourse } from './course.ts';
import type { DialPoint, DialView } from './dialView.ts';

/** The points of a dial that is being played. */
export interface DialReader {
  /** Takes in what came of a point, by its place, in one replicate; in any order, each once. */
  add(point: number, replicate: number, trajectory: Trajectory): void;
  /** What can be seen of the worlds that came so far; points of which none has come are left out. */
  view(): DialView;
}

/**
 * A reader of the runs of a dial as they come.
 *
 * @param prepared what `prepareDial` made of it
 */
export function createDialReader(prepared: Prepared, dial: Pick<Dial, 'from' | 'to' | 'shares'>): DialReader {
  const { plans, org, horizon, worlds, replicates, source } = prepared;
  const { target } = source.scenario;
  const deadline = deadlineOf({ target, horizon });
  const points = plans.map(({ model: { series, weeks } }) => ({
    course: createCourse({ series, weeks }, org.size),
    reader: createOutcomes({ series, weeks, people: org.size, target }, replicates),
  }));
  return {
    add(point, replicate, trajectory) {
      points[point].course.add(trajectory);
      points[point].reader.add(replicate, trajectory);
    },
    view: () => ({
      from: dial.from,
      to: dial.to,
      points: points.flatMap((_, place) => (points[place].course.came() === 0 ? [] : [pointView(place)])),
      worlds,
    }),
  };

  function pointView(place: number): DialPoint {
    const { course, reader } = points[place];
    const { outcomes } = reader;
    const curves = course.curves();
    const kept = estimateOverWorlds(columnOf('kept'), worlds, 'yes-no');
    const at = (outcome: 'buyIn' | 'declared' | 'facade') => curves[outcome]?.mean[deadline] ?? NaN;
    return {
      at: dial.shares[place],
      worlds: Math.ceil((course.came() * worlds) / replicates),
      curves,
      buyIn: at('buyIn'),
      declared: at('declared'),
      facade: at('facade'),
      kept: kept.estimate,
      keptLow: kept.low,
      keptHigh: kept.high,
      weeksLost: moments(columnOf('weeksLost').filter((value) => !Number.isNaN(value))).mean,
    };

    function columnOf(metric: 'kept' | 'weeksLost'): Float64Array {
      return outcomes.get(metric) ?? new Float64Array(replicates).fill(NaN);
    }
  }
}
