import * as z from 'zod';
import { driveWeights } from '../levers.ts';
import { type Basis, parameter } from '../quantities.ts';

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
    0.5,
    'a week',
    'compliance to commitment at full response; range .02–.15',
    'de l’obéissance à l’engagement à réponse pleine ; plage .02–.15',
  ),
  lapseRate: factor(
    0.1,
    0,
    0.3,
    'a week',
    'compliance given up without mandate or response; range .03–.3',
    'obéissance abandonnée sans obligation ni réponse ; plage .03–.3',
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
  skillDecay: rate(
    0.04,
    'a week',
    'skill forgotten without use or training: half-life 17 weeks',
    'compétence oubliée sans usage ni formation : demi-vie de 17 semaines',
  ),
  learningHours: factor(
    8,
    1,
    100,
    'hours',
    'hours of training that close 63 % of the gap to full skill',
    'heures de formation qui comblent 63 % de l’écart à la pleine compétence',
  ),
  reactanceGain: factor(
    0.35,
    0,
    1,
    'a week',
    'reactance raised by a full mandate in the most prone person',
    'réactance soulevée par une obligation totale chez la personne la plus encline',
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
  setUpSlots: onOff(
    'a centre member sets up so many hubs at once as they sustain; beyond them, hubs wait in the order in which they were opened',
    'un membre du centre installe à la fois autant de relais qu’il en soutient ; au-delà, les relais attendent dans l’ordre d’ouverture',
  ),
  saturation: onOff(
    'a person takes at most their capacity of hours of a course in a week, and learns and tries less where more is asked than they can give',
    'une personne ne suit par semaine que les heures de formation qu’elle peut donner, et apprend et essaie moins si on lui demande davantage',
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
