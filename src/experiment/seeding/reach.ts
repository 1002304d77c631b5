import type { Network } from '../../engine/network.ts';

/** How far a team is heard among everybody else, before anybody has changed. */
export interface Reach {
  /** Share of the others who have a contact in the team; and who have one in it or one who has. */
  readonly oneStep: number;
  readonly twoSteps: number;
  /**
   * The same by tie weight: chance that a contact of anybody else, drawn by weight, is of the team; and that this
   * contact, or a contact of theirs, is.
   */
  readonly weightOneStep: number;
  readonly weightTwoSteps: number;
}

/** The reach of a team along ties of influence; 0 where there is nobody else. */
export function reachOf(network: Network, team: Int32Array): Reach {
  const { size } = network;
  const inTeam = new Float64Array(size);
  for (const i of team) inTeam[i] = 1;
  const one = heard(network, inTeam);
  const two = heard(
    network,
    one.map((share, i) => (inTeam[i] === 1 ? 1 : share)),
  );
  let others = 0;
  const sums = { oneStep: 0, twoSteps: 0, weightOneStep: 0, weightTwoSteps: 0 };
  for (let i = 0; i < size; i++) {
    if (inTeam[i] === 1) continue;
    others++;
    if (one[i] > 0) sums.oneStep++;
    if (two[i] > 0) sums.twoSteps++;
    sums.weightOneStep += one[i];
    sums.weightTwoSteps += two[i];
  }
  const share = (sum: number) => (others === 0 ? 0 : sum / others);
  return {
    oneStep: share(sums.oneStep),
    twoSteps: share(sums.twoSteps),
    weightOneStep: share(sums.weightOneStep),
    weightTwoSteps: share(sums.weightTwoSteps),
  };
}

/** The mean of a column over each person's contacts, by weight; 0 without contacts. */
function heard({ size, first, follower, weight, strength }: Network, said: Float64Array): Float64Array {
  const sum = new Float64Array(size);
  for (let i = 0; i < size; i++)
    if (said[i] > 0) for (let t = first[i]; t < first[i + 1]; t++) sum[follower[t]] += weight[t] * said[i];
  return sum.map((heardBy, i) => (strength[i] === 0 ? 0 : heardBy / strength[i]));
}
