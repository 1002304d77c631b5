import { partOf, shareOf } from '../readings.ts';
import type { Curve, RealRollout } from '../realRollout.ts';

const WEEK = 104;
const declared = shareOf('declared', WEEK);
const committed = shareOf('buyIn', WEEK);
const compliant = (curve: Curve) => declared(curve) - committed(curve);

export const yammerPlateau: RealRollout = {
  id: 'T11',
  title: {
    en: 'Yammer networks that have settled, 2021 and 2022',
    fr: 'Réseaux Yammer parvenus à leur palier, 2021 et 2022',
  },
  people: 4_700_000,
  circumstances: {
    en: 'A vendor’s measurements of 97 firms with 4.7 million staff (2022: 80–85 % have access, some 60 % only read) and of 75 with 2.8 million (2021: 85 % read, 31 % are active). The platform is everybody’s by default.',
    fr: 'Mesures d’un prestataire dans 97 entreprises de 4,7 millions de salariés (2022 : 80–85 % ont accès, environ 60 % ne font que lire) et dans 75 de 2,8 millions (2021 : 85 % lisent, 31 % sont actifs). La plateforme est à tous par défaut.',
  },
  told: {
    en: 'An announcement, an offered course and a mandate that never lapses, read after two years. Declared use stands for those who have access or read, committed for those who do more, compliant for those who only read.',
    fr: 'Une annonce, un cours proposé et une obligation qui ne tombe jamais, lus après deux ans. L’usage déclaré tient lieu de qui a accès ou lit, convaincu de qui fait plus, obéissant de qui ne fait que lire.',
  },
  scenario: [
    `horizon: ${WEEK}w`,
    'plans:',
    '  default:',
    '    steps:',
    '      - id: switch-on',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: train, open: 104w }',
    '          - { tactic: mandate, weeks: 104w }',
  ],
  points: [
    {
      name: { en: 'declared use, two years', fr: 'usage déclaré, deux ans' },
      label: 'V',
      published: { en: '80–85 %', fr: '80–85 %' },
      low: 0.8,
      high: 0.85,
      read: declared,
    },
    {
      name: { en: 'façade in parts of declared use', fr: 'façade, en part de l’usage déclaré' },
      label: 'C',
      published: { en: '35–70 %', fr: '35–70 %' },
      low: 0.35,
      high: 0.7,
      read: partOf(compliant, declared),
    },
    {
      name: { en: 'declared for each committed', fr: 'déclarés pour un convaincu' },
      label: 'C',
      published: { en: '2.5–3.5', fr: '2,5–3,5' },
      low: 2.5,
      high: 3.5,
      unit: 'times',
      read: partOf(declared, committed),
    },
  ],
  sources: ['SWOOP 2022/23, 01net.it of 10 November 2022', 'SWOOP 2021, prnewswire 301421588'],
};
