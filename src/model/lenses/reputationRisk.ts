import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { wholeMetric } from '../wholeMetric.ts';
import { coordinationOnPaper } from './coordinationState.ts';

/** Incidents a week that a publisher without coordination, training and policy causes; each of the three halves it [A]. */
const INCIDENTS = 0.001;
const HALVED = 0.5;
/** The same of a publisher with none, one, two and all three. */
const halved = Float64Array.of(1, HALVED, HALVED * HALVED, HALVED * HALVED * HALVED).map(
  (left) => INCIDENTS * left,
);

/** Documentation of these constants. */
export const reputationConstants: DocumentedConstants = {
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

export const reputationRisk = wholeMetric(
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
    const skill = skills.all();
    let incidents = 0;
    // nothing is added of whoever does not publish, without asking who that is
    for (let i = 0; i < setting.size; i++)
      incidents += publishes[i] * halved[near[i] + Number(skill[i] >= trainedSkill) + underPolicy[i]];
    return incidents;
  },
);
