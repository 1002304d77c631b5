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
  const { posts, postOf, offered, live, tied, peers } = coordination;
  const uptake = decisionKey(world.key, 'tie-uptake');
  const loss = decisionKey(world.key, 'tie-loss');
  const peerUptake = decisionKey(world.key, 'peer-uptake');
  const hubWeight = rule.leadSupport / rule.hubsPerCentreMember;
  /** By post: load of its lead beyond what one can support, and whether the lead is active, as last week ended. */
  let excess = new Float64Array(16);
  let leads = new Uint8Array(16);
  /** People whose tie upwards changes with the next commit. */
  const changed: number[] = [];
  const changedPeers: number[] = [];

  return {
    /** Draws what becomes of every tie this week, from loads as they stood at the end of last week. */
    decide(week: number, isReplaced: Uint8Array): void {
      const up = weekKey(uptake, week);
      const down = weekKey(loss, week);
      if (peers.count > 0) decidePeers(week);
      if (excess.length < posts.length) {
        excess = new Float64Array(2 * posts.length);
        leads = new Uint8Array(2 * posts.length);
      }
      let support = 0;
      for (const post of posts) {
        const { index, holder } = post;
        excess[index] = coordination.loadOf(post) / rule.leadSupport - 1;
        leads[index] = holder >= 0 && isDeclared(state[holder]) ? 1 : 0;
        if (post.kind === CENTRE && leads[index] === 1) support += rule.leadSupport;
      }
      const centreExcess = support > 0 ? coordination.centreLoad(hubWeight) / support - 1 : 0;

      /** What a person does with their tie to the post above, −1 for the centre. */
      const decide = (i: number, above: number, isLive: boolean) => {
        if (!isDeclared(state[i]) || isReplaced[i] === 1) return;
        if (isLive) {
          const beyond = above < 0 ? centreExcess : excess[above];
          if (!rule.supportLoad || beyond <= 0) return;
          if (drawWith(down.high, down.low, i) < rule.overload * beyond) changed.push(i);
          return;
        }
        if (above < 0 ? support === 0 : leads[above] === 0) return;
        const luck = drawWith(up.high, up.low, i);
        // nobody takes a tie up with more luck than that, and most are spared the working out
        if (luck >= rule.tieUptake) return;
        if (luck < rule.tieUptake * Math.max(respond(world.drive(i), rule), levers.mandate[i]))
          changed.push(i);
      };

      for (const { kind, holder, stands, above, live: alive } of posts)
        if (kind !== CENTRE && stands && holder >= 0) decide(holder, above, alive);
      for (const i of tied) {
        const above = offered[i];
        if (above !== -1 && postOf[i] < 0) decide(i, above === TO_CENTRE ? -1 : above, live[i] === 1);
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
