import { adopterTypes } from '../../org/org.ts';
import { estimateOverWorlds } from '../../statistics/estimateOverWorlds.ts';
import type { WorldEstimate } from '../../statistics/worldEstimate.ts';
import { adopterCategories, type Categories, concordanceWith, GONE, NOT_ADOPTED } from './adopterCategory.ts';

/** How people of one given type came out. */
export interface TypeRow {
  /** Index into the adopter types. */
  readonly type: number;
  /** People of the type a run who did not leave before they had committed, mean over the replicates. */
  readonly people: number;
  /** Share of them in each category, and last of those who had not committed by the end. */
  readonly shares: readonly WorldEstimate[];
}

/** What the given type said of the time of adoption, over the replicates of a plan. */
export interface TypeByCategory {
  readonly replicates: number;
  readonly worlds: number;
  readonly rows: readonly TypeRow[];
  /** Share of adopters whose category is called like their type, and the share expected if nothing tied the two. */
  readonly same: WorldEstimate;
  readonly byChance: number;
  /** Of two people of whom one committed first, how often it was the more innovative; 0.5 where it says nothing. */
  readonly order: WorldEstimate;
}

/** Gathers the categories of every replicate. */
export function typeByCategory(replicates: number) {
  const columns = adopterCategories.length + 1;
  const cells = adopterTypes.map(() => Array.from({ length: columns }, () => new Float64Array(replicates)));
  const people = adopterTypes.map(() => new Float64Array(replicates));
  const same = new Float64Array(replicates);
  const byChance = new Float64Array(replicates);
  const order = new Float64Array(replicates);
  return {
    add(
      replicate: number,
      {
        adopterType,
        innovativeness,
      }: { readonly adopterType: Uint8Array; readonly innovativeness: Float64Array },
      categories: Categories,
    ): void {
      const counts = adopterTypes.map(() => new Float64Array(columns));
      categories.category.forEach((category, i) => {
        if (category !== GONE) counts[adopterType[i]][category]++;
      });
      counts.forEach((row, type) => {
        const all = row.reduce((sum, count) => sum + count, 0);
        people[type][replicate] = all;
        row.forEach((count, c) => {
          cells[type][c][replicate] = all === 0 ? Number.NaN : count / all;
        });
      });
      const agreement = agreementIn(counts);
      same[replicate] = agreement.same;
      byChance[replicate] = agreement.byChance;
      order[replicate] = concordanceWith(innovativeness, categories);
    },
    over(worlds: number): TypeByCategory {
      const share = (column: Float64Array) => estimateOverWorlds(column, worlds, 'share');
      return {
        replicates,
        worlds,
        rows: adopterTypes.map((_, type) => ({
          type,
          people: people[type].reduce((sum, count) => sum + count, 0) / replicates,
          shares: cells[type].map(share),
        })),
        same: share(same),
        byChance: share(byChance).estimate,
        order: share(order),
      };
    },
  };
}

/** Among adopters, the share on the diagonal, and what the margins alone would bring there; NaN without adopters. */
function agreementIn(counts: readonly Float64Array[]): { same: number; byChance: number } {
  const adopters = counts.map((row) => row.subarray(0, NOT_ADOPTED));
  const total = (column: Float64Array) => column.reduce((sum, count) => sum + count, 0);
  const ofType = adopters.map(total);
  const all = ofType.reduce((sum, count) => sum + count, 0);
  const ofCategory = adopterCategories.map((_, c) => adopters.reduce((sum, row) => sum + row[c], 0));
  return {
    same: adopters.reduce((sum, row, type) => sum + row[type], 0) / all,
    byChance: ofType.reduce((sum, count, type) => sum + (count / all) * (ofCategory[type] / all), 0),
  };
}
