/** One step of a path as a JSON Pointer writes it (RFC 6901). */
const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** Characters of a name that a pointer repeats. */
const longest = 200;

/** The JSON Pointer of steps from the root of a body. A name that is longer than any should be is cut, and leads nowhere. */
export const pointerTo = (steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${escaped(cut(String(step)))}`).join('');

const cut = (name: string) => (name.length > longest ? `${name.slice(0, longest)}…` : name);

/** The steps of a path as scenario files write it: `plans.by-hand.steps[1].gate` → plans, by-hand, steps, 1, gate. */
export const stepsOf = (path: string): string[] => path.match(/[^.[\]]+/g) ?? [];
