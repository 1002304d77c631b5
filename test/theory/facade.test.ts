import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/experiment/explain/replay.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { leverOf } from '../../src/model/lever.ts';
import { changeDefaults } from '../../src/model/rules/changeParameters.ts';
import { createCircumstances, exitProbabilities, exitsOf } from '../../src/model/rules/transitions.ts';
import { COMMITTED, COMPLIANT, DISCONTINUED } from '../../src/model/states.ts';

const RUNS = 20;
/** Weeks from the start to the lapse of the mandate of the shipped Blitzkrieg. */
const LAPSE = 26;

describe('Blitzkrieg with the defaults', async () => {
  const { plans } = await prepareText(
    `
organisation: { generate: { people: 240, units: 9 } }
plans: { blitzkrieg: { style: blitzkrieg } }`,
  );
  const { change } = plans[0];
  /** People compliant and committed in week 12; person-weeks of compliance after the lapse, and exits from them. */
  let compliant = 0;
  let committed = 0;
  let atRisk = 0;
  let gone = 0;
  let allowed = 0;
  for (let run = 0; run < RUNS; run++)
    replay(change!, run, {
      afterDecide({ state, levers: { mandate } }, week, next) {
        for (let i = 0; i < state.length; i++) {
          if (week === 13) {
            compliant += Number(state[i] === COMPLIANT);
            committed += Number(state[i] === COMMITTED);
          }
          // the mandate begins in the first weeks: by twice its length it has lapsed for everybody
          if (week <= 2 * LAPSE || state[i] !== COMPLIANT) continue;
          atRisk++;
          gone += Number(next[i] === DISCONTINUED);
          allowed += changeDefaults.lapseRate * (1 - leverOf(mandate, i));
        }
      },
    });

  test('is more obeyed than believed in week 12, by far', () => {
    expect(compliant).toBeGreaterThan(committed);
    expect(compliant / (RUNS * 240)).toBeGreaterThan(0.4);
    expect(committed / (RUNS * 240)).toBeLessThan(0.2);
  });

  test('once the mandate has lapsed loses at most .10 (1 − m) of the compliant a week', () => {
    expect(atRisk).toBeGreaterThan(5000);
    expect(gone).toBeGreaterThan(0);
    // what is allowed is .08 a week at the residue of .2; three standard errors of the number of exits above it
    expect(allowed / atRisk).toBeCloseTo(0.08, 3);
    expect(gone).toBeLessThanOrEqual(allowed + 3 * Math.sqrt(allowed));
  });
});

test('nobody compliant is given up with more than .10 (1 − m), whatever their circumstances', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const into = new Float64Array(3);
  const place = exitsOf[COMPLIANT].indexOf(DISCONTINUED);
  fc.assert(
    fc.property(share, share, share, share, (mandate, responding, reactance, leadership) => {
      const at = { ...createCircumstances(), response: responding, mandate, reactance, leadership };
      exitProbabilities(COMPLIANT, at, changeDefaults, into);
      expect(into[place]).toBeLessThanOrEqual(0.1 * (1 - mandate) + 1e-15);
    }),
  );
});
