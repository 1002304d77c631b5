import type { Text } from '../../text/text.ts';
import { toText } from '../../text/text.ts';
import type { Metric } from '../metric.ts';
import { type State, states } from '../states.ts';
import { wholeMetric } from '../wholeMetric.ts';
import type { World } from '../world.ts';
import { partFault } from './partFault.ts';
import { watchWorld } from './watchWorld.ts';

/** What metrics are counted in. */
export const metricUnits = [
  'share',
  'people',
  'money',
  'ties',
  'posts',
  'hours',
  'weeks',
  'campaigns',
  'yes or no',
  'index',
] as const satisfies readonly Metric['unit'][];

/** A metric as a module declares it: a number of the whole organisation, a mean over people, or the share in some states. */
export interface DeclaredMetric {
  readonly name: string;
  readonly unit: Metric['unit'];
  readonly title: string | Text;
  readonly meaning: string | Text;
  value?(world: World): number;
  each?(world: World, person: number): number;
  readonly states?: readonly State[];
  readonly among?: readonly State[];
}

/** The same as it is registered: it gives numbers of its unit and leaves the world as it is, or the run breaks off. */
export function addedMetric(declared: DeclaredMetric, file: string): Metric {
  const { name, unit, value, each } = declared;
  const title = toText(declared.title);
  const meaning = toText(declared.meaning);
  const fault = (error: unknown) => partFault('metric', name, file, error);

  function number(measure: () => unknown): number {
    let given: unknown;
    try {
      given = measure();
    } catch (error) {
      throw fault(error);
    }
    if (typeof given !== 'number' || !Number.isFinite(given))
      throw fault(`it gave ${told(given)}, no number`);
    if (!isOf(unit, given)) throw fault(`it gave ${given}, which is no value of ${unit}`);
    return given;
  }

  function reading<T>(world: World, read: () => T): T {
    const hasChanged = watchWorld(world);
    const found = read();
    if (hasChanged()) throw fault('it changed the world, which a metric only reads');
    return found;
  }

  if (value !== undefined)
    return wholeMetric(name, unit, title, meaning, (world) =>
      reading(world, () => number(() => value(world))),
    );
  const among = declared.among && numbersOf(declared.among);
  const facts = { of: 'people', name, unit, title, meaning, ...(among && { among }) } as const;
  if (each === undefined) return { ...facts, states: numbersOf(declared.states ?? []) };

  const counts = states.map((_, state) => among === undefined || among.includes(state));
  const column = new WeakMap<World, Float64Array>();
  return {
    ...facts,
    each: (world, person) => number(() => each(world, person)),
    column(world) {
      const { size } = world.setting;
      const of = column.get(world) ?? new Float64Array(size);
      column.set(world, of);
      reading(world, () => {
        for (let i = 0; i < size; i++) of[i] = counts[world.state[i]] ? number(() => each(world, i)) : 0;
      });
      return { of, over: 1 };
    },
  };
}

const numbersOf = (names: readonly State[]): number[] => names.map((name) => states.indexOf(name));

function isOf(unit: Metric['unit'], value: number): boolean {
  if (unit === 'share') return value >= 0 && value <= 1;
  if (unit === 'yes or no') return value === 0 || value === 1;
  return unit === 'index' || unit === 'money' || value >= 0;
}

const told = (value: unknown): string =>
  typeof value === 'string'
    ? `the text "${value.slice(0, 40)}"`
    : String(typeof value === 'object' ? typeof value : value);
