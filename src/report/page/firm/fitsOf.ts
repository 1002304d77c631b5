import type { OurColumn, ProposedTable } from '../../../org/connect/proposal.ts';
import { isBlankMarker } from '../../../org/matching/blankMarkers.ts';
import { readAdopterType, readFlag, readLevel, readNumberOrShare } from '../../../org/matching/cells.ts';
import { looseKey } from '../../../org/matching/keyForms.ts';
import { columnNamed } from '../../../org/matching/positions.ts';
import { type PeopleColumn, peopleColumns } from '../../../org/peopleColumns.ts';
import type { Language, Text } from '../../../text/text.ts';
import { showNumber, wholePercent } from '../../quantity.ts';
import { sayIn } from '../../typeset.ts';

/** By what people are named, as ties and managers may do it; undefined where no table says who there is. */
export type Names = ReadonlySet<string> | undefined;

/** Every identifier, and every other name of somebody by which they are looked up. */
export function namesOf(people: ProposedTable | undefined): Names {
  const id = people?.columns.id?.column;
  if (people === undefined || id === undefined) return undefined;
  const { rows, header } = people.look;
  const keys = people.also.map(({ key }) => [key].flat().map((name) => columnNamed(header, name)));
  const names = new Set<string>();
  for (const cells of rows) {
    names.add(looseKey(cells[id]));
    for (const key of keys)
      if (key.every((column) => column >= 0))
        names.add(looseKey(key.map((column) => cells[column]).join(' ')));
  }
  names.delete('');
  return names;
}

/** What of a column would fit one of ours: a share where values can be amiss, a number of labels where none can. */
export function fitsOf(
  { look: { rows } }: ProposedTable,
  role: OurColumn,
  column: number,
  names: Names,
  language: Language,
): string {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== '' && !isBlankMarker(cell));
  if (cells.length === 0) return sayIn(language)(empty);
  const share = (fits: (cell: string) => boolean) =>
    wholePercent(Math.floor((100 * cells.filter(fits).length) / cells.length) / 100, language);
  const distinct = () => new Set(cells).size;
  const labels = () => {
    const count = distinct();
    const shown = showNumber(count, language);
    return sayIn(language)(count === 1 ? oneLabel : { en: `${shown} labels`, fr: `${shown} valeurs` });
  };
  if (role === 'id') return wholePercent(Math.floor((100 * distinct()) / cells.length) / 100, language);
  if (role === 'manager' || role === 'source' || role === 'target')
    return names === undefined ? labels() : share((cell) => names.has(looseKey(cell)));
  if (role === 'weight') return share((cell) => (readNumberOrShare(cell, true) ?? -1) >= 0);
  const kind = role === 'kind' ? 'labels' : peopleColumns[role as PeopleColumn].kind;
  if (kind === 'flag') return share((cell) => readFlag(cell) !== undefined);
  if (kind === 'layers') return share((cell) => readLevel(cell, true) !== undefined);
  if (kind === 'number') return share((cell) => readNumberOrShare(cell, true) !== undefined);
  if (kind === 'adopterType') return share((cell) => readAdopterType(cell) !== undefined);
  return labels();
}

const empty: Text = { en: 'empty', fr: 'vide' };
const oneLabel: Text = { en: '1 label', fr: '1 valeur' };
