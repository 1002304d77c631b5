import type { ColumnValues, PersonColumns } from './org.ts';
import { type ColumnOf, isOfKind, type PersonColumn, peopleColumnNames } from './peopleColumns.ts';

/** The names of the columns besides the identifier, in the order of files. */
export const personColumnNames = peopleColumnNames.filter(
  (name): name is PersonColumn => !isOfKind(name, 'identifier'),
);

type Kind = keyof ColumnValues;

/** What is made of a column, by what it holds. */
export function ofColumn<Made>(
  name: PersonColumn,
  make: { readonly [K in Kind]: (name: ColumnOf<K>) => Made },
): Made {
  if (isOfKind(name, 'manager')) return make.manager(name);
  if (isOfKind(name, 'labels')) return make.labels(name);
  if (isOfKind(name, 'layers')) return make.layers(name);
  if (isOfKind(name, 'flag')) return make.flag(name);
  if (isOfKind(name, 'adopterType')) return make.adopterType(name);
  return make.number(name);
}

/**
 * Begins to collect all columns, each by what it holds. What is called for a column's values is called when all rows
 * are read.
 */
export function collectColumns(
  collect: {
    readonly [K in Kind]: (name: ColumnOf<K>) => () => ColumnValues[K];
  },
): () => PersonColumns {
  const begun = new Map(
    personColumnNames.map((name) => [name, ofColumn<() => ColumnValues[Kind]>(name, collect)]),
  );
  return () => Object.fromEntries([...begun].map(([name, values]) => [name, values()])) as PersonColumns;
}

/** All columns, each made by what it holds. */
export const makeColumns = (
  make: {
    readonly [K in Kind]: (name: ColumnOf<K>) => ColumnValues[K];
  },
): PersonColumns =>
  collectColumns({
    manager: (name) => () => make.manager(name),
    labels: (name) => () => make.labels(name),
    layers: (name) => () => make.layers(name),
    flag: (name) => () => make.flag(name),
    adopterType: (name) => () => make.adopterType(name),
    number: (name) => () => make.number(name),
  })();

/** All columns of so many people of whom some are known: nobody has a label, a level or anything else of the others. */
export const withBlankColumns = (size: number, known: Partial<PersonColumns>): PersonColumns =>
  makeColumns({
    manager: (name) => known[name],
    labels: (name) => known[name] ?? { labels: [], of: new Int32Array(size).fill(-1) },
    layers: (name) => known[name] ?? new Int32Array(size).fill(-1),
    flag: (name) => known[name],
    adopterType: (name) => known[name],
    number: (name) => known[name],
  });
