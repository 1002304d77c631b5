import type { Network } from '../engine/network.ts';
import { checkpoint } from '../engine/runControl.ts';
import { type AtRisk, examples } from './atRisk.ts';
import { type CandidateModel, referenceGroupsOf } from './candidateModels.ts';
import type { Diffusion } from './diffusion.ts';
import { addEvidence, createEvidence, type Evidence, scoreHazard, scorePrediction } from './evidence.ts';
import { fitHazard } from './fitHazard.ts';
import type { Hazard } from './hazard.ts';
import { type Prediction, type PredictionRun, predict } from './predict.ts';

/** One rival on one network: two fits, each judged on the communities that it has not seen. */
export interface CrossValidation {
  readonly hazards: readonly [Hazard, Hazard];
  readonly evidence: Evidence;
  /** Adopters by the end of each period in the first and in the second half, a column per replicate. */
  readonly together: readonly [Prediction['together'], Prediction['together']];
}

/** Fits a rival on each half of the communities, and judges it on the other. `half` is −1 for communities in neither. */
export async function crossValidate(
  rival: CandidateModel,
  diffusion: Diffusion,
  network: Network,
  rows: AtRisk,
  half: Int8Array,
  retold: Pick<PredictionRun, 'key' | 'replicates' | 'control'>,
): Promise<CrossValidation> {
  const referenceGroups = referenceGroupsOf(rival, diffusion, network);
  const columns = referenceGroups.map((each) => examples(diffusion, rows, each));
  const evidence = createEvidence(diffusion);
  const judgeHalf = async (side: 0 | 1) => {
    const scored = Uint8Array.from(half, (of) => (of === side ? 1 : 0));
    const seen = rowsIn(diffusion, rows, half, 1 - side);
    const hazard = fitHazard(rows.adopted, columns, seen);
    await checkpoint(retold.control);
    scoreHazard(evidence, diffusion, rows, columns, hazard, scored);
    const foretold = await predict(diffusion, { ...retold, referenceGroups, hazard, scored });
    const alike = referenceGroups.every((each, k) => each.alike || hazard.q[k] === 0);
    scorePrediction(evidence, diffusion, foretold, alike, scored);
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
export function meanEvidence(diffusion: Diffusion, judged: readonly CrossValidation[]): Evidence {
  const mean = createEvidence(diffusion);
  for (const { evidence } of judged) addEvidence(mean, evidence, 1 / judged.length);
  return mean;
}

/** Their mean rates, by fit. */
export function meanHazards(judged: readonly CrossValidation[]): [Hazard, Hazard] {
  const mean = (side: 0 | 1): Hazard => {
    const each = judged.map(({ hazards }) => hazards[side]);
    const part = (of: (hazard: Hazard) => number) =>
      each.reduce((sum, one) => sum + of(one), 0) / each.length;
    return { p: part(({ p }) => p), q: each[0].q.map((_, k) => part(({ q }) => q[k])) };
  };
  return [mean(0), mean(1)];
}
