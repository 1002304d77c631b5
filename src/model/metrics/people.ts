import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { usersOutside } from '../lenses/usersOutside.ts';
import { leverOf } from '../lever.ts';
import type { PeopleMetric } from '../metric.ts';
import { COMMITTED, COMPLIANT } from '../states.ts';

/** Mean skill. */
export const skill: PeopleMetric = {
  of: 'people',
  name: 'skill',
  title: { en: 'Mean skill', fr: 'Compétence moyenne' },
  meaning: { en: 'mean skill, from 0 to 1', fr: 'compétence moyenne, de 0 à 1' },
  unit: 'index',
  column: (world) => ({ of: world.skills.all(), over: 1 }),
  each: (world, i) => world.skills.of(i),
};

/** Share of people whose skill counts as trained. */
export const trained: PeopleMetric = {
  of: 'people',
  name: 'trained',
  title: { en: 'Trained', fr: 'Formés' },
  meaning: {
    en: 'share of people with a skill of at least 0.5',
    fr: 'part des personnes dont la compétence atteint 0,5',
  },
  unit: 'share',
  mark: ({ skills, setting }, marks) => {
    const { trainedSkill } = setting.rule;
    const skill = skills.all();
    for (let i = 0; i < marks.length; i++) marks[i] = Number(skill[i] >= trainedSkill);
  },
  each: (world, i) => (world.skills.of(i) >= world.setting.rule.trainedSkill ? 1 : 0),
};

/** Mean reactance. */
export const reactance: PeopleMetric = {
  of: 'people',
  name: 'reactance',
  title: { en: 'Mean reactance', fr: 'Réactance moyenne' },
  meaning: {
    en: 'mean resentment of being obliged, from 0 to 1',
    fr: 'rejet moyen de la contrainte, de 0 à 1',
  },
  unit: 'index',
  column: (world) => ({ of: world.reactance, over: 1 }),
  each: (world, i) => world.reactance[i],
};

/** Change hours asked of a person this week, training included, against what they can give: the saturation map by unit. */
export const load = {
  of: 'people',
  name: 'load',
  title: { en: 'Load', fr: 'Charge' },
  meaning: {
    en: 'hours of change asked of a person a week, over the capacity',
    fr: 'heures de changement demandées par personne et par semaine, rapportées à la capacité',
  },
  unit: 'index',
  lever: ({ levers, setting }) => ({ of: levers.requestedHours, over: setting.resources.capacity }),
  each: ({ levers, setting }, i) => leverOf(levers.requestedHours, i) / setting.resources.capacity,
} satisfies PeopleMetric;

/** Coherence lost where governance is altogether unclear [A]. */
const UNCLEAR = 0.5;

/** Documentation of these constants. */
export const peopleConstants: DocumentedConstants = {
  UNCLEAR: {
    value: UNCLEAR,
    en: 'coherence lost where governance is altogether unclear',
    fr: 'cohérence perdue là où la gouvernance est tout à fait floue',
    unit: 'share',
    basis: 'A',
    range: [0.2, 0.8],
  },
};

/**
 * Declared users who are coordinated, trained and under a policy, among declared users: coherent engagement. Unclear
 * governance keeps it below 1 − 0.5 × it.
 */
export const coherence: PeopleMetric = {
  of: 'people',
  name: 'coherence',
  title: { en: 'Coherence', fr: 'Cohérence' },
  meaning: {
    en: 'share of declared users who are coordinated, trained and under a policy',
    fr: 'part des usagers déclarés qui sont coordonnés, formés et couverts par une charte',
  },
  unit: 'share',
  among: [COMMITTED, COMPLIANT],
  mark: (world, marks) => {
    const { coordinated } = world;
    // whoever is not coordinated need not be asked
    for (let i = 0; i < marks.length; i++) marks[i] = coordinated[i] === 1 && world.isCoherent(i) ? 1 : 0;
  },
  each: (world, i) => (world.isCoherent(i) ? 1 : 0),
  most: ({ unclearGovernance }) => 1 - UNCLEAR * unclearGovernance,
};

/** Declared users who are committed and have an active contact outside their unit: activity that creates value. */
export const value: PeopleMetric = {
  of: 'people',
  name: 'value',
  title: { en: 'Activity that creates value', fr: 'Activité créatrice de valeur' },
  meaning: {
    en: 'share of declared users who are committed and have an active contact outside their unit',
    fr: 'part des usagers déclarés qui sont engagés et ont un contact actif hors de leur unité',
  },
  unit: 'share',
  among: [COMMITTED, COMPLIANT],
  mark: (world, marks) => {
    const { state } = world;
    const outside = usersOutside(world);
    for (let i = 0; i < marks.length; i++) marks[i] = Number(state[i] === COMMITTED) & Number(outside[i] > 0);
  },
  each: (world, i) => (world.state[i] === COMMITTED && world.hasTieOutside(i) ? 1 : 0),
};
