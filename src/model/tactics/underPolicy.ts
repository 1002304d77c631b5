import * as z from 'zod';
import type { Text } from '../../text/text.ts';
import { parameter } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';

/**
 * A document that puts the people addressed under a common rule, from the week it is begun: without one, engagement
 * is not coherent. Policies, guidelines and maps differ in what they say and in the days they take.
 */
export const underPolicy = <const K extends string>(kind: K, summary: Text, usualDays: number) =>
  defineTactic({
    kind,
    summary,
    params: {
      who: audience('all'),
      days: parameter(z.number().min(0).max(10000).default(usualDays), {
        en: 'days of work it takes',
        fr: 'journées de travail',
        unit: 'days',
        basis: 'A',
      }),
    },
    begin({ who: addressed, days }, world, scope, begun) {
      const people = resolveAudience(addressed, world, scope, begun);
      for (let k = 0; k < people.length; k++) world.underPolicy[people[k]] = 1;
      world.ledger.days(days);
      return () => false;
    },
  });
