import * as z from 'zod';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { addHours, combineLevers } from '../lever.ts';
import { decision, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';

/** Hours a week that listening takes of a manager [A]. */
const HOURS = 0.5;

/** Documentation of these constants. */
export const listenConstants: DocumentedConstants = {
  HOURS: {
    value: HOURS,
    en: 'time that listening takes of a manager',
    fr: 'temps que l’écoute prend à un cadre',
    unit: 'hours a week',
    basis: 'A',
    range: [0.25, 2],
  },
};

export const listen = defineTactic({
  kind: 'listen',
  title: { en: 'Listen', fr: 'Écouter' },
  length: 'weeks',
  summary: {
    en: 'Interviews and mapping: from its end the plan sees informal ties and what units are really like, and managers feel asked.',
    fr: 'Entretiens et cartographie : à la fin, le plan voit les liens informels et les unités telles qu’elles sont, et les cadres se sentent consultés.',
  },
  params: {
    weeks: decision(weeks(1).default(3), {
      en: 'how long it takes',
      fr: 'durée',
      unit: 'weeks',
      basis: 'A',
    }),
    strength: decision(share().default(0.3), {
      en: 'communication to managers meanwhile',
      fr: 'communication aux cadres pendant ce temps',
      unit: 'share',
      basis: 'A',
    }),
    leadership: decision(share().default(0.05), {
      en: 'leadership gained at its end',
      fr: 'direction gagnée à la fin',
      unit: 'share',
      basis: 'A',
    }),
    days: decision(z.number().min(0).max(10000).default(10), {
      en: 'person-days it takes',
      fr: 'journées de travail',
      unit: 'days',
      basis: 'A',
    }),
  },
  begin({ weeks: length, strength, leadership, days }, world, _scope, begun) {
    if (!world.ledger.days(days)) return () => false;
    return (week) => {
      combineLevers(world.levers.communication, world.setting.managers, strength);
      addHours(world.levers.requestedHours, world.setting.managers, HOURS);
      if (week < begun + length - 1) return true;
      // what is heard in the last week serves whatever begins in the next
      world.knowsInformal = true;
      world.gainLeadership(leadership);
      return false;
    };
  },
});
