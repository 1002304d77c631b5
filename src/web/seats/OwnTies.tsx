import { memo } from 'react';
import type { SeatsView } from '../../report/page/peopleView.ts';

/** Whose ties are shown: the contacts of one person, and those among them who are named. */
export interface Own {
  readonly contacts: Int32Array;
  readonly named: readonly number[];
}

interface OfPerson {
  readonly seats: SeatsView;
  readonly person: number;
  readonly own: Own | undefined;
}

/** A person's own ties: all of them thin, those that are named thick. */
export const OwnTies = memo(function OwnTies({ seats, person, own }: OfPerson) {
  if (own === undefined) return null;
  const named = new Set(own.named);
  const paths = (kept: (row: number) => boolean) =>
    Array.from(own.contacts)
      .filter(kept)
      .map((row) => bent(seats, person, row))
      .join('');
  return (
    <g className="seats-own">
      <path d={paths((row) => !named.has(row))} />
      <path className="heaviest" d={paths((row) => named.has(row))} />
    </g>
  );
});

/** A slightly bent line between two seats, so that two that meet can be told apart. */
function bent({ x, y }: SeatsView, a: number, b: number): string {
  const middleX = (x[a] + x[b]) / 2 + (y[b] - y[a]) * 0.08;
  const middleY = (y[a] + y[b]) / 2 - (x[b] - x[a]) * 0.08;
  return `M${fixed(x[a])} ${fixed(y[a])}Q${fixed(middleX)} ${fixed(middleY)} ${fixed(x[b])} ${fixed(y[b])}`;
}

const fixed = (value: number) => value.toFixed(1);

/** The names of a person and of the contacts that are named, above their seats, or below where two names would meet. */
export const NamesOfOwn = memo(function NamesOfOwn({
  seats: { x, y, radius },
  person,
  own,
  names,
  size,
}: OfPerson & { names: readonly string[]; size: number }) {
  const placed: { x: number; y: number; half: number }[] = [];
  return (
    <g className="seats-names" fontSize={size}>
      {[person, ...(own?.named ?? [])].map((row, k) => {
        const half = names[row].length * size * 0.31;
        const at = Math.min(1000 - half, Math.max(half, x[row]));
        const away = radius + size * (k === 0 ? 0.75 : 0.35);
        const spots = [y[row] - away, y[row] + away + size * 0.75, y[row] - away - size * 1.1];
        const meets = (spot: number) =>
          placed.some(
            (other) => Math.abs(other.x - at) < other.half + half && Math.abs(other.y - spot) < size * 1.05,
          );
        const free = spots.find((each) => !meets(each));
        // where there is no room, the panel has the name all the same
        if (free === undefined && k > 0) return null;
        const spot = free ?? spots[0];
        placed.push({ x: at, y: spot, half });
        return (
          <text key={row} x={at} y={spot} textAnchor="middle">
            {names[row]}
          </text>
        );
      })}
    </g>
  );
});
