import type { Note, Place, Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import type { Category } from '../org.ts';
import type { PersonColumn } from '../peopleColumns.ts';
import type { Hierarchy } from './reportingLines.ts';
import type { Table } from './table.ts';

/** What is said of tables of people: their faults, then their notes. */

export const nobody = (file: string): Problem => ({
  file,
  code: 'no-people',
  message: { en: 'there is nobody in this file', fr: 'il n’y a personne dans ce fichier' },
  remedy: {
    en: 'write one line for each person below the column names',
    fr: 'écrivez une ligne par personne sous les noms de colonnes',
  },
});

export const blankId = (place: Place): Problem => ({
  ...place,
  code: 'blank-id',
  message: { en: 'this person has no identifier', fr: 'cette personne n’a pas d’identifiant' },
  remedy: { en: 'fill in the id column', fr: 'remplissez la colonne id' },
});

export function repeatedId(table: Table, id: string, firstRow: number, row: number): Problem {
  const { line, path } = table.place(firstRow);
  const where = line ?? path;
  return {
    ...table.place(row),
    code: 'duplicate-id',
    message: {
      en: `"${truncate(id)}" is already the identifier of line ${where}`,
      fr: `« ${truncate(id)} » est déjà l’identifiant de la ligne ${where}`,
    },
    remedy: {
      en: 'keep one of the two lines, or give each person an identifier of their own',
      fr: 'gardez une des deux lignes, ou donnez à chaque personne son propre identifiant',
    },
  };
}

export const unknownManager = (place: Place, id: string, manager: string): Problem => ({
  ...place,
  code: 'unknown-manager',
  message: {
    en: `the manager of "${truncate(id)}", "${truncate(manager)}", is nobody's identifier`,
    fr: `le responsable de « ${truncate(id)} », « ${truncate(manager)} », n’est l’identifiant de personne`,
  },
  remedy: {
    en: 'correct it, add that person, or leave the cell blank',
    fr: 'corrigez-le, ajoutez cette personne, ou laissez la cellule vide',
  },
});

export const ownManager = (place: Place, id: string): Problem => ({
  ...place,
  code: 'own-manager',
  message: {
    en: `"${truncate(id)}" is their own manager`,
    fr: `« ${truncate(id)} » est son propre responsable`,
  },
  remedy: {
    en: 'leave the cell blank for the head of the organisation',
    fr: 'laissez la cellule vide pour la tête de l’organisation',
  },
});

export function managerCycle(place: Place, names: readonly string[], length: number): Problem {
  const told = [...names.map(truncate), ...(length > names.length ? ['…'] : []), truncate(names[0]!)].join(
    ' → ',
  );
  return {
    ...place,
    code: 'manager-cycle',
    message: {
      en: `${length} people are each other's managers in a circle: ${told}`,
      fr: `${length} personnes sont responsables les unes des autres en cercle : ${told}`,
    },
    remedy: {
      en: 'correct one of these managers, or leave it blank',
      fr: 'corrigez un de ces responsables, ou laissez-le vide',
    },
  };
}

/** What may stand in a cell of a column, by what the column holds. */
export const oneOrZero: Text = {
  en: 'write 1 or 0, or leave it blank',
  fr: 'écrivez 1 ou 0, ou laissez vide',
};
export const wholeNumber: Text = {
  en: 'write a whole number, 0 at the top, or leave it blank',
  fr: 'écrivez un nombre entier, 0 au sommet, ou laissez vide',
};
export const oneOfFive: Text = {
  en: 'write innovator, earlyAdopter, earlyMajority, lateMajority or laggard, or leave it blank',
  fr: 'écrivez innovator, earlyAdopter, earlyMajority, lateMajority ou laggard, ou laissez vide',
};
export const anyNumber: Text = {
  en: 'write a number such as 0.5, or a share such as 50%, or leave it blank',
  fr: 'écrivez un nombre comme 0.5, ou une part comme 50%, ou laissez vide',
};

export const badValue = (place: Place, column: PersonColumn, cell: string, remedy: Text): Problem => ({
  ...place,
  code: 'bad-value',
  message: {
    en: `${column} cannot be "${truncate(cell)}"`,
    fr: `${column} ne peut pas valoir « ${truncate(cell)} »`,
  },
  remedy,
});

/** Who leads, if that had to be decided. */
export function hierarchyNotes(
  file: string,
  ids: readonly string[],
  { tops, head, below }: Hierarchy,
): Note[] {
  if (head < 0)
    return [
      {
        file,
        code: 'no-hierarchy',
        message: { en: 'nobody has a manager', fr: 'personne n’a de responsable' },
        remedy: { en: 'fill in the manager column', fr: 'remplissez la colonne manager' },
      },
    ];
  if (tops.length === 1) return [];
  const outside = tops.reduce((sum, top) => (top === head ? sum : sum + 1 + below[top]!), 0);
  return [
    {
      file,
      code: 'several-heads',
      message: {
        en: `${tops.length} people have no manager: "${truncate(ids[head]!)}" has most people below and is the head, ${outside} stand outside the hierarchy`,
        fr: `${tops.length} personnes n’ont pas de responsable : « ${truncate(ids[head]!)} », qui a le plus de monde sous sa responsabilité, est la tête, ${outside} sont hors de la hiérarchie`,
      },
      remedy: {
        en: 'fill in the missing managers if that is not so',
        fr: 'indiquez les responsables manquants si ce n’est pas le cas',
      },
    },
  ];
}

export function blankUnits(file: string, { of }: Category): Note[] {
  const blank = of.reduce((count, label) => (label < 0 ? count + 1 : count), 0);
  if (blank === 0) return [];
  return [
    {
      file,
      code: 'blank-units',
      message: {
        en: `${blank} of ${of.length} people have no unit and count for no unit's share`,
        fr: `${blank} personnes sur ${of.length} n’ont pas d’unité et ne comptent dans la part d’aucune`,
      },
      remedy: { en: 'fill in their unit', fr: 'indiquez leur unité' },
    },
  ];
}
