import * as z from 'zod';
import { pow } from '../../engine/elementary.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { addHours, combineLevers } from '../levers.ts';
import { parameter, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

/** Communication below which a campaign is over. */
const OVER = 0.005;
/** Hours a week that full communication asks of a person [A]. */
const HOURS = 0.25;

/** Documentation of these constants. */
export const announceConstants: DocumentedConstants = {
  OVER: {
    value: OVER,
    en: 'communication below which a campaign is over',
    fr: 'communication sous laquelle une campagne est finie',
    unit: 'share',
    basis: 'A',
    range: [0.001, 0.02],
  },
  HOURS: {
    value: HOURS,
    en: 'time that full communication takes of a person',
    fr: 'temps qu’une communication pleine prend à une personne',
    unit: 'hours a week',
    basis: 'A',
    range: [0, 1],
  },
};

export const announce = defineTactic({
  kind: 'announce',
  summary: {
    en: 'A campaign that reaches everyone addressed and fades.',
    fr: 'Une campagne qui touche toutes les personnes visées, puis s’estompe.',
  },
  params: {
    who: audience('all'),
    strength: parameter(share().default(0.6), {
      en: 'communication in its first week',
      fr: 'communication de la première semaine',
      unit: 'share',
      basis: 'A',
    }),
    halfLife: parameter(weeks(1).default(8), {
      en: 'weeks for it to fall by half',
      fr: 'semaines pour qu’elle diminue de moitié',
      unit: 'weeks',
      basis: 'A',
    }),
    campaigns: parameter(z.int().min(0).max(1000).default(1), {
      en: 'campaigns paid for',
      fr: 'campagnes payées',
      unit: 'campaigns',
      basis: 'A',
    }),
  },
  addresses: true,
  lasting: true,
  begin({ who: addressed, strength, halfLife, campaigns }, world, scope, begun) {
    const people = resolveAudience(addressed, world, scope, begun);
    address(scope, people);
    for (let paid = 0; paid < campaigns; paid++) world.ledger.campaign();
    return (week) => {
      const reach = strength * pow(0.5, (week - begun) / halfLife);
      if (reach < OVER) return false;
      combineLevers(world.levers.communication, people, reach);
      addHours(world.levers.requestedHours, people, HOURS * reach);
      return true;
    };
  },
});
