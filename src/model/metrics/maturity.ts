import { isJoined, levelOf, levels } from '../lenses/integration.ts';
import { stageOf, stages } from '../lenses/maturityStage.ts';
import type { WholeMetric } from '../metric.ts';
import { functions } from '../needs.ts';

/** Forrester's stage: 1 for the one, 0 for the others. */
export const stage: WholeMetric = {
  of: 'whole',
  name: 'stage',
  title: { en: 'Stage of maturity', fr: 'Stade de maturité' },
  meaning: {
    en: 'share of replicates at each of Forrester’s stages, and of those that began and gave up',
    fr: 'part des répliques à chaque stade de Forrester, et de celles qui ont commencé puis renoncé',
  },
  unit: 'yes or no',
  groups: () => stages.map((name) => `stage=${name}`),
  measure: (world, out, offset) => {
    const found = stageOf(world);
    for (let k = 0; k < stages.length; k++) out[offset + k] = stages[k] === found ? 1 : 0;
  },
};

/** The stage as a number, for gates and means. */
export const maturity: WholeMetric = {
  of: 'whole',
  name: 'maturity',
  title: { en: 'Maturity', fr: 'Maturité' },
  meaning: {
    en: 'Forrester’s stage as a number: 1 dormant, 2 testing, 3 coordinating, 4 scaling, 5 empowering; 0 abandoned',
    fr: 'stade de Forrester en nombre : 1 dormant, 2 essai, 3 coordination, 4 extension, 5 entreprise 2.0 ; 0 abandon',
  },
  unit: 'index',
  measure: (world, out, offset) => {
    out[offset] = stages.indexOf(stageOf(world));
  },
};

/** The level of integration: 1 for the one, 0 for the others. */
export const level: WholeMetric = {
  of: 'whole',
  name: 'level',
  title: { en: 'Level of integration', fr: 'Niveau d’intégration' },
  meaning: {
    en: 'share of replicates at each of the three levels of integration',
    fr: 'part des répliques à chacun des trois niveaux d’intégration',
  },
  unit: 'yes or no',
  needs: functions,
  groups: () => levels.map((name) => `level=${name}`),
  measure: (world, out, offset) => {
    const found = levelOf(world);
    for (let k = 0; k < levels.length; k++) out[offset + k] = levels[k] === found ? 1 : 0;
  },
};

/** The level as a number, for gates and means. */
export const integration: WholeMetric = {
  of: 'whole',
  name: 'integration',
  title: { en: 'Integration', fr: 'Intégration' },
  meaning: {
    en: 'level of integration as a number: 1 no strategy, 2 marketing 2.0, 3 enterprise 2.0',
    fr: 'niveau d’intégration en nombre : 1 no-stratégie, 2 marketing 2.0, 3 entreprise 2.0',
  },
  unit: 'index',
  needs: functions,
  measure: (world, out, offset) => {
    out[offset] = 1 + levels.indexOf(levelOf(world));
  },
};

/** The one criterion of Owyang's ten that a simulator can compute; the others are the user's own checklist. */
export const advancedStructure: WholeMetric = {
  of: 'whole',
  name: 'advancedStructure',
  title: { en: 'Advanced structure', fr: 'Structure avancée' },
  meaning: {
    en: 'share of replicates that are coordinated, dandelion or honeycomb: the criterion of structure among Owyang’s ten',
    fr: 'part des répliques coordonnées, en pissenlit ou en nid d’abeilles : le critère de structure parmi les dix d’Owyang',
  },
  unit: 'yes or no',
  measure: (world, out, offset) => {
    out[offset] = isJoined(world) ? 1 : 0;
  },
};
