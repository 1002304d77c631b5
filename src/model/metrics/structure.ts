import type { Text } from '../../text/text.ts';
import type { Dimension, WholeMetric } from '../metric.ts';
import type { StructureMeasures } from '../structures/measureStructure.ts';
import { classes, structureNames } from '../structures/structures.ts';
import { conditionsOf } from '../structures/targetProgress.ts';
import { shareOf } from '../threshold.ts';
import { oneOfMetric, wholeMetric } from '../wholeMetric.ts';

/** A number of the effective structure, in which only the committed count as active. */
const measured = (
  name: string,
  unit: WholeMetric['unit'],
  title: Text,
  meaning: Text,
  value: (measures: StructureMeasures) => number,
) => wholeMetric(name, unit, title, meaning, (world) => value(world.effective));

export const participation = measured(
  'participation',
  'share',
  { en: 'Participation', fr: 'Participation' },
  { en: 'share of people who are active', fr: 'part des personnes actives' },
  (r) => shareOf(r.actives, r.people),
);
export const rogue = measured(
  'rogue',
  'share',
  { en: 'Uncoordinated', fr: 'Hors coordination' },
  {
    en: 'share of the active who publish outside any coordination',
    fr: 'part des actifs qui publient hors de toute coordination',
  },
  (r) => shareOf(r.rogues, r.actives),
);
export const centralShare = measured(
  'centralShare',
  'share',
  { en: 'Share of the centre', fr: 'Poids du centre' },
  {
    en: 'share of the coordinated publishers who sit in the centre',
    fr: 'part du centre parmi ceux qui publient de façon coordonnée',
  },
  (r) => shareOf(r.centre, r.coordinatedPublishers),
);
export const autonomy = measured(
  'autonomy',
  'share',
  { en: 'Autonomous units', fr: 'Unités autonomes' },
  {
    en: 'share of units with a coordinated publisher outside the centre',
    fr: 'part des unités où quelqu’un publie, coordonné, hors du centre',
  },
  (r) => shareOf(r.autonomousUnits, r.units),
);
export const peerComponent = measured(
  'peerComponent',
  'share',
  { en: 'Peer network', fr: 'Réseau de pairs' },
  {
    en: 'share of the active in the largest group tied by peers alone',
    fr: 'part des actifs dans le plus grand groupe relié par les pairs seuls',
  },
  (r) => shareOf(r.peerComponent, r.actives),
);
export const divisionHubs = measured(
  'divisionHubs',
  'share',
  { en: 'Divisions with a hub', fr: 'Divisions avec relais' },
  {
    en: 'share of divisions led by a hub of their own',
    fr: 'part des divisions menées par leur propre relais',
  },
  (r) => shareOf(r.ledDivisions, r.divisions),
);
export const centre = measured(
  'centre',
  'posts',
  { en: 'Central team', fr: 'Équipe centrale' },
  { en: 'active members of the central team', fr: 'membres actifs de l’équipe centrale' },
  (r) => r.centre,
);
export const hubs = measured(
  'hubs',
  'posts',
  { en: 'Effective hubs', fr: 'Relais effectifs' },
  {
    en: 'coordinated hubs of units and divisions whose lead is committed and trained',
    fr: 'relais d’unité et de division coordonnés dont le responsable est engagé et formé',
  },
  (r) => r.hubs,
);

/** Live coordination ties, whoever is active in them. */
export const liveTies = wholeMetric(
  'liveTies',
  'ties',
  { en: 'Coordination ties', fr: 'Liens de coordination' },
  { en: 'coordination ties in use', fr: 'liens de coordination en usage' },
  (world) => world.coordination.liveTies(),
);

const structures: Dimension = {
  name: 'structure',
  title: { en: 'Structure', fr: 'Structure' },
  members: Object.fromEntries(classes.map(({ name, title }) => [name, title])),
};

