import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { addHours, combineLevers } from '../levers.ts';
import { parameter, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

/** Hours a week that a full mandate asks of a person, and its enforcement of each manager [A]. */
const HOURS = 0.5;
const MANAGEMENT_HOURS = 0.5;

/** Documentation of these constants. */
export const mandateConstants: DocumentedConstants = {
  HOURS: {
    value: HOURS,
    en: 'time that a full mandate asks of a person',
    fr: 'temps qu’une obligation pleine demande à une personne',
    unit: 'hours a week',
    basis: 'A',
    range: [0, 2],
  },
  MANAGEMENT_HOURS: {
    value: MANAGEMENT_HOURS,
    en: 'time that enforcing a mandate on everybody takes of each manager',
    fr: 'temps que faire respecter l’obligation par tous prend à chaque cadre',
    unit: 'hours a week',
    basis: 'A',
    range: [0.1, 2],
  },
};

export const mandate = defineTactic({
  kind: 'mandate',
  summary: {
    en: 'Use becomes an obligation that grows, is reminded of, and lapses to a residue.',
    fr: 'L’usage devient une obligation qui monte, se rappelle, puis retombe à un reste.',
  },
  params: {
    who: audience('all'),
    peak: parameter(share().default(0.9), {
      en: 'mandate at its peak',
      fr: 'obligation à son maximum',
      unit: 'share',
      basis: 'A',
    }),
    ramp: parameter(weeks(1).default(8), {
      en: 'weeks to the peak',
      fr: 'semaines jusqu’au maximum',
      unit: 'weeks',
      basis: 'A',
    }),
    weeks: parameter(weeks(1).default(26), {
      en: 'weeks until it lapses',
      fr: 'semaines avant qu’elle ne retombe',
      unit: 'weeks',
      basis: 'A',
    }),
    residual: parameter(share().default(0.2), {
      en: 'mandate that stays afterwards',
      fr: 'obligation qui reste ensuite',
      unit: 'share',
      basis: 'A',
    }),
    reminders: parameter(share().default(0.2), {
      en: 'communication every week while it is in force',
      fr: 'communication chaque semaine tant qu’elle est en vigueur',
      unit: 'share',
      basis: 'A',
    }),
  },
  addresses: true,
  begin({ who: addressed, peak, ramp, weeks: length, residual, reminders }, world, scope, begun) {
    const people = resolveAudience(addressed, world, scope, begun);
    address(scope, people);
    const reached = people.length / world.setting.size;
    return (week) => {
      const age = week - begun + 1;
      const inForce = age <= length;
      const pressure = inForce ? peak * Math.min(1, age / ramp) : residual;
      if (pressure === 0 && !inForce) return false;
      const { mandate: m, communication, addressed: told, requestedHours } = world.levers;
      // what is asked of people is paid for like every hour of a course, and so is its enforcement
      const managed = inForce ? MANAGEMENT_HOURS * world.setting.managers.length * reached : 0;
      if (!world.ledger.hours(HOURS * pressure * people.length + managed)) return false;
      combineLevers(m, people, pressure);
      addHours(requestedHours, people, HOURS * pressure);
      if (pressure > 0) for (let k = 0; k < people.length; k++) told[people[k]] = 1;
      if (inForce) combineLevers(communication, people, reminders);
      return true;
    };
  },
});
