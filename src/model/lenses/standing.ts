import { COMMITTED, isDeclared } from '../states.ts';
import { CENTRE, CONTRIBUTOR_TIE, DIVISION_HUB, REACH, UNIT_HUB, workingTie } from '../structures/reading.ts';
import type { World } from '../world.ts';
import { type Links, linksOf, stepsFrom } from './links.ts';
import { oncePerWeek } from './oncePerWeek.ts';

/** Where everybody stands in one reading of the structure. The row `size` stands for the centre as a team. */
export interface Standing {
  /** 1 for active people, and their number. */
  readonly active: Uint8Array;
  readonly actives: number;
  /** 1 for active people who publish: whoever has a live tie to the centre as a contributor hands content on instead. */
  readonly publishes: Uint8Array;
  /** 1 for leads of hubs that work in this reading. */
  readonly leads: Uint8Array;
  /** Live coordination ties that count in this reading, and one from each active member of the centre to the team. */
  readonly links: Links;
  /** Live steps from the centre, −1 where none lead there. */
  readonly steps: Int32Array;
}

/** Whether a person is in the centre or near enough to it to count as coordinated. */
export const isCoordinated = ({ steps }: Standing, person: number): boolean =>
  steps[person] >= 0 && steps[person] <= REACH;

const standingIn = (
  isActive: (state: number) => boolean,
  hubWorks: (world: World, lead: number) => boolean,
) =>
  oncePerWeek((world): (() => Standing) => {
    const { setting, state, coordination } = world;
    const { size } = setting;
    const team = size;
    const active = new Uint8Array(size);
    const publishes = new Uint8Array(size);
    const leads = new Uint8Array(size);
    const paperHub = new Uint8Array(size);

    return () => {
      const { post } = coordination;
      const ties = coordination.ties();
      const a: number[] = [];
      const b: number[] = [];
      let actives = 0;
      for (let i = 0; i < size; i++) {
        active[i] = isActive(state[i]) ? 1 : 0;
        publishes[i] = active[i];
        actives += active[i];
        const hub = post[i] === UNIT_HUB || post[i] === DIVISION_HUB;
        paperHub[i] = hub && !hubWorks(world, i) ? 1 : 0;
        leads[i] = hub && active[i] === 1 && paperHub[i] === 0 ? 1 : 0;
        if (active[i] === 0 || post[i] !== CENTRE) continue;
        a.push(team);
        b.push(i);
      }
      const centre = b.slice();
      const counts = workingTie({ size, active, paperHub, ties }, centre.length > 0);
      for (let t = 0; t < ties.count; t++) {
        if (!counts(t)) continue;
        const lower = ties.lower[t];
        if (ties.kind[t] === CONTRIBUTOR_TIE && lower !== team && post[lower] !== CENTRE)
          publishes[lower] = 0;
        a.push(ties.upper[t]);
        b.push(lower);
      }
      const links = linksOf(size + 1, a, b);
      const steps = stepsFrom(links, centre.length === 0 ? [] : [team, ...centre]);
      return { active, actives, publishes, leads, links, steps };
    };
  });

/** The committed alone are active, and a hub needs a lead who is trained: what works. */
export const effectiveStanding = standingIn(
  (state) => state === COMMITTED,
  ({ skill, setting }, lead) => skill[lead] >= setting.rule.trainedSkill,
);

/** Every declared user is active: what shows from outside. */
export const standingOnPaper = standingIn(isDeclared, () => true);
