import type { Comparison } from '../../experiment/comparison.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Unit } from '../metricCatalogue.ts';
import { metricNamed } from '../names.ts';
import { typeset } from '../typeset.ts';
import { contrastsColumns, replicatesColumns, summaryColumns, weeklyColumns } from './tableColumns.ts';

const files: readonly (readonly [string, Text])[] = [
  [
    'manifest.json',
    {
      en: 'versions, inputs and their hashes, seeds, counts, fingerprint, environment',
      fr: 'versions, entrées et leurs empreintes, graines, effectifs, empreinte du résultat, environnement',
    },
  ],
  [
    'scenario.resolved.yaml',
    {
      en: 'the scenario in full, every default filled in; running it again gives these results',
      fr: 'le scénario complet, valeurs par défaut comprises ; le relancer redonne ces résultats',
    },
  ],
  [
    'weekly.csv',
    {
      en: 'statistics over the replicates, one row a plan, week, metric and group',
      fr: 'statistiques sur les répliques, une ligne par plan, semaine, mesure et groupe',
    },
  ],
  [
    'summary.csv',
    { en: 'what each plan came to, with intervals', fr: 'le résultat de chaque plan, avec intervalles' },
  ],
  [
    'contrasts.csv',
    {
      en: 'paired differences between all pairs of plans',
      fr: 'différences appariées entre tous les plans, deux à deux',
    },
  ],
  [
    'replicates.csv',
    {
      en: 'what each plan came to in each replicate: every mean and interval can be computed again from it',
      fr: 'le résultat de chaque plan dans chaque réplique : toute moyenne et tout intervalle s’en recalculent',
    },
  ],
  [
    'report.html',
    {
      en: 'the report, in one file that needs no network and prints on A4',
      fr: 'le rapport, en un seul fichier, sans réseau, imprimable en A4',
    },
  ],
];

type Column =
  | (typeof weeklyColumns)[number]
  | (typeof summaryColumns)[number]
  | (typeof contrastsColumns)[number]
  | (typeof replicatesColumns)[number];

const columnMeanings: Record<Column, Text> = {
  plan: { en: 'name of the plan', fr: 'nom du plan' },
  week: { en: 'week, 0 is the start', fr: 'semaine, 0 est le départ' },
  metric: { en: 'metric, listed below with its unit', fr: 'mesure, listée plus bas avec son unité' },
  group: {
    en: '`all`, or a group such as `unit=Sales`',
    fr: '`all` (tous), ou un groupe tel que `unit=Sales`',
  },
  n: {
    en: 'replicates with a value (pairs, in contrasts.csv)',
    fr: 'répliques ayant une valeur (paires, dans contrasts.csv)',
  },
  mean: { en: 'mean, in the unit of the metric', fr: 'moyenne, dans l’unité de la mesure' },
  sd: { en: 'standard deviation with n − 1; blank for n = 1', fr: 'écart type avec n − 1 ; vide pour n = 1' },
  p05: { en: '5 % quantile', fr: 'quantile à 5 %' },
  p25: { en: '25 % quantile', fr: 'quantile à 25 %' },
  p50: { en: 'median', fr: 'médiane' },
  p75: { en: '75 % quantile', fr: 'quantile à 75 %' },
  p95: { en: '95 % quantile', fr: 'quantile à 95 %' },
  median: { en: 'median', fr: 'médiane' },
  p10: { en: '10 % quantile', fr: 'quantile à 10 %' },
  p90: { en: '90 % quantile', fr: 'quantile à 90 %' },
  ciLow: { en: 'lower end of the 95 % interval', fr: 'borne basse de l’intervalle à 95 %' },
  ciHigh: { en: 'upper end of the 95 % interval', fr: 'borne haute de l’intervalle à 95 %' },
  method: {
    en: '`wilson` (share of replicates), `t` (mean or paired difference over worlds), `agreement` (all worlds say the same: what another could change), `none` (nothing is drawn), `too-few` (worlds)',
    fr: '`wilson` (part des répliques), `t` (moyenne ou différence appariée sur les mondes), `agreement` (tous les mondes s’accordent : ce qu’un autre pourrait changer), `none` (rien n’est tiré), `too-few` (trop peu de mondes)',
  },
  worlds: {
    en: 'possible worlds with a value: the n of the interval',
    fr: 'mondes possibles ayant une valeur : le n de l’intervalle',
  },
  rangeLow: {
    en: 'lower end of the range in which nine of ten single worlds lie; blank for what is yes or no',
    fr: 'borne basse de la plage où se trouvent neuf mondes sur dix ; vide pour ce qui est oui ou non',
  },
  rangeHigh: { en: 'upper end of that range', fr: 'borne haute de cette plage' },
  replicate: {
    en: 'number of the replicate, from 0: the same luck under every plan',
    fr: 'numéro de la réplique, à partir de 0 : les mêmes hasards sous chaque plan',
  },
  world: { en: 'the possible world in which it lives', fr: 'le monde possible où elle vit' },
  a: {
    en: 'one plan: the baseline, or the one that stands first',
    fr: 'un plan : la référence, ou celui qui vient en premier',
  },
  b: { en: 'the plan compared with it', fr: 'le plan comparé' },
  difference: { en: 'b − a over the same replicates', fr: 'b − a sur les mêmes répliques' },
  pBetter: {
    en: 'share of the pairs in which b is better; equal pairs count half',
    fr: 'part des paires où b est meilleur ; les égalités comptent pour moitié',
  },
};

