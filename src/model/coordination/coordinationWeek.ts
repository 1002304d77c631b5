import { type Key, streamKey, uniformFrom, weekStreamKey } from '../../engine/draws.ts';
import { response } from '../response.ts';
import { isDeclared } from '../states.ts';
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
  const { posts, tied, peers } = coordination;
  const uptake = streamKey(world.key, 'tie-uptake');
  const loss = streamKey(world.key, 'tie-loss');
  const peerUptake = streamKey(world.key, 'peer-uptake');
  const hubWeight = rule.leadSupport / rule.hubsPerCentreMember;
  /** By what is above, the centre first and post p at p + 1: chance to lose a tie to it, and whether ties come alive. */
  let losing = new Float64Array(16);
  let welcoming = new Uint8Array(16);
  /** People whose tie upwards changes with the next commit. */
  const changed: number[] = [];
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
        if (kind !== CENTRE && stands && holder >= 0 && isReplaced[holder] === 0)
          decideOf(holder, above + 1, alive, up, down);
      }
      // as locals, columns stay in registers: everybody may be tied
      const { rows, count } = tied;
      const { offered, live } = coordination;
      const mayLose = losing;
      const mayGain = welcoming;
      for (let k = 0; k < count; k++) {
        const i = rows[k];
        // whoever holds a post is offered no tie of their own
        const to = offered[i];
        if (to === -1) continue;
        const above = to === TO_CENTRE ? 0 : to + 1;
        const isLive = live[i] === 1;
        // in most weeks, most ties can neither be lost nor come alive
        if (isLive ? mayLose[above] === 0 : mayGain[above] === 0) continue;
        if (isReplaced[i] === 0) decideOf(i, above, isLive, up, down);
      }
    },

    /** All ties change at once. */
    commit(): void {
      for (const i of changed) coordination.setLive(i, !coordination.isLive(i));
      for (const t of changedPeers) peers.revive(t);
      changed.length = 0;
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

  /** What a person does with their tie to what is above. */
  function decideOf(i: number, above: number, isLive: boolean, up: Key, down: Key) {
    if (isLive) {
      const chance = losing[above];
      if (chance > 0 && isDeclared(state[i]) && uniformFrom(down.high, down.low, i) < chance) changed.push(i);
      return;
    }
    if (welcoming[above] === 0 || !isDeclared(state[i])) return;
    const drawn = uniformFrom(up.high, up.low, i);
    // upper bound of the probability: most draws are decided without computing the response
    if (drawn >= rule.tieUptake) return;
    if (drawn < rule.tieUptake * Math.max(response(world.drive(i), rule), levers.mandate[i])) changed.push(i);
  }

  /** Peers whose offered tie comes to life, by the response of the one to whom it was offered. */
  function decidePeers(week: number) {
    const stream = weekStreamKey(peerUptake, week);
    for (let t = 0; t < peers.count; t++) {
      const b = peers.b[t];
      if (peers.live[t] === 1 || !isDeclared(state[peers.a[t]]) || !isDeclared(state[b])) continue;
      const chance = rule.tieUptake * Math.max(response(world.drive(b), rule), levers.mandate[b]);
      if (uniformFrom(stream.high, stream.low, t) < chance) changedPeers.push(t);
    }
  }
}
