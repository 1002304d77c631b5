import { many } from '../../text/many.ts';
import { type Note, type Place, type Problem, quotingPeople } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { yamlWord } from '../../text/yamlWord.ts';
import { headerMeaning, identifierScore, isColumnName, managerScore } from '../matching/headerMeaning.ts';
import type { Key } from '../matching/matchPeople.ts';
import type { Strangers } from '../matching/strangers.ts';
import type { TableLook } from '../matching/tableLook.ts';
import type { MergedTies } from './mergeTies.ts';
import type { ReadPeople } from './readPeople.ts';
import { causeOf, topNames } from './strangersTold.ts';
import type { Table } from './table.ts';

/** What is said of ties: their faults, then their notes. */

export const nobodyThere = (place: Place, name: string): Problem => ({
  ...place,
  code: 'tie-to-nobody',
  message:
    name === ''
      ? { en: 'this tie names nobody at one end', fr: 'ce lien ne nomme personne à l’une de ses extrémités' }
      : {
          en: `a tie to "${truncate(name)}", who is not among the people`,
          fr: `un lien vers « ${truncate(name)} », qui ne figure pas parmi les personnes`,
        },
  remedy: {
    en: 'add them to the people, list them in the external file, or remove the tie',
    fr: 'ajoutez-les aux personnes, indiquez-les dans le fichier external, ou retirez le lien',
  },
});

export const badWeight = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'bad-weight',
  message: {
    en: `the weight of a tie cannot be "${truncate(cell)}"`,
    fr: `le poids d’un lien ne peut pas valoir « ${truncate(cell)} »`,
  },
  remedy: {
    en: 'write a number above 0, such as 12 or 0.5',
    fr: 'écrivez un nombre supérieur à 0, comme 12 ou 0.5',
  },
});

/** Where no column is a weight although the file holds more than the two ends: every line counts 1, and that is told. */
export const unweightedNotes = (
  file: string,
  weight: number,
  header: readonly string[],
  perhaps: readonly string[],
): Note[] =>
  weight >= 0 || header.length <= 2
    ? []
    : [
        {
          file,
          code: 'every-line-weighs-one',
          ...(perhaps.length > 0 && { strength: 'mayChangeResult' as const }),
          message: {
            en: `no column is a weight: every line weighs 1 (columns ${header.slice(0, 10).map(truncate).join(', ')})`,
            fr: `aucune colonne n’est un poids : chaque ligne pèse 1 (colonnes ${header.slice(0, 10).map(truncate).join(', ')})`,
          },
          remedy: {
            en: `if one is, say which: columns: { weight: ${perhaps[0] === undefined ? '…' : yamlWord(perhaps[0])} }`,
            fr: `s’il y en a un, dites laquelle : columns: { weight: ${perhaps[0] === undefined ? '…' : yamlWord(perhaps[0])} }`,
          },
        },
      ];

export const overflow = (file: string): Problem => ({
  file,
  code: 'weight-overflow',
  message: {
    en: 'the weights of a repeated tie add up to more than a number can hold',
    fr: 'la somme des poids d’un lien répété dépasse ce qu’un nombre peut contenir',
  },
  remedy: { en: 'write weights in a larger unit', fr: 'écrivez les poids dans une unité plus grande' },
});

/** Where a file of ties has the columns of a file of people. */
export function likePeople(header: readonly string[]): Text | undefined {
  const meanings = header.map(headerMeaning);
  const isPeople =
    meanings.some((one) => identifierScore(one) > 0.5) && meanings.some((one) => managerScore(one) > 0.6);
  return isPeople
    ? { en: 'this looks like a file of people', fr: 'cela ressemble à un fichier de personnes' }
    : undefined;
}

export const firstLineIsData: Text = {
  en: 'the first line looks like data, there are no column names',
  fr: 'la première ligne ressemble à des données, il n’y a pas de noms de colonnes',
};

const asPercent = (share: number) => Math.round(100 * share);

