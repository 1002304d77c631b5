import { simulate } from '../engine/simulate.ts';
import { metricNames } from '../model/metrics/metrics.ts';
import { hashOf } from '../scenario/canonical.ts';
import { parseScenario } from '../scenario/readScenario.ts';
import { prepare } from './prepare.ts';

/** A small firm under all styles, with everything measured, so that whatever is computed anywhere is in it. */
const scenario = `version: 1
horizon: 104w
replicates: 3
seed: 42
organisation: { generate: { people: 72, units: 4, customerFacing: 30% } }
climate: { leadership: 0.5, resistance: 1, digitalDivide: 10% }
start: { active: 5% }
target: { structure: coordinated, participation: 25%, hold: 4w, deadline: 52w }
plans:
  blitzkrieg: { style: blitzkrieg }
  guerrilla: { style: guerrilla }
  voluntary: { style: voluntary }
outputs: { metrics: [${metricNames.join(', ')}], by: [adopterType, unit] }
`;

/** What {@link bitsHere} is on every machine on which this version computes rightly. */
export const expectedBits = '31674521fc1b2443aaf9d924cf1812fbfee699333243f0e37e3d5c48f50edb1b';

/**
 * SHA-256 of every number that a fixed small comparison gives on this machine, in 64 hexadecimal digits. Where it is
 * {@link expectedBits}, results made here can be recomputed elsewhere, bit for bit.
 */
export async function bitsHere(): Promise<string> {
  const prepared = await prepare(await parseScenario(scenario, 'same-bits.yaml', { read: noFiles }), noFiles);
  const hashes: string[] = [];
  for (const plan of prepared.plans)
    for (let replicate = 0; replicate < prepared.replicates; replicate++) {
      const { values } = simulate(plan.model, replicate);
      hashes.push(hashOf(littleEndian(values)));
    }
  return hashOf(hashes.join('\n'));
}

const noFiles = (path: string): Promise<never> => Promise.reject(new Error(`${path}: nothing is read here`));

/** The bytes of numbers, in the order that nearly all machines have. */
function littleEndian(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, k) => {
    view.setFloat64(8 * k, value, true);
  });
  return new Uint8Array(view.buffer);
}
