import * as z from 'zod';
import { streamKey, uniform } from '../../engine/draws.ts';
import { type Filling, fillings } from '../coordination/coordination.ts';
import { CENTRE } from '../coordination/posts.ts';
import { decision, nameInFiles, share } from '../quantities.ts';
import { centreSeats } from '../structures/initialStructure.ts';
import { defineTactic } from '../tactic.ts';
import { filling } from '../targeting/filling.ts';
import { handOver } from '../targeting/handOver.ts';

/** Functions that a growing centre adds, in this order (the third step of the sources). */
const ADDED = ['marketing', 'communication', 'crm', 'legal', 'hr'];

export const centralTeam = defineTactic({
  kind: 'centralTeam',
  title: { en: 'Central team', fr: 'Équipe centrale' },
  goesOn: true,
  summary: {
    en: 'A central team with posts and functions; it may grow as hubs stand.',
    fr: 'Une équipe centrale avec ses postes et ses fonctions ; elle peut grandir avec les relais.',
  },
  params: {
    people: decision(z.int().min(1).max(10000).optional(), {
      en: 'posts at first; left out: one per 50 people, at least 1, at most 3',
      fr: 'postes au départ ; sans valeur : un pour 50 personnes, au moins 1, au plus 3',
      unit: 'posts',
      basis: 'A',
    }),
    functions: decision(z.array(nameInFiles()).default(['marketing']), {
      en: 'functions the first members stand for, in order; more members repeat the last',
      fr: 'fonctions que les premiers membres représentent, dans l’ordre ; les suivants répètent la dernière',
      unit: 'functions',
      basis: 'A',
    }),
    fill: filling(
      z.enum(fillings).default('volunteers'),
      'how its members are found',
      'comment ses membres sont trouvés',
    ),
    champions: decision(share().optional(), {
      en: 'share of the posts filled by volunteers, instead of fill',
      fr: 'part des postes occupés par des volontaires, au lieu de fill',
      unit: 'share',
      basis: 'A',
    }),
    grows: decision(z.boolean().default(false), {
      en: 'adds a post and a function for every third hub that stands',
      fr: 'ajoute un poste et une fonction tous les trois relais installés',
      unit: 'yes or no',
      basis: 'A',
    }),
    hours: decision(z.number().min(0).max(2000).default(0), {
      en: 'hours of training of each member',
      fr: 'heures de formation de chaque membre',
      unit: 'hours',
      basis: 'A',
    }),
    time: decision(share().default(1), {
      en: 'share of a full post that each member spends',
      fr: 'part d’un plein temps que chaque membre y passe',
      unit: 'share',
      basis: 'A',
    }),
  },
  lasting: true,
  begin({ people, functions, fill, champions, grows, hours, time }, world, _scope, begun) {
    const { setting, coordination, key } = world;
    const { leadSupport, hubsPerCentreMember } = setting.rule;
    const first = people ?? centreSeats(setting.size);
    const seats = () => coordination.posts.filter(({ kind, closed }) => kind === CENTRE && !closed);
    const fillOf = (seat: number): Filling => {
      if (champions === undefined) return fill;
      return uniform(streamKey(key, 'champions-centre'), seat, 0) < champions ? 'volunteers' : 'rank';
    };
    const open = (seat: number, wanted: string, week: number) =>
      coordination.open(
        { kind: CENTRE, unit: -1, division: -1, fill: fillOf(seat), cost: time, function: wanted, above: -1 },
        week,
      );

    // a centre that stands is kept: who was put there in another way goes unless won over, what is missing is added
    seats().forEach((post, seat) => {
      handOver(post, fillOf(seat), world, begun);
    });
    for (let seat = seats().length; seat < first; seat++)
      open(seat, functions[Math.min(seat, functions.length - 1)] ?? '', begun);
    if (!grows && hours === 0) return () => false;

    const trained = new Map<number, number>();
    return (week) => {
      if (hours > 0) train(week);
      if (!grows) return true;
      let taken = 0;
      let standing = 0;
      for (const { kind, closed, stands } of coordination.posts) {
        if (kind !== CENTRE) standing += Number(stands);
        else if (!closed) taken++;
      }
      // a centre that was given up grows no more
      if (taken === 0) return false;
      // a member sustains so many hubs, or supports so many contributors
      const load = standing / hubsPerCentreMember + coordination.contributors() / leadSupport;
      // and a centre that began smaller than usual has the usual posts once every unit has its hub
      const units = Math.max(1, setting.unitNames.length);
      const usual = Math.ceil((centreSeats(setting.size) * Math.min(standing, units)) / units);
      const wanted = Math.max(first, usual, Math.ceil(load));
      for (let seat = taken; seat < wanted; seat++) open(seat, ADDED[seat % ADDED.length], week);
      return true;
    };

    /** Whoever has come to a post since last week has a course. */
    function train(week: number): void {
      for (const { index, holder } of seats()) {
        if (holder < 0 || trained.get(index) === holder) continue;
        trained.set(index, holder);
        world.training.ask(world, Int32Array.of(holder), hours, {
          attendance: 'accepted',
          ofLeads: true,
          byChampions: false,
          until: week + 51,
        });
      }
    }
  },
});
