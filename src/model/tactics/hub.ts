import * as z from 'zod';
import { streamKey, uniform } from '../../engine/draws.ts';
import { log, pow } from '../../engine/elementary.ts';
import { campaign, HALF_LIFE } from '../campaign.ts';
import { chooseSchema, choosing, ranked, sightOf } from '../choose/choose.ts';
import { rankOrder } from '../choose/rankOrder.ts';
import { type Filling, fillings, type Post } from '../coordination/coordination.ts';
import { NO_POST, UNIT_HUB } from '../coordination/posts.ts';
import { setUpSlots } from '../coordination/setUpSlots.ts';
import { COACHING_HOURS } from '../ledger.ts';
import { addHours, combineLevers } from '../lever.ts';
import { decision, share, weeks } from '../quantities.ts';
import { AWARE, declares, isDeclared, TRIAL } from '../states.ts';
import type { Effect } from '../tactic.ts';
import { defineTactic } from '../tactic.ts';
import { audienceSchema, resolveAudience } from '../targeting/audience.ts';
import { filling } from '../targeting/filling.ts';
import { handOver } from '../targeting/handOver.ts';
import { pickUnit } from '../targeting/pickUnit.ts';
import { address, selectUnit } from '../targeting/scope.ts';
import { OPEN_WEEKS } from '../training.ts';
import type { World } from '../world.ts';

