import { listWords } from '../../text/listWords.ts';
import { InputError, type Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { columnNamed } from '../matching/positions.ts';
import { missingColumn } from './matchFaults.ts';
import type { Table } from './table.ts';

/** Which lines of a table are kept: those that have one of these values in each of these columns. */
export type Where = { readonly [column: string]: readonly (string | number)[] | string | number };

/** Tells of each line whether it is kept, and afterwards what there was to choose from. */
export interface LineFilter {
  keeps(cells: readonly string[]): boolean;
  /** @throws InputError if nothing was kept */
  notes(): Note[];
}

const fold = (value: string) =>
  isBlankMarker(value)
    ? ''
    : value.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** @throws InputError for a column that the file does not have */
export function lineFilter(
  { file, header }: Pick<Table, 'file' | 'header'>,
  where: Where | undefined,
): LineFilter {
  const conditions = Object.entries(where ?? {}).map(([name, wanted]) => {
    const column = columnNamed(header, name);
    if (column < 0) throw new InputError('data', [missingColumn(file, `where.${name}`, name, name, header)]);
    const listed: readonly (string | number)[] = Array.isArray(wanted) ? wanted : [wanted];
    const values = listed.map((value) => fold(String(value)));
    return {
      name: header[column]!,
      column,
      values: new Set(values),
      // 007 without quotation marks is the number 7
      numbers: new Map(
        listed.filter((value) => typeof value === 'number').map((value) => [value, String(value)]),
      ),
      met: new Set<string>(),
      there: new Map<string, number>(),
    };
  });
  let [kept, dropped] = [0, 0];
  return {
    keeps(cells) {
      let keeps = true;
      for (const { column, values, numbers, met, there } of conditions) {
        const cell = cells[column]!;
        const written = fold(cell);
        const value =
          numbers.size > 0 && !values.has(written) && /^\d+([.,]0+)?$/.test(written)
            ? (numbers.get(Number(written.replace(',', '.'))) ?? written)
            : written;
        if (values.has(value)) met.add(value);
        else keeps = false;
        if (there.size < 1000 || there.has(cell)) there.set(cell, (there.get(cell) ?? 0) + 1);
      }
      if (keeps) kept++;
      else dropped++;
      return keeps;
    },
    notes() {
      if (conditions.length === 0) return [];
      const found = ({ there }: (typeof conditions)[number]) =>
        listWords(
          [...there]
            .sort(([, a], [, b]) => b - a)
            .map(([value, count]) => `${value === '' ? '""' : value} (${count})`),
          10,
        );
      if (kept === 0 && dropped > 0)
        throw new InputError(
          'data',
          conditions.map((condition) => ({
            file,
            path: `where.${condition.name}`,
            code: 'where-keeps-nothing',
            message: {
              en: `no line is kept: ${truncate(condition.name)} holds ${found(condition)}`,
              fr: `aucune ligne n’est gardée : ${truncate(condition.name)} contient ${found(condition)}`,
            },
            remedy: { en: 'name one of these values', fr: 'indiquez l’une de ces valeurs' },
          })),
        );
      const names = conditions.map(({ name }) => truncate(name)).join(', ');
      const notes: Note[] = [
        {
          file,
          path: 'where',
          code: 'lines-left-out',
          strength: 'counted',
          message: {
            en: `${dropped} of ${kept + dropped} lines left out by where: ${names}`,
            fr: `${dropped} ${dropped === 1 ? 'ligne' : 'lignes'} sur ${kept + dropped} ${dropped === 1 ? 'écartée' : 'écartées'} par where : ${names}`,
          },
          remedy: { en: 'nothing to do', fr: 'rien à faire' },
        },
      ];
      for (const condition of conditions) {
        const missed = [...condition.values].filter((value) => !condition.met.has(value));
        if (missed.length > 0)
          notes.push({
            file,
            path: `where.${condition.name}`,
            code: 'where-value-not-found',
            strength: 'mayChangeResult',
            message: {
              en: `no line has ${listWords(missed)}: ${truncate(condition.name)} holds ${found(condition)}`,
              fr: `aucune ligne n’a ${listWords(missed)} : ${truncate(condition.name)} contient ${found(condition)}`,
            },
            remedy: { en: 'name one of these values', fr: 'indiquez l’une de ces valeurs' },
          });
      }
      return notes;
    },
  };
}
