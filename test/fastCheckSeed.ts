import fc from 'fast-check';

/**
 * Properties are tried on the same cases every time, so that a suite that passed fails only for what was changed.
 * `FAST_CHECK_SEED=random` draws new cases, a number repeats those of a failure.
 */
const asked = process.env.FAST_CHECK_SEED ?? '20261125';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`FAST_CHECK_SEED is a whole number or random, not ${asked}`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
