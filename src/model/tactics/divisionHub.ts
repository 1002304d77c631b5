import * as z from 'zod';
import { streamKey, uniform } from '../../engine/draws.ts';
import { type Filling, fillings, type Post } from '../coordination/coordination.ts';
import { DIVISION_HUB } from '../coordination/posts.ts';
import { setUpSlots } from '../coordination/setUpSlots.ts';
import { decision, nameInFiles, share, weeks } from '../quantities.ts';
import { defineTactic } from '../tactic.ts';
import { filling } from '../targeting/filling.ts';
import { handOver } from '../targeting/handOver.ts';

export const divisionHub = defineTactic({
  kind: 'divisionHub',
  title: { en: 'Division hub', fr: 'Relais de division' },
  goesOn: true,
  summary: {
    en: 'A lead for a division, tied to the centre, with the hubs of its units below: a company within the company.',
    fr: 'Un responsable par division, lié au centre, les relais de ses unités sous lui : une entreprise dans l’entreprise.',
  },
  params: {
    divisions: decision(z.union([z.literal('all'), z.array(nameInFiles()).min(1)]).default('all'), {
      en: 'which divisions: all, or their names',
      fr: 'quelles divisions : all, ou leurs noms',
      unit: 'divisions',
      basis: 'A',
    }),
    fill: filling(
      z.enum(fillings).default('volunteers'),
      'how the lead is found',
      'comment le responsable est trouvé',
    ),
    champions: decision(share().optional(), {
      en: 'share of the divisions whose lead is a volunteer, instead of fill',
      fr: 'part des divisions dont le responsable est volontaire, au lieu de fill',
      unit: 'share',
      basis: 'A',
    }),
    hours: decision(z.number().min(0).max(2000).optional(), {
      en: 'hours of training of the lead; left out: those of leads and recruits of the resources',
      fr: 'heures de formation du responsable ; sans valeur : celles des responsables et recrues des ressources',
      unit: 'hours',
      basis: 'A',
    }),
    weeks: decision(weeks(0).default(8), {
      en: 'weeks to set it up',
      fr: 'semaines pour l’installer',
      unit: 'weeks',
      basis: 'A',
    }),
    time: decision(share().default(0.5), {
      en: 'share of a full post that the lead spends',
      fr: 'part d’un plein temps que le responsable y passe',
      unit: 'share',
      basis: 'A',
    }),
  },
  lasting: true,
  begin({ divisions, fill, champions, hours, weeks: length, time }, world, _scope, begun) {
    const { setting, coordination, key } = world;
    const fillOf = (division: number): Filling => {
      if (champions === undefined) return fill;
      return uniform(streamKey(key, 'champions-division'), division, 0) < champions ? 'volunteers' : 'rank';
    };
    const open = (division: number) =>
      coordination.open(
        {
          kind: DIVISION_HUB,
          unit: -1,
          division,
          fill: fillOf(division),
          cost: time,
          function: '',
          above: -1,
        },
        begun,
      );
    const posts: Post[] = [];
    setting.divisionNames.forEach((name, division) => {
      if (divisions !== 'all' && !divisions.includes(name)) return;
      const standing = coordination.divisionHubOf(division);
      // a hub that stands is handed over, and stays in the care of what set it up
      if (standing === undefined) posts.push(open(division));
      else handOver(standing, fillOf(division), world, begun);
    });
    for (const post of posts) coordination.awaitSetUp(post);
    /** Week in which each is set up, once it has a slot. */
    const standsFrom = new Map<number, number>();
    const trained = new Map<number, number>();
    return (week) => {
      coordination.grantSetUps(setUpSlots(world));
      for (const post of posts) {
        if (post.isSetUp && !standsFrom.has(post.index)) standsFrom.set(post.index, week + length);
        if (post.closed || post.holder < 0) continue;
        if (trained.get(post.index) !== post.holder) {
          trained.set(post.index, post.holder);
          world.training.ask(world, Int32Array.of(post.holder), hours ?? setting.resources.leadCourse, {
            attendance: 'accepted',
            ofLeads: true,
            byChampions: false,
            until: week + 51,
          });
        }
        if (week < (standsFrom.get(post.index) ?? Number.POSITIVE_INFINITY)) continue;
        coordination.stand(post);
        // hubs of its units that were set up before, or beside it, now hang on it
        for (const lower of coordination.posts)
          if (lower.above < 0 && lower.unit >= 0 && setting.divisionOf(lower.unit) === post.division)
            coordination.placeBelow(lower, post.index);
      }
      return true;
    };
  },
});
