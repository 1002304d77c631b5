import type { Comparison } from '../../experiment/comparison.ts';
import { nearestMedians } from '../../experiment/explain/nearestMedians.ts';
import { personNames } from '../../experiment/explain/personNames.ts';
import { worldOf } from '../../experiment/possibleWorlds.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { adopterTypes } from '../../org/org.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import type { Language, Text } from '../../text/text.ts';
import { sayIn } from '../typeset.ts';
import { adopterWords } from './adopterWords.ts';
import type { WorldView } from './peopleView.ts';
import { planWorldOf } from './planWorld.ts';
import { seatPlan } from './seatPlan.ts';

/** The comparison whose worlds are looked into. */
export type Compared = Pick<Comparison, 'outcomes'>;

/** Which replicate is looked into, and whether it was chosen because it stands for all. */
export interface ChosenWorld {
  readonly replicate: number;
  readonly isNearest: boolean;
}

/** The replicate that was asked for, or the one nearest the median buy-in of every ranked plan at the deadline. */
export function chosenWorld({ outcomes }: Compared, asked?: number): ChosenWorld {
  const buyIn = outcomes.filter(isRanked).flatMap((plan) => plan.outcomes.get('buyIn') ?? []);
  const nearest = nearestMedians(buyIn);
  return { replicate: asked ?? nearest, isNearest: asked === undefined || asked === nearest };
}

/**
 * One possible world under every plan: who sits where in it, and what became of everybody. Without a replicate, the one that
 * stands for all. Under a reference rule there are seats, and no plans that could be played again.
 */
export function worldViewOf(
  prepared: Prepared,
  comparison: Compared,
  language: Language,
  asked?: number,
): WorldView {
  const chosen = chosenWorld(comparison, asked);
  const { replicate } = chosen;
  const changes = prepared.plans.flatMap(({ name, inWorldOf }) => {
    const { change } = inWorldOf(replicate);
    return change === undefined ? [] : [{ name, change }];
  });
  const { org, setting } = changes[0]?.change ?? { org: prepared.org, setting: undefined };
  const names = personNames(org, prepared.source.scenario.seed);
  const seats = seatPlan(org, names, language);
  return {
    replicate,
    worlds: prepared.worlds,
    named: worldNamed(prepared, chosen, language),
    isNearest: chosen.isNearest,
    real: org.real,
    seats,
    names,
    types:
      org.real || setting === undefined
        ? undefined
        : {
            names: adopterTypes.map((type) => adopterWords[type][language]),
            of: Int8Array.from(setting.adopterType),
          },
    levels: org.level,
    capacity: prepared.source.scenario.resources.capacity,
    plans: changes.map(({ name, change }) => planWorldOf(name, change, replicate, seats)),
  };
}

/** `world 57 of 200, the one nearest the median of every plan`. */
export function worldNamed(
  { worlds, replicates }: Pick<Prepared, 'worlds' | 'replicates'>,
  { replicate, isNearest }: ChosenWorld,
  language: Language,
): string {
  const world = worldOf(replicate, worlds);
  const which: Text =
    replicates === worlds
      ? { en: `world ${world} of ${worlds}`, fr: `monde ${world} sur ${worlds}` }
      : {
          en: `replicate ${replicate} of ${replicates}, in world ${world} of ${worlds}`,
          fr: `réplique ${replicate} sur ${replicates}, dans le monde ${world} sur ${worlds}`,
        };
  const near: Text = isNearest
    ? {
        en: ', the one nearest the median of every plan',
        fr: ', le plus proche de la médiane de chaque plan',
      }
    : { en: '', fr: '' };
  return sayIn(language)({ en: which.en + near.en, fr: which.fr + near.fr });
}
