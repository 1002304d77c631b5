import { COMMITTED, RESISTANT } from '../states.ts';
import type { World } from '../world.ts';
import { acrossShare, activeTies } from './activeTies.ts';
import type { BenefitName } from './benefitNames.ts';
import { frontLine } from './frontLine.ts';
import { dynamicSignal, hivemind } from './socialBusiness.ts';

/** Share of the people who meet customers who are committed. */
function committedAtTheFront(world: World): number {
  const { state } = world;
  const front = frontLine(world);
  let committed = 0;
  for (let k = 0; k < front.length; k++) if (state[front[k]] === COMMITTED) committed++;
  return front.length === 0 ? 0 : committed / front.length;
}

/** Share of the external parties that know a committed person, or somebody in contact with one. */
function withinEarshot(world: World): number {
  const { external } = world.setting;
  if (external === undefined || external.size === 0) return 0;
  const { first, person } = external;
  const { committed, contacts } = activeTies(world);
  const hears = (i: number): boolean => {
    if (committed[i] === 1) return true;
    for (let t = contacts.first[i]; t < contacts.first[i + 1]; t++)
      if (committed[contacts.other[t]] === 1) return true;
    return false;
  };
  let heard = 0;
  for (let p = 0; p < external.size; p++)
    for (let t = first[p]; t < first[p + 1]; t++)
      if (hears(person[t])) {
        heard++;
        break;
      }
  return heard / external.size;
}

/** Share of the committed less share of the resistant, from −1 to 1. */
const committedLessResistant = ({ everybody: { counts }, setting }: World): number =>
  (counts[COMMITTED] - counts[RESISTANT]) / setting.size;

/** The index of each benefit; where nothing is known that it is read from, 0. */
export const benefitIndex: Record<BenefitName, (world: World) => number> = {
  fieldInformation: dynamicSignal,
  operatingCost: (world) => hivemind(world) * acrossShare(activeTies(world)),
  customerSatisfaction: committedAtTheFront,
  offerRisk: withinEarshot,
  retention: committedLessResistant,
};

/**
 * What adds the worth of a week's benefits to the ledger, at the user's prices. Undefined where nothing is priced:
 * there is no other benefit in money.
 */
export function earnings(world: World): (() => void) | undefined {
  const priced = (
    Object.entries(world.setting.resources.value) as [BenefitName, number | undefined][]
  ).filter((entry): entry is [BenefitName, number] => entry[1] !== undefined && entry[1] > 0);
  if (priced.length === 0) return undefined;
  return () => {
    for (const [benefit, worth] of priced) world.ledger.gained += worth * benefitIndex[benefit](world);
  };
}
