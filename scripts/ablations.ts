/**
 * Writes docs/results/ablations.md: what the mechanisms from which focus earns its effect contribute, each switched off
 * in turn. `npm run docs:ablations`, whenever results have changed.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ablatedFirms,
  ablateMechanisms,
  type MechanismAblation,
} from '../src/experiment/ablation/ablateMechanisms.ts';
import { ablationsPage } from '../src/report/markdown/ablationsPage.ts';

const ablations: MechanismAblation[] = [];
for (const firm of ablatedFirms) ablations.push(await ablateMechanisms(firm));
writeFileSync(resolve(import.meta.dirname, '../docs/results/ablations.md'), ablationsPage(ablations));
