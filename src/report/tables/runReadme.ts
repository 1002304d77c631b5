import type { Comparison } from '../../experiment/comparison.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Unit } from '../metricCatalogue.ts';
import { metricNamed } from '../names.ts';
import { typeset } from '../typeset.ts';
import { partsLines } from './partsLines.ts';
import {
  assumptionsColumns,
  type Column,
  contrastsColumns,
  replicatesColumns,
  summaryColumns,
  weeklyColumns,
} from './tableColumns.ts';

const files: readonly (readonly [string, Text])[] = [
  [
    'manifest.json',
    {
      en: 'versions, inputs and their hashes, seeds, counts, fingerprint, environment; under `gates` the shares of what came of gates, under `decision` the intervals that hold together',
      fr: 'versions, entrées et leurs empreintes, graines, effectifs, empreinte du résultat, environnement ; sous `gates` les parts de ce que donnent les portes, sous `decision` les intervalles qui tiennent ensemble',
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
    'assumptions.csv',
    {
      en: 'where what is not known was drawn: what each ranked plan came to in each world of each draw, with the values drawn',
      fr: 'là où ce qui n’est pas connu a été tiré : le résultat de chaque plan dans chaque monde de chaque tirage, avec les valeurs tirées',
    },
  ],
  [
    'report.html',
    {
      en: 'the report, in one file that needs no network: two sheets for a board, and an annex',
      fr: 'le rapport, en un seul fichier, sans réseau : deux feuilles pour un comité, et une annexe',
    },
  ],
];

type ColumnName =
  | (typeof weeklyColumns)[number]['name']
  | (typeof summaryColumns)[number]['name']
  | (typeof contrastsColumns)[number]['name']
  | (typeof replicatesColumns)[number]['name']
  | (typeof assumptionsColumns)[number]['name'];

/** What stands in the columns of the tables of a run. */
export const columnMeanings: Record<ColumnName, Text> = {
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
  mean: {
    en: 'mean, in the unit of the metric: of weekly.csv over replicates, of summary.csv over the means of worlds',
    fr: 'moyenne, dans l’unité de la mesure : sur les répliques dans weekly.csv, sur les moyennes des mondes dans summary.csv',
  },
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
    en: '`wilson` (probability), `t` (mean or paired difference over worlds), `agreement` (all worlds say the same: what another could change), `t-or-agreement` (all but three at most, and a fifth of them: the outer end of the two), `same` (all worlds say the same of money: no interval), `none` (nothing is drawn), `too-few` (worlds)',
    fr: '`wilson` (probabilité), `t` (moyenne ou différence appariée sur les mondes), `agreement` (tous les mondes s’accordent : ce qu’un autre pourrait changer), `t-or-agreement` (tous sauf trois au plus, et un cinquième : la borne extérieure des deux), `same` (tous les mondes s’accordent sur une somme : pas d’intervalle), `none` (rien n’est tiré), `too-few` (trop peu de mondes)',
  },
  worlds: {
    en: 'possible worlds with a value: the n of the interval',
    fr: 'mondes possibles ayant une valeur : le n de l’intervalle',
  },
  rangeLow: {
    en: 'lower end of the range in which nine of ten single worlds lie; of fewer than 19 values, the lowest; blank of fewer than 3, and for what is yes or no',
    fr: 'borne basse de la plage où se trouvent neuf mondes sur dix ; en dessous de 19 valeurs, la plus basse ; vide en dessous de 3, et pour ce qui est oui ou non',
  },
  rangeHigh: { en: 'upper end of that range', fr: 'borne haute de cette plage' },
  replicate: {
    en: 'number of the replicate, from 0: the same luck under every plan',
    fr: 'numéro de la réplique, à partir de 0 : les mêmes hasards sous chaque plan',
  },
  world: { en: 'the possible world in which it lives', fr: 'le monde possible où elle vit' },
  draw: {
    en: 'number of the draw, from 0; as many of each of ten Latin hypercubes, one after the other',
    fr: 'numéro du tirage, à partir de 0 ; autant de chacun de dix hypercubes latins, l’un après l’autre',
  },
  a: {
    en: 'one plan: the baseline, or the one that stands first',
    fr: 'un plan : la référence, ou celui qui vient en premier',
  },
  b: { en: 'the plan compared with it', fr: 'le plan comparé' },
  difference: { en: 'b − a over the same replicates', fr: 'b − a sur les mêmes répliques' },
  pBetter: {
    en: 'share of the pairs in which b is better; equal pairs count half; of `weekReached` over all pairs, whoever reached the target before whoever never did',
    fr: 'part des paires où b est meilleur ; les égalités comptent pour moitié ; de `weekReached` sur toutes les paires, qui atteint la cible passant avant qui ne l’atteint jamais',
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

/** Headings of a README and of its tables. */
export const headings = {
  files: { en: 'Files', fr: 'Fichiers' },
  metrics: { en: 'Metrics', fr: 'Mesures' },
  methods: { en: 'Methods and conventions', fr: 'Méthodes et conventions' },
  column: { en: '| column | meaning |', fr: '| colonne | sens |' },
  metric: { en: '| metric | name | unit | meaning |', fr: '| mesure | nom | unité | sens |' },
} as const satisfies Record<string, Text>;

/** How the tables are made, a paragraph each. */
export const methods: Record<Language, readonly string[]> = {
  en: [
    'UTF-8, comma, LF, fields quoted where needed; numbers are the shortest decimals that read back the same; a blank cell has no value.',
    'Quantiles interpolate linearly between the sorted replicates (type 7).',
    'A replicate is one possible world: whatever is not known is drawn anew in it. Replicate r lives in world r mod the number of worlds.',
    'Intervals are at 95 % and over worlds: of the means of worlds, or of the means of their paired differences. Write n for their number, m for their mean, s for their standard deviation with n − 1, t(f) for the 0.975 quantile of Student’s t with f degrees of freedom, z for 1.95996. What is outside of what is possible is cut off: shares end at 0 and 1, weeks at 0 and the deadline, people at 0 and their number, money at 0; differences at minus and plus the upper of these.',
    '`t`: m ± t(n − 1) s/√n; of a mean from 2 worlds on, of a difference from 6.',
    '`wilson`, of yes or no: p is the share of the r replicates that have a value, or m where some have none; with q = min(r, p(1 − p) n/s²) (t(r − 1)/t(n − 1))², or q = n where p is 0 or 1 or n is 1, the ends are (p + z²/2q ± z √(p(1 − p)/q + z²/4q²)) / (1 + z²/q).',
    '`agreement`, where s is no more than 1e-9 times the largest value (of a mean, the mean) and there is a least a and a most b that is possible (of differences −b and b): with u = z²/(n + z²), from m − u(m − a) to m + u(b − m). Money, which has no most, then has the method `same` and no interval; a difference of fewer than 6 worlds is `too-few`.',
    '`t-or-agreement`, of all that has bounds but means of yes or no: where the value that most worlds have is that of at least 2 of them, and those that have others are 3 and a fifth of the worlds at most, the lower end is the lower one of `t` and `agreement`, the upper end the higher one.',
    'Ranges of single worlds are over the r replicates that have a value: quantiles of type 6, rank (r + 1) 0.05 from below and from above; the lowest and highest where r is below 19.',
    'Intervals under `decision` in the manifest hold together: in place of t(n − 1), and of z in u, stands the larger of it and one critical value for all pairs of plans and all outcomes that decide, from 3,999 resamples of the signs of worlds (methods `max-t`, `max-t-or-agreement`). They are wider than those of contrasts.csv, each of which stands by itself.',
    'Replicate k of every plan shares its world and its luck with replicate k of every other plan: differences are paired.',
    'Values of summary.csv and contrasts.csv are at the deadline; `weekReached` is over the replicates that reached the target, its differences over the pairs in which both did.',
    'The results are a comparison under stated assumptions, not a forecast.',
  ],
  fr: [
    'UTF-8, virgule, LF, champs entre guillemets si besoin ; les nombres sont les plus courts décimaux qui se relisent à l’identique ; une cellule vide n’a pas de valeur.',
    'Les quantiles interpolent linéairement entre les répliques triées (type 7).',
    'Une réplique est un monde possible : tout ce qu’on ne sait pas y est tiré à nouveau. La réplique r vit dans le monde r modulo le nombre de mondes.',
    'Les intervalles sont à 95 % et portent sur les mondes : sur les moyennes des mondes, ou sur les moyennes de leurs différences appariées. Soit n leur nombre, m leur moyenne, s leur écart type avec n − 1, t(f) le quantile 0,975 du t de Student à f degrés de liberté, z = 1,95996. Ce qui sort du possible est coupé : les parts finissent à 0 et 1, les semaines à 0 et à l’échéance, les personnes à 0 et à leur nombre, l’argent à 0 ; les différences à moins et plus la plus haute de ces bornes.',
    '`t` : m ± t(n − 1) s/√n ; d’une moyenne à partir de 2 mondes, d’une différence à partir de 6.',
    '`wilson`, de ce qui est oui ou non : p est la part des r répliques ayant une valeur, ou m si certaines n’en ont pas ; avec q = min(r, p(1 − p) n/s²) (t(r − 1)/t(n − 1))², ou q = n si p vaut 0 ou 1 ou si n vaut 1, les bornes sont (p + z²/2q ± z √(p(1 − p)/q + z²/4q²)) / (1 + z²/q).',
    '`agreement`, où s ne dépasse pas 1e-9 fois la plus grande valeur (d’une moyenne, la moyenne) et où le possible a un minimum a et un maximum b (des différences, −b et b) : avec u = z²/(n + z²), de m − u(m − a) à m + u(b − m). L’argent, qui n’a pas de maximum, a alors la méthode `same` et pas d’intervalle ; une différence de moins de 6 mondes est `too-few`.',
    '`t-or-agreement`, de tout ce qui a des bornes sauf les moyennes de oui ou non : si la valeur la plus fréquente est celle d’au moins 2 mondes, et que ceux qui en ont une autre sont 3 et un cinquième des mondes au plus, la borne basse est la plus basse de `t` et `agreement`, la borne haute la plus haute.',
    'Les plages de mondes isolés portent sur les r répliques ayant une valeur : quantiles de type 6, rang (r + 1) 0,05 depuis le bas et depuis le haut ; la plus basse et la plus haute si r est inférieur à 19.',
    'Les intervalles sous `decision` dans le manifeste tiennent ensemble : au lieu de t(n − 1), et de z dans u, c’est le plus grand de cette valeur et d’une valeur critique pour toutes les paires de plans et tous les résultats qui décident, issue de 3 999 tirages des signes des mondes (méthodes `max-t`, `max-t-or-agreement`). Ils sont plus larges que ceux de contrasts.csv, dont chacun se lit seul.',
    'La réplique k de chaque plan partage son monde et ses hasards avec la réplique k de tous les autres : les différences sont appariées.',
    'Les valeurs de summary.csv et contrasts.csv sont à l’échéance ; `weekReached` porte sur les répliques qui atteignent la cible, ses différences sur les paires où les deux l’atteignent.',
    'Les résultats sont une comparaison sous des hypothèses énoncées, pas une prévision.',
  ],
};

/** `README.md` of a run's folder: what each file is, each column and metric with its unit, methods and conventions. */
export function runReadme(comparison: Comparison, language: Language): string {
  const columnTable = (file: string, columns: readonly Column<ColumnName>[]) => [
    `### ${file}`,
    '',
    headings.column[language],
    '|---|---|',
    ...columns.map(({ name }) => `| \`${name}\` | ${columnMeanings[name][language]} |`),
    '',
  ];
  const lines = [
    `# ${comparison.title[language] || comparison.name}`,
    '',
    ...(comparison.question[language] === '' ? [] : [comparison.question[language], '']),
    `## ${headings.files[language]}`,
    '',
    ...files
      .filter(([file]) => comparison.draws || file !== 'assumptions.csv')
      .map(([file, meaning]) => `- \`${file}\` – ${meaning[language]}`),
    '',
    ...columnTable('weekly.csv', weeklyColumns),
    ...columnTable('summary.csv', summaryColumns),
    ...columnTable('contrasts.csv', contrastsColumns),
    ...columnTable('replicates.csv', replicatesColumns),
    ...(comparison.draws ? columnTable('assumptions.csv', assumptionsColumns) : []),
    `## ${headings.metrics[language]}`,
    '',
    headings.metric[language],
    '|---|---|---|---|',
    ...metricKeys(comparison).map((key) => metricRow(key, comparison.currency, language)),
    '',
    ...partsLines(partsMeaning, language),
    `## ${headings.methods[language]}`,
    '',
    ...methods[language].map((method) => `- ${method}`),
  ];
  return `${lines.map((line) => typeset(line, language)).join('\n')}\n`;
}

const partsMeaning: Text = {
  en: 'This run was made with modules from outside. Commands that read this folder, or run its scenario again, need them: `--parts` with each, in this order.',
  fr: 'Ce passage a été fait avec des modules de l’extérieur. Les commandes qui lisent ce dossier, ou relancent son scénario, en ont besoin : `--parts` avec chacun, dans cet ordre.',
};

/** Every metric of the tables, in the order in which a reader meets it. */
const metricKeys = ({ plans, contrasts }: Comparison): string[] => [
  ...new Set([
    ...plans.flatMap(({ weekly }) => weekly.map(({ metric }) => metric)),
    ...plans.flatMap(({ summary }) => summary.map(({ metric }) => metric)),
    ...contrasts.map(({ metric }) => metric),
  ]),
];

/** A metric with its name, unit and meaning, as a row of Markdown. */
export function metricRow(key: string, currency: string, language: Language): string {
  const { name, meaning, unit } = metricNamed(key);
  const told = unit === 'money' ? currency : units[unit][language];
  return `| \`${key}\` | ${name[language]} | ${told} | ${meaning[language]} |`;
}