/** The ends of ties stand in another column than the identifiers. */
export function joinedBy(file: string, people: ReadPeople, key: Key, share: number): Note {
  const label = people.labelOf(key);
  return {
    file,
    code: 'joined-by',
    strength: 'mayChangeResult',
    message: {
      en: `${asPercent(share)}% of the ends of these ties are not in "${truncate(people.named.column)}" but in ${truncate(label)} of ${truncate(people.named.file)}, and are looked for there`,
      fr: `${asPercent(share)} % des extrémités de ces liens ne sont pas dans « ${truncate(people.named.column)} » mais dans ${truncate(label)} de ${truncate(people.named.file)}, et y sont cherchées`,
    },
    remedy: {
      en: `write it down, with the people: columns: { also: [${label}] }`,
      fr: `écrivez-le, avec les personnes : columns: { also: [${label}] }`,
    },
  };
}

export const thousands = (file: string, count: number, dots: boolean): Note => ({
  file,
  code: 'thousands',
  strength: 'counted',
  message: dots
    ? {
        en: `${many(count, 'weight has', 'weights have')} a dot between thousands: 1.234 is read as 1234, as 1.234,5 is`,
        fr: `${many(count, 'poids a', 'poids ont')} un point entre les milliers : 1.234 est lu 1234, comme 1.234,5`,
      }
    : {
        en: `${many(count, 'weight has', 'weights have')} a comma between thousands: 1,234 is read as 1234`,
        fr: `${many(count, 'poids a', 'poids ont')} une virgule entre les milliers : 1,234 est lu 1234`,
      },
  remedy: dots
    ? { en: 'if they are decimals, write 1,234', fr: 'si ce sont des décimales, écrivez 1,234' }
    : { en: 'if they are decimals, write 1.234', fr: 'si ce sont des décimales, écrivez 1.234' },
});

/** Dots that are read as decimal points and may stand between thousands. */
export const perhapsThousands = (file: string, example: string): Note => ({
  file,
  code: 'perhaps-thousands',
  strength: 'mayChangeResult',
  message: {
    en: `weights such as ${example} are read with a decimal point, and every dot could be one between thousands`,
    fr: `les poids comme ${example} sont lus avec un point décimal, et chaque point pourrait séparer des milliers`,
  },
  remedy: {
    en: `if they are thousands, write ${example.replace('.', '')}`,
    fr: `si ce sont des milliers, écrivez ${example.replace('.', '')}`,
  },
});

/** A column taken for the weight by its name, with nothing in it. */
export const noWeights = (file: string, column: string): Note => ({
  file,
  code: 'every-line-weighs-one',
  strength: 'mayChangeResult',
  message: {
    en: `"${truncate(column)}" holds nothing: every line weighs 1`,
    fr: `« ${truncate(column)} » ne contient rien : chaque ligne pèse 1`,
  },
  remedy: {
    en: `fill it in, or say which column is the weight: columns: { weight: … }`,
    fr: `remplissez-la, ou dites quelle colonne est le poids : columns: { weight: … }`,
  },
});

/** A file of which nothing is left. */
export const noTies = (file: string, lines: number): Note => ({
  file,
  code: 'no-ties-left',
  strength: 'mayChangeResult',
  message: {
    en: `${lines === 1 ? 'its only line is no tie' : `none of its ${lines} lines is a tie`}: the file adds nothing`,
    fr: `${lines === 1 ? 'sa seule ligne n’est pas un lien' : `aucune de ses ${lines} lignes n’est un lien`} : le fichier n’apporte rien`,
  },
  remedy: {
    en: 'look at what was left out, and why',
    fr: 'regardez ce qui a été écarté, et pourquoi',
  },
});

