import { partOf, shareOf } from '../readings.ts';
import type { Curve, RealRollout } from '../realRollout.ts';

const WEEK = 104;
const declared = shareOf('declared', WEEK);
const committed = shareOf('buyIn', WEEK);
const compliant = (curve: Curve) => declared(curve) - committed(curve);

export const yammerPlateau: RealRollout = {
  id: 'T11',
  title: 'Yammer networks that have settled, 2021 and 2022',
  people: 4_700_000,
  circumstances:
    'A vendor’s measurements of 97 firms with 4.7 million staff (2022: 80–85 % have access, some 60 % only read) and of 75 with 2.8 million (2021: 85 % read, 31 % are active). The platform is everybody’s by default.',
  told: 'An announcement, an offered course and a mandate that never lapses, read after two years. Declared use stands for those who have access or read, committed for those who do more, compliant for those who only read.',
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
      name: 'declared use, two years',
      label: 'V',
      published: '80–85 %',
      low: 0.8,
      high: 0.85,
      read: declared,
    },
    {
      name: 'façade in parts of declared use',
      label: 'C',
      published: '35–70 %',
      low: 0.35,
      high: 0.7,
      read: partOf(compliant, declared),
    },
    {
      name: 'declared for each committed',
      label: 'C',
      published: '2.5–3.5',
      low: 2.5,
      high: 3.5,
      read: partOf(declared, committed),
    },
  ],
  sources: ['SWOOP 2022/23, 01net.it of 10 November 2022', 'SWOOP 2021, prnewswire 301421588'],
};
