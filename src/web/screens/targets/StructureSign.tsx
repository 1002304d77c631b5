import type { StructureName } from '../../../model/structures/structures.ts';

type Point = readonly [x: number, y: number];

const ring = (count: number, radius: number, [cx, cy]: Point = [40, 28], turn = 0): Point[] =>
  Array.from({ length: count }, (_, k) => {
    const angle = turn + (2 * Math.PI * k) / count;
    return [cx + radius * 1.25 * Math.cos(angle), cy + radius * Math.sin(angle)];
  });

const MIDDLE: Point = [40, 28];

/** Who is tied to whom: the centre is filled, hubs are ringed. */
interface Sign {
  readonly centre: readonly Point[];
  readonly hubs: readonly Point[];
  readonly people: readonly Point[];
  readonly ties: readonly (readonly [Point, Point])[];
}

const to = (from: Point, all: readonly Point[]) => all.map((each) => [from, each] as const);

/** Each structure as Owyang drew it, as small as a word; one that he did not draw has its name alone. */
const signs: Readonly<Partial<Record<StructureName, Sign>>> = {
  organic: { centre: [], hubs: [], people: ring(9, 19, MIDDLE, 0.3), ties: [] },
  centralised: { centre: [MIDDLE], hubs: [], people: ring(8, 20), ties: to(MIDDLE, ring(8, 20)) },
  coordinated: {
    centre: [MIDDLE],
    hubs: ring(6, 14),
    people: ring(6, 23),
    ties: [...to(MIDDLE, ring(6, 14)), ...ring(6, 14).map((hub, k) => [hub, ring(6, 23)[k]] as const)],
  },
  dandelion: {
    centre: [MIDDLE],
    hubs: ring(3, 15, MIDDLE, 0.5),
    people: ring(3, 15, MIDDLE, 0.5).flatMap((hub) => ring(5, 7, hub)),
    ties: [
      ...to(MIDDLE, ring(3, 15, MIDDLE, 0.5)),
      ...ring(3, 15, MIDDLE, 0.5).flatMap((hub) => to(hub, ring(5, 7, hub))),
    ],
  },
  honeycomb: {
    centre: [],
    hubs: [],
    people: [MIDDLE, ...ring(6, 19)],
    ties: [
      ...to(MIDDLE, ring(6, 19)),
      ...ring(6, 19).map((point, k) => [point, ring(6, 19)[(k + 1) % 6]] as const),
    ],
  },
};

/** A structure in a small drawing; nothing of one that has none. */
export function StructureSign({ name }: { readonly name: StructureName }) {
  const sign = signs[name];
  if (sign === undefined) return null;
  const { centre, hubs, people, ties } = sign;
  const round = (value: number) => Math.round(value * 10) / 10;
  return (
    <svg className="structure-sign" viewBox="0 0 80 56" width="80" height="56" aria-hidden="true">
      {ties.map(([[x1, y1], [x2, y2]], k) => {
        const key = k;
        return <line key={key} x1={round(x1)} y1={round(y1)} x2={round(x2)} y2={round(y2)} />;
      })}
      {people.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="person" cx={round(x)} cy={round(y)} r="2.6" />
      ))}
      {hubs.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="hub" cx={round(x)} cy={round(y)} r="3.6" />
      ))}
      {centre.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="centre" cx={round(x)} cy={round(y)} r="5" />
      ))}
    </svg>
  );
}
