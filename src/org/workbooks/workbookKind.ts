import type { Text } from '../../text/text.ts';

/** What a file is that should be a workbook, by its first bytes and the names of its parts. */
export type WorkbookKind = { readonly is: 'xlsx' } | { readonly is: 'text' } | OtherWorkbook;

/** A workbook, or another document, that is not read. */
export interface OtherWorkbook {
  readonly is: 'other';
  readonly title: Text;
  readonly remedy: Text;
}

/** Whether a file is an archive or one of Microsoft's older containers: no text in any case. */
export const isContainer = (bytes: Uint8Array): boolean => isArchive(bytes) || isOldContainer(bytes);

const isArchive = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1;
const isOldContainer = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

export function workbookKind(bytes: Uint8Array): WorkbookKind {
  if (isOldContainer(bytes)) return holds(bytes, wide('EncryptedPackage')) ? withPassword : xls;
  if (!isArchive(bytes)) return { is: 'text' };
  if (holds(bytes, narrow('xl/workbook.bin'))) return xlsb;
  if (holds(bytes, narrow('opendocument.spreadsheet'))) return ods;
  if (holds(bytes, narrow('.iwa'))) return numbers;
  if (holds(bytes, narrow('word/document.xml')) || holds(bytes, narrow('ppt/presentation.xml')))
    return document;
  return holds(bytes, narrow('[Content_Types].xml')) || holds(bytes, narrow('xl/'))
    ? { is: 'xlsx' }
    : archive;
}

const narrow = (name: string) => [...name].map((letter) => letter.charCodeAt(0));
/** Names in the older container have two bytes a letter. */
const wide = (name: string) => narrow(name).flatMap((code) => [code, 0]);

function holds(bytes: Uint8Array, name: readonly number[]): boolean {
  const first = name[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (name.every((code, k) => bytes[at + k] === code)) return true;
  return false;
}

const saveAsXlsx: Text = {
  en: 'open it in a spreadsheet and save it as .xlsx, or as “CSV UTF-8”',
  fr: 'ouvrez-le dans un tableur et enregistrez-le en .xlsx, ou au format « CSV UTF-8 »',
};
const other = (en: string, fr: string, remedy: Text = saveAsXlsx): OtherWorkbook => ({
  is: 'other',
  title: { en, fr },
  remedy,
});

const xls = other('a workbook of Excel before 2007 (.xls)', 'un classeur d’Excel d’avant 2007 (.xls)');
const xlsb = other('a binary workbook (.xlsb)', 'un classeur binaire (.xlsb)');
const ods = other('an OpenDocument spreadsheet (.ods)', 'une feuille de calcul OpenDocument (.ods)');
const numbers = other('a document of Apple’s Numbers or Pages', 'un document de Numbers ou Pages d’Apple', {
  en: 'in Numbers, File > Export To > Excel writes .xlsx',
  fr: 'dans Numbers, Fichier > Exporter vers > Excel écrit du .xlsx',
});
const withPassword = other('a workbook with a password', 'un classeur protégé par un mot de passe', {
  en: 'open it, remove the password (File > Info > Protect Workbook) and save it again',
  fr: 'ouvrez-le, retirez le mot de passe (Fichier > Informations > Protéger le classeur) et enregistrez-le à nouveau',
});
const document = other('a text document or a presentation', 'un document de texte ou une présentation', {
  en: 'copy the table into a spreadsheet and save that as .xlsx',
  fr: 'copiez le tableau dans un tableur et enregistrez celui-ci en .xlsx',
});
const archive = other('an archive (.zip)', 'une archive (.zip)', {
  en: 'unpack it and name the file inside',
  fr: 'décompressez-la et indiquez le fichier qu’elle contient',
});
