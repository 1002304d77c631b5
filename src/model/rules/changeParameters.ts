import * as z from 'zod';
import { driveWeights } from '../levers.ts';
import { type Basis, parameter, weeks } from '../quantities.ts';

/** A rate or share in [0, 1] with its default. */
const rate = (byDefault: number, unit: string, en: string, fr: string, basis: Basis = 'A') =>
  parameter(z.number().min(0).max(1).default(byDefault), { en, fr, unit, basis });

/** A coefficient within a range. */
const factor = (
  byDefault: number,
  least: number,
  most: number,
  unit: string,
  en: string,
  fr: string,
  basis: Basis = 'A',
) => parameter(z.number().min(least).max(most).default(byDefault), { en, fr, unit, basis });

/** What a contact's state says to others: a multiple of 0.05, so that exposure is summed in whole twentieths. */
const voice = (byDefault: number, en: string, fr: string) =>
  parameter(z.number().min(-1).max(1).multipleOf(0.05).default(byDefault), {
    en,
    fr,
    unit: 'exposure',
    basis: 'A',
  });

const onOff = (en: string, fr: string) =>
  parameter(z.boolean().default(true), { en, fr, unit: 'yes or no', basis: 'A' });

/**
 * Every number of the rule `change` (model page, §§2–5). All but the thresholds are assumptions: no weekly data of
 * adoption inside firms under obligation have been published.
 */
