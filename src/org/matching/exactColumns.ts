import { type PeopleColumn, peopleColumnNames, peopleColumns } from '../peopleColumns.ts';
import { withoutMarker } from './blankMarkers.ts';
import { readAdopterType, readFlag, readLevel, readNumberOrShare } from './cells.ts';
import { countValues } from './countValues.ts';
import { looseKey } from './keyForms.ts';
import { LEAST_FIT, namedColumns, onlyExact, type PeopleLook } from './peopleLook.ts';
import type { TableLook } from './tableLook.ts';

/** Takes the columns that only exactly their names tell, and only where values that fit bear them out. */
export function takeExact(people: PeopleLook): void {
  const { header, rows, chosen, rejected, decimalComma } = people;
  const { matches, take, open } = chosen;
  const id = matches.id?.column;
  const readers: Partial<Record<PeopleColumn, (cell: string) => unknown>> = {
    level: (cell) => readLevel(cell, decimalComma),
    adopterType: readAdopterType,
  };
  for (const role of peopleColumnNames) {
    if (!open(role) || !onlyExact.has(role)) continue;
    const ofKind: Partial<Record<string, (cell: string) => unknown>> = {
      flag: readFlag,
      labels: (cell) => cell,
    };
    const read =
      readers[role] ??
      ofKind[peopleColumns[role].kind] ??
      ((cell: string) => readNumberOrShare(cell, decimalComma));
    const candidates = namedColumns(people, role, () => 0).filter(({ score }) => score > 0.5);
    const chosen = candidates.find(({ column }) => {
      const { fits, examples } = fitOf(rows, column, read);
      const outOfLine =
        role === 'level' &&
        header[column] !== 'level' &&
        !followsManagers(people, column, id, matches.manager?.column, decimalComma);
      if (fits >= LEAST_FIT && !outOfLine) return true;
      rejected.push({
        role,
        column,
        header: header[column]!,
        why: outOfLine && fits >= LEAST_FIT ? 'layers' : 'values',
        fits,
        examples,
      });
      return false;
    });
    if (chosen)
      take(
        role,
        { ...chosen, fits: fitOf(rows, chosen.column, read).fits },
        candidates.filter((other) => other !== chosen),
      );
  }
}

function fitOf(rows: TableLook['rows'], column: number, read: (cell: string) => unknown) {
  const counts = countValues(rows, column);
  let [all, fitting] = [0, 0];
  const odd: [string, number][] = [];
  for (const [value, count] of counts) {
    all += count;
    if (read(value) !== undefined) fitting += count;
    else odd.push([value, count]);
  }
  const examples = odd
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([value]) => value);
  return { fits: all === 0 ? 1 : fitting / all, examples };
}

/** Whether numbers are layers below the top: one more than the manager's, where it is known who that is. */
function followsManagers(
  look: TableLook,
  column: number,
  id: number | undefined,
  manager: number | undefined,
  decimalComma: boolean,
): boolean {
  const levelOf = new Map<string, number>();
  const layer = (cell: string) => readLevel(withoutMarker(cell), decimalComma) ?? -1;
  if (id === undefined) return false;
  if (manager === undefined) {
    // few at the top, and the top is 0 or 1
    const layers = look.rows.map((cells) => layer(cells[column]!)).filter((one) => one >= 0);
    const top = Math.min(...layers);
    return top <= 1 && layers.filter((one) => one === top).length <= Math.max(2, 0.05 * layers.length);
  }
  for (const cells of look.rows) levelOf.set(looseKey(cells[id]!), layer(cells[column]!));
  let [all, below] = [0, 0];
  for (const cells of look.rows) {
    const above = levelOf.get(looseKey(cells[manager]!));
    const own = layer(cells[column]!);
    if (above === undefined || above < 0 || own < 0 || looseKey(cells[manager]!) === looseKey(cells[id]!))
      continue;
    all++;
    if (own === above + 1) below++;
  }
  return all > 0 && below >= 0.9 * all;
}
