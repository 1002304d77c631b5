/** Weeks in a row in one state. */
export interface LifeSpell {
  readonly state: number;
  readonly from: number;
  /** The week after the last. */
  readonly to: number;
}

/** A life in spells: `at` tells the state at the end of each week from 0 to the horizon. */
export function lifeSpells(at: (week: number) => number, horizon: number): LifeSpell[] {
  const spells: LifeSpell[] = [];
  for (let from = 0, week = 1; week <= horizon + 1; week++) {
    if (week <= horizon && at(week) === at(from)) continue;
    spells.push({ state: at(from), from, to: week });
    from = week;
  }
  return spells;
}
