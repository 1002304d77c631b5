import type { Text } from '../../text/text.ts';

/** What the report of a study says around its figures. */
export const studyReportWords = {
  study: { en: 'Study', fr: 'Étude' },
  varied: { en: 'What varied', fr: 'Ce qui a varié' },
  factor: { en: 'Factor', fr: 'Facteur' },
  levels: { en: 'Levels', fr: 'Niveaux' },
  nothingVaried: {
    en: 'Nothing varied: one point was played.',
    fr: 'Rien n’a varié : un seul point a été joué.',
  },
  choice: { en: 'The choice', fr: 'Le choix' },
  outcomes: {
    en: 'Outcomes of the plan that leads, point by point',
    fr: 'Résultats du plan en tête, point par point',
  },
  everyOutcome: { en: 'Outcomes of every plan', fr: 'Résultats de chaque plan' },
  outcomesMean: {
    en: 'Means at the deadline over possible worlds, with intervals at 95%, each by itself.',
    fr: 'Moyennes à l’échéance sur les mondes possibles, avec intervalles à 95 %, chacun pour soi.',
  },
  everyPlan: { en: 'Every plan at every point', fr: 'Chaque plan à chaque point' },
  howSure: { en: 'How sure this is', fr: 'À quel point c’est sûr' },
  failures: { en: 'What broke off', fr: 'Ce qui s’est interrompu' },
  noFailures: { en: 'Every run came to its end.', fr: 'Chaque passage est allé à son terme.' },
  notForecast: {
    en: 'This compares plans under stated assumptions; it is not a forecast.',
    fr: 'Ceci compare des plans sous des hypothèses énoncées ; ce n’est pas une prévision.',
  },
  identity: { en: 'Fingerprint', fr: 'Empreinte' },
  verify: {
    en: 'uptake verify, with the folder of this page, computes everything again and compares.',
    fr: 'uptake verify, avec le dossier de cette page, recalcule tout et compare.',
  },
  open: { en: 'not told apart from others', fr: 'non distingué d’autres plans' },
  noPoint: { en: 'no point', fr: 'aucun point' },
} as const satisfies Record<string, Text>;

/** How a cell of the grid reads where several points fall into it. */
export const cellMeans = (row: string, column: string | undefined): Text => ({
  en: `Over ${row}${column === undefined ? '' : ` (down) and ${column} (across)`}: the plan that leads at most points of a cell, and at how many; a question mark where it is not told apart from others.`,
  fr: `Selon ${row}${column === undefined ? '' : ` (lignes) et ${column} (colonnes)`} : le plan en tête au plus grand nombre de points d’une case, et à combien ; un point d’interrogation là où il ne se distingue pas d’autres.`,
});

/** Rows that are left out of a table, and the files in which they stand. */
export const moreRows = (count: number, files: readonly string[] = ['points.csv', 'summary.csv']): Text => ({
  en: `… and ${count} more rows, in ${files.join(' and ')}`,
  fr: `… et ${count} lignes de plus, dans ${files.join(' et ')}`,
});
