import { didYouMean } from '../../text/didYouMean.ts';
import { type Note, type Problem, quotingPeople } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import type { ColumnMatch, Rejected } from '../matching/tableLook.ts';
import { causeOfNames } from './strangersTold.ts';

/** What is said of columns that are found, not found, or found in vain. */

export const listedColumns = (header: readonly string[]): string =>
  header.slice(0, 20).map(truncate).join(', ') + (header.length > 20 ? ', …' : '');

/** A column that a file states and does not have, or that is needed and not found. */
export function missingColumn(
  file: string,
  path: string,
  name: string,
  wanted: string,
  header: readonly string[],
): Problem {
  const meant = didYouMean(wanted, header);
  const columns = listedColumns(header);
  return {
    file,
    path,
    code: 'missing-column',
    message: {
      en: `no column "${truncate(wanted)}" among ${columns}`,
      fr: `pas de colonne « ${truncate(wanted)} » parmi ${columns}`,
    },
    remedy: meant
      ? { en: `did you mean "${truncate(meant)}"?`, fr: `vouliez-vous dire « ${truncate(meant)} » ?` }
      : name === 'also'
        ? {
            en: 'name a column by which people are called; of several, each by itself: also: [ …, … ]',
            fr: 'indiquez une colonne qui nomme les personnes ; s’il y en a plusieurs, chacune à part : also: [ …, … ]',
          }
        : {
            en: `say which column is the ${name}: columns: { ${name}: … }`,
            fr: `dites quelle colonne est ${name} : columns: { ${name}: … }`,
          },
  };
}

/** A column that is needed and that nothing tells; `look` says what the file is instead. */
export const neededColumn = (
  file: string,
  name: string,
  header: readonly string[],
  like?: Problem['message'],
): Problem => ({
  file,
  path: `columns.${name}`,
  code: 'missing-column',
  message: {
    en: `no column is the ${name} among ${listedColumns(header)}${like ? `: ${like.en}` : ''}`,
    fr: `aucune colonne n’est ${name} parmi ${listedColumns(header)}${like ? ` : ${like.fr}` : ''}`,
  },
  remedy: {
    en: `say which column is the ${name}: columns: { ${name}: … }`,
    fr: `dites quelle colonne est ${name} : columns: { ${name}: … }`,
  },
});

const percent = (share: number) => Math.round(100 * share);

/** The columns that were not called as we call them: what each was taken for, and why. */
export function matchedNotes(
  file: string,
  matches: Readonly<Record<string, ColumnMatch | undefined>>,
  unnamed = false,
): Note[] {
  const found = Object.entries(matches).filter(
    (entry): entry is [string, ColumnMatch] => entry[1] !== undefined && entry[1].why !== 'stated',
  );
  // what bears our own names needs no telling by itself
  if (found.every(([, { why }]) => why === 'ourName')) return [];
  const told = (en: boolean) =>
    found
      .map(([role, { header, why, fits }]) => {
        const share =
          why !== 'name' && why !== 'ourName' && fits !== undefined && role !== 'weight'
            ? en
              ? ` (${percent(fits)}% fit)`
              : ` (${percent(fits)} % conviennent)`
            : '';
        return `${role} ← ${truncate(header)}${share}`;
      })
      .join(', ');
  const byValues = unnamed || found.some(([, { why }]) => why === 'values');
  return [
    {
      file,
      code: 'columns-matched',
      ...(byValues && { strength: 'mayChangeResult' as const }),
      message: byValues
        ? {
            en: `columns recognised by their names and values: ${told(true)}`,
            fr: `colonnes reconnues à leur nom et à leurs valeurs : ${told(false)}`,
          }
        : {
            en: `columns recognised by their names: ${told(true)}`,
            fr: `colonnes reconnues à leur nom : ${told(false)}`,
          },
      remedy: { en: 'state others under columns', fr: 'indiquez-en d’autres sous columns' },
    },
  ];
}

/** Where several columns might be meant about as well. */
export function ambiguousNotes(
  file: string,
  matches: Readonly<Record<string, ColumnMatch | undefined>>,
): Note[] {
  return Object.entries(matches).flatMap(([role, match]): Note[] => {
    if (!match || match.why === 'stated' || match.why === 'ourName' || match.others.length === 0) return [];
    const close = match.others.filter(({ sure }) => sure > match.sure - 0.2);
    if (close.length === 0 || role === 'id') return [];
    const columns = [match.header, ...close.map(({ header }) => header)];
    return [
      {
        file,
        code: 'ambiguous-column',
        message: {
          en: `several columns could be the ${role}: ${listedColumns(columns)}; the first of these is used`,
          fr: `plusieurs colonnes pourraient être ${role} : ${listedColumns(columns)} ; la première est utilisée`,
        },
        remedy: { en: `state it: columns: { ${role}: … }`, fr: `indiquez-la : columns: { ${role}: … }` },
      },
    ];
  });
}

/** Columns whose names say one thing and whose values another: they are left out. */
export const rejectedNotes = <Role extends string>(
  file: string,
  rejected: readonly Rejected<Role>[],
): Note[] =>
  rejected.map(({ role, header, why, examples, fits }) => {
    const shown = examples.slice(0, 3).map(truncate).join(', ');
    const cause = why === 'strangers' ? causeOfNames(examples, 'id') : undefined;
    const told = (quotes: boolean): Text =>
      why === 'strangers'
        ? {
            en: `"${truncate(header)}" is not taken for the ${role}: ${percent(fits)}% of its values are identifiers of the file${quotes ? ` (it has ${shown})` : ''}${cause ? `; ${cause.en}` : ''}`,
            fr: `« ${truncate(header)} » n’est pas pris pour ${role} : ${percent(fits)} % de ses valeurs sont des identifiants du fichier${quotes ? ` (on y lit ${shown})` : ''}${cause ? ` ; ${cause.fr}` : ''}`,
          }
        : why === 'layers'
          ? {
              en: `"${truncate(header)}" is not taken for the ${role}: its numbers do not follow the managers, layer by layer`,
              fr: `« ${truncate(header)} » n’est pas pris pour ${role} : ses nombres ne suivent pas les responsables, niveau par niveau`,
            }
          : {
              en: `"${truncate(header)}" is not taken for the ${role}: its values do not fit${quotes ? ` (${shown})` : ''}`,
              fr: `« ${truncate(header)} » n’est pas pris pour ${role} : ses valeurs ne conviennent pas${quotes ? ` (${shown})` : ''}`,
            };
    return {
      file,
      code: 'column-left-out',
      strength: role === 'manager' || role === 'weight' ? 'mayChangeResult' : 'counted',
      ...quotingPeople(told),
      remedy:
        role === 'weight' && why === 'values'
          ? {
              en: 'write numbers in its place, such as 20 for daily, 4 for weekly, 1 for monthly: until then every line weighs the same',
              fr: 'écrivez des nombres à la place, comme 20 pour chaque jour, 4 pour chaque semaine, 1 pour chaque mois : d’ici là chaque ligne pèse pareil',
            }
          : {
              en: `if it is, state it: columns: { ${role}: "${truncate(header)}" }; ${role}: null says that none is`,
              fr: `si c’est le cas, indiquez-le : columns: { ${role}: "${truncate(header)}" } ; ${role}: null dit qu’aucune ne l’est`,
            },
    };
  });
