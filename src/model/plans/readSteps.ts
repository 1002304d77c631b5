import { tacticOf } from '../tactics/tactics.ts';
import { type Condition, parseCondition } from './condition.ts';
import type { Entry, Step } from './plan.ts';

/** A step with everything that is written in it read. */
export interface ReadStep {
  readonly step: Step;
  /** Condition of its gate, and of the end of its repetition. */
  readonly when: Condition | undefined;
  readonly until: Condition | undefined;
  /** What is begun again and again. */
  readonly repeated: Entry | undefined;
}

const read = new WeakMap<readonly Step[], readonly ReadStep[]>();

/** Reads the steps of a plan: once, however many runs it is played in. */
export function readSteps(steps: readonly Step[]): readonly ReadStep[] {
  const known = read.get(steps);
  if (known !== undefined) return known;
  const ids = steps.map(({ id }) => id);
  const conditionOf = (written: string | undefined) => {
    const condition = written === undefined ? undefined : parseCondition(written, ids);
    return condition === undefined || 'message' in condition ? undefined : condition;
  };
  const found = steps.map((step) => ({
    step,
    when: conditionOf(step.gate?.when),
    until: conditionOf(step.repeat?.until),
    repeated: repeatedBy(step),
  }));
  read.set(steps, found);
  return found;
}

function repeatedBy({ repeat }: Step): Entry | undefined {
  if (repeat === undefined) return undefined;
  const { tactic, by, every: _every, until: _until, units: _units, ...given } = repeat;
  // parameters that the tactic does not have are none of its concern
  const known = Object.entries(given).filter(([name]) => name in tacticOf(tactic).entry.shape);
  const written = { tactic, who: { pick: 'unit', by }, ...Object.fromEntries(known) };
  return tacticOf(tactic).entry.parse(written) as Entry;
}
