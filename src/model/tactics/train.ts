import * as z from 'zod';
import { decision, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audience, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

export const train = defineTactic({
  kind: 'train',
  title: { en: 'Train', fr: 'Former' },
  length: 'open',
  summary: {
    en: 'Training, compulsory or offered, within the weekly seats.',
    fr: 'Une formation, obligatoire ou proposée, dans la limite des places de la semaine.',
  },
  params: {
    who: audience('all'),
    hours: decision(z.number().min(0).max(2000).optional(), {
      en: 'hours a person: 2 for a briefing, 8 for a day, 24 for a course; left out: the course of the resources, beyond which nobody gets any',
      fr: 'heures par personne : 2 pour une présentation, 8 pour une journée, 24 pour un stage ; sans valeur : la formation des ressources, au-delà de laquelle personne n’en reçoit',
      unit: 'hours',
      basis: 'A',
    }),
    compulsory: decision(z.boolean().default(false), {
      en: 'given to everyone addressed instead of those who take it up',
      fr: 'donnée à toutes les personnes visées plutôt qu’à celles qui l’acceptent',
      unit: 'yes or no',
      basis: 'A',
    }),
    inAll: decision(z.boolean().default(false), {
      en: 'the hours count those that a person has had in other courses: it brings them so far and no further',
      fr: 'ces heures comptent celles d’autres formations déjà suivies : elle mène jusque-là et pas plus loin',
      unit: 'yes or no',
      basis: 'A',
    }),
    by: decision(z.enum(['trainers', 'champions']).default('trainers'), {
      en: 'who trains: champions add a seat for every five of them',
      fr: 'qui forme : les champions ajoutent une place pour cinq d’entre eux',
      unit: 'choice',
      basis: 'A',
    }),
    open: decision(weeks(1).default(52), {
      en: 'weeks for which the offer stands',
      fr: 'semaines pendant lesquelles l’offre tient',
      unit: 'weeks',
      basis: 'A',
    }),
  },
  addresses: true,
  begin({ who: addressed, hours, compulsory, inAll, by, open }, world, scope, begun) {
    const people = resolveAudience(addressed, world, scope, begun);
    address(scope, people);
    world.training.ask(world, people, hours ?? world.setting.resources.course, {
      attendance: compulsory ? 'obliged' : 'offered',
      inAll,
      byChampions: by === 'champions',
      until: begun + open - 1,
    });
    return () => false;
  },
});
