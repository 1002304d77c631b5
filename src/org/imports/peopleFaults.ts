import { type Note, type Place, type Problem, quotingPeople } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { yamlWord } from '../../text/yamlWord.ts';
import { headerMeaning } from '../matching/headerMeaning.ts';
import type { PeopleMatch } from '../matching/matchPeople.ts';
import type { Strangers } from '../matching/strangers.ts';
import type { Category } from '../org.ts';
import { type PersonColumn, peopleColumns } from '../peopleColumns.ts';
import type { Hierarchy } from './reportingLines.ts';
import { causeOf, topNames } from './strangersTold.ts';
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
        strength: 'mayChangeResult',
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
      // where most people are led by nobody who is known, that is no hierarchy
      ...(2 * outside > ids.length && { strength: 'mayChangeResult' as const }),
      ...quotingPeople((quotes) => ({
        en: `${tops.length} people have no manager: ${quotes ? `"${truncate(ids[head]!)}"` : 'the one'} with most people below is taken for the head, ${outside} ${outside === 1 ? 'stands' : 'stand'} outside the hierarchy`,
        fr: `${tops.length} personnes n’ont pas de responsable : ${quotes ? `« ${truncate(ids[head]!)} », qui` : 'celle qui'} a le plus de monde sous sa responsabilité${quotes ? ',' : ''} est prise comme tête de la hiérarchie, ${outside} ${outside === 1 ? 'est' : 'sont'} en dehors`,
      })),
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
        en: `${blank} of ${of.length} people ${blank === 1 ? 'has no unit and counts' : 'have no unit and count'} for no unit's share`,
        fr: `${blank} ${blank === 1 ? 'personne' : 'personnes'} sur ${of.length} ${blank === 1 ? 'n’a pas d’unité et ne compte' : 'n’ont pas d’unité et ne comptent'} dans la part d’aucune`,
      },
      remedy: { en: 'fill in their unit', fr: 'indiquez leur unité' },
    },
  ];
}

const nothingToDo: Text = { en: 'nothing to do', fr: 'rien à faire' };
const columnsOf = (header: readonly string[]) =>
  header.slice(0, 12).map(truncate).join(', ') + (header.length > 12 ? ', …' : '');

/** Why nothing was taken for the identifier. */
export function whyNoId(
  { names, addresses }: PeopleMatch,
  header: readonly string[],
  unnamed = false,
): Text | undefined {
  if (unnamed)
    return {
      en: 'the first line looks like data, there are no column names',
      fr: 'la première ligne ressemble à des données, il n’y a pas de noms de colonnes',
    };
  const meanings = header.map(headerMeaning);
  if (meanings.some(({ has }) => has('source')) && meanings.some(({ has }) => has('target')))
    return { en: 'this looks like a file of ties', fr: 'cela ressemble à un fichier de liens' };
  const held = [...names, ...addresses].map((column) => truncate(header[column]!));
  if (held.length === 0) return undefined;
  return {
    en: `${held.join(', ')} ${held.length === 1 ? 'does' : 'do'} not tell everybody apart`,
    fr: `${held.join(', ')} ne ${held.length === 1 ? 'distingue' : 'distinguent'} pas toutes les personnes`,
  };
}

export const mostWithoutId = (file: string, column: string, blank: number, lines: number): Problem => ({
  file,
  path: 'columns.id',
  code: 'blank-id',
  message: {
    en: `${blank} of ${lines} lines have no identifier in "${truncate(column)}"`,
    fr: `${blank} lignes sur ${lines} n’ont pas d’identifiant dans « ${truncate(column)} »`,
  },
  remedy: {
    en: 'fill in the column, or say which other one it is: columns: { id: … }',
    fr: 'remplissez la colonne, ou dites laquelle c’est : columns: { id: … }',
  },
});

const exportAsText: Text = {
  en: 'export the file again with that column as text, or write the numbers in full',
  fr: 'exportez le fichier à nouveau avec cette colonne en texte, ou écrivez les nombres en entier',
};

