/**
 * The columns of a people file, in the order in which they choose theirs, and the other names under which each is
 * found when the file is not said to name it otherwise: English and French, written without accents, case or spaces.
 */
export const peopleColumns = {
  id: [
    'identifier',
    'identifiant',
    'matricule',
    'employeeid',
    'personid',
    'staffid',
    'employeenumber',
    'numeroemploye',
    'idemploye',
    'employee',
    'person',
    'personne',
    'uid',
  ],
  manager: [
    'managerid',
    'linemanager',
    'reportsto',
    'supervisor',
    'boss',
    'responsable',
    'responsablehierarchique',
    'superieurhierarchique',
    'superieur',
    'n+1',
    'chef',
    'encadrant',
  ],
  unit: [
    'orgunit',
    'businessunit',
    'unite',
    'department',
    'departement',
    'dept',
    'service',
    'branch',
    'team',
    'equipe',
    'entite',
    'direction',
  ],
  division: ['businessdivision', 'branche', 'pole', 'direction'],
  site: ['location', 'workplace', 'etablissement', 'lieu', 'lieudetravail', 'ville', 'office'],
  level: ['layer', 'hierarchylevel', 'niveau', 'niveauhierarchique', 'echelon'],
  function: ['jobfunction', 'fonction', 'metier', 'emploi', 'job', 'jobtitle', 'poste'],
  customerFacing: ['clientfacing', 'frontline', 'contactclient', 'contactclients', 'aucontactdesclients'],
  adopterType: ['rogerstype', 'typerogers', 'typeadoptant', 'typedadoptant', 'typedadopteur'],
  threshold: ['adoptionthreshold', 'seuil', 'seuildadoption'],
  start: ['initialadopter', 'adoptantinitial', 'adopteurinitial', 'actifaudepart'],
} as const;
export type PeopleColumn = keyof typeof peopleColumns;

/** The columns of a ties file. */
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
