/** A decimal number without loss: `digits` × 10^−`places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Decimal places beyond which a number is taken for a rounded one. */
const MOST_PLACES = 30;

const tenTo = (power: number) => BigInt(`1${'0'.repeat(power)}`);

function decimalOf(value: number): Decimal {
  const [mantissa = '0', power = '0'] = String(value).split('e');
  const [whole = '0', part = ''] = mantissa.split('.');
  const digits = BigInt(whole + part);
  const places = part.length - Number(power);
  return places >= 0 ? { digits, places } : { digits: digits * tenTo(-places), places: 0 };
}

const scaled = ({ digits, places }: Decimal, to: number) => digits * tenTo(to - places);

/** Steps from one end to the other, as a real number: whole where they end there. */
export const stepsBetween = (from: number, to: number, step: number): number => (to - from) / step;

/** How far from a whole number the steps may be that end within rounding. */
const ROUNDING = 1e-9;

/** Whether a range ends with one of its steps, within rounding. */
export function endsWithStep(from: number, to: number, step: number): boolean {
  const steps = stepsBetween(from, to, step);
  return steps >= 0 && Math.abs(steps - Math.round(steps)) <= ROUNDING * Math.max(1, steps);
}

/**
 * The values of a range from its first to its last, each the decimal number that people would write: 0.3, never
 * 0.30000000000000004. The range ends with a step ({@link endsWithStep}).
 */
export function exactSteps(from: number, to: number, step: number): number[] {
  const count = Math.round(stepsBetween(from, to, step));
  const [start, by] = [decimalOf(from), decimalOf(step)];
  const places = Math.max(start.places, by.places);
  const value = (k: number): number => {
    if (k === count) return to;
    if (places > MOST_PLACES) return from + k * step;
    return Number(`${scaled(start, places) + BigInt(k) * scaled(by, places)}e${-places}`);
  };
  return Array.from({ length: count + 1 }, (_, k) => value(k));
}