/** Lines that say of somebody what an earlier line says. */
export const sameTwice = (file: string, count: number): Note => ({
  file,
  code: 'same-lines',
  strength: 'counted',
  message: {
    en: `${count === 1 ? 'a line is' : `${count} lines are`} the same as an earlier one, cell by cell, and left out`,
    fr: `${count === 1 ? 'une ligne est identique à une précédente, cellule par cellule, et écartée' : `${count} lignes sont identiques à une précédente, cellule par cellule, et écartées`}`,
  },
  remedy: { en: 'nothing to do', fr: 'rien à faire' },
});

export const roundedTwice = (file: string, column: string, count: number): Problem => ({
  file,
  path: 'columns.id',
  code: 'rounded-identifiers',
  message: {
    en: `a spreadsheet has rounded ${count} identifiers in "${truncate(column)}" (such as 1.23457E+11): several people have the same`,
    fr: `un tableur a arrondi ${count} identifiants de « ${truncate(column)} » (comme 1.23457E+11) : plusieurs personnes ont le même`,
  },
  remedy: exportAsText,
});

export const rounded = (file: string, column: string, count: number): Note => ({
  file,
  code: 'rounded-identifiers',
  strength: 'mayChangeResult',
  message: {
    en: `a spreadsheet has rounded ${count} ${count === 1 ? 'identifier' : 'identifiers'} in "${truncate(column)}" (such as 1.23457E+11): other files may not find ${count === 1 ? 'it' : 'them'}`,
    fr: `un tableur a arrondi ${count} ${count === 1 ? 'identifiant' : 'identifiants'} de « ${truncate(column)} » (comme 1.23457E+11) : d’autres fichiers peuvent ne pas ${count === 1 ? 'le' : 'les'} retrouver`,
  },
  remedy: exportAsText,
});

export const joinedBy = (file: string, column: string, key: string): Note => ({
  file,
  code: 'joined-by',
  strength: 'mayChangeResult',
  message: {
    en: `"${truncate(column)}" names people by ${truncate(key)}, so they are looked for there`,
    fr: `« ${truncate(column)} » nomme les personnes par ${truncate(key)}, on les y cherche donc`,
  },
  remedy: {
    en: `write it down: columns: { also: [${key}] }`,
    fr: `écrivez-le : columns: { also: [${key}] }`,
  },
});

export function noManager(file: string, header: readonly string[], perhaps: readonly string[]): Note {
  const named = perhaps.map((name) => `"${truncate(name)}"`).join(', ');
  return {
    file,
    code: 'no-manager-column',
    strength: 'mayChangeResult',
    message:
      perhaps.length > 0
        ? {
            en: `no column is a manager by its name, so there is no hierarchy; ${named} holds identifiers of the file`,
            fr: `aucune colonne n’est un responsable d’après son nom, il n’y a donc pas de hiérarchie ; ${named} contient des identifiants du fichier`,
          }
        : {
            en: `no column is a manager: there is no hierarchy (columns ${columnsOf(header)})`,
            fr: `aucune colonne n’est un responsable : il n’y a pas de hiérarchie (colonnes ${columnsOf(header)})`,
          },
    remedy: {
      en: `if one is, say which: columns: { manager: ${perhaps[0] === undefined ? '…' : yamlWord(perhaps[0])} }; manager: null says that none is`,
      fr: `s’il y en a une, dites laquelle : columns: { manager: ${perhaps[0] === undefined ? '…' : yamlWord(perhaps[0])} } ; manager: null dit qu’il n’y en a pas`,
    },
  };
}

