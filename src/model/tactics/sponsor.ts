import * as z from 'zod';
import { pow } from '../../engine/elementary.ts';
import { decision, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';

export const sponsor = defineTactic({
  kind: 'sponsor',
  title: { en: 'Sponsor', fr: 'Parrain' },
  length: 'weeks',
  summary: {
    en: 'A sponsor at the top: leadership rises, and fades again where the firm lives by the quarter.',
    fr: 'Un parrain au sommet : la direction s’engage, et s’efface là où l’on vit au trimestre.',
  },
  params: {
    leadership: decision(share().default(0.2), {
      en: 'leadership gained at most',
      fr: 'direction gagnée au plus',
      unit: 'share',
      basis: 'A',
    }),
    weeks: decision(weeks(1).default(8), {
      en: 'weeks until it is gained',
      fr: 'semaines pour la gagner',
      unit: 'weeks',
      basis: 'A',
    }),
    halfLife: decision(weeks(1).default(13), {
      en: 'half-life of what is gained under full short-termism: a quarter; range 6–26',
      fr: 'demi-vie de ce qui est gagné sous un court-termisme entier : un trimestre ; plage 6–26',
      unit: 'weeks',
      basis: 'A',
    }),
    hours: decision(z.number().min(0).max(1000).default(4), {
      en: 'management hours a week',
      fr: 'heures de direction par semaine',
      unit: 'hours a week',
      basis: 'A',
    }),
  },
  lasting: true,
  begin({ leadership, weeks: length, halfLife, hours }, world, _scope, begun) {
    const { shortTermism } = world.setting.climate;
    let gained = 0;
    return (week) => {
      if (!world.ledger.hours(hours)) {
        world.gainLeadership(-gained);
        return false;
      }
      const age = week - begun + 1;
      const over = Math.max(0, age - length);
      const left = shortTermism === 0 ? 1 : pow(0.5, (over * shortTermism) / halfLife);
      const now = leadership * Math.min(1, age / length) * left;
      world.gainLeadership(now - gained);
      gained = now;
      return true;
    };
  },
});
