import { shareOf } from '../readings.ts';
import type { RealRollout } from '../realRollout.ts';

export const basfConnect: RealRollout = {
  id: 'T6',
  title: { en: 'BASF, connect.BASF, from 2010', fr: 'BASF, connect.BASF, à partir de 2010' },
  people: 110_000,
  circumstances: {
    en: 'A voluntary network with advocates, launched in May 2010.',
    fr: 'Un réseau volontaire avec des relais, lancé en mai 2010.',
  },
  told: {
    en: 'An announcement and ambassadors (half a per cent of the people, who are those active at the start). Members are everybody who has ever tried.',
    fr: 'Une annonce et des ambassadeurs (un demi pour cent des personnes, celles qui sont actives au départ). Est membre quiconque a essayé un jour.',
  },
  scenario: [
    'horizon: 156w',
    'start: { active: 0.5% }',
    'plans:',
    '  advocates:',
    '    steps:',
    '      - id: launch',
    '        do:',
    '          - { tactic: announce }',
    '          - { tactic: ambassadors, share: 0.5% }',
  ],
  points: [
    {
      name: { en: 'members, three years', fr: 'membres, trois ans' },
      label: 'V',
      published: { en: 'over 35,000 (32 %)', fr: 'plus de 35 000 (32 %)' },
      low: 0.318,
      high: 0.36,
      read: shareOf('everDone', 156),
    },
  ],
  sources: ['simply-communicate.com', 'michaelsampson.net, 18 January 2012'],
};
