import type { PeopleColumn } from './imports/columnNames.ts';
import { adopterTypes, type Category, type Org } from './org.ts';

/** A column of an organisation under the name that people files give it; `''` stands for none. */
export interface OrgColumn {
  readonly name: Exclude<PeopleColumn, 'id'>;
  readonly of: (person: number) => string | number;
}

/** The columns that an organisation has, in the order in which files write them. Reading them back gives the same. */
export function orgColumns(org: Org): OrgColumn[] {
  const { manager, level, customerFacing, adopterType, threshold, start } = org;
  const label = ({ labels, of }: Category) => labels.length > 0 && ((i: number) => labels[of[i]!] ?? '');
  const candidates: Record<OrgColumn['name'], OrgColumn['of'] | false | undefined> = {
    manager: manager && ((i) => org.ids[manager[i]!] ?? ''),
    unit: label(org.unit),
    division: label(org.division),
    site: label(org.site),
    // written wherever managers are, from which it would be computed otherwise
    level:
      (manager !== undefined || level.some((layers) => layers >= 0)) &&
      ((i) => (level[i]! < 0 ? '' : level[i]!)),
    function: label(org.function),
    customerFacing: customerFacing && ((i) => customerFacing[i]!),
    adopterType: adopterType && ((i) => adopterTypes[adopterType[i]!] ?? ''),
    threshold: threshold && ((i) => (Number.isNaN(threshold[i]!) ? '' : threshold[i]!)),
    start: start && ((i) => start[i]!),
  };
  return Object.entries(candidates).flatMap(([name, of]) =>
    of ? [{ name: name as OrgColumn['name'], of }] : [],
  );
}
