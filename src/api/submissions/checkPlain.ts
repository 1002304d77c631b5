import { HttpProblem } from '../problems/httpProblem.ts';
import { pointerTo } from '../problems/pointer.ts';

/** Levels a scenario may nest; it needs about ten. */
const mostDeep = 40;

/**
 * Looks for what would change or break when a value that came in JSON is written as JSON again: numbers too large for
 * the program (`1e400` is read as infinity), and nesting without end.
 *
 * @throws HttpProblem at the first of them
 */
export function checkPlain(value: unknown, steps: readonly (string | number)[]): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw refused(steps, notANumber);
  if (typeof value !== 'object' || value === null) return;
  if (steps.length > mostDeep) throw refused(steps.slice(0, 8), tooDeep);
  for (const [key, held] of Object.entries(value)) checkPlain(held, [...steps, key]);
}

const refused = (steps: readonly (string | number)[], fault: typeof tooDeep) =>
  new HttpProblem('invalid-request', {
    detail: fault.message,
    faults: [{ ...fault, pointer: pointerTo(steps) }],
  });

const notANumber = {
  code: 'number-too-large',
  message: { en: 'the number is too large', fr: 'le nombre est trop grand' },
  suggestion: { en: 'write a number below 1e308', fr: 'écrivez un nombre inférieur à 1e308' },
};

const tooDeep = {
  code: 'too-deep',
  message: {
    en: `the scenario nests more than ${mostDeep} levels`,
    fr: `le scénario a plus de ${mostDeep} niveaux`,
  },
  suggestion: {
    en: 'write the scenario as its schema says',
    fr: 'écrivez le scénario comme le dit son schéma',
  },
};
