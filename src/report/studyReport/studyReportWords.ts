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

/** How the grid of choices reads. */
export const cellMeans = (row: string, column: string | undefined, isCounted: boolean): Text => ({
  en: `Over ${row}${column === undefined ? '' : ` (down) and ${column} (across)`}: the letter of the plan that is the choice. Hatched with a question mark, plans are not told apart.${isCounted ? ' Where several points fall into a cell, the number after each letter counts its points, and that after the question mark those where no plan is ahead.' : ''}`,
  fr: `Selon ${row}${column === undefined ? '' : ` (lignes) et ${column} (colonnes)`} : la lettre du plan qui est le choix. Hachuré, avec un point d’interrogation : plans non distingués.${isCounted ? ' Là où plusieurs points tombent dans une case, le nombre après chaque lettre compte les siens, et celui après le point d’interrogation ceux où aucun plan n’est devant.' : ''}`,
});

/** The same where plans stand there by name. */
export const gridMeans = (row: string, column: string | undefined): Text => ({
  en: `Over ${row}${column === undefined ? '' : ` (down) and ${column} (across)`}: the plan that is the choice, with a question mark plans that are not told apart; where several points fall into a cell, at how many.`,
  fr: `Selon ${row}${column === undefined ? '' : ` (lignes) et ${column} (colonnes)`} : le plan qui est le choix, avec un point d’interrogation des plans non distingués ; là où plusieurs points tombent dans une case, à combien.`,
});

/** How points that were drawn read. */
export const scatterMeans = (across: string, up: string, isOfMore: boolean): Text => ({
  en: `Every point by ${across} and ${up}${isOfMore ? ', the two whose drawn values go with the choice most' : ''}: the letter of the plan that is the choice, a question mark where plans are not told apart.`,
  fr: `Chaque point selon ${across} et ${up}${isOfMore ? ', les deux dont les valeurs tirées vont le plus avec le choix' : ''} : la lettre du plan qui est le choix, un point d’interrogation là où des plans ne sont pas distingués.`,
});

/** Rows that are left out of a table, and the files in which they stand. */
export const moreRows = (count: number, files: readonly string[] = ['points.csv', 'summary.csv']): Text => ({
  en: `… and ${count} more rows, in ${files.join(' and ')}`,
  fr: `… et ${count} lignes de plus, dans ${files.join(' et ')}`,
});