const units: Record<Unit, Text> = {
  share: { en: 'share in [0, 1]', fr: 'part dans [0, 1]' },
  people: { en: 'people', fr: 'personnes' },
  weeks: { en: 'weeks', fr: 'semaines' },
  money: { en: 'money', fr: 'argent' },
  count: { en: 'count', fr: 'nombre' },
  index: { en: 'number', fr: 'nombre' },
};

const headings = {
  files: { en: 'Files', fr: 'Fichiers' },
  metrics: { en: 'Metrics', fr: 'Mesures' },
  methods: { en: 'Methods and conventions', fr: 'Méthodes et conventions' },
  column: { en: '| column | meaning |', fr: '| colonne | sens |' },
  metric: { en: '| metric | name | unit | meaning |', fr: '| mesure | nom | unité | sens |' },
} as const satisfies Record<string, Text>;

const methods: Record<Language, readonly string[]> = {
  en: [
    'UTF-8, comma, LF, fields quoted where needed; numbers are the shortest decimals that read back the same; a blank cell has no value.',
    'Quantiles interpolate linearly between the sorted replicates (type 7).',
    'A replicate is one possible world: whatever is not known is drawn anew in it. Replicate r lives in world r mod the number of worlds.',
    'Intervals are at 95 % and over worlds: Wilson on the effective number for a share of replicates, Student’s t for a mean and for a paired difference.',
    'Replicate k of every plan shares its world and its luck with replicate k of every other plan: differences are paired.',
    'Values of summary.csv and contrasts.csv are at the deadline; `weekReached` is over the replicates that reached the target, its differences over the pairs in which both did.',
    'The results are a comparison under stated assumptions, not a forecast.',
  ],
  fr: [
    'UTF-8, virgule, LF, champs entre guillemets si besoin ; les nombres sont les plus courts décimaux qui se relisent à l’identique ; une cellule vide n’a pas de valeur.',
    'Les quantiles interpolent linéairement entre les répliques triées (type 7).',
    'Une réplique est un monde possible : tout ce qu’on ne sait pas y est tiré à nouveau. La réplique r vit dans le monde r modulo le nombre de mondes.',
    'Les intervalles sont à 95 % et portent sur les mondes : Wilson sur l’effectif équivalent pour une part de répliques, t de Student pour une moyenne et pour une différence appariée.',
    'La réplique k de chaque plan partage son monde et ses hasards avec la réplique k de tous les autres : les différences sont appariées.',
    'Les valeurs de summary.csv et contrasts.csv sont à l’échéance ; `weekReached` porte sur les répliques qui atteignent la cible, ses différences sur les paires où les deux l’atteignent.',
    'Les résultats sont une comparaison sous des hypothèses énoncées, pas une prévision.',
  ],
};

/** `README.md` of a run's folder: what each file is, each column and metric with its unit, methods and conventions. */
export function runReadme(comparison: Comparison, language: Language): string {
  const columnTable = (file: string, columns: readonly Column[]) => [
    `### ${file}`,
    '',
    headings.column[language],
    '|---|---|',
    ...columns.map((column) => `| \`${column}\` | ${columnMeanings[column][language]} |`),
    '',
  ];
  const lines = [
    `# ${comparison.title[language] || comparison.name}`,
    '',
    ...(comparison.question[language] === '' ? [] : [comparison.question[language], '']),
    `## ${headings.files[language]}`,
    '',
    ...files.map(([file, meaning]) => `- \`${file}\` – ${meaning[language]}`),
    '',
    ...columnTable('weekly.csv', weeklyColumns),
    ...columnTable('summary.csv', summaryColumns),
    ...columnTable('contrasts.csv', contrastsColumns),
    ...columnTable('replicates.csv', replicatesColumns),
    `## ${headings.metrics[language]}`,
    '',
    headings.metric[language],
    '|---|---|---|---|',
    ...metricKeys(comparison).map((key) => metricRow(key, comparison.currency, language)),
    '',
    `## ${headings.methods[language]}`,
    '',
    ...methods[language].map((method) => `- ${method}`),
  ];
  return `${lines.map((line) => typeset(line, language)).join('\n')}\n`;
}

/** Every metric of the tables, in the order in which a reader meets it. */
const metricKeys = ({ plans, contrasts }: Comparison): string[] => [
  ...new Set([
    ...plans.flatMap(({ weekly }) => weekly.map(({ metric }) => metric)),
    ...plans.flatMap(({ summary }) => summary.map(({ metric }) => metric)),
    ...contrasts.map(({ metric }) => metric),
  ]),
];

function metricRow(key: string, currency: string, language: Language): string {
  const { name, meaning, unit } = metricNamed(key);
  const told = unit === 'money' ? currency : units[unit][language];
  return `| \`${key}\` | ${name[language]} | ${told} | ${meaning[language]} |`;
}
