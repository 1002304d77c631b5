import type { Text } from '../../text/text.ts';
import { columnMeanings } from '../tables/runReadme.ts';

/** What stands in the columns of the tables of a study; `forks.week` where it differs from table to table. */
const meanings: Readonly<Record<string, Text>> = {
  ...columnMeanings,
  point: { en: 'number of the point, from 0', fr: 'numéro du point, à partir de 0' },
  schema: { en: 'version of the form of the tables', fr: 'version de la forme des tables' },
  people: { en: 'people of the organisation', fr: 'personnes de l’organisation' },
  ties: { en: 'ties between them', fr: 'liens entre elles' },
  plans: { en: 'plans that were played', fr: 'plans joués' },
  replicates: { en: 'replicates of each plan', fr: 'répliques de chaque plan' },
  failedRuns: {
    en: 'runs that broke off and are in no table',
    fr: 'passages interrompus, qui ne sont dans aucune table',
  },
  chosen: { en: 'the plan that leads', fr: 'le plan en tête' },
  contenders: {
    en: 'plans that may be the best, apart by spaces',
    fr: 'plans qui peuvent être les meilleurs, séparés par des espaces',
  },
  halfWidth: {
    en: 'half the length of the widest interval',
    fr: 'demi-longueur de l’intervalle le plus large',
  },
  halfWidthGoal: { en: 'what was asked of it', fr: 'ce qui en était demandé' },
  stillNeeded: {
    en: 'further worlds that the goal takes; 0 where it is met',
    fr: 'mondes de plus qu’il faudrait ; 0 là où c’est atteint',
  },
  currency: { en: 'currency of all money at the point', fr: 'monnaie de tout argent au point' },
  key: {
    en: 'hash of all that the runs of the point depend on',
    fr: 'empreinte de tout ce dont dépendent les passages du point',
  },
  estimate: { en: 'mean over worlds', fr: 'moyenne sur les mondes' },
  share: { en: 'share of worlds, in [0, 1]', fr: 'part des mondes, dans [0, 1]' },
  value: {
    en: 'value in this run, in the unit of the metric',
    fr: 'valeur dans ce passage, dans l’unité de la mesure',
  },
  parameter: { en: 'path of what was fitted', fr: 'chemin de ce qui a été ajusté' },
  priorLow: {
    en: 'lower end of nine of ten of what was believed before',
    fr: 'borne basse de neuf sur dix de ce qu’on croyait auparavant',
  },
  priorHigh: { en: 'upper end of that', fr: 'borne haute de cela' },
  low: { en: 'lower end of nine of ten, weighted', fr: 'borne basse de neuf sur dix, pondérée' },
  high: { en: 'upper end of nine of ten, weighted', fr: 'borne haute de neuf sur dix, pondérée' },
  width: {
    en: 'width of nine of ten in parts of what it was before, on the scale of the range',
    fr: 'largeur de neuf sur dix, en parts de ce qu’elle était auparavant, sur l’échelle de l’intervalle',
  },
  identified: {
    en: '1 where that is half at most and the curve is within reach: otherwise the curve does not tell it',
    fr: '1 si c’est la moitié au plus et que la courbe est à portée : sinon la courbe ne le dit pas',
  },
  held: {
    en: 'draws that were left out whose true value was held; nine of ten are meant to be',
    fr: 'tirages laissés de côté dont la vraie valeur a été contenue ; neuf sur dix sont visés',
  },
  trials: { en: 'draws that were left out', fr: 'tirages laissés de côté' },
  draws: { en: 'draws that came to their end', fr: 'tirages arrivés à leur terme' },
  keptDraws: { en: 'draws that were kept', fr: 'tirages gardés' },
  rmse: {
    en: 'root mean square distance of the observed curve from the fitted one, as a share',
    fr: 'distance quadratique moyenne de la courbe observée à la courbe ajustée, en part',
  },
  luckMedian: { en: 'the same of the kept draws, median', fr: 'la même pour les tirages gardés, médiane' },
  luckHigh: { en: 'the same, nine of ten below', fr: 'la même, neuf sur dix au-dessous' },
  withinReach: {
    en: '0 where no values within the ranges come to such a curve',
    fr: '0 si aucune valeur des intervalles ne donne une telle courbe',
  },
  observed: { en: 'share of people that was observed', fr: 'part de personnes observée' },
  of: { en: 'of how many people', fr: 'de combien de personnes' },
  draw: { en: 'number of the draw, from 0', fr: 'numéro du tirage, à partir de 0' },
  drawn: { en: 'value that was tried', fr: 'valeur essayée' },
  weight: {
    en: 'weight of the draw, 0 where it was not kept',
    fr: 'poids du tirage, 0 s’il n’est pas gardé',
  },
  adjusted: {
    en: 'value moved to where it would stand had the draw come to what was observed',
    fr: 'valeur déplacée là où elle serait si le tirage avait donné ce qui a été observé',
  },
  observable: {
    en: 'what was observed: `active`, used it in the week; `habitual`, in nine of the last twelve',
    fr: 'ce qui a été observé : `active`, l’a utilisé dans la semaine ; `habitual`, dans neuf des douze dernières',
  },
  axis: {
    en: '`week` since the start, or `sinceAccess`, since each person was given access',
    fr: '`week` depuis le départ, ou `sinceAccess`, depuis que chaque personne y a accès',
  },
  runs: { en: 'runs that were simulated', fr: 'passages simulés' },
  beforeMedian: {
    en: 'median as expected before anything was observed',
    fr: 'médiane attendue avant toute observation',
  },
  beforeLow: { en: 'lower end of nine of ten, likewise', fr: 'borne basse de neuf sur dix, de même' },
  beforeHigh: { en: 'upper end of nine of ten, likewise', fr: 'borne haute de neuf sur dix, de même' },
  effective: {
    en: 'as many runs of equal weight still speak of the roll-out',
    fr: 'autant de passages de même poids parlent encore du déploiement',
  },
  refit: {
    en: '1 where parameters were fitted anew and the forecast is of those runs',
    fr: '1 si des paramètres ont été réajustés et que la prévision est celle de ces passages',
  },
  'forks.of': { en: 'the plan that is followed first', fr: 'le plan suivi d’abord' },
  'forks.continue': { en: 'the plan that takes over', fr: 'le plan qui prend la suite' },
  'forks.outcome': {
    en: 'outcome by which the best week is told, listed below',
    fr: 'résultat selon lequel la meilleure semaine est dite, listé plus bas',
  },
  'forks.week': {
    en: 'first week of the plan that takes over; blank of going on',
    fr: 'première semaine du plan qui prend la suite ; vide si l’on continue',
  },
  'forks.difference': {
    en: 'from going on, over all worlds',
    fr: 'par rapport à continuer, sur tous les mondes',
  },
  'forks.differenceLow': {
    en: 'lower end of its 95 % interval, which holds together with those of the other weeks',
    fr: 'borne basse de son intervalle à 95 %, qui tient avec ceux des autres semaines',
  },
  'forks.differenceHigh': { en: 'upper end of that interval', fr: 'borne haute de cet intervalle' },
  'forks.differenceMethod': {
    en: 'its method, as of `method`; `max-t` and `max-t-or-agreement` hold together',
    fr: 'sa méthode, comme pour `method` ; `max-t` et `max-t-or-agreement` tiennent ensemble',
  },
  'forks.best': {
    en: '1 of the week that is best in the worlds that choose (every other one), else 0',
    fr: '1 pour la semaine la meilleure dans les mondes qui choisissent (un sur deux), sinon 0',
  },
  'forks.alike': {
    en: '1 of weeks that the other worlds do not tell apart from the best, else 0',
    fr: '1 pour les semaines que les autres mondes ne distinguent pas de la meilleure, sinon 0',
  },
  'forks.gain': {
    en: 'of the best: its difference from going on in the worlds that did not choose it',
    fr: 'de la meilleure : sa différence avec continuer dans les mondes qui ne l’ont pas choisie',
  },
  'forks.gainLow': { en: 'lower end of its 95 % interval', fr: 'borne basse de son intervalle à 95 %' },
  'forks.gainHigh': { en: 'upper end of that interval', fr: 'borne haute de cet intervalle' },
  'forks.gainWorlds': { en: 'number of these worlds', fr: 'nombre de ces mondes' },
  'expectations.expected': {
    en: 'what was expected, as it is written',
    fr: 'ce qui était attendu, tel qu’écrit',
  },
  'expectations.left': {
    en: 'its left side; blank where there is no value',
    fr: 'son côté gauche ; vide sans valeur',
  },
  'expectations.right': { en: 'its right side', fr: 'son côté droit' },
  'expectations.holds': { en: '1 where it holds, else 0', fr: '1 là où c’est tenu, sinon 0' },
  'precision.worlds': {
    en: 'possible worlds at the stop, without those that were added since',
    fr: 'mondes possibles à l’arrêt, sans ceux ajoutés depuis',
  },
  'points.worlds': { en: 'possible worlds of each plan', fr: 'mondes possibles de chaque plan' },
  'reached.share': {
    en: 'share of worlds in which the target is reached by this week, in [0, 1]; a world counts from the last of the weeks that `hold` asks for on, while `weekReached` is the first of them: with `hold: 4w` the share moves 3 weeks after it',
    fr: 'part des mondes où la cible est atteinte à cette semaine, dans [0, 1] ; un monde compte dès la dernière des semaines que `hold` demande, alors que `weekReached` en est la première : avec `hold: 4w`, la part bouge 3 semaines après elle',
  },
  'reached.worlds': { en: 'possible worlds', fr: 'mondes possibles' },
};

/** What stands in a column of a table. */
export const columnMeaning = (table: string, column: string): Text | undefined =>
  meanings[`${table}.${column}`] ?? meanings[column];
