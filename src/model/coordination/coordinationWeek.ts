import { type Key, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
import { leverOf } from '../lever.ts';
import { response } from '../response.ts';
import { declares, isDeclared } from '../states.ts';
import type { World } from '../world.ts';
import { TO_CENTRE } from './coordination.ts';
import { CENTRE } from './posts.ts';

/**
 * Coordination ties through one week. While both ends are active, an offered tie becomes live with probability
 * .25 · max(response, mandate) of its lower end; a live tie is lost with .10 · (load / S − 1) while its upper end
 * carries more than the S ties it can support. People may so ignore, join or leave a structure.
 */
export function coordinationWeek(world: World) {
  const { coordination, state, levers, setting } = world;
  const { rule } = setting;
  const { posts, tied, dormant, peers, offered, live } = coordination;
  const uptake = streamKey(world.key, 'tie-uptake');
  const loss = streamKey(world.key, 'tie-loss');
  const peerUptake = streamKey(world.key, 'peer-uptake');
  const hubWeight = rule.leadSupport / rule.hubsPerCentreMember;
  /** By what is above, the centre first and post p at p + 1: chance to lose a tie to it, and whether ties come alive. */
  let losing = new Float64Array(16);
  let welcoming = new Uint8Array(16);
  /** People whose tie upwards changes with the next commit, each once: the first `count` of `changed`. */
  const changed = new Int32Array(setting.size + 1);
  let count = 0;
  const changedPeers: number[] = [];

  return {
    /** Draws what becomes of every tie this week, from loads as they stood at the end of last week. */
    decide(week: number, isReplaced: Uint8Array): void {
      const up = weekStreamKey(uptake, week);
      const down = weekStreamKey(loss, week);
      if (peers.count > 0) decidePeers(week);
      weigh();
      for (let p = 0; p < posts.length; p++) {
        const { kind, holder, stands, above, live: alive } = posts[p];
        if (kind === CENTRE || !stands || holder < 0 || isReplaced[holder] === 1) continue;
        if (
          alive
            ? isLost(holder, losing[above + 1], down)
            : welcoming[above + 1] === 1 && isTakenUp(holder, up)
        )
          changed[count++] = holder;
      }
      decideUptake(isReplaced, up);
      // few hubs carry more than they can support
      for (let p = 0; p < posts.length; p++)
        if (losing[p + 1] > 0 && posts[p].unit >= 0)
          decideLosses(setting.membersOf(posts[p].unit), p, losing[p + 1], isReplaced, down);
      if (losing[0] > 0)
        decideLosses(tied.rows.subarray(0, tied.count), TO_CENTRE, losing[0], isReplaced, down);
    },

    /** All ties change at once. */
    commit(): void {
      for (let k = 0; k < count; k++) coordination.setLive(changed[k], !coordination.isLive(changed[k]));
      for (const t of changedPeers) peers.revive(t);
      count = 0;
      changedPeers.length = 0;
    },
  };

  /** How heavy everybody's load is, and who of them is active, as last week ended. */
  function weigh() {
    if (losing.length <= posts.length) {
      losing = new Float64Array(2 * posts.length);
      welcoming = new Uint8Array(2 * posts.length);
    }
    let support = 0;
    for (let p = 0; p < posts.length; p++) {
      const { kind, holder } = posts[p];
      const active = holder >= 0 && isDeclared(state[holder]);
      losing[p + 1] = chanceOfLoss(coordination.loadOf(posts[p]) / rule.leadSupport - 1);
      welcoming[p + 1] = active ? 1 : 0;
      if (kind === CENTRE && active) support += rule.leadSupport;
    }
    losing[0] = support > 0 ? chanceOfLoss(coordination.centreLoad(hubWeight) / support - 1) : 0;
    welcoming[0] = support > 0 ? 1 : 0;
  }

  /** Of a live tie to somebody who carries so much more than they can support, as a share of that. */
  function chanceOfLoss(excess: number): number {
    return rule.supportLoad && excess > 0 ? rule.overload * excess : 0;
  }

  /** Whether a live tie of a person ends this week, of which there is a chance. */
  function isLost(i: number, chance: number, { high, low }: Key): boolean {
    return chance > 0 && isDeclared(state[i]) && uniformFrom(high, low, i) < chance;
  }

  /** Whether a person's offered tie comes to life this week, if somebody active is above. */
  function isTakenUp(i: number, { high, low }: Key): boolean {
    return isDeclared(state[i]) && acceptsTie(i, uniformFrom(high, low, i));
  }

  /** Whether a declared user takes up a tie, by response or mandate; the exponential is left for last. */
  function acceptsTie(i: number, drawn: number): boolean {
    if (drawn >= rule.tieUptake) return false;
    return (
      drawn < rule.tieUptake * leverOf(levers.mandate, i) ||
      drawn < rule.tieUptake * response(world.drive(i), rule)
    );
  }

  /** Offered ties of people that come to life. */
  function decideUptake(isReplaced: Uint8Array, { high, low }: Key): void {
    const { rows, count: many } = dormant;
    const { tieUptake } = rule;
    const mayGain = welcoming;
    // branch-free compaction: who is drawn is a matter of luck, and a branch that depends on it is mispredicted
    let end = count;
    for (let k = 0; k < many; k++) {
      const i = rows[k];
      const above = offered[i] === TO_CENTRE ? 0 : offered[i] + 1;
      changed[end] = i;
      end += mayGain[above] & +(uniformFrom(high, low, i) < tieUptake) & (1 - isReplaced[i]);
    }
    let kept = count;
    for (let k = count; k < end; k++) {
      const i = changed[k];
      if (acceptsTie(i, uniformFrom(high, low, i))) changed[kept++] = i;
    }
    count = kept;
  }

  /** Live ties of these people to an overloaded hub, or to the centre, that end; of each there is a chance. */
  function decideLosses(
    people: Int32Array,
    to: number,
    chance: number,
    isReplaced: Uint8Array,
    { high, low }: Key,
  ): void {
    let end = count;
    for (let k = 0; k < people.length; k++) {
      const i = people[k];
      if (live[i] === 0 || offered[i] !== to) continue;
      changed[end] = i;
      end += declares[state[i]] & +(uniformFrom(high, low, i) < chance) & (1 - isReplaced[i]);
    }
    count = end;
  }

  /** Peers whose offered tie comes to life, by the response of the one to whom it was offered. */
  function decidePeers(week: number) {
    const stream = weekStreamKey(peerUptake, week);
    for (let t = 0; t < peers.count; t++) {
      const b = peers.b[t];
      if (peers.live[t] === 1 || !isDeclared(state[peers.a[t]]) || !isDeclared(state[b])) continue;
      if (acceptsTie(b, uniformFrom(stream.high, stream.low, t))) changedPeers.push(t);
    }
  }
}
