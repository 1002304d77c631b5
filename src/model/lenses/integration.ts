import { log } from '../../engine/elementary.ts';
import { structureClasses } from '../structures/classify.ts';
import type { World } from '../world.ts';
import { perWorld } from './perWorld.ts';
import { effectiveStanding } from './standing.ts';

/** The three levels at which an organisation integrates what it does, from the first to the third. */
export const levels = ['noStrategy', 'marketing', 'enterprise'] as const;
export type Level = (typeof levels)[number];

/** Functions that level 2 is the business of, by what their label contains in either language. */
const MARKETING = /marketing|communication|\bcomms?\b/i;

const joining: ReadonlySet<string> = new Set(['coordinated', 'dandelion', 'honeycomb']);

/**
 * Whether the structure joins the units without doing their work for them: level 3 asks for it, and so does the second
 * of Owyang's ten criteria of maturity.
 */
export const isJoined = (world: World): boolean => joining.has(structureClasses[world.effectiveClass]);

/**
 * The level, read off the committed [A]. *Enterprise 2.0*: they are spread evenly over the units (entropy at least .8
 * of what it could be), four units of five are autonomous, and the structure is one that joins them. *Marketing 2.0*:
 * seven of ten are in marketing or communication, and there is a centre or a policy. *No strategy*: neither.
 */
export function levelOf(world: World): Level {
  const { units, autonomousUnits, centre } = world.effective;
  if (isJoined(world) && 5 * autonomousUnits >= 4 * units && evenness(world) >= 0.8) return 'enterprise';
  const { function: jobs, size } = world.setting;
  const { active, actives } = effectiveStanding(world);
  const { isMarketing } = columns(world);
  let marketing = 0;
  for (let i = 0; i < size; i++)
    if (active[i] === 1 && jobs[i] >= 0 && isMarketing[jobs[i]] === 1) marketing++;
  const led = centre > 0 || world.underPolicy.includes(1);
  return led && actives > 0 && 10 * marketing >= 7 * actives ? 'marketing' : 'noStrategy';
}

/** Entropy of the committed over the units, of the most that there could be; 0 where there is one unit. */
function evenness(world: World): number {
  const { size, unit, unitNames } = world.setting;
  const { active } = effectiveStanding(world);
  const { inUnit } = columns(world);
  inUnit.fill(0);
  let total = 0;
  for (let i = 0; i < size; i++)
    if (active[i] === 1 && unit[i] >= 0) {
      inUnit[unit[i]]++;
      total++;
    }
  if (unitNames.length < 2 || total === 0) return 0;
  let entropy = 0;
  for (let u = 0; u < inUnit.length; u++)
    if (inUnit[u] > 0) entropy -= (inUnit[u] / total) * log(inUnit[u] / total);
  return entropy / log(unitNames.length);
}

/** Which functions are marketing, and the committed of each unit. */
const columns = perWorld(({ setting: { functionNames, unitNames } }) => ({
  isMarketing: Uint8Array.from(functionNames, (name) => Number(MARKETING.test(name))),
  inUnit: new Int32Array(unitNames.length),
}));
