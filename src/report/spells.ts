import type { PlanResult } from '../experiment/comparison.ts';
import { splitGroup } from './seriesOf.ts';

/** Weeks in a row in which one member of a metric is the most frequent over the replicates. */
export interface Spell {
  /** `coordinated` of `structure=coordinated`; undefined where in most replicates it is none of them. */
  readonly member: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** Shorter spells are taken for the noise of a close race; the start is never left out. */
const SHORTEST = 3;

/**
 * Which member of a metric that is split into groups stands first, week after week, such as the structure that most
 * replicates have: what a run went through, in a few words. Where nothing stands before *none* it is undefined; equals
 * stand in the order of the table. A spell of one or two weeks belongs to the one before it.
 */
export function spellsOf({ weekly }: PlanResult, metric: string): Spell[] {
  const series = weekly.filter((each) => each.metric === metric && each.group !== 'all');
  if (series.length === 0) return [];
  const spells: { member: string | undefined; from: number; to: number }[] = [];
  series[0].mean.forEach((_, week) => {
    let member: string | undefined;
    let most = 1 - series.reduce((sum, { mean }) => sum + mean[week], 0);
    for (const { group, mean } of series)
      if (mean[week] > 0 && mean[week] >= most) {
        if (member !== undefined && mean[week] === most) continue;
        most = mean[week];
        member = splitGroup(group).member;
      }
    add({ member, from: week, to: week });
  });
  const every = spells.splice(0);
  for (const [k, spell] of every.entries()) {
    const before = spells.at(-1);
    if (k > 0 && before !== undefined && spell.to - spell.from + 1 < SHORTEST) before.to = spell.to;
    else add(spell);
  }
  return spells;

  /** Joined to the one before it where that is the same. */
  function add(spell: { member: string | undefined; from: number; to: number }) {
    const last = spells.at(-1);
    if (last !== undefined && last.member === spell.member) last.to = spell.to;
    else spells.push(spell);
  }
}
