import type { Problem } from '../../text/problem.ts';
import { tablePath } from '../tableFile.ts';
import type { ProposedTable } from './proposal.ts';

/** The fault of files in which nobody was recognised. */
export const nobodyNamed = (tables: readonly ProposedTable[]): Problem => ({
  ...(tables[0] && { file: tablePath(tables[0].file) }),
  code: 'no-people',
  message: {
    en: 'no table looks like people or ties: none has a column of identifiers, or two that name people',
    fr: 'aucun tableau ne ressemble à des personnes ou à des liens : aucun n’a de colonne d’identifiants, ni deux qui nomment des personnes',
  },
  remedy: {
    en: 'name the columns in a scenario (people: { csv: …, columns: { id: … } }), or give a file with a line for each person',
    fr: 'nommez les colonnes dans un scénario (people: { csv: …, columns: { id: … } }), ou donnez un fichier avec une ligne par personne',
  },
});
