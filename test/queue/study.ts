import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Twenty chunks of about a third of a second. */
export const CHUNKS = 20;
const scenario = `version: 1
organisation: { generate: { people: 60, units: 4 } }
horizon: 52
replicates: 200
`;
const study = `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: { from: 0.1, to: 0.9, step: 0.2 } }
  - { factor: climate.resistance, values: [0.8, 1.2] }
`;

/** A part of it, where that is enough. */
export const SHORT = 'short.yaml';
const short = `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: [0.2, 0.4, 0.6, 0.8] }
`;

/** Writes the study of these tests into a folder, and what else it is to hold. */
export function writeStudy(folder: string, more: Readonly<Record<string, string>> = {}): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({
    'firm.yaml': scenario,
    'sweep.yaml': study,
    [SHORT]: short,
    ...more,
  }))
    writeFileSync(join(folder, name), text);
}
