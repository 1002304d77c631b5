import { type Change, replay } from '../../experiment/explain/replay.ts';
import type { Coordination } from '../../model/coordination/coordination.ts';
import {
  CENTRE,
  CONTRIBUTOR_TIE,
  HUB_TIE,
  PEER_TIE,
  PRACTITIONER_TIE,
} from '../../model/coordination/posts.ts';
import { load } from '../../model/metrics/people.ts';
import { loadHundredths } from './loadHundredths.ts';
import {
  DRAWN_TOGETHER,
  HIDDEN,
  type PlanWorldView,
  type PostSpell,
  type SeatsView,
  type TieSpell,
} from './peopleView.ts';

/** Plays a plan in a world and notes everybody's state and load, posts and live ties in every week. */
export function planWorldOf(
  plan: string,
  change: Change,
  replicate: number,
  { x, y, units, unitOf }: SeatsView,
): PlanWorldView {
  const { size, horizon } = change.setting;
  const isHidden = (person: number) => units[unitOf[person]].hidden;
  const states = new Uint8Array((horizon + 1) * size);
  const asked = new Uint8Array(states.length);
  const week: number[] = [];
  const person: number[] = [];
  const posts = spells<Pick<PostSpell, 'person' | 'kind'>>(
    ({ person, kind }) => 2 * person + (kind === 'hub' ? 1 : 0),
  );
  const isCoarse = size >= DRAWN_TOGETHER;
  const ties = spells<Pick<TieSpell, 'a' | 'b' | 'kind'>>(
    ({ a, b, kind }) => (a * size + b) * tieKinds.length + tieKinds.indexOf(kind),
  );

  const notePosts = ({ posts: held }: Coordination, at: number) => {
    for (const { kind, holder, fillFrom } of held) {
      // what is filled in the first week was vacant in week 0, unless it was there from the start
      if (holder < 0 || isHidden(holder) || (at === 0 && fillFrom > 0)) continue;
      posts.holds({ person: holder, kind: kind === CENTRE ? 'centre' : 'hub' }, at);
    }
    posts.endOf(at);
  };
  const noteTies = (coordination: Coordination, at: number) => {
    const { count, kind, upper, lower } = coordination.ties();
    const centre = coordination.centreMembers();
    const nearest = (row: number) => {
      let best = -1;
      let least = Infinity;
      for (const member of centre) {
        const distance = (x[member] - x[row]) ** 2 + (y[member] - y[row]) ** 2;
        if (distance < least && member !== row) {
          least = distance;
          best = member;
        }
      }
      return best;
    };
    for (let t = 0; t < count; t++) {
      if (isCoarse && kind[t] === PRACTITIONER_TIE) continue;
      const b = lower[t];
      const a = upper[t] === size ? nearest(b) : upper[t];
      if (a < 0 || isHidden(a) || isHidden(b)) continue;
      ties.holds({ a, b, kind: tieKinds[kind[t]] }, at);
    }
    ties.endOf(at);
  };

  replay(change, replicate, {
    afterDecide({ state, coordination }, at) {
      if (at !== 1) return;
      for (let i = 0; i < size; i++) {
        states[i] = isHidden(i) ? HIDDEN : state[i];
        // nothing is asked before the first week
        asked[i] = isHidden(i) ? HIDDEN : 0;
      }
      notePosts(coordination, 0);
      noteTies(coordination, 0);
    },
    afterCommit(world, at) {
      const { state, coordination } = world;
      const before = (at - 1) * size;
      for (let i = 0; i < size; i++) {
        const now = isHidden(i) ? HIDDEN : state[i];
        states[before + size + i] = now;
        asked[before + size + i] = isHidden(i) ? HIDDEN : loadHundredths(load.each(world, i));
        if (now === states[before + i]) continue;
        week.push(at);
        person.push(i);
      }
      notePosts(coordination, at);
      noteTies(coordination, at);
    },
  });
  return {
    plan,
    states,
    load: asked,
    changes: { week: Int32Array.from(week), person: Int32Array.from(person) },
    posts: posts.all(horizon + 1),
    ties: ties.all(horizon + 1),
  };
}

/** Names of the kinds of ties, by their codes. */
const tieKinds: readonly TieSpell['kind'][] = [];
const named = tieKinds as TieSpell['kind'][];
named[HUB_TIE] = 'hub';
named[PRACTITIONER_TIE] = 'practitioner';
named[CONTRIBUTOR_TIE] = 'contributor';
named[PEER_TIE] = 'peer';

/** Spells of whatever is told to hold week by week: each from the first week to the one after the last. */
function spells<Thing>(keyOf: (thing: Thing) => number) {
  const ended: (Thing & { readonly from: number; readonly to: number })[] = [];
  const open = new Map<number, { readonly thing: Thing; readonly from: number; last: number }>();
  return {
    holds(thing: Thing, week: number): void {
      const key = keyOf(thing);
      const spell = open.get(key);
      if (spell === undefined) open.set(key, { thing, from: week, last: week });
      else spell.last = week;
    },
    /** Everything that was not told of for this week has ended. */
    endOf(week: number): void {
      for (const [key, { thing, from, last }] of open)
        if (last < week) {
          ended.push({ ...thing, from, to: week });
          open.delete(key);
        }
    },
    /** All spells, in the order in which they began; those that still hold end with the run. */
    all(end: number): (Thing & { readonly from: number; readonly to: number })[] {
      for (const { thing, from } of open.values()) ended.push({ ...thing, from, to: end });
      return ended.sort((a, b) => a.from - b.from);
    },
  };
}
