import { adopterTypes, type Org } from './org.ts';
import type { PersonColumn } from './peopleColumns.ts';
import { ofColumn, personColumnNames } from './personColumns.ts';

/** A column of an organisation under the name that people files give it; `''` stands for none. */
export interface OrgColumn {
  readonly name: PersonColumn;
  readonly of: (person: number) => string | number;
}

/** The columns that an organisation has, in the order in which files write them. Reading them back gives the same. */
export const orgColumns = (org: Org): OrgColumn[] =>
  personColumnNames.flatMap((name) => {
    const of = cellsOf(org, name);
    return of === undefined ? [] : [{ name, of }];
  });

/** What files write in a column; undefined where the organisation does not have it. */
const cellsOf = (org: Org, column: PersonColumn): OrgColumn['of'] | undefined =>
  ofColumn<OrgColumn['of'] | undefined>(column, {
    manager(name) {
      const above = org[name];
      return above && ((i) => org.ids[above[i]!] ?? '');
    },
    labels(name) {
      const { labels, of } = org[name];
      return labels.length > 0 ? (i) => labels[of[i]!] ?? '' : undefined;
    },
    layers(name) {
      const layers = org[name];
      // written wherever managers are, from which it would be computed otherwise
      const told = org.manager !== undefined || layers.some((layer) => layer >= 0);
      return told ? (i) => (layers[i]! < 0 ? '' : layers[i]!) : undefined;
    },
    flag(name) {
      const flags = org[name];
      return flags && ((i) => flags[i]!);
    },
    adopterType(name) {
      const types = org[name];
      return types && ((i) => adopterTypes[types[i]!] ?? '');
    },
    number(name) {
      const numbers = org[name];
      return numbers && ((i) => (Number.isNaN(numbers[i]!) ? '' : numbers[i]!));
    },
  });
