import { assumptionAt } from '../../../scenario/assumptions/assumptions.ts';
import { withAssumptions } from '../../../scenario/assumptions/withAssumptions.ts';
import { shareOf } from '../readings.ts';
import type { FittedPoint, FittedRollout } from '../realRollout.ts';
import { withTactic } from '../withTactic.ts';

/**
 * Two systems were enrolled in side by side, and their curves are apart by .03, .10 and .07: half of that, as a root mean square,
 * is what one curve says less than it seems to.
 */
const BETWEEN_SYSTEMS = 0.03;

const enrolled = (week: number, one: number, other: number): FittedPoint => ({
  name: { en: `enrolled, week ${week}`, fr: `inscrits, semaine ${String(week).replace('.', ',')}` },
  label: 'V',
  published: { en: `${one} and ${other} %`, fr: `${one} et ${other} %` },
  low: one / 100,
  high: other / 100,
  read: shareOf('declared', week),
  week,
  observed: { share: (one + other) / 200, spread: BETWEEN_SYSTEMS },
});

const startActive = assumptionAt('start.active')!;

export const ncStateDuo: FittedRollout = {
  id: 'T1',
  title: {
    en: 'NC State University, two-factor sign-in, 2017',
    fr: 'NC State University, connexion à deux facteurs, 2017',
  },
  people: 25_000,
  circumstances: {
    en: 'Notice on 2 March, accounts locked out from 31 October, 34.7 weeks later; workshops, reminders, support in each unit. Two systems, Duo and Google’s 2-step.',
    fr: 'Annonce le 2 mars, comptes bloqués à partir du 31 octobre, 34,7 semaines plus tard ; ateliers, rappels, aide dans chaque unité. Deux systèmes, Duo et 2-step de Google.',
  },
  told: {
    en: 'An announcement, a one-hour workshop on offer, and a mandate with its deadline in week 35 that asks no hours of anybody. Enrolled is read as declared use; who enrolled stays so, which the model’s compliant people need not.',
    fr: 'Une annonce, un atelier d’une heure proposé, et une obligation à échéance en semaine 35 qui ne demande d’heures à personne. Inscrit se lit comme usage déclaré ; qui s’est inscrit le reste, ce que qui obéit dans le modèle ne fait pas forcément.',
  },
  scenario: [
    'horizon: 35w',
    'plans:',
    '  enrolment:',
    '    steps:',
    '      - id: enrol',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: train, hours: 1, open: 35w }',
    '          - { tactic: mandate, deadline: 35w, hours: 0 }',
  ],
  curve: { counts: { en: 'enrolled', fr: 'inscrits' }, at: (week) => shareOf('declared', week) },
  points: [
    enrolled(14.6, 31, 34),
    enrolled(23.6, 47, 57),
    enrolled(32.7, 72, 79),
    {
      name: { en: 'enrolled, week 34.7', fr: 'inscrits, semaine 34,7' },
      label: 'V',
      published: { en: 'over 86 %', fr: 'plus de 86 %' },
      low: 0.86,
      high: 1,
      read: shareOf('declared', 34.7),
      week: 34.7,
      observed: { share: 0.86, spread: BETWEEN_SYSTEMS, most: 0.86 },
    },
  ],
  own: [
    {
      path: 'start.active',
      means: { en: 'share that had enrolled before', fr: 'part inscrite auparavant' },
      plausible: startActive.plausible,
      default: startActive.default,
      set: (source, value) => withAssumptions(source, new Map([['start.active', value]])),
    },
    {
      path: 'mandate.initial',
      means: {
        en: 'part of the full obligation that is felt while the deadline is far: 1 divided by it is the deadline’s multiplier',
        fr: 'part de l’obligation pleine ressentie tant que l’échéance est loin : 1 divisé par elle est le multiplicateur de l’échéance',
      },
      plausible: { low: 0.01, high: 0.1, scale: 'log', basis: 'A' },
      default: 0.03,
      set: (source, value) => withTactic(source, 'mandate', 'initial', value),
    },
    {
      path: 'mandate.timeConstant',
      means: {
        en: 'weeks before the deadline at which 37 % of it is felt besides',
        fr: 'semaines avant l’échéance où 37 % de celle-ci est ressenti en plus',
      },
      plausible: { low: 5, high: 12, scale: 'linear', basis: 'A' },
      default: 8,
      set: (source, value) => withTactic(source, 'mandate', 'timeConstant', value),
    },
  ],
  speaksOf: {
    'rule.deadlineCompliance': {
      en: 'compliance a week under a full mandate that falls due at a deadline',
      fr: 'obéissance par semaine sous une obligation totale à échéance',
    },
    'rule.reactanceGain': {
      en: 'reactance that a full mandate raises in a week in the most prone person',
      fr: 'réactance qu’une obligation totale soulève en une semaine chez qui y est le plus enclin',
    },
  },
  sources: ['oit.ncsu.edu, 15 June, 15 August, 17 October and 15 November 2017', 'cals.ncsu.edu, the notice'],
};
