import type { Category, Org } from './org.ts';
import type { ColumnOf } from './peopleColumns.ts';

/** Labels of a column that are one. */
export interface Merged {
  readonly column: ColumnOf<'labels'>;
  readonly labels: readonly string[];
}

/** An organisation in which labels that are one are written as the commonest of them. */
export function withMerged(org: Org, merged: readonly Merged[]): Org {
  const columns: { [Name in Merged['column']]?: Category } = {};
  for (const { column, labels } of merged) columns[column] = mergedIn(columns[column] ?? org[column], labels);
  return { ...org, ...columns };
}

function mergedIn({ labels, of }: Category, these: readonly string[]): Category {
  const those = labels.flatMap((label, k) => (these.includes(label) ? [k] : []));
  if (those.length < 2) return { labels, of };
  const counts = new Int32Array(labels.length);
  for (const label of of) if (label >= 0) counts[label]!++;
  const most = those.reduce((best, label) => (counts[label]! > counts[best]! ? label : best));
  const kept = labels.filter((_, k) => k === most || !those.includes(k));
  const place = labels.map((label, k) => kept.indexOf(those.includes(k) ? labels[most]! : label));
  return { labels: kept, of: of.map((label) => (label < 0 ? -1 : place[label]!)) };
}
