import type { Org } from '../../../org/org.ts';
import type { Language } from '../../../text/text.ts';
import type { FirmSeats } from '../firmView.ts';
import { DRAWN_TOGETHER } from '../peopleView.ts';
import { seatPlan } from '../seatPlan.ts';

/** Ties between units that are drawn: the heaviest. */
const MOST_TIES = 150;

/** Who sits where. Whoever brought the files sees all units: nothing of it is kept. */
export function firmSeats(org: Org, names: readonly string[], language: Language): FirmSeats {
  return {
    seats: seatPlan({ ...org, real: false }, names, language),
    names,
    ties: org.size < DRAWN_TOGETHER ? tiesAcross(org) : [],
    sites: twoSites(org),
  };
}

function tiesAcross({ ties, unit }: Org): (readonly [number, number])[] {
  const across: { a: number; b: number; weight: number }[] = [];
  for (const { from, to, weight } of ties)
    for (let k = 0; k < from.length; k++)
      if (unit.of[from[k]] !== unit.of[to[k]]) across.push({ a: from[k], b: to[k], weight: weight[k] });
  across.sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b);
  // of equals as many from everywhere: the first would all be those of a few
  const least = across[Math.min(MOST_TIES, across.length) - 1]?.weight ?? 0;
  const heavy = across.filter(({ weight }) => weight >= least);
  const step = Math.max(1, heavy.length / MOST_TIES);
  return Array.from({ length: Math.min(MOST_TIES, heavy.length) }, (_, k) => {
    const { a, b } = heavy[Math.floor(k * step)];
    return [a, b] as const;
  });
}

function twoSites({ site: { labels, of } }: Org): FirmSeats['sites'] {
  const used = [...new Set(of)].filter((label) => label >= 0);
  if (used.length !== 2) return undefined;
  const [one, other] = used;
  return { names: [labels[one], labels[other]], of: Uint8Array.from(of, (label) => Number(label === other)) };
}