export const noUnit = (file: string, header: readonly string[], division: string | undefined): Note => ({
  file,
  code: 'no-unit-column',
  strength: 'mayChangeResult',
  message: {
    en: `no column is a unit: nobody is in one (columns ${columnsOf(header)})`,
    fr: `aucune colonne n’est une unité : personne n’en a (colonnes ${columnsOf(header)})`,
  },
  remedy: {
    en: `if one is, say which: columns: { unit: ${division === undefined ? '…' : yamlWord(division)} }; unit: null says that none is`,
    fr: `s’il y en a une, dites laquelle : columns: { unit: ${division === undefined ? '…' : yamlWord(division)} } ; unit: null dit qu’il n’y en a pas`,
  },
});

export function statesFound(
  file: string,
  column: string,
  values: readonly (readonly [string, number])[],
): Note {
  const told = values
    .slice(0, 8)
    .map(([value, count]) => `${truncate(value)} (${count})`)
    .join(', ');
  return {
    file,
    code: 'states-found',
    strength: 'mayChangeResult',
    message: {
      en: `"${truncate(column)}" says who is still there, and everybody is read: ${told}`,
      fr: `« ${truncate(column)} » dit qui est encore là, et tout le monde est lu : ${told}`,
    },
    remedy: {
      en: `to keep some, write where: { ${yamlWord(column)}: [${yamlWord(values[0]![0])}] } beside csv`,
      fr: `pour n’en garder que certains, écrivez where: { ${yamlWord(column)}: [${yamlWord(values[0]![0])}] } à côté de csv`,
    },
  };
}

/** A column of days on which people leave, which is not made use of. */
export const leaversFound = (file: string, column: string): Note => ({
  file,
  code: 'leavers-found',
  strength: 'mayChangeResult',
  message: {
    en: `"${truncate(column)}" says when somebody leaves, and everybody is read`,
    fr: `« ${truncate(column)} » dit quand quelqu’un part, et tout le monde est lu`,
  },
  remedy: {
    en: `to keep whoever has no such day, write where: { ${yamlWord(column)}: [""] } beside csv`,
    fr: `pour ne garder que qui n’a pas de telle date, écrivez where: { ${yamlWord(column)}: [""] } à côté de csv`,
  },
});

/** Lines that are nobody. */
export function leftOut(
  file: string,
  column: string,
  { blank, totals }: { readonly blank: number; readonly totals: number },
): Note[] {
  const notes: Note[] = [];
  if (totals > 0)
    notes.push({
      file,
      code: 'total-lines',
      strength: 'mayChangeResult',
      message: {
        en: `${totals} ${totals === 1 ? 'line looks like a total or a remark and is' : 'lines look like totals or remarks and are'} left out`,
        fr: `${totals} ${totals === 1 ? 'ligne ressemble à un total ou à une remarque et est écartée' : 'lignes ressemblent à des totaux ou à des remarques et sont écartées'}`,
      },
      remedy: {
        en: 'nothing to do if nobody has such an identifier',
        fr: 'rien à faire si personne n’a un tel identifiant',
      },
    });
  if (blank > 0)
    notes.push({
      file,
      code: 'blank-ids',
      strength: 'mayChangeResult',
      message: {
        en: `${blank} ${blank === 1 ? 'line' : 'lines'} without identifier in "${truncate(column)}" left out`,
        fr: `${blank} ${blank === 1 ? 'ligne' : 'lignes'} sans identifiant dans « ${truncate(column)} » ${blank === 1 ? 'écartée' : 'écartées'}`,
      },
      remedy: {
        en: 'fill in the column if these are people; nothing to do if they are totals',
        fr: 'remplissez la colonne si ce sont des personnes ; rien à faire si ce sont des totaux',
      },
    });
  return notes;
}

