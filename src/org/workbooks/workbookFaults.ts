import { didYouMean } from '../../text/didYouMean.ts';
import type { Note, Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { yamlWord } from '../../text/yamlWord.ts';
import type { SheetScan } from './sheetScan.ts';
import type { OtherWorkbook } from './workbookKind.ts';

const saveAsCsv: Text = {
  en: 'open it in a spreadsheet and save the sheet as “CSV UTF-8”, then name that file',
  fr: 'ouvrez-le dans un tableur et enregistrez la feuille au format « CSV UTF-8 », puis indiquez ce fichier',
};

export const brokenWorkbook = (file: string, reason?: string): Problem => ({
  file,
  code: 'unreadable-workbook',
  message: {
    en: `this workbook is broken or cut off${reason === undefined ? '' : `: ${truncate(reason)}`}`,
    fr: `ce classeur est abîmé ou incomplet${reason === undefined ? '' : ` : ${truncate(reason)}`}`,
  },
  remedy: {
    en: `download or export it again; or ${saveAsCsv.en}`,
    fr: `téléchargez-le ou exportez-le à nouveau ; ou ${saveAsCsv.fr}`,
  },
});

/** Bytes that a workbook's file may have. */
export const mostWorkbookBytes = 100_000_000;

export const workbookTooLarge = (file: string): Problem => ({
  file,
  code: 'workbook-too-large',
  message: {
    en: 'this workbook is larger than any that is read (100 MB, 200 MB unpacked, 10 million cells)',
    fr: 'ce classeur dépasse ce qui est lu (100 Mo, 200 Mo décompressés, 10 millions de cellules)',
  },
  remedy: saveAsCsv,
});

const number = (value: number, language: 'en-GB' | 'fr-FR') =>
  String(value).replaceAll(/\B(?=(\d{3})+$)/g, language === 'en-GB' ? ',' : '\u202f');

/** A sheet with few values that reaches far: each cell between them would be one. */
export const sheetTooLarge = (
  file: string,
  sheet: string,
  { rows, columns, values }: SheetScan,
): Problem => ({
  file,
  code: 'workbook-too-large',
  message: {
    en: `the sheet "${truncate(sheet)}" reaches to row ${number(rows, 'en-GB')} and column ${number(columns, 'en-GB')} with ${number(values, 'en-GB')} cells that hold something: up to 10 million cells are read, those between counted`,
    fr: `la feuille « ${truncate(sheet)} » va jusqu’à la ligne ${number(rows, 'fr-FR')} et la colonne ${number(columns, 'fr-FR')}, avec ${number(values, 'fr-FR')} cellules remplies : on lit jusqu’à 10 millions de cellules, celles entre elles comprises`,
  },
  remedy: {
    en: 'delete the rows and columns beyond the table (Ctrl+End shows how far it reaches), or save the sheet as “CSV UTF-8”',
    fr: 'supprimez les lignes et les colonnes au-delà du tableau (Ctrl+Fin montre où il finit), ou enregistrez la feuille au format « CSV UTF-8 »',
  },
});

const workOut: Text = {
  en: 'open the workbook in a spreadsheet and save it, which works them out',
  fr: 'ouvrez le classeur dans un tableur et enregistrez-le, ce qui les calcule',
};

/** A sheet of nothing but formulas that were never worked out. */
export const onlyFormulas = (file: string, sheet: string, first: string): Problem => ({
  file,
  code: 'formulas-without-values',
  message: {
    en: `the sheet "${truncate(sheet)}" holds formulas that no spreadsheet has worked out yet, such as in ${first}`,
    fr: `la feuille « ${truncate(sheet)} » contient des formules qu’aucun tableur n’a encore calculées, comme en ${first}`,
  },
  remedy: workOut,
});

/** What is said of the cells of a sheet: formulas without values, rows that are not shown, merged cells. */
export const notesOfCells = (file: string, { unvalued, hidden, merged }: SheetScan): Note[] => [
  ...(unvalued.count === 0
    ? []
    : [
        {
          file,
          code: 'formulas-without-values',
          strength: 'mayChangeResult' as const,
          message: {
            en: `${unvalued.count === 1 ? 'a formula that no spreadsheet has worked out yet is' : `${unvalued.count} formulas that no spreadsheet has worked out yet are`} read as blank, such as in ${unvalued.first}`,
            fr: `${unvalued.count === 1 ? 'une formule qu’aucun tableur n’a encore calculée est lue' : `${unvalued.count} formules qu’aucun tableur n’a encore calculées sont lues`} comme vide${unvalued.count === 1 ? '' : 's'}, comme en ${unvalued.first}`,
          },
          remedy: workOut,
        },
      ]),
  ...(hidden === 0
    ? []
    : [
        {
          file,
          code: 'hidden-rows',
          strength: 'mayChangeResult' as const,
          message: {
            en: `${hidden === 1 ? 'a row that is' : `${hidden} rows that are`} hidden, perhaps by a filter, ${hidden === 1 ? 'is' : 'are'} read as the others are`,
            fr: `${hidden === 1 ? 'une ligne masquée, peut-être par un filtre, est lue' : `${hidden} lignes masquées, peut-être par un filtre, sont lues`} comme les autres`,
          },
          remedy: {
            en: 'delete them, or say with where which lines are kept',
            fr: 'supprimez-les, ou dites avec where quelles lignes garder',
          },
        },
      ]),
  ...(merged.length === 0
    ? []
    : [
        {
          file,
          code: 'merged-cells',
          strength: 'counted' as const,
          message: {
            en: `${merged.length === 1 ? 'a cell is' : `${merged.length} cells are`} merged over several rows, and stand${merged.length === 1 ? 's' : ''} in each of them`,
            fr: `${merged.length === 1 ? 'une cellule est fusionnée' : `${merged.length} cellules sont fusionnées`} sur plusieurs lignes, et ${merged.length === 1 ? 'vaut' : 'valent'} pour chacune d’elles`,
          },
          remedy: { en: 'nothing to do', fr: 'rien à faire' },
        },
      ]),
];

export const sheetByPlace = (file: string, place: string, sheet: string): Note => ({
  file,
  code: 'sheet-by-place',
  message: {
    en: `no sheet is called "${truncate(place)}": sheet ${place}, "${truncate(sheet)}", is read`,
    fr: `aucune feuille ne s’appelle « ${truncate(place)} » : la feuille ${place}, « ${truncate(sheet)} », est lue`,
  },
  remedy: {
    en: `write sheet: ${yamlWord(sheet)}, which stays true where sheets are moved`,
    fr: `écrivez sheet: ${yamlWord(sheet)}, qui reste vrai si les feuilles changent de place`,
  },
});

/** A workbook that does not come to an end, or takes all memory that it may have. */
export const workbookTakesTooMuch = (file: string): Problem => ({
  file,
  code: 'workbook-too-large',
  message: {
    en: 'reading this workbook takes more memory or time than any that is read',
    fr: 'la lecture de ce classeur prend plus de mémoire ou de temps que tout ce qui est lu',
  },
  remedy: saveAsCsv,
});

export const noWorkbook = (file: string, { title, remedy }: OtherWorkbook): Problem => ({
  file,
  code: 'another-format',
  message: { en: `this is ${title.en}, which is not read`, fr: `c’est ${title.fr}, qui n’est pas lu` },
  remedy,
});

export const textAsWorkbook = (file: string): Problem => ({
  file,
  code: 'another-format',
  message: { en: 'this is a text, not a workbook', fr: 'c’est un texte, pas un classeur' },
  remedy: { en: 'name it under csv:', fr: 'indiquez-le sous csv:' },
});

const list = (names: readonly string[], quote: (name: string) => string) =>
  `${names
    .slice(0, 20)
    .map((name) => quote(truncate(name)))
    .join(', ')}${names.length > 20 ? ' …' : ''}`;
const english = (name: string) => `"${name}"`;
const french = (name: string) => `« ${name} »`;

export function noSheet(file: string, sheet: string, names: readonly string[]): Problem {
  const near = didYouMean(sheet, names);
  return {
    file,
    code: 'unknown-sheet',
    message: {
      en: `it has no sheet "${truncate(sheet)}"`,
      fr: `il n’a pas de feuille « ${truncate(sheet)} »`,
    },
    remedy:
      near === undefined
        ? { en: `name one of ${list(names, english)}`, fr: `indiquez l’une de ${list(names, french)}` }
        : { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` },
  };
}

export const emptySheet = (file: string, sheet: string, names: readonly string[]): Problem => ({
  file,
  code: 'empty-file',
  message: {
    en: `the sheet "${truncate(sheet)}" is empty`,
    fr: `la feuille « ${truncate(sheet)} » est vide`,
  },
  remedy:
    names.length > 1
      ? {
          en: `name another one under sheet: ${list(names, english)}`,
          fr: `indiquez-en une autre sous sheet: ${list(names, french)}`,
        }
      : {
          en: 'export it again, with a first line of column names',
          fr: 'exportez-le à nouveau, avec une première ligne de noms de colonnes',
        },
});

export const severalSheets = (
  file: string,
  sheet: string,
  names: readonly string[],
  hidden: boolean,
): Note => ({
  file,
  code: 'several-sheets',
  ...(hidden && { strength: 'mayChangeResult' as const }),
  message: {
    en: `the sheet "${truncate(sheet)}" is read${hidden ? ', which is hidden: no other holds a table' : ''}, of ${list(names, english)}`,
    fr: `la feuille « ${truncate(sheet)} » est lue${hidden ? ', qui est masquée : aucune autre ne contient de tableau' : ''}, parmi ${list(names, french)}`,
  },
  remedy: {
    en: `write sheet: ${sheet} beside the file if it is the one, or the name of another`,
    fr: `écrivez sheet: ${sheet} à côté du fichier si c’est bien elle, ou le nom d’une autre`,
  },
});
