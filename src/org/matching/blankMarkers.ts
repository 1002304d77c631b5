import { NO_LABEL } from '../../text/noLabel.ts';

/**
 * What exports write where there is nothing: one list for all columns. Folded by {@link foldMarker}: without case,
 * accents and spaces at the ends.
 */
const markers = new Set(
  [
    // punctuation
    ...['-', '--', '---', '–', '—', '_', '.', '..', '...', '…', '?', '??', '*', '/', '\\', '\\n', "''", '""'],
    ...['#n/a', '#na', '#nv', '#ref!', '#value!', '#valeur!', '#name?', '#nom?', '#null!', '#nul!', '#num!'],
    ...['#nombre!', '#div/0!', '#spill!', '#calc!', '#bezug!', '#wert!', '#getting_data'],
    // of programs
    ...[
      'n/a',
      'n.a.',
      'n.a',
      'n/d',
      'n.d.',
      'n/c',
      'n.c.',
      's/o',
      's.o.',
      'na',
      'nan',
      'null',
      'nil',
      'none',
    ],
    ...['undefined', '<null>', '<none>', '<na>', '[null]', '(null)', '{null}', 'dbnull', '\\null', NO_LABEL],
    ...['(blank)', '(blanks)', '(empty)', '[blank]', '<blank>', 'blank', 'empty', '(vide)', '<vide>', 'vide'],
    // in words, English
    ...['no manager', 'no_manager', 'nomanager', 'no supervisor', 'no value', 'no data', 'not applicable'],
    ...[
      'not available',
      'not assigned',
      'not set',
      'not specified',
      'not defined',
      'unassigned',
      'unspecified',
    ],
    ...['unknown', 'unk', 'undetermined', 'missing', 'tbd', 'tba', 'to be defined', 'to be determined'],
    // in words, French
    ...['aucun', 'aucune', 'aucun manager', 'aucun responsable', 'pas de manager', 'pas de responsable'],
    ...['sans', 'sans manager', 'sans responsable', 'sans objet', 'neant', 'non renseigne', 'non renseignee'],
    ...['non affecte', 'non affectee', 'non applicable', 'non disponible', 'non defini', 'non definie'],
    ...['non communique', 'inconnu', 'inconnue', 'a definir', 'a completer', 'a renseigner', 'indefini'],
    // neighbours
    ...['keine', 'keiner', 'keine angabe', 'k.a.', 'k. a.', 'unbekannt', 'nicht zugewiesen', 'leer'],
    ...[
      'ninguno',
      'ninguna',
      'sin asignar',
      'desconocido',
      'nessuno',
      'nessuna',
      'nenhum',
      'geen',
      'onbekend',
    ],
  ].map(foldMarker),
);

function foldMarker(cell: string): string {
  return cell.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}

/** Longer than the longest marker: nothing of this length is one. */
const longest = 40;

/** Nobody, in a few words: `No manager assigned`, `Sans responsable hiérarchique`, `Not in a team`. */
const nobodyThere =
  /^(no|not|none|without|sans|pas de|aucune?)\b.*\b(manager|supervisor|boss|line|responsable|superieur|hierarchique|n\+1|assigned|available|applicable|defined|specified|attribue|renseigne|affecte|defini)e?$/;

/** Whether a cell says that there is nothing, in words or signs; an empty cell is not asked. */
export function isBlankMarker(cell: string): boolean {
  if (cell.length > longest) return false;
  if (markers.has(cell)) return true;
  const folded = foldMarker(cell);
  return markers.has(folded) || nobodyThere.test(folded);
}

/** Whether it says so in signs that nobody would be called by: a person may be called `NA` or `None`. */
export const isBlankSign = (cell: string): boolean =>
  !withDigit.test(cell) && isBlankMarker(cell) && (!/^[\p{L} ]+$/u.test(cell) || /^null$/i.test(cell));

/** Most identifiers, which are no markers. */
const withDigit = /^[\w.-]*\d[\w.-]*$/;

/** A cell as a column reads it: nothing where it is blank in whatever words. */
export const withoutMarker = (cell: string): string => (cell !== '' && isBlankMarker(cell) ? '' : cell);
