import { memo } from 'react';
import type { SeatsView } from '../../report/page/peopleView.ts';
import { CHARACTER, type UnitLabel } from './placeUnitLabels.ts';

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

/** About how wide a character of a name is, as a share of its size, halved. */
const HALF_CHARACTER = 0.31;

/**
 * The names of a person and of the contacts that are named: above their seats, below or beside them, where they meet neither one
 * another nor the names of units. Where there is no room for a contact's, the panel has it all the same.
 */
export const NamesOfOwn = memo(function NamesOfOwn({
  seats: { x, y, radius },
  person,
  own,
  names,
  size,
  labels,
  labelSize,
}: OfPerson & {
  names: readonly string[];
  size: number;
  labels: readonly UnitLabel[];
  labelSize: number;
}) {
  const placed = labels.map((label) => ({
    x: label.x,
    y: label.y,
    half: (label.text.length * CHARACTER * labelSize) / 2,
  }));
  return (
    <g className="seats-names" fontSize={size}>
      {[person, ...(own?.named ?? [])].map((row, k) => {
        const half = names[row].length * size * HALF_CHARACTER;
        const away = radius + size * (k === 0 ? 0.75 : 0.35);
        const spots = [
          [x[row], y[row] - away],
          [x[row], y[row] + away + size * 0.75],
          [x[row] + away + half, y[row] + size * 0.35],
          [x[row] - away - half, y[row] + size * 0.35],
          [x[row], y[row] - away - size * 1.1],
        ].map(([across, along]) => ({ x: Math.min(1000 - half, Math.max(half, across)), y: along, half }));
        const isFree = (spot: (typeof spots)[number]) =>
          placed.every(
            (other) =>
              Math.abs(other.x - spot.x) >= other.half + half || Math.abs(other.y - spot.y) >= size * 1.05,
          );
        const spot = spots.find(isFree) ?? (k === 0 ? spots[0] : undefined);
        if (spot === undefined) return null;
        placed.push(spot);
        return (
          <text key={row} x={spot.x} y={spot.y} textAnchor="middle">
            {names[row]}
          </text>
        );
      })}
    </g>
  );
});
