import { type PeopleColumn, peopleColumnNames, peopleColumns } from '../peopleColumns.ts';

/** The other names under which each column of people is found when the file is not said to name it otherwise. */
export const peopleSynonyms = Object.fromEntries(
  peopleColumnNames.map((name): [string, readonly string[]] => [name, peopleColumns[name].synonyms]),
) as Record<PeopleColumn, readonly string[]>;

/**
 * The columns of a ties file, and the other names under which each is found: English and French, written without
 * accents, case or spaces.
 */
export const tiesColumns = {
  source: ['from', 'sender', 'de', 'expediteur', 'emetteur', 'origine'],
  target: ['to', 'recipient', 'receiver', 'a', 'vers', 'destinataire', 'cible'],
  weight: [
    'strength',
    'count',
    'emails',
    'mails',
    'messages',
    'nbmails',
    'nbmessages',
    'nombredemails',
    'nombredemessages',
    'volume',
    'frequency',
    'poids',
    'force',
    'nombre',
    'frequence',
  ],
} as const;
export type TiesColumn = keyof typeof tiesColumns;

/** The columns of a file of external parties: customers, suppliers, partners. */
export const externalColumns = {
  id: ['identifier', 'identifiant', 'code', 'party', 'partner', 'partenaire'],
  kind: ['type', 'nature', 'category', 'categorie'],
} as const;
export type ExternalColumn = keyof typeof externalColumns;
