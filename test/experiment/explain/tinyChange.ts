import type { Change } from '../../../src/experiment/explain/replay.ts';
import type { Step } from '../../../src/model/plans/plan.ts';
import { type Tiny, tinySetting } from '../../model/tinySetting.ts';

/** A tiny setting with a plan, ready to be played again. */
export const tinyChange = (tiny: Tiny, steps: readonly Step[] = []): Change => ({
  setting: tinySetting(tiny),
  plan: { steps },
});

/** Nobody who tries gives up, and everybody who is aware of it may try at once: only contacts and thresholds count. */
export const eager = { trialRate: 0.35, commitRate: 0.5, abandonRate: 0, peerAwareness: 1 } as const;