/** What a table without ends is instead, where its cells tell: numbers of a matrix without names, columns set apart by spaces. */
export function anotherShape(
  file: string,
  { header, rows, complete, unnamed }: TableLook,
): Problem | undefined {
  const isNumber = (cell: string) => cell === '' || /^[+-]?\d+([.,]\d+)?$/.test(cell);
  const isNamed = header.some((name) => isColumnName(headerMeaning(name)));
  const isSquare = complete && header.length > 2 && rows.length === header.length;
  if (isSquare && (unnamed || !isNamed) && rows.flat().every(isNumber))
    return {
      file,
      line: 1,
      code: 'matrix-without-names',
      message: {
        en: `this looks like a matrix of ${rows.length} × ${rows.length} without names${unnamed ? '' : ' of its lines'}`,
        fr: `cela ressemble à une matrice de ${rows.length} × ${rows.length} sans noms${unnamed ? '' : ' de ses lignes'}`,
      },
      remedy: {
        en: 'write the identifiers along the first line and down the first column, in the same order',
        fr: 'écrivez les identifiants sur la première ligne et dans la première colonne, dans le même ordre',
      },
    };
  const words = (text: string) => text.split(/\s+/).length;
  const spaced = header.length === 1 && rows.length > 0 ? words(rows[0]![0]!) : 0;
  if (spaced >= 2 && spaced <= 6 && rows.every(([cell]) => words(cell!) === spaced))
    return {
      file,
      line: 1,
      code: 'columns-by-spaces',
      message: {
        en: 'its columns seem to be set apart by spaces, which are a part of names elsewhere',
        fr: 'ses colonnes semblent séparées par des espaces, qui font ailleurs partie des noms',
      },
      remedy: {
        en: 'save it with commas, semicolons or tabs between the columns, below a first line of names: source,target,weight',
        fr: 'enregistrez-le avec des virgules, points-virgules ou tabulations entre les colonnes, sous une première ligne de noms : source,target,weight',
      },
    };
  return undefined;
}

export const blankEnds = (file: string, count: number, lines: number): Problem => ({
  file,
  code: 'tie-to-nobody',
  message: {
    en: `${count} of ${lines} ties ${count === 1 ? 'names' : 'name'} nobody at one end`,
    fr: `${count} ${count === 1 ? 'lien' : 'liens'} sur ${lines} ne ${count === 1 ? 'nomme personne à l’une de ses' : 'nomment personne à l’une de leurs'} extrémités`,
  },
  remedy: {
    en: 'fill in both ends, or say which columns they are: columns: { source: …, target: … }',
    fr: 'remplissez les deux extrémités, ou dites quelles colonnes elles sont : columns: { source: …, target: … }',
  },
});

/** Where the ends of ties are sought: in the column of identifiers, in those it is joined with, and where more would be found. */
export interface WhereSought {
  readonly people: ReadPeople | undefined;
  readonly joined: readonly Key[];
  readonly near: Key | undefined;
  /** Share of the ends that are found by `near`. */
  readonly share: number;
}