export const hub = defineTactic({
  kind: 'hub',
  title: { en: 'Hub', fr: 'Relais' },
  goesOn: true,
  summary: {
    en: 'Sets up a hub in a unit: a lead tied to the centre, recruits, ties offered to every active person, coaching.',
    fr: 'Installe un relais dans une unité : un responsable lié au centre, des recrues, des liens offerts à chaque personne active, de l’accompagnement.',
  },
  params: {
    who: decision(audienceSchema.default({ pick: 'unit', by: 'interest' }), {
      en: 'the units: all, unit, { pick: unit, by: … } or { units: […] }',
      fr: 'les unités : all, unit, { pick: unit, by: … } ou { units: […] }',
      unit: 'units',
      basis: 'A',
    }),
    fill: filling(
      z.enum(fillings).default('volunteers'),
      'how the lead is found',
      'comment le responsable est trouvé',
    ),
    champions: decision(share().optional(), {
      en: 'share of the hubs whose lead is a volunteer, instead of fill',
      fr: 'part des relais dont le responsable est volontaire, au lieu de fill',
      unit: 'share',
      basis: 'A',
    }),
    choose: choosing(
      chooseSchema.optional(),
      'how lead and recruits are chosen in each unit; left out: the most innovative, or the highest in rank',
      'comment responsable et recrues sont choisis par unité ; sans valeur : les plus innovants, ou les mieux placés',
    ),
    recruits: decision(z.int().min(0).max(1000).default(4), {
      en: 'people trained with the lead',
      fr: 'personnes formées avec le responsable',
      unit: 'people',
      basis: 'A',
    }),
    hours: decision(z.number().min(0).max(2000).optional(), {
      en: 'hours of training of the lead and of each recruit; left out: those of the resources',
      fr: 'heures de formation du responsable et de chaque recrue ; sans valeur : celles des ressources',
      unit: 'hours',
      basis: 'A',
    }),
    obliged: decision(share().default(1), {
      en: 'share of the hubs led by rank whose recruits are sent on their course; recruits of volunteers take it up or not',
      fr: 'part des relais menés par rang dont les recrues sont envoyées en formation ; celles des volontaires l’acceptent ou non',
      unit: 'share',
      basis: 'A',
    }),
    course: decision(z.number().min(0).max(2000).default(0), {
      en: 'course that opens to the unit with its hub, in hours a person, those of earlier courses included; a unit that had one from a pilot gets no second',
      fr: 'formation ouverte à l’unité avec son relais, en heures par personne, celles déjà suivies comprises ; l’unité qui en eut une d’un pilote n’en a pas de seconde',
      unit: 'hours',
      basis: 'A',
    }),
    open: decision(weeks(1).default(OPEN_WEEKS), {
      en: 'weeks for which that course stands open',
      fr: 'semaines pendant lesquelles cette formation reste ouverte',
      unit: 'weeks',
      basis: 'A',
    }),
    campaign: decision(share().default(0), {
      en: 'communication of a campaign in the unit as its hub begins, paid by its part of the people; it fades like any other',
      fr: 'communication d’une campagne dans l’unité quand son relais commence, payée selon sa part des personnes ; elle s’estompe comme toute autre',
      unit: 'share',
      basis: 'A',
    }),
    weeks: decision(weeks(0).default(6), {
      en: 'weeks to set it up, for the first hub, from the week in which it has a set-up slot',
      fr: 'semaines pour l’installer, pour le premier relais, dès qu’un membre du centre peut s’en occuper',
      unit: 'weeks',
      basis: 'A',
    }),
    over: decision(weeks(1).default(1), {
      en: 'weeks over which several units begin',
      fr: 'semaines sur lesquelles plusieurs unités commencent',
      unit: 'weeks',
      basis: 'A',
    }),
    told: decision(share().default(0.3), {
      en: 'communication in the unit while its hub is set up',
      fr: 'communication dans l’unité pendant l’installation de son relais',
      unit: 'share',
      basis: 'A',
    }),
    coaching: decision(share().default(1), {
      en: 'coaching of those the hub carries, within what its lead can support',
      fr: 'accompagnement des personnes portées, dans la limite du responsable',
      unit: 'share',
      basis: 'A',
    }),
    time: decision(share().default(0.2), {
      en: 'share of a full post that the lead spends',
      fr: 'part d’un plein temps que le responsable y passe',
      unit: 'share',
      basis: 'A',
    }),
  },
  addresses: true,
  lasting: true,
  begin(params, world, scope, begun) {
    const { setting, coordination } = world;
    const units = unitsOf();
    const hubs: Effect[] = [];
    let opened = 0;
    return (week) => {
      const due = Math.min(units.length, Math.ceil((units.length * (week - begun + 1)) / params.over));
      for (; opened < due; opened++) hubs.push(setUp(units[opened], week));
      for (const run of hubs) run(week);
      return true;
    };

    /** Units without a hub, or with one whose lead was found in another way: that one is handed over. */
    function mayTake(unit: number): boolean {
      const standing = coordination.hubOf(unit);
      return standing === undefined || standing.fill !== fillOf(unit);
    }

    function unitsOf(): number[] {
      const { who } = params;
      if (typeof who === 'object' && 'pick' in who) {
        selectUnit(
          scope,
          pickUnit(who.by, world, begun, (unit) => !scope.units.has(unit) && mayTake(unit)),
        );
        return scope.unit < 0 ? [] : [scope.unit];
      }
      const found = new Set<number>();
      const people = resolveAudience(who, world, scope, begun);
      for (let k = 0; k < people.length; k++) {
        const unit = setting.unit[people[k]];
        if (unit >= 0) found.add(unit);
      }
      return [...found].sort((a, b) => a - b).filter(mayTake);
    }

    /** How the lead of a unit's hub is found: the same in every plan with the same share of champions. */
    function fillOf(unit: number): Filling {
      if (params.champions === undefined) return params.fill;
      return uniform(streamKey(world.key, 'champions'), unit, 0) < params.champions ? 'volunteers' : 'rank';
    }

    /** A new post, or the standing one, whose lead goes unless won over. */
    function postFor(unit: number, week: number): Post {
      const standing = coordination.hubOf(unit);
      const fill = fillOf(unit);
      if (standing !== undefined) {
        handOver(standing, fill, world, week);
        return standing;
      }
      const division = setting.divisionOf(unit);
      const described = {
        kind: UNIT_HUB,
        unit,
        division,
        fill,
        cost: params.time,
        function: '',
        above: -1,
      } as const;
      return coordination.open(described, week);
    }

    /** Opens the post, and sets the hub up once it has a slot. */
    function setUp(unit: number, week: number): Effect {
      const members = setting.membersOf(unit);
      address(scope, members);
      const post = postFor(unit, week);
      post.order = orderIn(members);
      const charge = ++post.charges;
      coordination.awaitSetUp(post);
      const hours = params.hours ?? setting.resources.leadCourse;
      const recruits: number[] = [];
      let work: Effect | undefined;
      let trainedLead = -1;
      return (now) => {
        // a post that is closed, or that a later tactic has taken over, is no longer maintained by this one
        if (post.closed || post.charges !== charge) return false;
        if (post.holder >= 0 && post.holder !== trainedLead) {
          trainedLead = post.holder;
          if (!recruits.includes(trainedLead))
            world.training.ask(world, Int32Array.of(trainedLead), hours, {
              attendance: 'accepted',
              ofLeads: true,
              byChampions: false,
              until: now + 51,
              effort: hubEffort(world),
            });
        }
        if (work === undefined) {
          coordination.grantSetUps(setUpSlots(world));
          // a hub that stood already and is handed over takes no slot
          if (!post.isSetUp && !post.stands) return true;
          work = workOf(unit, post, recruits, hours, now);
        }
        return work(now);
      };
    }

    /** What a hub does from the week in which it begins to be set up: first its recruits are won, then it works. */
    function workOf(unit: number, post: Post, recruits: number[], hours: number, begins: number): Effect {
      const members = setting.membersOf(unit);
      const effort = hubEffort(world);
      const standsFrom = begins + shortened(params.weeks, effort);
      const { training, ledger, levers } = world;
      if (params.course > 0 && !training.isOpenTo(unit))
        training.ask(world, members, params.course, {
          attendance: 'offered',
          inAll: true,
          byChampions: false,
          until: begins + params.open - 1,
          unit,
        });
      const isCampaignPaid = params.campaign > 0 && ledger.campaign(members.length / setting.size);
      let speak: Effect | undefined = isCampaignPaid
        ? campaign(world, members, params.campaign, HALF_LIFE, begins)
        : undefined;
      let isAsked = false;
      return (now) => {
        // recruits are asked once, beside the lead: a lead is found in the week after the post is open
        if (!isAsked && (post.holder >= 0 || now > begins)) {
          isAsked = true;
          recruit(unit, post, recruits, hours, effort, now);
        }
        if (speak?.(now) === false) speak = undefined;
        if (now < standsFrom) {
          combineLevers(levers.communication, members, params.told);
          return true;
        }
        coordination.stand(post);
        support(world, post, members, recruits, params.coaching);
        return true;
      };
    }

    /** Asks the first people of the unit who hold no post; who leaves is replaced within the hours that are left. */
    function recruit(
      unit: number,
      post: Post,
      recruits: number[],
      hours: number,
      effort: number,
      week: number,
    ): void {
      const members = setting.membersOf(unit);
      const ordered = post.order?.(members, week) ?? recruitsOf(unit, members);
      for (let k = 0; k < ordered.length && recruits.length < params.recruits; k++)
        if (coordination.post[ordered[k]] === NO_POST) recruits.push(ordered[k]);
      world.training.ask(world, Int32Array.from(recruits), hours, {
        attendance: areObliged(unit) ? 'obliged' : 'offered',
        ofLeads: true,
        byChampions: false,
        until: week + 51,
        effort,
        successor: (leaver) => {
          const mayCome = (i: number) =>
            i !== leaver && coordination.post[i] === NO_POST && !recruits.includes(i);
          const next = ordered.find(mayCome) ?? -1;
          if (next >= 0) recruits[recruits.indexOf(leaver)] = next;
          return next;
        },
      });
    }

    /** Nobody is obliged where a volunteer leads. */
    function areObliged(unit: number): boolean {
      return (
        fillOf(unit) === 'rank' && uniform(streamKey(world.key, 'obliged-recruits'), unit, 0) < params.obliged
      );
    }

    /** The order asked for; where people are named, it is for the units that they are in. */
    function orderIn(members: Int32Array): Post['order'] {
      const { choose } = params;
      if (choose === undefined) return undefined;
      const order = (people: Int32Array, week: number) => ranked(choose, sightOf(world, week), people);
      return order(members, begun).length === 0 ? undefined : order;
    }

    function recruitsOf(unit: number, members: Int32Array): Int32Array {
      const { innovativeness } = setting;
      const order =
        fillOf(unit) === 'rank'
          ? rankOrder(world)
          : (a: number, b: number) => innovativeness[b] - innovativeness[a] || a - b;
      return members.slice().sort(order);
    }
  },
});

