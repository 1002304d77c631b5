import { HttpProblem } from '../problems/httpProblem.ts';
import { pointerTo } from '../problems/pointer.ts';

/** Levels a scenario may nest; it needs about ten. */
const mostDeep = 40;

/**
 * Looks for what would change or break when a value that came in JSON is written as JSON again: numbers too large for
 * the program (`1e400` is read as infinity), nesting without end, and more than `most` values in it. `above` is the
 * member of the body that holds it.
 *
 * @throws HttpProblem at the first of them
 */
export function checkPlain(value: unknown, above: string, most: number): void {
  let values = 0;

  function check(each: unknown, steps: readonly string[]): void {
    if (++values > most) throw tooManyValues(most);
    if (typeof each === 'number' && !Number.isFinite(each)) throw refused(steps, notANumber);
    if (typeof each !== 'object' || each === null) return;
    if (steps.length > mostDeep) throw refused(steps.slice(0, 8), tooDeep);
    for (const key in each) check((each as Record<string, unknown>)[key], [...steps, key]);
  }

  check(value, [above]);
}

const refused = (steps: readonly (string | number)[], fault: typeof tooDeep) =>
  new HttpProblem('invalid-request', {
    detail: fault.message,
    faults: [{ ...fault, pointer: pointerTo(steps) }],
  });

const tooManyValues = (most: number) =>
  new HttpProblem('body-too-large', {
    detail: {
      en: `the scenario holds more than ${most} values; send people and ties as CSV in files`,
      fr: `le scénario contient plus de ${most} valeurs ; envoyez personnes et liens en CSV dans files`,
    },
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