/** Ties to strangers, refused: by order, or because they are most. */
export function tiesToNobody(
  strangers: Strangers,
  lines: number,
  { people, joined, near, share }: WhereSought,
  tooMany: boolean,
): Problem {
  const column = [people?.named.column ?? 'id', ...joined.map((key) => people?.labelOf(key) ?? '')].join(
    ' / ',
  );
  const all = strangers.lines === lines;
  // who is sought among the addresses already and not found has another employer
  const outside = joined.length > 0 || (people?.also.length ?? 0) > 0;
  const cause = outside ? undefined : causeOf(strangers, column);
  const more = strangers.otherLines.length > 0;
  const label = near && people?.labelOf(near);
  const part = (language: 'en' | 'fr') => {
    const en = language === 'en';
    const parts = [
      en
        ? `${all ? 'all' : `${strangers.lines} of`} ${lines} ties name somebody who is not in "${truncate(column)}": ${topNames(strangers, 'en')}`
        : `${all ? `les ${lines}` : `${strangers.lines} des ${lines}`} liens nomment quelqu’un qui n’est pas dans « ${truncate(column)} » : ${topNames(strangers, 'fr')}`,
    ];
    if (label)
      parts.push(
        en
          ? `${asPercent(share)}% of the ends are in ${truncate(label)}`
          : `${asPercent(share)} % des extrémités sont dans ${truncate(label)}`,
      );
    else if (cause) parts.push(cause[language]);
    if (more)
      parts.push(
        en
          ? `also lines ${strangers.otherLines.join(', ')}`
          : `aussi lignes ${strangers.otherLines.join(', ')}`,
      );
    return parts.join('; ');
  };
  return {
    ...strangers.first,
    code: 'tie-to-nobody',
    message: { en: part('en'), fr: part('fr') },
    remedy: label
      ? {
          en: `write, with the people: columns: { also: [${label}] }`,
          fr: `écrivez, avec les personnes : columns: { also: [${label}] }`,
        }
      : tooMany && outside
        ? {
            en: 'they are probably outside: list them in the external file, or keep the ties between people of the file only',
            fr: 'ils sont sans doute à l’extérieur : indiquez-les dans le fichier external, ou ne gardez que les liens entre personnes du fichier',
          }
        : tooMany
          ? {
              en: 'say which columns are the ends: columns: { source: …, target: … }, or by what else people are named: columns: { also: [ … ] }',
              fr: 'dites quelles colonnes sont les extrémités : columns: { source: …, target: … }, ou par quoi d’autre les personnes sont nommées : columns: { also: [ … ] }',
            }
          : {
              en: 'add them to the people, list them in the external file, or write strangers: leave-out',
              fr: 'ajoutez-les aux personnes, indiquez-les dans le fichier external, ou écrivez strangers: leave-out',
            },
  };
}

export const strangersLeftOut = (file: string, strangers: Strangers, lines: number): Note => ({
  file,
  code: 'strangers',
  strength: 'mayChangeResult',
  ...quotingPeople((quotes) => ({
    en: `${many(strangers.names, 'stranger', 'strangers')} in ${strangers.lines} of ${lines} lines left out${quotes ? `: ${topNames(strangers, 'en')}` : ''}`,
    fr: `${many(strangers.names, 'inconnu', 'inconnus')} dans ${strangers.lines} des ${lines} lignes, ${strangers.names === 1 ? 'écarté' : 'écartés'}${quotes ? ` : ${topNames(strangers, 'fr')}` : ''}`,
  })),
  remedy: {
    en: 'add them to the people or to the external file if they belong there; strangers: refuse refuses them',
    fr: 'ajoutez-les aux personnes ou au fichier external s’il le faut ; strangers: refuse les refuse',
  },
});

/** Numbers of ties that were left out, by why. */
export interface LeftOut {
  readonly self: number;
  readonly weightless: number;
  readonly unweighed: number;
  readonly external: number;
  readonly whereOut: number;
  readonly blank: number;
  readonly totals: number;
  /** Lines with several names in a cell, which are read. */
  readonly several: number;
  readonly oddWeights: number;
  readonly oddWeight: string;
}

