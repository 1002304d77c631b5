import { outcomeMetrics } from '../../experiment/outcomes.ts';
import type { Language, Text } from '../../text/text.ts';
import { precisionSentence } from '../study/studySentences.ts';
import { partsLines } from '../tables/partsLines.ts';
import { headings, methods, metricRow } from '../tables/runReadme.ts';
import {
  type Column,
  calibrationColumns,
  calibrationCurveColumns,
  calibrationDrawsColumns,
  contrastsColumns,
  expectationsColumns,
  forecastColumns,
  forksColumns,
  overlayColumns,
  pointsColumns,
  precisionColumns,
  reachedColumns,
  replicatesColumns,
  summaryColumns,
  trajectoriesColumns,
  weeklyColumns,
} from '../tables/tableColumns.ts';
import { columnMeaning } from './studyColumns.ts';
import { studyFindings } from './studyFindings.ts';
import { foundLines } from './studyMarkdown.ts';
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
    'forks',
    {
      en: 'the best week to change one’s mind: what each week tried comes to, one row a point, outcome and week',
      fr: 'la meilleure semaine pour changer d’avis : ce que donne chaque semaine essayée, une ligne par point, résultat et semaine',
    },
    forksColumns,
  ],
  [
    'expectations',
    {
      en: 'what was expected beforehand, and whether it holds at each point',
      fr: 'ce qui était attendu au départ, et si c’est tenu à chaque point',
    },
    expectationsColumns,
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

const partsMeaning: Text = {
  en: 'This study was made with modules from outside. Commands that read this folder, or run it again, need them: `--parts` with each, in this order.',
  fr: 'Cette étude a été faite avec des modules de l’extérieur. Les commandes qui lisent ce dossier, ou la relancent, en ont besoin : `--parts` avec chacun, dans cet ordre.',
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
  const precise = precisionSentence(points, language);
  const lines = [
    `# ${say(page.title) || page.name}`,
    '',
    ...(question === '' ? [] : [question, '']),
    `${studyHeadline(page)}.`,
    '',
    ...(precise === undefined ? [] : [precise, '']),
    ...studyFindings(page).flatMap((finding) => [...foundLines(finding, page), '']),
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
              ({ name: column }) =>
                `| \`${column}\` | ${say(columnMeaning(name, column) ?? { en: '', fr: '' })} |`,
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
    ...partsLines(partsMeaning, language),
    `## ${say(headings.methods)}`,
    '',
    ...[...ofStudies[language], ...methods[language]].map((method) => `- ${say({ en: method, fr: method })}`),
  ];
  return `${lines.join('\n')}\n`;
}
