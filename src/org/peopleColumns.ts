import type { Text } from '../text/text.ts';

/** How a column is called and described, whatever it holds. */
interface Description {
  /**
   * Other names under which files have it, best first: English and French, written without accents, case, spaces and
   * punctuation. Its own name comes before them.
   */
  readonly synonyms: readonly string[];
  /** Its heading in tables and reports. */
  readonly title: Text;
  /** What it tells of a person, to stand after "the column of". */
  readonly meaning: Text;
}

/**
 * What a column holds, whether people can be grouped by it, and what an organisation without names shows of it:
 *
 * - `identifier`, `manager`: who somebody is, and who leads them. Pseudonyms stand for both.
 * - `labels`: a word for each person. It becomes a letter; the letter stands for it always, or only where so few share
 *   the word that it would give them away.
 * - `layers`: how far somebody stands below the top.
 * - `flag`: yes or no. `adopterType`: one of Rogers' five. `number`: any number. They stay, or are shown `onDemand`.
 */
type Holds =
  | { readonly kind: 'identifier' | 'manager'; readonly groups: false; readonly anonymised: 'pseudonyms' }
  | {
      readonly kind: 'labels';
      readonly groups: boolean;
      readonly anonymised: 'letters' | 'lettersForFew';
      /** What its labels are together: what is counted of them. */
      readonly plural: Text;
    }
  | { readonly kind: 'layers'; readonly groups: boolean; readonly anonymised: 'kept' }
  | { readonly kind: 'adopterType'; readonly groups: boolean; readonly anonymised: 'kept' | 'onDemand' }
  | { readonly kind: 'flag' | 'number'; readonly groups: false; readonly anonymised: 'kept' | 'onDemand' };

/**
 * The columns of people, in the order in which they choose theirs among those of a file, and in which files write them.
 * What an organisation holds, reads, writes and hides, what scenarios may map and group by, the attributes of graph
 * files, the figures of `org check` and the headings of reports follow from this table.
 */
