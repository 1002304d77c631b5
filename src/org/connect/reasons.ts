import { listWords } from '../../text/listWords.ts';
import { many } from '../../text/many.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { profileOf } from '../matching/tableLook.ts';
import { tablePath } from '../tableFile.ts';
import type { OurColumn, ProposedKey, ProposedTable } from './proposal.ts';

/** Why each thing is proposed, in a few words: what a terminal shows, a file keeps as its comments, and a page can show. */

const percent = (share: number) => Math.floor(100 * share);

/** What a table is taken for. */
export function kindReason({ kind, shape, look, known, otherPeople }: ProposedTable): Text {
  const [lines, lignes] = look.complete
    ? [many(look.rows.length, 'line', 'lines'), many(look.rows.length, 'ligne', 'lignes')]
    : [`more than ${look.rows.length} lines`, `plus de ${look.rows.length} lignes`];
  const [columns, colonnes] = [
    many(look.header.length, 'column', 'columns'),
    many(look.header.length, 'colonne', 'colonnes'),
  ];
  const ends: Text =
    known === undefined
      ? { en: '', fr: '' }
      : {
          en: `; ${percent(known)} % of the ends name somebody of the people`,
          fr: ` ; ${percent(known)} % des extrémités nomment quelqu’un parmi les personnes`,
        };
  const is: Readonly<Record<ProposedTable['kind'], Text>> = {
    people: { en: 'people, one a line', fr: 'des personnes, une par ligne' },
    ties:
      shape === 'matrix'
        ? { en: 'ties, as a matrix', fr: 'des liens, en matrice' }
        : shape === 'wide'
          ? {
              en: 'ties, everybody somebody is tied to on a line',
              fr: 'des liens, sur une ligne tous ceux de quelqu’un',
            }
          : { en: `ties, one a line${ends.en}`, fr: `des liens, un par ligne${ends.fr}` },
    external: { en: 'external parties, one a line', fr: 'des parties externes, une par ligne' },
    none: otherPeople
      ? {
          en: 'people too, but one table of them is read: left out',
          fr: 'des personnes aussi, mais un seul tableau en est lu : laissé de côté',
        }
      : {
          en: 'neither people nor ties: left out',
          fr: 'ni des personnes ni des liens : laissé de côté',
        },
  };
  return {
    en: `${lines}, ${columns}: ${is[kind].en}`,
    fr: `${lignes}, ${colonnes} : ${is[kind].fr}`,
  };
}

/** Why a column is taken for one of ours. */
export function columnReason({ look, columns }: ProposedTable, role: OurColumn): Text {
  const { column, why, fits } = columns[role]!;
  if (why === 'stated') return { en: 'as you said', fr: 'comme vous l’avez dit' };
  const { distinct, filled } = profileOf(look.rows, column, isBlankMarker);
  const name: Text =
    why === 'values'
      ? { en: 'by its values', fr: 'd’après ses valeurs' }
      : { en: 'by its name', fr: 'd’après son nom' };
  const shown = fits === undefined ? undefined : percent(fits);
  const values: Text =
    role === 'id'
      ? { en: `${distinct} of ${filled} differ`, fr: `${distinct} sur ${filled} sont différents` }
      : role === 'manager'
        ? { en: `${shown} % name somebody here`, fr: `${shown} % nomment quelqu’un d’ici` }
        : role === 'source' || role === 'target'
          ? shown === undefined
            ? { en: `${distinct} different`, fr: `${distinct} différents` }
            : {
                en: `${shown} % name somebody of the people`,
                fr: `${shown} % nomment quelqu’un parmi les personnes`,
              }
          : {
              en: many(distinct, 'value', 'different values'),
              fr: many(distinct, 'valeur', 'valeurs différentes'),
            };
  const silent = role === 'manager' && shown === undefined;
  return silent ? name : { en: `${name.en}; ${values.en}`, fr: `${name.fr} ; ${values.fr}` };
}

/** Why people are looked up by another column too. */
export function keyReason({ by, share }: ProposedKey): Text {
  if (by === undefined) return { en: 'as you said', fr: 'comme vous l’avez dit' };
  if (by.is === 'manager')
    return { en: 'managers are named by it', fr: 'les responsables sont nommés ainsi' };
  const file = truncate(tablePath(by.file));
  const part = percent(share ?? 0);
  return {
    en: `${part} % of the ends in ${file} are named by it`,
    fr: `${part} % des extrémités dans ${file} sont nommées ainsi`,
  };
}

/** Who is left out by what a column says of them. */
export function filterReason({ filter }: ProposedTable): Text {
  const gone = filter?.gone ?? [];
  const lines = gone.reduce((sum, [, count]) => sum + count, 0);
  const values = listWords(
    gone.map(([value]) => value),
    5,
  );
  if (filter?.byDay)
    return {
      en: `without ${many(lines, 'line whose day', 'lines whose day')} has passed: ${values}`,
      fr: `sans ${many(lines, 'ligne dont la date', 'lignes dont la date')} est passée : ${values}`,
    };
  return {
    en: `without ${many(lines, 'line', 'lines')} that ${lines === 1 ? 'says' : 'say'} ${values}`,
    fr: `sans ${many(lines, 'ligne qui dit', 'lignes qui disent')} ${values}`,
  };
}

/** Why weights are scaled. */
export const scaleReason: Text = {
  en: 'counts: the hundredth message says less than the first',
  fr: 'des comptes : le centième message dit moins que le premier',
};
