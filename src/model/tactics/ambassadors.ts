import * as z from 'zod';
import { chooseSchema, choosing, chosen } from '../choose/choose.ts';
import { isWilling } from '../choose/isWilling.ts';
import { addHoursOf, combineLever } from '../lever.ts';
import { decision, share } from '../quantities.ts';
import { COMMITTED, DISCONTINUED, RESISTANT, TRIAL, UNAWARE } from '../states.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

export const ambassadors = defineTactic({
  kind: 'ambassadors',
  title: { en: 'Ambassadors', fr: 'Ambassadeurs' },
  goesOn: true,
  summary: {
    en: 'Volunteers who speak for the change to their contacts, and are replaced when they drop out.',
    fr: 'Des volontaires qui parlent du changement à leurs contacts, et qu’on remplace s’ils abandonnent.',
  },
  params: {
    who: audience('all'),
    share: decision(share().default(0.05), {
      en: 'ambassadors wanted, of the people addressed; at least one',
      fr: 'ambassadeurs voulus, parmi les personnes visées ; au moins un',
      unit: 'share',
      basis: 'A',
    }),
    choose: choosing(
      chooseSchema.default('innovativeness'),
      'how they are chosen among the willing; people who are named are the only ones, whatever the share',
      'comment ils sont choisis parmi les volontaires ; nommer des personnes les choisit seules, hors de toute part',
    ),
    strength: decision(share().default(0.3), {
      en: 'communication of each to each contact; those of several combine',
      fr: 'communication de chacun à chaque contact ; celles de plusieurs se combinent',
      unit: 'share',
      basis: 'A',
    }),
    hours: decision(z.number().min(0).max(40).default(1), {
      en: 'hours a week of each who speaks',
      fr: 'heures par semaine de chacun qui parle',
      unit: 'hours a week',
      basis: 'A',
    }),
  },
  addresses: true,
  begin({ who: addressed, share: wanted, choose, strength, hours }, world, scope, begun) {
    const { setting, state, levers, ledger } = world;
    const { first, follower } = setting.network;
    const pool = resolveAudience(addressed, world, scope, begun);
    const seats =
      typeof choose === 'object' ? choose.people.length : Math.max(1, Math.round(wanted * pool.length));
    const serving = new Set<number>();

    return (week) => {
      // whoever turned away is no ambassador any more, nor is whoever took the place of one who left
      for (const i of serving)
        if (state[i] === UNAWARE || state[i] === RESISTANT || state[i] === DISCONTINUED) serving.delete(i);
      if (serving.size < seats) recruit(week);
      for (const i of serving) {
        if ((state[i] !== TRIAL && state[i] !== COMMITTED) || !ledger.hours(hours)) continue;
        addHoursOf(levers.requestedHours, i, hours);
        for (let t = first[i]; t < first[i + 1]; t++)
          combineLever(levers.communication, follower[t], strength);
      }
      return true;
    };

    function recruit(week: number): void {
      const willing = pool.filter((i) => !serving.has(i) && isWilling(world, i));
      const found = chosen(choose, world, willing, seats - serving.size, week);
      address(scope, found);
      for (const i of found) serving.add(i);
    }
  },
});
