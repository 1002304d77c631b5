import type { Network } from '../engine/network.ts';
import { checkpoint } from '../engine/runControl.ts';
import { type AtRisk, examples } from './atRisk.ts';
import { type Rival, surroundingsOf } from './candidateModels.ts';
import type { Diffusion } from './diffusion.ts';
import { addEvidence, type Evidence, noEvidence, scoreForetold, scoreHazard } from './evidence.ts';
import { fitHazard } from './fitHazard.ts';
import type { Hazard } from './hazard.ts';
import { type Foretold, foretell, type Retelling } from './predict.ts';

/** One rival on one network: two fits, each judged on the communities that it has not seen. */
export interface Judged {
  readonly hazards: readonly [Hazard, Hazard];
  readonly evidence: Evidence;
  /** Adopters by the end of each period in the first and in the second half, a column per replicate. */
  readonly together: readonly [Foretold['together'], Foretold['together']];
}

/** Fits a rival on each half of the communities, and judges it on the other. `half` is −1 for communities in neither. */
export async function judgeRival(
  rival: Rival,
  diffusion: Diffusion,
  network: Network,
  rows: AtRisk,
  half: Int8Array,
  retold: Pick<Retelling, 'key' | 'replicates' | 'control'>,
): Promise<Judged> {
  const surroundings = surroundingsOf(rival, diffusion, network);
  const columns = surroundings.map((each) => examples(diffusion, rows, each));
  const evidence = noEvidence(diffusion);
  const judgeHalf = async (side: 0 | 1) => {
    const scored = Uint8Array.from(half, (of) => (of === side ? 1 : 0));
    const seen = rowsIn(diffusion, rows, half, 1 - side);
    const hazard = fitHazard(rows.adopted, columns, seen);
    await checkpoint(retold.control);
    scoreHazard(evidence, diffusion, rows, columns, hazard, scored);
    const foretold = await foretell(diffusion, { ...retold, surroundings, hazard, scored });
    const alike = surroundings.every((each, k) => each.alike || hazard.q[k] === 0);
    scoreForetold(evidence, diffusion, foretold, alike, scored);
    return { hazard, together: foretold.together };
  };
  const first = await judgeHalf(0);
  const second = await judgeHalf(1);
  return {
    hazards: [first.hazard, second.hazard],
    evidence,
    together: [first.together, second.together],
  };
}

const rowsIn = ({ community }: Diffusion, { person }: AtRisk, half: Int8Array, side: number): Uint32Array =>
  Uint32Array.from(person.keys()).filter((row) => half[community.of[person[row]]] === side);

/** What several networks of equal standing show on average. */
export function meanEvidence(diffusion: Diffusion, judged: readonly Judged[]): Evidence {
  const mean = noEvidence(diffusion);
  for (const { evidence } of judged) addEvidence(mean, evidence, 1 / judged.length);
  return mean;
}

/** Their mean rates, by fit. */
export function meanHazards(judged: readonly Judged[]): [Hazard, Hazard] {
  const mean = (side: 0 | 1): Hazard => {
    const each = judged.map(({ hazards }) => hazards[side]);
    const part = (of: (hazard: Hazard) => number) =>
      each.reduce((sum, one) => sum + of(one), 0) / each.length;
    return { p: part(({ p }) => p), q: each[0].q.map((_, k) => part(({ q }) => q[k])) };
  };
  return [mean(0), mean(1)];
}
