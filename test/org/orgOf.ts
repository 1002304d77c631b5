import type { Category, Org } from '../../src/org/org.ts';

const none = (size: number): Category => ({ labels: [], of: new Int32Array(size).fill(-1) });

/** An organisation from a few columns; pairs are directed unless said otherwise. */
export function orgOf({
  size,
  pairs = [],
  unit,
  manager,
  directed = true,
}: {
  size: number;
  pairs?: readonly (readonly [number, number])[];
  unit?: readonly number[];
  manager?: readonly number[];
  directed?: boolean;
}): Org {
  return {
    size,
    ids: Array.from({ length: size }, (_, i) => `p${i}`),
    unit:
      unit === undefined
        ? none(size)
        : { labels: [...new Set(unit)].filter((u) => u >= 0).map((u) => `u${u}`), of: Int32Array.from(unit) },
    division: none(size),
    site: none(size),
    function: none(size),
    manager: manager === undefined ? undefined : Int32Array.from(manager),
    level: new Int32Array(size).fill(-1),
    customerFacing: undefined,
    adopterType: undefined,
    threshold: undefined,
    readiness: undefined,
    leadership: undefined,
    resistance: undefined,
    start: undefined,
    ties: [
      {
        name: 'ties',
        directed,
        from: Int32Array.from(pairs, ([from]) => from),
        to: Int32Array.from(pairs, ([, to]) => to),
        weight: new Float64Array(pairs.length).fill(1),
      },
    ],
    real: false,
    notes: [],
  };
}
