/** The next of 1, 2, 2.5, 5 times a power of ten, on which an axis may end; 1 of nothing. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  for (let power = MOST_POWER; ; power--)
    for (const step of [5, 2.5, 2, 1]) if (Number(`${step}e${power}`) < value) return next(step, power);
}

/** Above all that is counted. */
const MOST_POWER = 15;

const next = (step: number, power: number): number => {
  const steps = [1, 2, 2.5, 5];
  const above = steps[steps.indexOf(step) + 1];
  return above === undefined ? Number(`1e${power + 1}`) : Number(`${above}e${power}`);
};