/** Cells of guessed columns that could not be read. */
export const oddCells = (
  file: string,
  odd: ReadonlyMap<PersonColumn, { readonly count: number; readonly example: string }>,
): Note[] =>
  [...odd].map(([column, { count, example }]) => ({
    file,
    code: 'odd-cells',
    strength: 'mayChangeResult' as const,
    ...quotingPeople((quotes) => ({
      en: `${count} ${count === 1 ? 'cell' : 'cells'} of ${column} cannot be read and ${count === 1 ? 'counts' : 'count'} as blank${quotes ? `, such as "${truncate(example)}"` : ''}`,
      fr: `${count} ${count === 1 ? 'cellule' : 'cellules'} de la colonne ${peopleColumns[column].title.fr} ${count === 1 ? 'est illisible et compte comme vide' : 'sont illisibles et comptent comme vides'}${quotes ? `, comme « ${truncate(example)} »` : ''}`,
    })),
    remedy: {
      en: `correct them, or write columns: { ${column}: null } to leave the column out`,
      fr: `corrigez-les, ou écrivez columns: { ${column}: null } pour écarter la colonne`,
    },
  }));

/** Managers who are strangers, each once however many lines name them, and how many lines of those with a manager do. */
function ofTold(strangers: Strangers, told: number, column: string, quotes = true): Text {
  const { names, lines } = strangers;
  return {
    en: `${names} ${names === 1 ? 'manager who is' : 'managers who are'} not in the file ${names === 1 ? 'is' : 'are'} named in ${lines} of ${told} lines of "${truncate(column)}"${quotes ? `: ${topNames(strangers, 'en')}` : ''}`,
    fr: `${names} ${names === 1 ? 'responsable qui n’est' : 'responsables qui ne sont'} pas dans le fichier ${names === 1 ? 'est nommé' : 'sont nommés'} dans ${lines} ${lines === 1 ? 'ligne' : 'lignes'} sur ${told} de « ${truncate(column)} »${quotes ? ` : ${topNames(strangers, 'fr')}` : ''}`,
  };
}

/** Managers who are not in the file, refused: by order, or because they are too many for a few who have left. */
export function unknownManagers(
  strangers: Strangers,
  told: number,
  column: string,
  named: string,
  tooMany: boolean,
): Problem {
  const { en, fr } = ofTold(strangers, told, column);
  const cause = causeOf(strangers, named);
  const lines =
    strangers.otherLines.length > 0
      ? {
          en: ` (also lines ${strangers.otherLines.join(', ')})`,
          fr: ` (aussi lignes ${strangers.otherLines.join(', ')})`,
        }
      : { en: '', fr: '' };
  return {
    ...strangers.first,
    code: 'unknown-manager',
    message: {
      en: `${en}${cause ? `; ${cause.en}` : ''}${lines.en}`,
      fr: `${fr}${cause ? ` ; ${cause.fr}` : ''}${lines.fr}`,
    },
    remedy: tooMany
      ? {
          en: 'say by which column managers are named: columns: { also: [ … ] }, or which column holds their identifiers: columns: { manager: … }',
          fr: 'dites par quelle colonne les responsables sont nommés : columns: { also: [ … ] }, ou laquelle contient leurs identifiants : columns: { manager: … }',
        }
      : {
          en: 'correct them, add these people, or write strangers: leave-out',
          fr: 'corrigez-les, ajoutez ces personnes, ou écrivez strangers: leave-out',
        },
  };
}

export function managersLeftOut(file: string, strangers: Strangers, told: number, column: string): Note {
  return {
    file,
    code: 'strangers',
    strength: 'mayChangeResult',
    ...quotingPeople((quotes) => {
      const { en, fr } = ofTold(strangers, told, column, quotes);
      return {
        en: `${en}; ${strangers.lines === 1 ? 'whoever stands there has' : 'the people there have'} no manager here`,
        fr: `${fr} ; ${strangers.lines === 1 ? 'la personne de cette ligne n’a' : 'les personnes de ces lignes n’ont'} pas de responsable ici`,
      };
    }),
    remedy: {
      en: 'add them to the people if they belong there; strangers: refuse refuses them',
      fr: 'ajoutez-les aux personnes s’il le faut ; strangers: refuse les refuse',
    },
  };
}

