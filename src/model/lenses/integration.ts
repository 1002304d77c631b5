import { log } from '../../engine/elementary.ts';
import type { FixedNumbers } from '../../words/fixedNumber.ts';
import { structureClasses } from '../structures/classify.ts';
import type { World } from '../world.ts';
import { effectiveStanding } from './standing.ts';

/** The three levels at which an organisation integrates what it does, from the first to the third. */
export const levels = ['noStrategy', 'marketing', 'enterprise'] as const;
export type Level = (typeof levels)[number];

/** What is told of these numbers. */
export const integrationNumbers: FixedNumbers = {
  evenness: {
    value: 0.8,
    en: 'entropy of the committed over the units, of the most there could be, at least, for enterprise 2.0',
    fr: 'entropie des engagés entre unités, rapportée au plus possible, au moins, pour l’entreprise 2.0',
    unit: 'share',
    basis: 'A',
    range: [0.6, 0.95],
  },
  autonomousUnits: {
    value: 0.8,
    en: 'autonomous units at least for enterprise 2.0',
    fr: 'unités autonomes au moins pour l’entreprise 2.0',
    unit: 'share of units',
    basis: 'A',
    range: [0.5, 1],
  },
  marketing: {
    value: 0.7,
    en: 'those in marketing or communication, at least, for marketing 2.0',
    fr: 'ceux du marketing ou de la communication, au moins, pour le marketing 2.0',
    unit: 'share of the committed',
    basis: 'A',
    range: [0.5, 0.9],
  },
};

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
  const { function: jobs, functionNames } = world.setting;
  const { active, actives } = effectiveStanding(world);
  let marketing = 0;
  for (let i = 0; i < active.length; i++)
    if (active[i] === 1 && jobs[i] >= 0 && MARKETING.test(functionNames[jobs[i]])) marketing++;
  const led = centre > 0 || world.underPolicy.includes(1);
  return led && actives > 0 && 10 * marketing >= 7 * actives ? 'marketing' : 'noStrategy';
}

/** Entropy of the committed over the units, of the most that there could be; 0 where there is one unit. */
function evenness(world: World): number {
  const { unit, unitNames } = world.setting;
  const { active } = effectiveStanding(world);
  const counts = new Int32Array(unitNames.length);
  let total = 0;
  for (let i = 0; i < active.length; i++)
    if (active[i] === 1 && unit[i] >= 0) {
      counts[unit[i]]++;
      total++;
    }
  if (unitNames.length < 2 || total === 0) return 0;
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / total) * log(count / total);
  return entropy / log(unitNames.length);
}
