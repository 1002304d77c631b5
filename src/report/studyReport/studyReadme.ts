import { outcomeMetrics } from '../../experiment/outcomes.ts';
import type { Language, Text } from '../../text/text.ts';
import { columnMeanings, headings, methods, metricRow } from '../tables/runReadme.ts';
import {
  type Column,
  calibrationColumns,
  calibrationCurveColumns,
  calibrationDrawsColumns,
  contrastsColumns,
  forecastColumns,
  overlayColumns,
  pointsColumns,
  precisionColumns,
  reachedColumns,
  replicatesColumns,
  summaryColumns,
  trajectoriesColumns,
  weeklyColumns,
} from '../tables/tableColumns.ts';
import { type StudyPage, sayOf, studyHeadline } from './studyPage.ts';

/** Every file of a study's folder and what it is; columns of tables. */
const files: readonly (readonly [name: string, meaning: Text, columns?: readonly Column[]])[] = [
  [
    'manifest.json',
    {
      en: 'versions, inputs and their hashes, factors, counts, what broke off, fingerprint, environment',
      fr: 'versions, entrées et leurs empreintes, facteurs, effectifs, ce qui s’est interrompu, empreinte du résultat, environnement',
    },
  ],
  [
    'study.resolved.yaml, scenarios/',
    {
      en: 'the study and its scenarios in full; running the first again gives these results',
      fr: 'l’étude et ses scénarios au complet ; relancer la première redonne ces résultats',
    },
  ],
  [
    'points',
    {
      en: 'one row a point: what was run there, and the choice',
      fr: 'une ligne par point : ce qui y a été joué, et le choix',
    },
    pointsColumns,
  ],
  [
    'summary',
    {
      en: 'what each plan came to at each point, with intervals',
      fr: 'le résultat de chaque plan à chaque point, avec intervalles',
    },
    summaryColumns,
  ],
  [
    'contrasts',
    {
      en: 'paired differences between all pairs of plans at each point',
      fr: 'différences appariées entre tous les plans, deux à deux, à chaque point',
    },
    contrastsColumns,
  ],
  [
    'precision',
    {
      en: 'how well the outcome is known that was to be precise; its interval allows for the looks',
      fr: 'à quel point est connu le résultat qui devait être précis ; son intervalle tient compte des regards',
    },
    precisionColumns,
  ],
  [
    'weekly',
    {
      en: 'statistics over the replicates, week by week',
      fr: 'statistiques sur les répliques, semaine par semaine',
    },
    weeklyColumns,
  ],
  [
    'reached',
    {
      en: 'share of worlds in which the target was reached by each week',
      fr: 'part des mondes où la cible a été atteinte à chaque semaine',
    },
    reachedColumns,
  ],
  [
    'replicates',
    {
      en: 'what each plan came to in each replicate, a column an outcome',
      fr: 'le résultat de chaque plan dans chaque réplique, une colonne par résultat',
    },
    replicatesColumns,
  ],
  [
    'calibration',
    {
      en: 'parameters fitted to what was observed, and how well',
      fr: 'paramètres ajustés à ce qui a été observé, et avec quelle précision',
    },
    calibrationColumns,
  ],
  [
    'calibration-curve',
    {
      en: 'the curve that was observed beside the fitted one, week by week',
      fr: 'la courbe observée à côté de la courbe ajustée, semaine par semaine',
    },
    calibrationCurveColumns,
  ],
  [
    'calibration-draws',
    {
      en: 'every value that was tried of what was fitted, and which were kept',
      fr: 'chaque valeur essayée de ce qui a été ajusté, et celles gardées',
    },
    calibrationDrawsColumns,
  ],
  [
    'overlay',
    {
      en: 'what was observed of a roll-out, laid over what was simulated',
      fr: 'ce qui a été observé d’un déploiement, superposé à ce qui a été simulé',
    },
    overlayColumns,
  ],
  [
    'forecast',
    {
      en: 'what comes next of that roll-out, under each plan',
      fr: 'ce qui vient ensuite de ce déploiement, sous chaque plan',
    },
    forecastColumns,
  ],
  [
    'refit',
    {
      en: 'parameters fitted anew to that roll-out, where its worlds no longer spoke of it; no row where they did',
      fr: 'paramètres réajustés à ce déploiement, là où ses mondes n’en parlaient plus ; aucune ligne là où ils en parlaient',
    },
    calibrationColumns,
  ],
  [
    'trajectories',
    {
      en: 'every run week by week, as Parquet alone',
      fr: 'chaque passage semaine par semaine, en Parquet seulement',
    },
    trajectoriesColumns,
  ],
  [
    'report.html',
    {
      en: 'the report, in one file that needs no network',
      fr: 'le rapport, en un seul fichier, sans réseau',
    },
  ],
];

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
  value: {
    en: 'value in this run, in the unit of the metric',
    fr: 'valeur dans ce passage, dans l’unité de la mesure',
  },
};

const ofStudies: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Every table has the number of the point and the level of each factor, after the plan or the pair of plans; its last column is `schema`. Each stands there as CSV and as Parquet.',
    'Points are compared with one another under the same seeds unless the study varies them. Intervals of several points hold each by itself, not together.',
  ],
  fr: [
    'Chaque table a le numéro du point et le niveau de chaque facteur, après le plan ou la paire de plans ; sa dernière colonne est `schema`. Chacune existe en CSV et en Parquet.',
    'Les points se comparent sous les mêmes graines, sauf si l’étude les fait varier. Les intervalles de plusieurs points tiennent chacun pour soi, pas ensemble.',
  ],
};

/**
 * `README.md` of a study's folder: what each file is, each column and outcome with its unit, methods.
 *
 * @param tables names of the tables that are written, without endings
 */
export function studyReadme(page: StudyPage, tables: ReadonlySet<string>): string {
  const { language, points } = page;
  const written = files.filter(([name, , columns]) => columns === undefined || tables.has(name));
  const endingsOf = (name: string) =>
    name === 'trajectories' ? `\`${name}.parquet\`` : `\`${name}.csv\`, \`${name}.parquet\``;
  const currency = [...new Set(points.map((point) => point.currency))].join(', ');
  const say = (text: Text) => sayOf(page, text);
  const question = say(page.question);
  const lines = [
    `# ${say(page.title) || page.name}`,
    '',
    ...(question === '' ? [] : [question, '']),
    `${studyHeadline(page)}.`,
    '',
    `## ${say(headings.files)}`,
    '',
    ...written.map(
      ([name, meaning, columns]) =>
        `- ${columns === undefined ? `\`${name}\`` : endingsOf(name)} – ${say(meaning)}`,
    ),
    '',
    ...written.flatMap(([name, , columns = []]) =>
      columns.length === 0
        ? []
        : [
            `### ${name}`,
            '',
            headings.column[language],
            '|---|---|',
            ...columns.map(
              ({ name: column }) => `| \`${column}\` | ${meanings[column] ? say(meanings[column]) : ''} |`,
            ),
            '',
          ],
    ),
    `## ${say(headings.metrics)}`,
    '',
    headings.metric[language],
    '|---|---|---|---|',
    ...outcomeMetrics.map((key) => metricRow(key, currency, language)),
    '',
    `## ${say(headings.methods)}`,
    '',
    ...[...ofStudies[language], ...methods[language]].map((method) => `- ${say({ en: method, fr: method })}`),
  ];
  return `${lines.join('\n')}\n`;
}
