import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Text } from '../../text/text.ts';
import { coordinationOnPaper, effectiveCoordination } from '../lenses/coordinationState.ts';
import { reactivity as nearnessToDeciders } from '../lenses/reactivity.ts';
import type { WholeMetric } from '../metric.ts';
import { customers, type Need } from '../needs.ts';
import type { World } from '../world.ts';

/**
 * What the sources say for and against each structure, measured [A]; no structure is the ideal one. What works inside
 * is read off the effective structure, as autonomy is; what leaves the house is read on paper, because a façade
 * publishes under the firm's name as well.
 */
const quality = (
  name: string,
  unit: WholeMetric['unit'],
  title: Text,
  meaning: Text,
  value: (world: World) => number,
  needs?: Need,
): WholeMetric => ({
  of: 'whole',
  name,
  title,
  meaning,
  unit,
  ...(needs && { needs }),
  measure: (world, out, offset) => {
    out[offset] = value(world);
  },
});

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

export const contentSynergy = quality(
  'contentSynergy',
  'share',
  { en: 'Content synergy', fr: 'Synergie des contenus' },
  { en: 'share of the active who are coordinated', fr: 'part des actifs qui sont coordonnés' },
  (world) => {
    const { coordinated, actives } = effectiveCoordination(world);
    return share(coordinated, actives);
  },
);

export const reportingCoverage = quality(
  'reportingCoverage',
  'share',
  { en: 'Reporting coverage', fr: 'Couverture du suivi' },
  { en: 'share of the active with a live path to the centre', fr: 'part des actifs reliés au centre' },
  (world) => {
    const { reached, actives } = effectiveCoordination(world);
    return share(reached, actives);
  },
);

export const brandControl = quality(
  'brandControl',
  'share',
  { en: 'Brand control', fr: 'Maîtrise de la marque' },
  {
    en: 'share of those who publish, won over or not, who are in the centre, or coordinated and under a policy',
    fr: 'part de ceux qui publient, gagnés ou non, qui sont au centre, ou coordonnés et couverts par une charte',
  },
  (world) => {
    const { publishes, steps, near } = coordinationOnPaper(world);
    const { underPolicy, setting } = world;
    let publishers = 0;
    let controlled = 0;
    for (let i = 0; i < setting.size; i++) {
      publishers += publishes[i];
      controlled += publishes[i] & (Number(steps[i] === 0) | (near[i] & underPolicy[i]));
    }
    return share(controlled, publishers);
  },
);

/** Incidents a week that a publisher without coordination, training and policy causes; each of the three halves it [A]. */
const INCIDENTS = 0.001;
const HALVED = 0.5;
/** The same of a publisher with none, one, two and all three. */
const halved = Float64Array.of(1, HALVED, HALVED * HALVED, HALVED * HALVED * HALVED).map(
  (left) => INCIDENTS * left,
);

/** What is told of these numbers. */
export const qualityConstants: DocumentedConstants = {
  INCIDENTS: {
    value: INCIDENTS,
    en: 'incidents of somebody who publishes without coordination, training and policy',
    fr: 'incidents d’une personne qui publie sans coordination, ni formation, ni charte',
    unit: 'incidents a week',
    basis: 'A',
    range: [0.0001, 0.01],
  },
  HALVED: {
    value: HALVED,
    en: 'what each of coordination, training and policy leaves of them',
    fr: 'ce que chacune des trois, coordination, formation et charte, en laisse',
    unit: 'factor',
    basis: 'A',
    range: [0.25, 0.9],
  },
};

export const reputationRisk = quality(
  'reputationRisk',
  'index',
  { en: 'Reputation risk', fr: 'Risque de réputation' },
  {
    en: 'incidents expected a week from those who publish, won over or not',
    fr: 'incidents attendus par semaine de la part de ceux qui publient, gagnés ou non',
  },
  (world) => {
    const { publishes, near } = coordinationOnPaper(world);
    const { skills, underPolicy, setting } = world;
    const { trainedSkill } = setting.rule;
    let incidents = 0;
    for (let i = 0; i < setting.size; i++)
      if (publishes[i] === 1)
        incidents += halved[near[i] + Number(skills.of(i) >= trainedSkill) + underPolicy[i]];
    return incidents;
  },
);

export const reactivity = quality(
  'reactivity',
  'index',
  { en: 'Reactivity', fr: 'Réactivité' },
  {
    en: 'nearness of customer-facing people to someone who may decide, from 0 to 1',
    fr: 'proximité entre les personnes en contact avec les clients et un décideur, de 0 à 1',
  },
  nearnessToDeciders,
  customers,
);
