import { decode } from '../org/imports/decode.ts';
import { isTableName, tableIsNoScenario } from '../org/imports/tableNames.ts';
import { InputError, type Note } from '../text/problem.ts';
import { inputError, type Message } from './faults.ts';

/** Bytes a scenario file may have; people and ties belong in CSV files. */
export const mostBytes = 2_000_000;

/** The characters of a scenario file, and what its reader should know of how they were read. */
export function scenarioText(
  content: string | Uint8Array,
  file: string,
): { text: string; notes: readonly Note[] } {
  if (isTableName(file)) throw inputError({ file }, tableIsNoScenario(file));
  if (content.length > mostBytes) throw inputError({ file }, scenarioTooLarge);
  if (typeof content === 'string') {
    if (content.trim() === '') throw inputError({ file }, empty);
    if (content.includes('\0')) throw inputError({ file }, binary);
    return { text: content.replace(/^\ufeff/, ''), notes: [] };
  }
  return decoded(content, file);
}

function decoded(content: Uint8Array, file: string) {
  try {
    return decode(content, file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // the same faults as in data files, but the remedy is another one here
    const told = error.problems[0]?.code === 'empty-file' ? empty : binary;
    throw inputError({ file }, told);
  }
}

/** The fault of a scenario file that is too large. */
export const scenarioTooLarge: Message = {
  code: 'file-too-large',
  message: { en: 'the file is larger than 2 MB', fr: 'le fichier dépasse 2 Mo' },
  remedy: {
    en: 'keep people and ties in CSV files and name them under organisation:',
    fr: 'gardez les personnes et les liens dans des fichiers CSV, nommés sous organisation:',
  },
};

const empty: Message = {
  code: 'empty-file',
  message: { en: 'the file is empty', fr: 'le fichier est vide' },
  remedy: {
    en: 'start from the scenario that "uptake init" writes',
    fr: 'partez du scénario qu’écrit « uptake init »',
  },
};

const binary: Message = {
  code: 'binary-file',
  message: { en: 'the file is not a text', fr: 'le fichier n’est pas un texte' },
  remedy: {
    en: 'give a scenario in YAML or JSON, saved as UTF-8 text',
    fr: 'donnez un scénario en YAML ou en JSON, enregistré en texte UTF-8',
  },
};