export const peopleColumns = {
  id: {
    kind: 'identifier',
    synonyms: [
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
    title: { en: 'Identifier', fr: 'Identifiant' },
    meaning: { en: 'the identifier of the person', fr: 'l’identifiant de la personne' },
    groups: false,
    anonymised: 'pseudonyms',
  },
  manager: {
    kind: 'manager',
    synonyms: [
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
    title: { en: 'Manager', fr: 'Responsable' },
    meaning: { en: 'the identifier of the direct manager', fr: 'l’identifiant du responsable direct' },
    groups: false,
    anonymised: 'pseudonyms',
  },
  unit: {
    kind: 'labels',
    synonyms: [
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
      'ou',
      'direction',
    ],
    title: { en: 'Unit', fr: 'Unité' },
    meaning: { en: 'the unit', fr: 'l’unité' },
    groups: true,
    anonymised: 'letters',
    plural: { en: 'units', fr: 'unités' },
  },
  division: {
    kind: 'labels',
    synonyms: ['businessdivision', 'branche', 'pole', 'direction'],
    title: { en: 'Division', fr: 'Division' },
    meaning: { en: 'the division', fr: 'la division' },
    groups: true,
    anonymised: 'letters',
    plural: { en: 'divisions', fr: 'divisions' },
  },
  site: {
    kind: 'labels',
    synonyms: ['location', 'workplace', 'etablissement', 'lieu', 'lieudetravail', 'ville', 'office'],
    title: { en: 'Site', fr: 'Site' },
    meaning: { en: 'the site', fr: 'le site' },
    groups: true,
    anonymised: 'letters',
    plural: { en: 'sites', fr: 'sites' },
  },
  level: {
    kind: 'layers',
    synonyms: ['layer', 'hierarchylevel', 'niveau', 'niveauhierarchique', 'echelon'],
    title: { en: 'Level', fr: 'Niveau' },
    meaning: { en: 'layers below the top', fr: 'les niveaux sous le sommet' },
    groups: true,
    anonymised: 'kept',
  },
  function: {
    kind: 'labels',
    synonyms: ['jobfunction', 'fonction', 'metier', 'emploi', 'job', 'jobtitle', 'poste'],
    title: { en: 'Function', fr: 'Fonction' },
    meaning: { en: 'the function', fr: 'la fonction' },
    groups: true,
    // what many do stays in its place: plans choose people by it
    anonymised: 'lettersForFew',
    plural: { en: 'functions', fr: 'fonctions' },
  },
  customerFacing: {
    kind: 'flag',
    synonyms: ['clientfacing', 'frontline', 'contactclient', 'contactclients', 'aucontactdesclients'],
    title: { en: 'Meets customers', fr: 'Au contact des clients' },
    meaning: { en: 'meeting customers or not', fr: 'être au contact des clients ou non' },
    groups: false,
    anonymised: 'kept',
  },
  adopterType: {
    kind: 'adopterType',
    synonyms: ['rogerstype', 'typerogers', 'typeadoptant', 'typedadoptant', 'typedadopteur'],
    title: { en: 'Adopter type', fr: 'Type d’adoptant' },
    meaning: { en: 'the adopter type', fr: 'le type d’adoptant' },
    groups: true,
    anonymised: 'onDemand',
  },
  threshold: {
    kind: 'number',
    synonyms: ['adoptionthreshold', 'seuil', 'seuildadoption'],
    title: { en: 'Threshold', fr: 'Seuil' },
    meaning: { en: 'the threshold', fr: 'le seuil' },
    groups: false,
    anonymised: 'onDemand',
  },
  readiness: {
    kind: 'number',
    synonyms: ['changereadiness', 'readinessscore', 'preparation', 'preparationauchangement'],
    title: { en: 'Readiness', fr: 'Préparation' },
    meaning: { en: 'the readiness for this change', fr: 'la préparation à ce changement' },
    groups: false,
    anonymised: 'onDemand',
  },
  leadership: {
    kind: 'number',
    synonyms: ['leadershipsupport', 'soutiendeladirection', 'soutiendelahierarchie'],
    title: { en: 'Leadership', fr: 'Soutien de la direction' },
    meaning: { en: 'the support of leaders', fr: 'le soutien de la direction' },
    groups: false,
    anonymised: 'onDemand',
  },
  resistance: {
    kind: 'number',
    synonyms: ['resistancetochange', 'resistanceauchangement'],
    title: { en: 'Resistance', fr: 'Résistance' },
    meaning: { en: 'the resistance to change', fr: 'la résistance au changement' },
    groups: false,
    anonymised: 'onDemand',
  },
  start: {
    kind: 'flag',
    synonyms: ['initialadopter', 'adoptantinitial', 'adopteurinitial', 'actifaudepart'],
    title: { en: 'Adopter at the start', fr: 'Adoptant au départ' },
    meaning: { en: 'being an adopter at the start or not', fr: 'être adoptant au départ ou non' },
    groups: false,
    anonymised: 'kept',
  },
} as const satisfies Record<string, Description & Holds>;

type Table = typeof peopleColumns;
/** The name of a column of people. */
export type PeopleColumn = keyof Table;
export type ColumnKind = Holds['kind'];
/** The columns that hold such values. */
export type ColumnOf<Kind extends ColumnKind> = {
  [Name in PeopleColumn]: Table[Name]['kind'] extends Kind ? Name : never;
}[PeopleColumn];
/** The columns by which people can be grouped. */
export type GroupingColumn = {
  [Name in PeopleColumn]: Table[Name]['groups'] extends true ? Name : never;
}[PeopleColumn];
/** What a column tells of a person who has an identifier. */
export type PersonColumn = Exclude<PeopleColumn, ColumnOf<'identifier'>>;

/** Whether a column holds such values. */
export const isOfKind = <Kind extends ColumnKind>(name: PeopleColumn, kind: Kind): name is ColumnOf<Kind> =>
  peopleColumns[name].kind === kind;

/** The names of {@link peopleColumns}, in their order. */
export const peopleColumnNames = Object.keys(peopleColumns) as PeopleColumn[];
/** Those by which people can be grouped. */
export const groupingColumns = peopleColumnNames.filter(
  (name): name is GroupingColumn => peopleColumns[name].groups,
);