export const changeParameters = {
  communicationReach: rate(
    0.35,
    'a week',
    'chance that full communication makes an unaware person aware',
    'chance qu’une communication totale informe une personne qui ignore tout',
  ),
  peerAwareness: rate(
    0.25,
    'a week',
    'chance that contacts who are all active make a person aware',
    'chance que des contacts tous actifs informent une personne',
  ),
  spontaneousAwareness: rate(
    0.002,
    'a week',
    'chance of becoming aware by oneself',
    'chance de s’informer de soi-même',
  ),
  trialRate: factor(0.25, 0, 0.35, 'a week', 'trial at full response', 'essai à réponse pleine'),
  retryTrial: rate(0.3, 'factor', 'the same for those who gave up once', 'de même pour qui a déjà abandonné'),
  complianceRate: factor(
    0.35,
    0,
    0.4,
    'a week',
    'compliance under a full mandate, full leadership and no reactance',
    'obéissance sous obligation totale, avec pleine direction et sans réactance',
  ),
  deadlineCompliance: factor(
    0.4,
    0,
    0.5,
    'a week',
    'the same under a mandate that falls due at a deadline; range .2–.5',
    'de même sous une obligation à échéance ; plage .2–.5',
  ),
  complianceUnled: rate(
    0.5,
    'share',
    'share of compliance that is left without any leadership',
    'part de l’obéissance qui reste sans aucune direction',
  ),
  retryCompliance: rate(
    0.5,
    'factor',
    'the same for those who gave up once',
    'de même pour qui a déjà abandonné',
  ),
  resistanceRate: factor(
    0.25,
    0,
    0.25,
    'a week',
    'open resistance per unit of reactance above its onset',
    'résistance ouverte par unité de réactance au-delà du seuil',
  ),
  resistanceOnset: factor(
    0.35,
    0.05,
    1,
    'reactance',
    'reactance above which people resist openly',
    'réactance au-delà de laquelle on résiste ouvertement',
  ),
  commitRate: factor(
    0.12,
    0,
    0.5,
    'a week',
    'trial to commitment with full skill or support; range .05–.3',
    'de l’essai à l’engagement, compétence ou soutien pleins ; plage .05–.3',
  ),
  commitUnaided: rate(
    0.3,
    'share',
    'share of that rate without any skill, support or coaching',
    'part de ce taux sans compétence, soutien ni accompagnement',
  ),
  trialCoaching: rate(
    0.3,
    'ease of a trial',
    'how far full coaching carries a trial, where skill and support carry it to 1; 0: not at all',
    'ce dont un plein accompagnement porte un essai, que compétence et soutien portent à 1 ; 0 : de rien',
  ),
  abandonRate: factor(
    0.25,
    0,
    0.5,
    'a week',
    'trial given up without skill or support; range .05–.3',
    'essai abandonné sans compétence ni soutien ; plage .05–.3',
  ),
  internaliseRate: factor(
    0.06,
    0,
    0.4,
    'a week',
    'compliance to commitment at full response; range .02–.15',
    'de l’obéissance à l’engagement à réponse pleine ; plage .02–.15',
  ),
  complianceCoaching: rate(
    0.2,
    'drive',
    'drive that full coaching adds where compliance becomes commitment; 0: none',
    'élan qu’un plein accompagnement ajoute quand l’obéissance devient engagement ; 0 : aucun',
  ),
  lapseRate: factor(
    0.1,
    0,
    0.3,
    'a week',
    'compliance given up without mandate or response; range .03–.3',
    'obéissance abandonnée sans obligation ni réponse ; plage .03–.3',
  ),
  sanctionHold: rate(
    0.9,
    'share',
    'mandate that a deadline’s sanction amounts to for those who comply already',
    'obligation qu’équivaut la sanction d’une échéance pour qui obéit déjà',
  ),
  attritionRate: factor(
    0.004,
    0,
    0.1,
    'a week',
    'commitment lost whatever happens',
    'engagement perdu quoi qu’il arrive',
  ),
  disappointment: factor(
    0.02,
    0,
    0.2,
    'a week',
    'commitment lost among hostile contacts',
    'engagement perdu parmi des contacts hostiles',
  ),
  relapse: factor(
    0.008,
    0,
    0.2,
    'a week',
    'commitment lost to full habit',
    'engagement perdu sous une habitude totale',
  ),
  calmRate: factor(
    0.05,
    0,
    0.4,
    'a week',
    'resistance ended once reactance is gone',
    'résistance terminée une fois la réactance retombée',
  ),
  reconcileRate: factor(
    0.05,
    0,
    0.4,
    'a week',
    'resistance ended among favourable contacts',
    'résistance terminée parmi des contacts favorables',
  ),
  turnover: rate(
    0.003,
    'a week',
    'people replaced by newcomers, about 15 % a year',
    'personnes remplacées par de nouvelles, environ 15 % par an',
  ),
  skillDecay: parameter(z.number().min(0).max(1).default(0.02), {
    en: 'skill forgotten without use or training: half-life 34 weeks; range .012–.025',
    fr: 'compétence oubliée sans usage ni formation : demi-vie de 34 semaines ; plage .012–.025',
    unit: 'a week',
    basis: 'C',
    source:
      'Tatel & Ackerman 2024: over 1,344 effects half of what was learnt is lost after 6.5 to 13 months; Saks & Belcourt 2006',
  }),
  learningHours: factor(
    8,
    1,
    100,
    'hours',
    'hours of training that close 63 % of the gap to full skill',
    'heures de formation qui comblent 63 % de l’écart à la pleine compétence',
  ),
  reactanceGain: factor(
    0.1,
    0,
    1,
    'a week',
    'reactance raised by a full mandate in the most prone person; plausible .02–.35',
    'réactance soulevée par une obligation totale chez la personne la plus encline ; plausible .02–.35',
  ),
  reactanceDecay: rate(0.05, 'a week', 'reactance that fades', 'réactance qui retombe'),
  skillWeight: factor(0.35, 0, 1, 'drive', 'drive from full skill', 'élan donné par la pleine compétence'),
  ...driveWeights,
  reactanceWeight: factor(
    0.5,
    0,
    1,
    'drive',
    'drive lost to full reactance',
    'élan perdu sous une réactance totale',
  ),
  steepness: factor(
    12,
    1,
    100,
    'per drive',
    'steepness of the response around drive 0',
    'pente de la réponse autour d’un élan nul',
  ),
  driveFloor: factor(
    -0.25,
    -2,
    0,
    'drive',
    'drive below which nobody responds',
    'élan sous lequel personne ne répond',
  ),
  uptakeDrive: factor(
    -0.3,
    -2,
    1,
    'drive',
    'drive above which voluntary training is taken up',
    'élan au-delà duquel on accepte une formation volontaire',
  ),
  committedVoice: voice(1, 'what a committed contact says', 'ce que dit un contact engagé'),
  compliantVoice: voice(0.35, 'what a compliant contact says', 'ce que dit un contact obéissant'),
  resistantVoice: voice(-0.5, 'what a resistant contact says', 'ce que dit un contact résistant'),
  discontinuedVoice: voice(
    -0.2,
    'what a contact who gave up says: failed trials speak',
    'ce que dit un contact qui a abandonné : les essais ratés parlent',
  ),
  credibility: factor(
    1.25,
    0.1,
    10,
    'factor',
    'weight of innovators and early adopters as influencers',
    'poids des innovateurs et adoptants précoces comme influenceurs',
  ),
  managerVoice: factor(
    1,
    0.1,
    10,
    'factor',
    'weight of managers for those who report to them; range .5–3',
    'poids des cadres auprès de qui leur est rattaché ; plage .5–3',
  ),
  upwardVoice: factor(
    1,
    0.1,
    10,
    'factor',
    'weight of people for the manager they report to; range .5–3',
    'poids des personnes auprès de leur responsable ; plage .5–3',
  ),
  spannerVoice: factor(
    1,
    0.1,
    10,
    'factor',
    'weight as influencers of people with contacts in three or more units; range .5–3',
    'poids comme influenceurs des personnes ayant des contacts dans trois unités ou plus ; plage .5–3',
  ),
  thresholdResistance: factor(
    0.3,
    0,
    1,
    'threshold',
    'threshold raised per unit of resistance above 1',
    'seuil relevé par unité de résistance au-delà de 1',
  ),
  thresholdLeadership: factor(
    0.3,
    0,
    1,
    'threshold',
    'threshold lowered per unit of leadership above ½',
    'seuil abaissé par unité de direction au-delà de ½',
  ),
  thresholdHabit: factor(
    0.15,
    0,
    1,
    'threshold',
    'threshold raised by full habit',
    'seuil relevé par une habitude totale',
  ),
  thresholdDesire: factor(
    0.15,
    0,
    1,
    'threshold',
    'threshold raised by a full lack of desire',
    'seuil relevé par un manque d’envie total',
  ),
  thresholdReadiness: factor(
    0.3,
    0,
    1,
    'threshold',
    'threshold lowered per unit of a person’s readiness above ½',
    'seuil abaissé par unité de préparation d’une personne au-delà de ½',
  ),
  tieUptake: rate(
    0.25,
    'a week',
    'offered coordination tie taken up at full response or mandate',
    'lien de coordination offert et accepté, à réponse ou obligation pleine',
  ),
  overload: rate(
    0.1,
    'a week',
    'coordination ties lost per unit of load above what the lead can support',
    'liens de coordination perdus par unité de charge au-delà de la capacité',
  ),
  leadSupport: factor(
    12,
    1,
    1000,
    'ties',
    'live ties a lead or centre member can support',
    'liens vivants qu’un responsable ou membre du centre peut soutenir',
  ),
  hubsPerCentreMember: factor(
    3,
    1,
    100,
    'hubs',
    'hubs a centre member can sustain',
    'relais qu’un membre du centre peut soutenir',
  ),
  idleWeeks: parameter(weeks(1).default(4), {
    en: 'weeks without use after which the holder of a post loses it',
    fr: 'semaines sans usage au bout desquelles on perd son poste',
    unit: 'weeks',
    basis: 'A',
  }),
  vacancyWeeks: parameter(weeks(0).default(4), {
    en: 'weeks for which a post that was lost stays vacant',
    fr: 'semaines pendant lesquelles un poste perdu reste vacant',
    unit: 'weeks',
    basis: 'A',
  }),
  hubLearning: factor(
    0.85,
    0.5,
    1,
    'share',
    'time and cost of a hub left at each doubling of the hubs before it (law of Wright 1936); range .75–1',
    'temps et coût d’un relais qui restent à chaque doublement des relais précédents (loi de Wright, 1936) ; plage .75–1',
  ),
  legitimacy: factor(
    1.25,
    1,
    3,
    'factor',
    'weight of the members of a recognised centre as influencers, to the next eightieth of a voice',
    'poids des membres d’un centre reconnu comme influenceurs, au quatre-vingtième de voix près',
  ),
  startAmong: rate(
    0.1,
    'share',
    'the most innovative share of people, among whom those active at the start are drawn first',
    'part la plus innovante des personnes, où sont tirées d’abord celles actives au départ',
  ),
  startSkill: rate(
    0.6,
    'skill',
    'skill of those active at the start',
    'compétence de qui est actif au départ',
  ),
  volunteerSkill: rate(
    0.6,
    'skill',
    'skill at least of who volunteers for a post',
    'compétence au moins de qui est volontaire pour un poste',
  ),
  appointedSkill: rate(
    0.3,
    'skill',
    'skill at least of who is appointed to a post',
    'compétence au moins de qui est nommé à un poste',
  ),
  slowLearning: rate(
    0.5,
    'factor',
    'learning rate on the wrong side of the digital divide; that of others is 1',
    'vitesse d’apprentissage du mauvais côté de la fracture numérique ; celle des autres est 1',
  ),
  trainedSkill: rate(
    0.5,
    'skill',
    'skill from which a person counts as trained and a hub lead as effective',
    'compétence à partir de laquelle on est formé, et un responsable effectif',
  ),
  supportLoad: onOff(
    'hub support is shared among those it carries, and overload loses ties',
    'le soutien d’un relais se partage, et la surcharge perd des liens',
  ),
  learningCurve: onOff(
    'each doubling of hubs makes the next 15 % quicker and cheaper (Wright)',
    'chaque doublement des relais rend le suivant 15 % plus rapide et moins cher (Wright)',
  ),
  postsCommit: onOff(
    'a post makes its holder committed (volunteers) or compliant (appointed) at once',
    'un poste engage aussitôt son titulaire (volontaire) ou l’oblige (nommé)',
  ),
} as const;

/** Values of every parameter of the rule `change`. */
export type ChangeParameters = z.output<z.ZodObject<typeof changeParameters>>;

/** The published defaults. */
export const changeDefaults: ChangeParameters = z.strictObject(changeParameters).parse({});
