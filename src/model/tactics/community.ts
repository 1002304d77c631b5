import * as z from 'zod';
import { streamKey, uniform } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { NO_POST } from '../coordination/posts.ts';
import { decision, weeks } from '../quantities.ts';
import { COMMITTED } from '../states.ts';
import { defineTactic } from '../tactic.ts';

/** Draws tried for each tie before somebody is left with fewer [A]. */
const TRIES = 8;

/** Documentation of these constants. */
export const communityConstants: DocumentedConstants = {
  TRIES: {
    value: TRIES,
    en: 'draws tried for each tie before somebody is left with fewer',
    fr: 'tirages essayés pour chaque lien avant que quelqu’un n’en garde moins',
    unit: 'draws a tie',
    basis: 'A',
    range: [4, 32],
  },
};

export const community = defineTactic({
  kind: 'community',
  title: { en: 'Community of practice', fr: 'Communauté de pratique' },
  goesOn: true,
  summary: {
    en: 'A community of practice: committed people of different units are brought together as peers, again and again.',
    fr: 'Une communauté de pratique : des personnes engagées d’unités différentes sont mises en relation, encore et encore.',
  },
  params: {
    ties: decision(z.int().min(1).max(50).default(3), {
      en: 'peer ties offered to each committed person each time',
      fr: 'liens entre pairs offerts chaque fois à chaque personne engagée',
      unit: 'ties',
      basis: 'A',
    }),
    every: decision(weeks(1).default(8), {
      en: 'weeks from one round to the next',
      fr: 'semaines d’un tour au suivant',
      unit: 'weeks',
      basis: 'A',
    }),
    days: decision(z.number().min(0).max(10000).default(2), {
      en: 'days of work of a facilitator each time',
      fr: 'journées d’animation chaque fois',
      unit: 'days',
      basis: 'A',
    }),
  },
  begin({ ties, every, days }, world, _scope, begun) {
    const { setting, state, coordination, key } = world;
    const stream = streamKey(key, 'community');
    return (week) => {
      if ((week - begun) % every !== 0) return true;
      if (!world.ledger.days(days)) return false;
      const people = setting.everybody.filter(
        (i) => state[i] === COMMITTED && coordination.post[i] === NO_POST,
      );
      for (const i of people) {
        // who has enough offers keeps them: a tie that died may come alive again
        for (let attempt = 0; attempt < TRIES * ties && coordination.peers.degree(i) < ties; attempt++) {
          const j = people[Math.floor(uniform(stream, i, week * TRIES * ties + attempt) * people.length)];
          const apart = setting.unit[i] < 0 || setting.unit[i] !== setting.unit[j];
          if (j !== i && apart) coordination.peers.offer(i, j);
        }
      }
      return true;
    };
  },
});
