import * as z from 'zod';
import { exp } from '../../engine/elementary.ts';
import { addHours, combineLevers } from '../lever.ts';
import type { Levers } from '../levers.ts';
import { decision, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

export const mandate = defineTactic({
  kind: 'mandate',
  title: { en: 'Mandate', fr: 'Obliger' },
  length: 'weeks',
  summary: {
    en: 'Use becomes an obligation that grows, is reminded of, and lapses to a residue.',
    fr: 'L’usage devient une obligation qui monte, se rappelle, puis retombe à un reste.',
  },
  params: {
    who: audience('all'),
    peak: decision(share().default(0.9), {
      en: 'mandate at its peak',
      fr: 'obligation à son maximum',
      unit: 'share',
      basis: 'A',
    }),
    ramp: decision(weeks(1).default(8), {
      en: 'weeks to the peak',
      fr: 'semaines jusqu’au maximum',
      unit: 'weeks',
      basis: 'A',
    }),
    weeks: decision(weeks(1).default(26), {
      en: 'weeks until it lapses; with a deadline, counted from there',
      fr: 'semaines avant qu’elle ne retombe ; avec une échéance, comptées depuis celle-ci',
      unit: 'weeks',
      basis: 'A',
    }),
    residual: decision(share().default(0.2), {
      en: 'mandate that stays afterwards',
      fr: 'obligation qui reste ensuite',
      unit: 'share',
      basis: 'A',
    }),
    reminders: decision(share().default(0.2), {
      en: 'communication every week while it is in force',
      fr: 'communication chaque semaine tant qu’elle est en vigueur',
      unit: 'share',
      basis: 'A',
    }),
    deadline: decision(weeks(1).optional(), {
      en: 'week of the mandate from which use is required in full: it grows towards it, instead of by peak and ramp',
      fr: 'semaine de l’obligation à partir de laquelle l’usage est pleinement exigé : elle monte vers elle, au lieu de peak et ramp',
      unit: 'weeks',
      basis: 'A',
    }),
    initial: decision(share().default(0.03), {
      en: 'mandate felt while a deadline is still far',
      fr: 'obligation ressentie tant qu’une échéance est encore loin',
      unit: 'share',
      basis: 'A',
    }),
    timeConstant: decision(weeks(1).default(8), {
      en: 'weeks before a deadline at which 37 % of it is felt besides; range 5–12',
      fr: 'semaines avant une échéance où 37 % en est ressenti en plus ; plage 5–12',
      unit: 'weeks',
      basis: 'A',
    }),
    sanction: decision(z.boolean().default(true), {
      en: 'whether a deadline’s sanction holds those who comply, from its announcement until the mandate lapses',
      fr: 'si la sanction d’une échéance retient ceux qui obéissent, de son annonce à la fin de l’obligation',
      unit: 'yes or no',
      basis: 'A',
    }),
    leaveWhenResistant: decision(share().default(0), {
      en: 'chance that somebody who resists openly leaves or is dismissed, once a deadline’s sanction has fallen',
      fr: 'chance que qui résiste ouvertement parte ou soit licencié, une fois tombée la sanction d’une échéance',
      unit: 'a week',
      basis: 'A',
    }),
    hours: decision(z.number().min(0).max(168).default(0.5), {
      en: 'time that a full mandate asks of a person; range 0–2',
      fr: 'temps qu’une obligation pleine demande à une personne ; plage 0–2',
      unit: 'hours a week',
      basis: 'A',
    }),
    managementHours: decision(z.number().min(0).max(168).default(0.5), {
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
    const inForceFor = params.weeks + (deadline === undefined ? 0 : deadline - 1);
    /** What is felt in the given week of the mandate, while it is in force. */
    const pressureIn = (age: number): number => {
      if (deadline === undefined) return params.peak * Math.min(1, age / params.ramp);
      const { initial, timeConstant } = params;
      return age >= deadline ? 1 : initial + (1 - initial) * exp((age - deadline) / timeConstant);
    };
    /** Who is under the deadline and its sanction, and who may be dismissed by it. */
    const fallDue = (levers: Levers, deadline: number, age: number) => {
      combineLevers(levers.deadline, people, 1);
      if (!params.sanction) return;
      combineLevers(levers.sanction, people, 1);
      if (age < deadline || params.leaveWhenResistant === 0) return;
      combineLevers(levers.dismissal, people, params.leaveWhenResistant);
    };
    return (week) => {
      const age = week - begun + 1;
      const inForce = age <= inForceFor;
      const pressure = inForce ? pressureIn(age) : residual;
      if (pressure === 0 && !inForce) return false;
      const { mandate: m, communication, addressed: told, requestedHours } = world.levers;
      // what is asked of people is paid for like every hour of a course, and so is its enforcement
      const managed = inForce ? managementHours * world.setting.managers.length * reached : 0;
      if (!world.ledger.hours(hours * pressure * people.length + managed)) return false;
      combineLevers(m, people, pressure);
      addHours(requestedHours, people, hours * pressure);
      if (pressure > 0) combineLevers(told, people, 1);
      if (!inForce) return true;
      combineLevers(communication, people, reminders);
      if (deadline !== undefined) fallDue(world.levers, deadline, age);
      return true;
    };
  },
});
