import * as z from 'zod';
import { decision, weeks } from '../quantities.ts';
import { practises } from '../states.ts';
import { defineTactic } from '../tactic.ts';

export const recognise = defineTactic({
  kind: 'recognise',
  title: { en: 'Recognise', fr: 'Reconnaître' },
  goesOn: true,
  summary: {
    en: 'Effort is seen and said: thresholds fall in units that try, and the centre is listened to.',
    fr: 'L’effort est vu et dit : les seuils baissent dans les unités qui essaient, et le centre est écouté.',
  },
  params: {
    every: decision(weeks(1).default(13), {
      en: 'weeks from one recognition to the next; each lasts until the next',
      fr: 'semaines d’une reconnaissance à la suivante ; chacune dure jusqu’à la suivante',
      unit: 'weeks',
      basis: 'A',
    }),
    threshold: decision(z.number().min(0).max(0.5).default(0.05), {
      en: 'threshold lowered in units where effort is seen',
      fr: 'seuil abaissé dans les unités où l’effort est vu',
      unit: 'threshold',
      basis: 'A',
    }),
    effort: decision(z.number().min(0).max(1).default(0.25), {
      en: 'share of a unit that tries, complies or is committed, from which effort is seen',
      fr: 'part d’une unité qui essaie, obéit ou s’engage, à partir de laquelle l’effort est vu',
      unit: 'share',
      basis: 'A',
    }),
    legitimacy: decision(z.boolean().default(true), {
      en: 'the centre’s members weigh more as influencers, by the rule’s legitimacy',
      fr: 'les membres du centre pèsent plus comme influenceurs, selon legitimacy de la règle',
      unit: 'yes or no',
      basis: 'A',
    }),
    days: decision(z.number().min(0).max(10000).default(3), {
      en: 'days of work each time',
      fr: 'journées de travail chaque fois',
      unit: 'days',
      basis: 'A',
    }),
  },
  lasting: true,
  begin({ every, threshold, effort, legitimacy, days }, world, _scope, begun) {
    const { setting, state, unitEase } = world;
    return (week) => {
      if ((week - begun) % every !== 0) return true;
      if (!world.ledger.days(days)) {
        // each lasts until the next, and there is no next
        unitEase.fill(0);
        return false;
      }
      if (legitimacy) world.centreIsLegitimate = true;
      for (let unit = 0; unit < setting.unitNames.length; unit++) {
        const members = setting.membersOf(unit);
        let trying = 0;
        for (const i of members) if (practises(state[i])) trying++;
        unitEase[unit] = members.length > 0 && trying >= effort * members.length ? threshold : 0;
      }
      return true;
    };
  },
});
