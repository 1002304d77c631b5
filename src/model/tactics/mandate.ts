import * as z from 'zod';
import { exp } from '../../engine/elementary.ts';
import { addHours, combineLevers, type Levers } from '../levers.ts';
import { parameter, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

/** A date by which use is required, and what is said to happen then. */
const deadlineSchema = z.strictObject({
  week: parameter(weeks(1), {
    en: 'week of the mandate from which use is required in full; 1w is its first',
    fr: 'semaine de l’obligation à partir de laquelle l’usage est pleinement exigé ; 1w est la première',
    unit: 'weeks',
    basis: 'A',
  }),
  initial: parameter(share().default(0.03), {
    en: 'mandate felt when the deadline is still far',
    fr: 'obligation ressentie quand l’échéance est encore loin',
    unit: 'share',
    basis: 'A',
  }),
  timeConstant: parameter(weeks(1).default(8), {
    en: 'weeks before the deadline at which 37 % of the rest of it is felt; range 5–12',
    fr: 'semaines avant l’échéance où 37 % du reste en est ressenti ; plage 5–12',
    unit: 'weeks',
    basis: 'A',
  }),
  sanction: parameter(z.boolean().default(true), {
    en: 'whether those who comply are held by a sanction, from the announcement until it lapses',
    fr: 'si une sanction retient ceux qui obéissent, de l’annonce jusqu’à ce qu’elle tombe',
    unit: 'yes or no',
    basis: 'A',
  }),
  leaveWhenResistant: parameter(share().default(0), {
    en: 'chance that somebody who resists openly leaves or is dismissed, once the sanction falls',
    fr: 'chance que qui résiste ouvertement parte ou soit licencié, une fois la sanction tombée',
    unit: 'a week',
    basis: 'A',
  }),
});
type Deadline = z.output<typeof deadlineSchema>;

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
      en: 'weeks until it lapses; with a deadline, counted from there',
      fr: 'semaines avant qu’elle ne retombe ; avec une échéance, comptées depuis celle-ci',
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
    deadline: deadlineSchema
      .optional()
      .describe('a date by which use is required: the mandate grows towards it instead of peak and ramp'),
    hours: parameter(z.number().min(0).max(168).default(0.5), {
      en: 'time that a full mandate asks of a person; range 0–2',
      fr: 'temps qu’une obligation pleine demande à une personne ; plage 0–2',
      unit: 'hours a week',
      basis: 'A',
    }),
    managementHours: parameter(z.number().min(0).max(168).default(0.5), {
      en: 'time that enforcing it on everybody takes of each manager; range 0.1–2',
      fr: 'temps que la faire respecter par tous prend à chaque cadre ; plage 0,1–2',
      unit: 'hours a week',
      basis: 'A',
    }),
  },
  addresses: true,
  begin(params, world, scope, begun) {
    const { deadline, residual, reminders, hours, managementHours } = params;
    const people = resolveAudience(params.who, world, scope, begun);
    address(scope, people);
    const reached = people.length / world.setting.size;
    const inForceFor = params.weeks + (deadline === undefined ? 0 : deadline.week - 1);
    return (week) => {
      const age = week - begun + 1;
      const inForce = age <= inForceFor;
      const pressure = !inForce
        ? residual
        : deadline === undefined
          ? params.peak * Math.min(1, age / params.ramp)
          : pressureOf(deadline, age);
      if (pressure === 0 && !inForce) return false;
      const { mandate: m, communication, addressed: told, requestedHours } = world.levers;
      combineLevers(m, people, pressure);
      addHours(requestedHours, people, hours * pressure);
      if (pressure > 0) for (let k = 0; k < people.length; k++) told[people[k]] = 1;
      if (!inForce) return true;
      combineLevers(communication, people, reminders);
      world.ledger.hours(managementHours * world.setting.managers.length * reached);
      if (deadline !== undefined) fallDue(world.levers, people, deadline, age);
      return true;
    };
  },
});

/** What is felt of a deadline in the given week of the mandate: little at first, all of it from the deadline on. */
const pressureOf = ({ week, initial, timeConstant }: Deadline, age: number): number =>
  age >= week ? 1 : initial + (1 - initial) * exp((age - week) / timeConstant);

/** Who is under the deadline and its sanction, and who may be dismissed by it. */
function fallDue({ due }: Levers, people: Int32Array, deadline: Deadline, age: number): void {
  due.any = true;
  for (let k = 0; k < people.length; k++) due.deadline[people[k]] = 1;
  if (!deadline.sanction) return;
  for (let k = 0; k < people.length; k++) due.sanction[people[k]] = 1;
  if (age < deadline.week || deadline.leaveWhenResistant === 0) return;
  due.dismisses = true;
  combineLevers(due.dismissal, people, deadline.leaveWhenResistant);
}
