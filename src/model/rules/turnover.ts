import { replicateKey, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
import type { Setting } from '../setting.ts';
import { TURNOVER } from './traceDecision.ts';

/** Who leaves in which week of one replicate: the people of week w are `person[first[w]] … person[first[w + 1] − 1]`. */
export interface Departures {
  readonly first: Uint32Array;
  readonly person: Int32Array;
}

/** Departures that are kept for the next plan, in people, over all replicates of a setting. */
const MOST_KEPT = 4_000_000;

const kept = new WeakMap<Setting, { readonly byReplicate: Map<number, Departures>; people: number }>();

/**
 * Who leaves when. Nothing that a plan does changes it (common random numbers), so that it is drawn once for all plans
 * of a scenario.
 */
export function departures(setting: Setting, replicate: number): Departures {
  const known = kept.get(setting) ?? { byReplicate: new Map<number, Departures>(), people: 0 };
  kept.set(setting, known);
  const before = known.byReplicate.get(replicate);
  if (before !== undefined) return before;
  const drawn = drawDepartures(setting, replicate);
  if (known.people + drawn.person.length > MOST_KEPT) {
    known.byReplicate.clear();
    known.people = 0;
  }
  known.byReplicate.set(replicate, drawn);
  known.people += drawn.person.length;
  return drawn;
}

function drawDepartures({ key, rule, size, horizon }: Setting, replicate: number): Departures {
  const first = new Uint32Array(horizon + 2);
  const person: number[] = [];
  const decision = streamKey(replicateKey(key, replicate), TURNOVER);
  for (let week = 1; week <= horizon; week++) {
    first[week] = person.length;
    const { high, low } = weekStreamKey(decision, week);
    if (rule.turnover === 0) continue;
    for (let i = 0; i < size; i++) if (uniformFrom(high, low, i) < rule.turnover) person.push(i);
  }
  first[horizon + 1] = person.length;
  return { first, person: Int32Array.from(person) };
}
