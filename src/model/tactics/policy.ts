import * as z from 'zod';
import type { Text } from '../../text/text.ts';
import { decision } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';

/**
 * A document that puts the people addressed under a common rule, from the week it is begun: without one, engagement
 * is not coherent. Policies, guidelines and maps differ in what they say and in the days they take.
 */
const underPolicy = <const K extends string>(kind: K, title: Text, summary: Text, usualDays: number) =>
  defineTactic({
    kind,
    title,
    summary,
    params: {
      who: audience('all'),
      days: decision(z.number().min(0).max(10000).default(usualDays), {
        en: 'days of work it takes',
        fr: 'journées de travail',
        unit: 'days',
        basis: 'A',
      }),
    },
    begin({ who: addressed, days }, world, scope, begun) {
      const people = resolveAudience(addressed, world, scope, begun);
      if (world.ledger.days(days)) for (let k = 0; k < people.length; k++) world.underPolicy[people[k]] = 1;
      return () => false;
    },
  });

export const policy = underPolicy(
  'policy',
  { en: 'Policy', fr: 'Charte' },
  {
    en: 'A written policy: the people addressed are under a policy, without which engagement is not coherent.',
    fr: 'Une charte écrite : les personnes visées sont sous une règle, sans laquelle l’engagement n’est pas cohérent.',
  },
  10,
);

export const guidelines = underPolicy(
  'guidelines',
  { en: 'Guidelines', fr: 'Consignes' },
  {
    en: 'Guidelines of engagement: how to speak, answer and escalate; the people addressed act under a common rule.',
    fr: 'Des consignes d’engagement : comment parler, répondre, faire remonter ; les personnes visées agissent sous une règle commune.',
  },
  5,
);

export const engagementMap = underPolicy(
  'engagementMap',
  { en: 'Engagement map', fr: 'Carte d’engagement' },
  {
    en: 'A map of resources and of who answers what: the people on it act under a common rule.',
    fr: 'Une carte des ressources et de qui répond à quoi : les personnes qui y figurent agissent sous une règle commune.',
  },
  5,
);
