import type { Comparison } from '../../experiment/comparison.ts';
import type { Means } from '../../model/plans/meansOf.ts';
import type { Language, Text } from '../../text/text.ts';
import { shortMoney } from '../board/boardFigure.ts';
import { showNumber } from '../quantity.ts';
import { typeset } from '../typeset.ts';
import type { MeansRow } from './compareView.ts';

/** Kinds of means, in their order. */
const kinds = {
  courseHours: { en: 'Hours of course of each person', fr: 'Heures de formation de chacun' },
  leadHours: { en: 'and of leads and recruits', fr: 'et des responsables et recrues' },
  centrePosts: { en: 'Posts in the centre', fr: 'Postes au centre' },
  divisionHubs: { en: 'Hubs of divisions', fr: 'Relais de division' },
  unitHubs: { en: 'Hubs of units', fr: 'Relais d’unité' },
  campaigns: { en: 'Campaigns to everybody', fr: 'Campagnes auprès de tous' },
  listening: { en: 'Times it listens', fr: 'Écoutes' },
  toolkits: { en: 'Tools for hubs', fr: 'Outils pour les relais' },
  seatHours: { en: 'Hours of all seats', fr: 'Heures de toutes les places' },
  budget: { en: 'Money', fr: 'Argent' },
} as const satisfies Record<keyof Means, Text>;

/** What each plan may use at most; kinds that no plan has are left out. */
export function meansRows({ plans, currency }: Comparison, language: Language): MeansRow[] {
  return (Object.keys(kinds) as (keyof Means)[]).flatMap((kind): MeansRow[] => {
    const values = plans.map(({ means }) => means?.[kind]);
    if (values.every((value) => value === undefined || value === 0)) return [];
    const cells = values.map((value) => {
      if (value === undefined) return '';
      if (kind === 'budget') return shortMoney(value, NaN, NaN, { language, currency }).value;
      return showNumber(value, language, Number.isInteger(value) ? 0 : 1);
    });
    return [{ label: typeset(kinds[kind][language], language), cells }];
  });
}
