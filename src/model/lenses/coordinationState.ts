import { CENTRE, CONTRIBUTOR_TIE } from '../coordination/posts.ts';
import { COMMITTED, isDeclared, states } from '../states.ts';
import { isAsOnPaper } from '../structures/isAsOnPaper.ts';
import { REACH, tieWorks } from '../structures/measureStructure.ts';
import type { World } from '../world.ts';
import { type Deciders, searchFromCentre } from './deciders.ts';
import { addLink, clearLinks, createLinks, type Links, updateComponents } from './links.ts';
import { memoPerWeek } from './memoPerWeek.ts';
import { clearSearch, createSearch, follow } from './search.ts';

/** Where everybody stands in one reading of the structure. The row `size` stands for the centre as a team. */
export interface CoordinationState extends Deciders {
  /** 1 for active people, and for a team with an active member; the number of people. */
  readonly active: Uint8Array;
  readonly actives: number;
  /** 1 for active people who publish: whoever has a live tie to the centre as a contributor hands content on instead. */
  readonly publishes: Uint8Array;
  /** The unit that each of the leads has a hub in, −1 for that of a division without one. */
  readonly ledUnits: Int32Array;
  /** Live coordination ties that count in this reading, and one from each active member of the centre to the team. */
  readonly links: Links;
  /** How often these have changed. */
  readonly changes: number;
  /** Live steps from the centre, −1 where none lead there. */
  readonly steps: Int32Array;
  /** 1 for active people who are in the centre or near enough to it to count as coordinated. */
  readonly near: Uint8Array;
  /** Active people whom live steps lead to, and those near enough to count as coordinated. */
  readonly reached: number;
  readonly coordinated: number;
}

const coordinationStateIn = (
  isActive: (state: number) => boolean,
  hubWorks: (world: World, lead: number) => boolean,
) =>
  memoPerWeek((world): (() => CoordinationState) => {
    const { setting, state, coordination } = world;
    const { size } = setting;
    const team = size;
    const counts = Uint8Array.from(states, (_, each) => Number(isActive(each)));
    const active = new Uint8Array(size + 1);
    const publishes = new Uint8Array(size + 1);
    const leads = new Int32Array(size);
    const ledUnits = new Int32Array(size);
    const ofCentre = new Int32Array(size);
    const paperHub = new Uint8Array(size + 1);
    const near = new Uint8Array(size);
    const links = createLinks(size + 1);
    const search = createSearch(size + 1);
    const { steps, found } = search;
    const coordinationState = {
      active,
      actives: 0,
      publishes,
      ofCentre,
      members: 0,
      leads,
      leading: 0,
      ledUnits,
      links,
      changes: 0,
      steps,
      near,
      reached: 0,
      coordinated: 0,
    };

    /** Who works from which post. */
    const readPosts = () => {
      const { posts, post } = coordination;
      paperHub.fill(0);
      let members = 0;
      let leading = 0;
      for (let p = 0; p < posts.length; p++) {
        const { holder, unit } = posts[p];
        if (holder < 0) continue;
        if (post[holder] === CENTRE) {
          if (active[holder] === 0) continue;
          ofCentre[members++] = holder;
          addLink(links, team, holder);
        } else if (!hubWorks(world, holder)) paperHub[holder] = 1;
        else if (active[holder] === 1) {
          ledUnits[leading] = unit;
          leads[leading++] = holder;
        }
      }
      active[team] = members > 0 ? 1 : 0;
      coordinationState.members = members;
      coordinationState.leading = leading;
    };

    /** Which ties count, and who hands content on along them. */
    const readTies = () => {
      const { post } = coordination;
      const { count, kind, upper, lower } = coordination.ties();
      for (let t = 0; t < count; t++) {
        const above = upper[t];
        const below = lower[t];
        if (!tieWorks(kind[t], above, below, active, paperHub)) continue;
        if (kind[t] === CONTRIBUTOR_TIE && below !== team && post[below] !== CENTRE) publishes[below] = 0;
        addLink(links, above, below);
      }
    };

    /** Steps from the centre, and who is within them. */
    const measureSteps = () => {
      clearSearch(search);
      searchFromCentre(search, team, coordinationState);
      follow(search, links);
      near.fill(0);
      let coordinated = 0;
      for (let k = 0; k < search.end; k++) {
        const i = found[k];
        if (i === team || steps[i] > REACH) continue;
        near[i] = 1;
        coordinated++;
      }
      coordinationState.reached = Math.max(0, search.end - 1);
      coordinationState.coordinated = coordinated;
    };

    return () => {
      let actives = 0;
      for (let i = 0; i < size; i++) {
        const is = counts[state[i]];
        active[i] = is;
        actives += is;
      }
      coordinationState.actives = actives;
      publishes.set(active);
      const membersBefore = coordinationState.members;
      clearLinks(links);
      readPosts();
      readTies();
      const moved = updateComponents(links);
      if (moved) coordinationState.changes++;
      if (moved || coordinationState.members !== membersBefore) measureSteps();
      return coordinationState;
    };
  });

/** The committed alone are active, and a hub needs a lead who is trained: what works. */
export const effectiveCoordination = coordinationStateIn(
  (state) => state === COMMITTED,
  ({ skills, setting }, lead) => skills.of(lead) >= setting.rule.trainedSkill,
);

const coordinationOfDeclared = coordinationStateIn(isDeclared, () => true);

/** Every declared user is active: what shows from outside. */
export const coordinationOnPaper = (world: World): CoordinationState =>
  isAsOnPaper(world) ? effectiveCoordination(world) : coordinationOfDeclared(world);
