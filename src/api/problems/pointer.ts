import { truncatePath } from '../../text/truncate.ts';

/** One step of a path as a JSON Pointer writes it (RFC 6901). */
const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** The JSON Pointer of steps from the root of a body. A name too long for a message is cut, and leads nowhere. */
export const pointerTo = (steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${escaped(truncatePath(String(step)))}`).join('');

/** The steps of a path as scenario files write it: `plans.by-hand.steps[1].gate` → plans, by-hand, steps, 1, gate. */
export const stepsOf = (path: string): string[] => path.match(/[^.[\]]+/g) ?? [];
