import type { Setting } from './setting.ts';
import type { StructureName } from './structures/structures.ts';

/** What a measurement depends on before anything has run: who there is, and the target that is watched. */
export interface MetricContext
  extends Pick<Setting, 'size' | 'customerFacing' | 'functionNames' | 'external' | 'resources'> {
  readonly target: { readonly structure: StructureName };
  /** Structures that plans turn to on the way. */
  readonly retargets?: readonly StructureName[];
}