/** Which structure the organisation is, in the effective reading and on paper: 1 for the one, 0 for the others. */
export const structure = oneOfMetric(
  'structure',
  { en: 'Structure', fr: 'Structure' },
  {
    en: 'share of possible worlds in each structure, counting the committed only',
    fr: 'part des mondes possibles dans chaque structure, en ne comptant que les engagés',
  },
  structures,
  (world) => world.effectiveClass,
);
export const structureOnPaper = oneOfMetric(
  'structureOnPaper',
  { en: 'Structure on paper', fr: 'Structure sur le papier' },
  {
    en: 'share of possible worlds in each structure, counting everyone who declares use',
    fr: 'part des mondes possibles dans chaque structure, en comptant tous les usages déclarés',
  },
  structures,
  (world) => world.nominalClass,
);

/** Mean over the target's conditions of how far each is met; 1 exactly when all hold. */
export const progress = wholeMetric(
  'progress',
  'share',
  { en: 'Progress to the target', fr: 'Progrès vers la cible' },
  {
    en: 'mean fulfilment of the conditions of the target, 1 exactly when all hold',
    fr: 'accomplissement moyen des conditions de la cible, 1 exactement quand toutes sont remplies',
  },
  (world) => world.progress.value,
);

/** What is still missing of the target; 0 exactly when all its conditions hold. */
export const distance = wholeMetric(
  'distance',
  'share',
  { en: 'Distance to the target', fr: 'Distance à la cible' },
  {
    en: 'mean shortfall of the conditions of the target from their bounds, 0 exactly when all hold',
    fr: 'écart moyen des conditions de la cible à leurs seuils, 0 exactement quand toutes sont remplies',
  },
  (world) => 1 - world.progress.value,
);

const CONDITION = 'condition=';
/** Whether a group is that of a condition; nothing is joined to compare them week by week. */
const isCondition = (group: string, name: string): boolean =>
  name !== '' && group.length === CONDITION.length + name.length && group.endsWith(name);

/** The condition of the target that is furthest from being met: 1 for the one that blocks, all 0 when none does. */
export const blocking: WholeMetric = {
  of: 'whole',
  name: 'blocking',
  title: { en: 'What blocks', fr: 'Ce qui bloque' },
  meaning: {
    en: 'share of possible worlds in which the condition is the one furthest from being met',
    fr: 'part des mondes possibles où la condition est la plus loin d’être remplie',
  },
  unit: 'yes or no',
  dimension: {
    name: 'condition',
    title: { en: 'Condition', fr: 'Condition' },
    members: Object.fromEntries(
      structureNames.flatMap((target) => conditionsOf(target).map(({ name, missing }) => [name, missing])),
    ),
  },
  groups: ({ target, retargets = [] }) => [
    ...new Set(
      [target.structure, ...retargets].flatMap((structure) =>
        conditionsOf(structure).map(({ name }) => CONDITION + name),
      ),
    ),
  ],
  measure: ({ target, progress: { blocking } }, out, offset, groups) => {
    const name = blocking < 0 ? '' : conditionsOf(target.structure)[blocking].name;
    for (let k = 0; k < groups.length; k++) out[offset + k] = isCondition(groups[k], name) ? 1 : 0;
  },
};

/** Whether the target has been held long enough by this week, effectively and on paper. */
export const reached = wholeMetric(
  'reached',
  'yes or no',
  { en: 'Target reached', fr: 'Cible atteinte' },
  {
    en: 'share of possible worlds that have reached the target',
    fr: 'part des mondes possibles ayant atteint la cible',
  },
  (world) => (world.reached.effective ? 1 : 0),
);
export const reachedOnPaper = wholeMetric(
  'reachedOnPaper',
  'yes or no',
  { en: 'Target reached on paper', fr: 'Cible atteinte sur le papier' },
  {
    en: 'the same, counting everyone who declares use',
    fr: 'la même chose, en comptant tous les usages déclarés',
  },
  (world) => (world.reached.onPaper ? 1 : 0),
);
