import { COMMITTED, RESISTANT } from '../states.ts';
import type { World } from '../world.ts';
import { acrossShare, activeTies } from './activeTies.ts';
import type { BenefitName } from './benefitNames.ts';
import { dynamicSignal, hivemind } from './socialBusiness.ts';

/** Share of the people who meet customers who are committed. */
function committedAtTheFront({ setting: { customerFacing }, state }: World): number {
  let front = 0;
  let committed = 0;
  customerFacing?.forEach((facing, i) => {
    front += facing;
    if (facing === 1 && state[i] === COMMITTED) committed++;
  });
  return front === 0 ? 0 : committed / front;
}

/** Share of the external parties that know a committed person, or somebody in contact with one. */
function withinEarshot({ setting: { size, network, external }, state }: World): number {
  if (external === undefined || external.size === 0) return 0;
  const { first, follower } = network;
  const near = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    if (state[i] === COMMITTED) near[i] = 1;
    for (let t = first[i]; t < first[i + 1]; t++) {
      if (state[i] === COMMITTED) near[follower[t]] = 1;
      if (state[follower[t]] === COMMITTED) near[i] = 1;
    }
  }
  let heard = 0;
  for (let p = 0; p < external.size; p++)
    if (external.person.subarray(external.first[p], external.first[p + 1]).some((i) => near[i] === 1))
      heard++;
  return heard / external.size;
}

/** Share of the committed less share of the resistant, from −1 to 1. */
function committedLessResistant({ state, setting }: World): number {
  let balance = 0;
  for (const each of state) balance += each === COMMITTED ? 1 : each === RESISTANT ? -1 : 0;
  return balance / setting.size;
}

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
