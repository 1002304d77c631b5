import { outcomeMetrics } from '../../experiment/outcomes.ts';
import type { Language, Text } from '../../text/text.ts';
import { columnMeanings, headings, methods, metricRow } from '../tables/runReadme.ts';
import {
  type Column,
  contrastsColumns,
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
