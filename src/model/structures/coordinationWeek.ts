import { decisionKey, drawWith, weekKey } from '../../engine/draws.ts';
import { respond } from '../rules/transitions.ts';
import { isDeclared } from '../states.ts';
import type { World } from '../world.ts';
import { TO_CENTRE } from './coordination.ts';
import { CENTRE } from './reading.ts';

/**
 * Coordination ties through one week. While both ends are active, an offered tie becomes live with probability
 * .25 · max(response, mandate) of its lower end; a live tie is lost with .10 · (load / S − 1) while its upper end
 * carries more than the S ties it can support. People may so ignore, join or leave a structure.
 */
export function coordinationWeek(world: World) {
  const { coordination, state, levers, setting } = world;
  const { rule } = setting;
  const { posts, postOf, offered, peers } = coordination;
  const uptake = decisionKey(world.key, 'tie-uptake');
  const loss = decisionKey(world.key, 'tie-loss');
  const peerUptake = decisionKey(world.key, 'peer-uptake');
  const hubWeight = rule.leadSupport / rule.hubsPerCentreMember;
  /** People whose tie upwards changes with the next commit. */
  const changed: number[] = [];
  const changedPeers: number[] = [];
  let prepared = -1;
  let centreLoad = 0;
  let centreSupport = 0;
  let up = weekKey(uptake, 0);
  let down = weekKey(loss, 0);

  /** Loads as they stood at the end of last week. */
  function prepare(week: number) {
    prepared = week;
    up = weekKey(uptake, week);
    down = weekKey(loss, week);
    if (peers.count > 0) decidePeers(week);
    centreLoad = coordination.centreLoad(hubWeight);
    centreSupport = 0;
    for (const { kind, holder } of posts)
      if (kind === CENTRE && holder >= 0 && isDeclared(state[holder])) centreSupport += rule.leadSupport;
  }

  /** Whether the upper end of a person's tie is active, and its load beyond what it supports (0 if none). */
  function upper(i: number): { active: boolean; excess: number } {
    const own = postOf[i] >= 0 ? posts[postOf[i]] : undefined;
    const toCentre = own ? own.above < 0 : offered[i] === TO_CENTRE;
    if (toCentre)
      return { active: centreSupport > 0, excess: centreSupport > 0 ? centreLoad / centreSupport - 1 : 0 };
    const hub = own ? posts[own.above] : posts[offered[i]];
    const active = hub.holder >= 0 && isDeclared(state[hub.holder]);
    return { active, excess: coordination.loadOf(hub) / rule.leadSupport - 1 };
  }

  return {
    /** Draws what one person does with their tie upwards, given their response to the change. */
    decide(i: number, week: number, responding: number): void {
      if (prepared !== week) prepare(week);
      if (!isDeclared(state[i])) return;
      const own = postOf[i] >= 0 ? posts[postOf[i]] : undefined;
      if (own ? own.kind === CENTRE || !own.stands : offered[i] === -1) return;
      const { active, excess } = upper(i);
      if (coordination.isLive(i)) {
        if (!rule.supportLoad || excess <= 0) return;
        if (drawWith(down.high, down.low, i) < rule.overload * excess) changed.push(i);
      } else if (active) {
        const chance = rule.tieUptake * Math.max(responding, levers.mandate[i]);
        if (drawWith(up.high, up.low, i) < chance) changed.push(i);
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

  /** Peers whose offered tie comes to life, by the response of the one to whom it was offered. */
  function decidePeers(week: number) {
    const luck = weekKey(peerUptake, week);
    for (let t = 0; t < peers.count; t++) {
      const b = peers.b[t];
      if (peers.live[t] === 1 || !isDeclared(state[peers.a[t]]) || !isDeclared(state[b])) continue;
      const chance = rule.tieUptake * Math.max(respond(world.drive(b), rule), levers.mandate[b]);
      if (drawWith(luck.high, luck.low, t) < chance) changedPeers.push(t);
    }
  }
}
