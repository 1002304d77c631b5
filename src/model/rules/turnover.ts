import { type Key, replicateKey, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
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
  const { turnover } = rule;
  const first = new Uint32Array(horizon + 2);
  const decision = streamKey(replicateKey(key, replicate), TURNOVER);
  let person = new Int32Array(2 * size);
  let count = 0;
  for (let week = 1; week <= horizon; week++) {
    first[week] = count;
    if (turnover === 0) continue;
    if (person.length < count + size) person = longer(person);
    count = drawLeavers(weekStreamKey(decision, week), size, turnover, person, count);
  }
  first[horizon + 1] = count;
  return { first, person: person.slice(0, count) };
}

/**
 * Writes who leaves in a week behind the first `count` of `person`, and returns how many they are then. Branch-free
 * compaction: who leaves is a matter of luck, and a branch that depends on it is mispredicted.
 */
function drawLeavers({ high, low }: Key, size: number, chance: number, person: Int32Array, count: number) {
  let end = count;
  for (let i = 0; i < size; i++) {
    person[end] = i;
    end += +(uniformFrom(high, low, i) < chance);
  }
  return end;
}

/** The same rows, with room for as many more. */
function longer(rows: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * rows.length);
  twice.set(rows);
  return twice;
}