/** What a standing hub does every week: offers ties to the active, and shares its coaching among those it carries. */
function support(
  world: World,
  post: Post,
  members: Int32Array,
  recruits: readonly number[],
  strength: number,
): void {
  const { coordination, levers, state, setting, ledger } = world;
  const { post: held, live, offered } = coordination;
  const { rule } = setting;
  const works = post.holder >= 0 && isDeclared(state[post.holder]);
  if (carriedPeople.length < members.length + recruits.length)
    carriedPeople = new Int32Array(2 * (members.length + recruits.length));
  let carried = 0;
  for (let k = 0; k < members.length; k++) {
    const i = members[k];
    const now = state[i];
    if (declares[now] & +(offered[i] < 0)) coordination.offerHub(i, post);
    // branch-free compaction: who is carried is a matter of luck, and a branch that depends on it is mispredicted
    carriedPeople[carried] = i;
    carried += +works & +(held[i] === NO_POST) & (live[i] | +(now === TRIAL));
  }
  // recruits are coached before they try as well; who only knows of it has no live tie
  if (works)
    for (const i of recruits)
      if (state[i] === AWARE && live[i] === 0 && held[i] === NO_POST) carriedPeople[carried++] = i;
  if (carried === 0) return;
  const share = rule.supportLoad ? Math.min(1, rule.leadSupport / carried) : 1;
  const coaching = Math.min(1, (strength + world.hubCoaching) * share);
  const coached = ledger.coachEach(coaching, carried, world.hubEffort);
  combineLevers(levers.coaching, carriedPeople, coaching, coached);
  addHours(levers.requestedHours, carriedPeople, coaching * COACHING_HOURS, coached);
}

/** Rows of those whom a hub carries, written anew for every hub. */
let carriedPeople = new Int32Array(64);

/**
 * Share of the first hub's time and delivery that the next one takes: `hubLearning` at each doubling of the hubs that
 * stand, the first included (Wright 1936), and what toolkits leave. A hub's set-up takes so much of its weeks, and so
 * does the interval between two of them.
 */
export const hubEffort = ({ hubEffort: left, setting: { rule }, coordination }: World): number =>
  left * hubLearning(rule, coordination.standing);

/** So many weeks with that effort: the nearest whole number, since rounding up would cost a plan of many intervals most. */
export const shortened = (weeks: number, effort: number): number => Math.round(weeks * effort);

/** What of that is learned: `hubLearning` at each doubling of the hubs that stand, the next one included. */
export const hubLearning = (
  { learningCurve, hubLearning: left }: Pick<World['setting']['rule'], 'learningCurve' | 'hubLearning'>,
  standing: number,
): number => (learningCurve ? pow(left, log(standing + 1) / log(2)) : 1);
