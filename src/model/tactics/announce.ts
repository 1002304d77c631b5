import * as z from 'zod';
import { campaign, HALF_LIFE } from '../campaign.ts';
import { decision, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

export const announce = defineTactic({
  kind: 'announce',
  title: { en: 'Announce', fr: 'Annoncer' },
  summary: {
    en: 'A campaign that reaches everyone addressed and fades.',
    fr: 'Une campagne qui touche toutes les personnes visées, puis s’estompe.',
  },
  params: {
    who: audience('all'),
    strength: decision(share().default(0.6), {
      en: 'communication in its first week',
      fr: 'communication de la première semaine',
      unit: 'share',
      basis: 'A',
    }),
    halfLife: decision(weeks(1).default(HALF_LIFE), {
      en: 'weeks for it to fall by half',
      fr: 'semaines pour qu’elle diminue de moitié',
      unit: 'weeks',
      basis: 'A',
    }),
    campaigns: decision(z.int().min(0).max(1000).default(1), {
      en: 'campaigns paid for; one to a part of the people costs that part of one to all',
      fr: 'campagnes payées ; pour une partie des personnes, cette part du prix d’une campagne pour tous',
      unit: 'campaigns',
      basis: 'A',
    }),
  },
  addresses: true,
  lasting: true,
  begin({ who: addressed, strength, halfLife, campaigns }, world, scope, begun) {
    const people = resolveAudience(addressed, world, scope, begun);
    address(scope, people);
    const part = people.length / world.setting.size;
    // a campaign that cannot be paid for does not begin
    for (let paid = 0; paid < campaigns; paid++) if (!world.ledger.campaign(part)) return () => false;
    return campaign(world, people, strength, halfLife, begun);
  },
});
