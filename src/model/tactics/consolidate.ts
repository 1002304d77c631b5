import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { NO_POST } from '../coordination/posts.ts';
import { addHoursOf } from '../lever.ts';
import { decision, weeks } from '../quantities.ts';
import { isDeclared } from '../states.ts';
import { defineTactic } from '../tactic.ts';
import { audienceSchema, resolveAudience } from '../targeting/audience.ts';

/** Hours it takes of each person to hand their channels over [A]. */
const HOURS = 2;

/** Documentation of these constants. */
export const consolidateConstants: DocumentedConstants = {
  HOURS: {
    value: HOURS,
    en: 'time that handing their channels over takes of a person, once',
    fr: 'temps que céder ses canaux prend à une personne, une fois',
    unit: 'hours',
    basis: 'A',
    range: [0.5, 8],
  },
};

export const consolidate = defineTactic({
  kind: 'consolidate',
  title: { en: 'Consolidate', fr: 'Consolider' },
  length: 'over',
  summary: {
    en: 'The centre takes the channels over: everybody active outside it is offered to contribute instead of publishing.',
    fr: 'Le centre reprend les canaux : toute personne active au-dehors est invitée à contribuer au lieu de publier.',
  },
  params: {
    who: decision(audienceSchema.default('all'), {
      en: 'whose channels are taken over',
      fr: 'de qui les canaux sont repris',
      unit: 'people',
      basis: 'A',
    }),
    over: decision(weeks(1).default(8), {
      en: 'weeks over which it reaches everybody; who becomes active later is asked at once',
      fr: 'semaines pour toucher tout le monde ; qui devient actif ensuite est sollicité aussitôt',
      unit: 'weeks',
      basis: 'A',
    }),
  },
  begin({ who, over }, world, scope, begun) {
    const people = resolveAudience(who, world, scope, begun);
    const { coordination, state } = world;
    const asked = new Uint8Array(world.setting.size);
    return (week) => {
      const reached = Math.min(people.length, Math.ceil((people.length * (week - begun + 1)) / over));
      for (let p = 0; p < reached; p++) {
        const i = people[p];
        if (asked[i] === 1 || !isDeclared(state[i]) || coordination.post[i] !== NO_POST) continue;
        if (!world.ledger.hours(HOURS)) return false;
        asked[i] = 1;
        coordination.offerCentre(i);
        addHoursOf(world.levers.requestedHours, i, HOURS);
      }
      return true;
    };
  },
});