export function managersNotTaken(
  file: string,
  strangers: Strangers,
  told: number,
  column: string,
  named: string,
): Note {
  const cause = causeOf(strangers, named);
  return {
    file,
    code: 'column-left-out',
    strength: 'mayChangeResult',
    ...quotingPeople((quotes) => {
      const { en, fr } = ofTold(strangers, told, column, quotes);
      return {
        en: `"${truncate(column)}" is not taken for the manager, so there is no hierarchy: ${en}${cause ? `; ${cause.en}` : ''}`,
        fr: `« ${truncate(column)} » n’est pas pris pour le responsable, il n’y a donc pas de hiérarchie : ${fr}${cause ? ` ; ${cause.fr}` : ''}`,
      };
    }),
    remedy: {
      en: `if it is, say so, and by which column people are named: columns: { manager: "${truncate(column)}", also: [ … ] }`,
      fr: `si c’est le cas, dites-le, ainsi que la colonne qui nomme les personnes : columns: { manager: "${truncate(column)}", also: [ … ] }`,
    },
  };
}

export const ownManagers = (file: string, count: number, first: string): Note => ({
  file,
  code: 'own-manager',
  strength: count === 1 ? 'counted' : 'mayChangeResult',
  ...quotingPeople((quotes) =>
    count === 1
      ? {
          en: `${quotes ? `"${truncate(first)}"` : 'one person'} is their own manager: taken for the head, without one`,
          fr: `${quotes ? `« ${truncate(first)} »` : 'une personne'} est son propre responsable : prise comme tête de la hiérarchie, sans responsable`,
        }
      : {
          en: `${count} people are their own managers${quotes ? `, such as "${truncate(first)}"` : ''}: they have none here`,
          fr: `${count} personnes sont leur propre responsable${quotes ? `, comme « ${truncate(first)} »` : ''} : elles n’en ont pas ici`,
        },
  ),
  remedy:
    count === 1
      ? nothingToDo
      : { en: 'fill in their managers if they have any', fr: 'indiquez leurs responsables s’ils en ont' },
});

export const severalManagers = (file: string, count: number): Note => ({
  file,
  code: 'several-managers',
  strength: 'mayChangeResult',
  message: {
    en: `${count} ${count === 1 ? 'person has' : 'people have'} several managers in their cell: the first who is in the file counts`,
    fr: `${count} ${count === 1 ? 'personne a plusieurs responsables dans sa' : 'personnes ont plusieurs responsables dans leur'} cellule : le premier qui est dans le fichier compte`,
  },
  remedy: { en: 'put the direct manager first', fr: 'mettez le responsable direct en premier' },
});

export const managersDropped = (file: string, count: number): Note => ({
  file,
  code: 'managers-left-out',
  strength: 'mayChangeResult',
  message: {
    en: `${count} ${count === 1 ? 'person has' : 'people have'} a manager whom where leaves out, and none here`,
    fr: `${count} ${count === 1 ? 'personne a' : 'personnes ont'} un responsable que where écarte, et aucun ici`,
  },
  remedy: {
    en: 'give them another manager if they have one',
    fr: 'indiquez-leur un autre responsable s’ils en ont un',
  },
});

export const ambiguousManagers = (file: string, count: number, example: string): Note => ({
  file,
  code: 'ambiguous-managers',
  strength: 'mayChangeResult',
  ...quotingPeople((quotes) => ({
    en: `${count} ${count === 1 ? 'manager bears' : 'managers bear'} a name that several people have${quotes ? `, such as "${truncate(example)}"` : ''}: who names them has no manager here`,
    fr: `${count} ${count === 1 ? 'responsable porte' : 'responsables portent'} un nom que plusieurs personnes ont${quotes ? `, comme « ${truncate(example)} »` : ''} : qui les nomme n’a pas de responsable ici`,
  })),
  remedy: {
    en: 'name these managers by their identifiers',
    fr: 'nommez ces responsables par leurs identifiants',
  },
});