export function leftOutNotes(file: string, left: LeftOut): Note[] {
  const { self, weightless, external, unweighed, whereOut, blank, totals, several, oddWeights } = left;
  return [
    counted(file, 'self-ties', self, nothingToDo, (n) => ({
      en: `${many(n, 'tie', 'ties')} of people to themselves left out`,
      fr: many(n, 'lien d’une personne avec elle-même écarté', 'liens de personnes avec elles-mêmes écartés'),
    })),
    counted(file, 'weightless-ties', weightless, nothingToDo, (n) => ({
      en: `${many(n, 'tie', 'ties')} of weight 0 left out`,
      fr: many(n, 'lien de poids 0 écarté', 'liens de poids 0 écartés'),
    })),
    counted(file, 'external-ties', external, nothingToDo, (n) => ({
      en: `${many(n, 'tie', 'ties')} between external parties left out`,
      fr: many(n, 'lien entre parties externes écarté', 'liens entre parties externes écartés'),
    })),
    counted(
      file,
      'unweighed-ties',
      unweighed,
      { en: 'fill in their weight to keep them', fr: 'indiquez leur poids pour les garder' },
      (n) => ({
        en: `${many(n, 'tie', 'ties')} without weight left out`,
        fr: `${many(n, 'lien sans poids écarté', 'liens sans poids écartés')}`,
      }),
    ),
    counted(
      file,
      'odd-weights',
      oddWeights,
      { en: 'write numbers above 0', fr: 'écrivez des nombres supérieurs à 0' },
      (n, quotes) => ({
        en: `${many(n, 'tie', 'ties')} whose weight cannot be read left out${quotes ? `, such as "${truncate(left.oddWeight)}"` : ''}`,
        fr: `${many(n, 'lien au poids illisible écarté', 'liens au poids illisible écartés')}${quotes ? `, comme « ${truncate(left.oddWeight)} »` : ''}`,
      }),
    ),
    counted(file, 'ties-left-out-by-where', whereOut, nothingToDo, (n) => ({
      en: `${many(n, 'tie', 'ties')} to people whom where leaves out`,
      fr: `${many(n, 'lien', 'liens')} avec des personnes que where écarte`,
    })),
    counted(
      file,
      'blank-ends',
      blank,
      { en: 'fill in both ends to keep them', fr: 'indiquez les deux extrémités pour les garder' },
      (n) => ({
        en: `${many(n, 'tie that names', 'ties that name')} nobody at one end left out`,
        fr: `${many(n, 'lien qui ne nomme personne à une extrémité écarté', 'liens qui ne nomment personne à une extrémité écartés')}`,
      }),
    ),
    counted(file, 'total-lines', totals, nothingToDo, (n) => ({
      en: `${many(n, 'line', 'lines')} of totals left out`,
      fr: `${many(n, 'ligne de totaux écartée', 'lignes de totaux écartées')}`,
    })),
    counted(
      file,
      'several-names',
      several,
      { en: 'nothing to do if each of them is meant', fr: 'rien à faire si chacun est bien visé' },
      (n) => ({
        en: `${many(n, 'line names', 'lines name')} several people in a cell: each has a tie of its own, with the weight of the line`,
        fr: `${many(n, 'ligne nomme', 'lignes nomment')} plusieurs personnes dans une cellule : chacune a son lien, avec le poids de la ligne`,
      }),
    ),
  ].flat();
}

export function mergeNotes(
  { file, ownDirections = false }: Pick<Table, 'file' | 'ownDirections'>,
  { repeated, weak, directed }: Pick<MergedTies, 'repeated' | 'weak' | 'directed'>,
  minWeight: number,
): Note[] {
  const direction: Text = ownDirections
    ? nothingToDo
    : directed
      ? {
          en: 'state directed: false to join both directions',
          fr: 'indiquez directed: false pour réunir les deux sens',
        }
      : {
          en: 'state directed: true to keep directions apart',
          fr: 'indiquez directed: true pour distinguer les sens',
        };
  return [
    counted(file, 'repeated-ties', repeated, direction, (n) => ({
      en: `${many(n, 'tie repeats', 'ties repeat')} a pair of people; their weights were added`,
      fr: `${many(n, 'lien répète', 'liens répètent')} une paire de personnes ; leurs poids ont été additionnés`,
    })),
    counted(
      file,
      'weak-ties',
      weak,
      { en: 'lower minWeight to keep them', fr: 'abaissez minWeight pour les garder' },
      (n) => ({
        en: `${n} pairs with a weight below ${minWeight} left out`,
        fr: `${n} paires de poids inférieur à ${minWeight} écartées`,
      }),
    ),
  ].flat();
}

const nothingToDo: Text = { en: 'nothing to do', fr: 'rien à faire' };

const counted = (
  file: string,
  code: string,
  count: number,
  remedy: Text,
  tell: (n: number, quotes: boolean) => Text,
): Note[] => {
  if (count === 0) return [];
  const { message, nameless } = quotingPeople((quotes) => tell(count, quotes));
  return [{ file, code, message, ...(nameless?.en !== message.en && { nameless }), remedy }];
};
