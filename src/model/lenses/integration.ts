import { log } from '../../engine/elementary.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Text } from '../../text/text.ts';
import { functions } from '../needs.ts';
import { classes } from '../structures/structures.ts';
import { reaches, threshold } from '../threshold.ts';
import { oneOfMetric, wholeMetric } from '../wholeMetric.ts';
import type { World } from '../world.ts';
import { effectiveCoordination } from './coordinationState.ts';
import { memoPerWeek } from './memoPerWeek.ts';

/** The three levels at which an organisation integrates what it does, from the first to the third. */
export const levels = ['noStrategy', 'marketing', 'enterprise'] as const;
export type Level = (typeof levels)[number];

/** Enterprise 2.0: entropy of the committed over the units, of the most there could be, and autonomous units, at least [A]. */
const EVENNESS = 0.8;
const AUTONOMOUS = threshold(4, 5);
/** Marketing 2.0: those of the committed who are in marketing or communication, at least [A]. */
const MARKETING = threshold(7, 10);

/** Documentation of these constants. */
export const integrationConstants: DocumentedConstants = {
  EVENNESS: {
    value: EVENNESS,
    en: 'entropy of the committed over the units, of the most there could be, at least, for enterprise 2.0',
    fr: 'entropie des engagés entre unités, rapportée au plus possible, au moins, pour l’entreprise 2.0',
    unit: 'share',
    basis: 'A',
    range: [0.6, 0.95],
  },
  AUTONOMOUS: {
    value: AUTONOMOUS.share,
    en: 'autonomous units at least for enterprise 2.0',
    fr: 'unités autonomes au moins pour l’entreprise 2.0',
    unit: 'share of units',
    basis: 'A',
    range: [0.5, 1],
  },
  MARKETING: {
    value: MARKETING.share,
    en: 'those in marketing or communication, at least, for marketing 2.0',
    fr: 'ceux du marketing ou de la communication, au moins, pour le marketing 2.0',
    unit: 'share of the committed',
    basis: 'A',
    range: [0.5, 0.9],
  },
};

/** Functions that level 2 is the business of, by what their label contains in either language. */
const MARKETING_LABEL = /marketing|communication|\bcomms?\b/i;

/** Whether a function is one of marketing or communication, by its label. */
export const isMarketing = (label: string): boolean => MARKETING_LABEL.test(label);

/** Whether the structure joins the units without doing their work for them. */
export const isJoined = (world: World): boolean => classes[world.effectiveClass].joinsUnits;

/**
 * The level, read off the committed [A]. *Enterprise 2.0*: they are spread evenly over the units (entropy at least .8
 * of what it could be), four units of five are autonomous, and the structure is one that joins them. *Marketing 2.0*:
 * seven of ten are in marketing or communication, and there is a centre or a policy. *No strategy*: neither.
 */
function levelOf(world: World): Level {
  const { units, autonomousUnits, centre } = world.effective;
  if (isJoined(world) && reaches(autonomousUnits, units, AUTONOMOUS) && evenness(world) >= EVENNESS)
    return 'enterprise';
  const { actives } = effectiveCoordination(world);
  const marketing = inMarketing(world);
  const led = centre > 0 || world.underPolicy.includes(1);
  return led && actives > 0 && reaches(marketing, actives, MARKETING) ? 'marketing' : 'noStrategy';
}

/** Committed people in marketing or communication. */
const inMarketing = memoPerWeek((world): (() => number) => {
  const { size, function: jobs, functionNames } = world.setting;
  const inLabel = functionNames.map(isMarketing);
  const markets = Uint8Array.from(jobs, (job) => Number(job >= 0 && inLabel[job]));
  return () => {
    const { active } = effectiveCoordination(world);
    let count = 0;
    for (let i = 0; i < size; i++) count += active[i] & markets[i];
    return count;
  };
});

/** Entropy of the committed over the units, of the most that there could be; 0 where there is one unit. */
const evenness = memoPerWeek((world): (() => number) => {
  const { size, unit, unitNames } = world.setting;
  const units = unitNames.length;
  // people of no unit are in one after all others
  const unitOf = unit.map((each) => (each < 0 ? units : each));
  const inUnit = new Int32Array(units + 1);
  const most = log(units);
  return () => {
    const { active, actives } = effectiveCoordination(world);
    inUnit.fill(0);
    for (let i = 0; i < size; i++) inUnit[unitOf[i]] += active[i];
    const total = actives - inUnit[units];
    if (units < 2 || total === 0) return 0;
    let entropy = 0;
    for (let u = 0; u < units; u++)
      if (inUnit[u] > 0) entropy -= (inUnit[u] / total) * log(inUnit[u] / total);
    return entropy / most;
  };
});

/** The level of integration: 1 for the one, 0 for the others. */
export const level = oneOfMetric(
  'level',
  { en: 'Level of integration', fr: 'Niveau d’intégration' },
  {
    en: 'share of possible worlds at each of the three levels of integration',
    fr: 'part des mondes possibles à chacun des trois niveaux d’intégration',
  },
  {
    name: 'level',
    title: { en: 'Level', fr: 'Niveau' },
    members: {
      noStrategy: { en: 'No strategy', fr: 'No-stratégie' },
      marketing: { en: 'Marketing 2.0', fr: 'Marketing 2.0' },
      enterprise: { en: 'Enterprise 2.0', fr: 'Entreprise 2.0' },
    } satisfies Record<Level, Text>,
  },
  (world) => levels.indexOf(levelOf(world)),
  functions,
);

/** The level as a number, for gates and means. */
export const integration = wholeMetric(
  'integration',
  'index',
  { en: 'Integration', fr: 'Intégration' },
  {
    en: 'level of integration as a number: 1 no strategy, 2 marketing 2.0, 3 enterprise 2.0',
    fr: 'niveau d’intégration en nombre : 1 no-stratégie, 2 marketing 2.0, 3 entreprise 2.0',
  },
  (world) => 1 + levels.indexOf(levelOf(world)),
  functions,
);
