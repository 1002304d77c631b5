import * as z from 'zod';
import { chooseSchema, choosing, chosen } from '../choose/choose.ts';
import { combineLevers } from '../lever.ts';
import { decision, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { audienceSchema, resolveAudience } from '../targeting/audience.ts';
import { address } from '../targeting/scope.ts';

export const extract = defineTactic({
  kind: 'extract',
  title: { en: 'Extract a team', fr: 'Extraire une équipe' },
  length: 'weeks',
  summary: {
    en: 'Finds an innovative unit and trains a small team of its most innovative people, or one chosen otherwise.',
    fr: 'Repère une unité innovante et forme une petite équipe de ses membres les plus innovants, ou choisie autrement.',
  },
  params: {
    who: decision(audienceSchema.default({ pick: 'unit', by: 'innovativeness' }), {
      en: 'the unit to take the team from',
      fr: 'l’unité dont l’équipe est tirée',
      unit: 'people',
      basis: 'A',
    }),
    people: decision(z.int().min(1).max(1000).default(6), {
      en: 'people in the team',
      fr: 'personnes dans l’équipe',
      unit: 'people',
      basis: 'A',
    }),
    choose: choosing(
      chooseSchema.optional(),
      'how the team is chosen among those of who; left out: the most innovative; who is named comes from anywhere',
      'comment l’équipe est choisie dans who ; sans valeur : les plus innovants ; qui est nommé vient de partout',
    ),
    hours: decision(z.number().min(0).max(2000).optional(), {
      en: 'hours of training of each; left out: the course of leads and recruits of the resources',
      fr: 'heures de formation de chacune ; sans valeur : celles des responsables et recrues des ressources',
      unit: 'hours',
      basis: 'A',
    }),
    compulsory: decision(z.boolean().default(false), {
      en: 'the team is sent on its course; without it, each takes it up or not',
      fr: 'l’équipe est envoyée en formation ; sinon, chacun l’accepte ou non',
      unit: 'yes or no',
      basis: 'A',
    }),
    strength: decision(share().default(0.6), {
      en: 'communication to the team',
      fr: 'communication à l’équipe',
      unit: 'share',
      basis: 'A',
    }),
    weeks: decision(weeks(1).default(8), {
      en: 'weeks of communication to the team',
      fr: 'durée de la communication à l’équipe',
      unit: 'weeks',
      basis: 'A',
    }),
  },
  addresses: true,
  begin({ who, people, choose, hours, compulsory, strength, weeks: length }, world, scope, begun) {
    const addressed = resolveAudience(who, world, scope, begun);
    const pool = typeof choose === 'object' ? world.setting.everybody : addressed;
    const team = chosen(choose, world, pool, people, begun);
    address(scope, team);
    world.training.ask(world, team, hours ?? world.setting.resources.leadCourse, {
      attendance: compulsory ? 'obliged' : 'offered',
      ofLeads: true,
      byChampions: false,
      until: begun + 51,
    });
    return (week) => {
      if (week >= begun + length) return false;
      combineLevers(world.levers.communication, team, strength);
      return true;
    };
  },
});
