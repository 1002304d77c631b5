import { didYouMean } from '../../text/didYouMean.ts';
import type { Note, Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
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

export const severalSheets = (file: string, sheet: string, names: readonly string[]): Note => ({
  file,
  code: 'several-sheets',
  message: {
    en: `the sheet "${truncate(sheet)}" is read, of ${list(names, english)}`,
    fr: `la feuille « ${truncate(sheet)} » est lue, parmi ${list(names, french)}`,
  },
  remedy: {
    en: `write sheet: ${sheet} beside the file if it is the one, or the name of another`,
    fr: `écrivez sheet: ${sheet} à côté du fichier si c’est bien elle, ou le nom d’une autre`,
  },
});
