import type { Note } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { numberKey, seenKey } from '../matching/keyForms.ts';
import type { Category } from '../org.ts';
import { type ColumnOf, peopleColumns } from '../peopleColumns.ts';

/** A label without what people write differently by accident. */
function nearKey(label: string): string {
  const seen = seenKey(label);
  const number = numberKey(seen);
  if (number !== undefined) return number;
  const words = seen
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s*&\s*|\s+(et|and)\s+/g, '&')
    .split(/[^\p{L}\p{N}&+#]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word));
  return words.length === 0 ? label : words.join('');
}

/** Labels that differ by case, accents or signs only, and are probably one, each with its people: groups of two and more. */
export function nearGroups({ labels, of }: Category): (readonly [label: string, people: number])[][] {
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const key = nearKey(label);
    const group = groups.get(key);
    if (group) group.push(label);
    else groups.set(key, [label]);
  }
  const near = [...groups.values()].filter((group) => group.length > 1);
  if (near.length === 0) return [];
  const counts = new Map<string, number>();
  for (const index of of) if (index >= 0) counts.set(labels[index]!, (counts.get(labels[index]!) ?? 0) + 1);
  return near.map((group) => group.map((label) => [label, counts.get(label) ?? 0]));
}

/** What is told of them. */
export function nearLabels(file: string, column: ColumnOf<'labels'>, labels: Category): Note[] {
  const near = nearGroups(labels);
  if (near.length === 0) return [];
  const told = near
    .slice(0, 5)
    .map((group) =>
      group
        .slice(0, 6)
        .map(([label, people]) => `${truncate(label)} (${people})`)
        .join(' / '),
    )
    .join('; ');
  const more = near.length > 5 ? '; …' : '';
  return [
    {
      file,
      code: 'near-labels',
      strength: 'mayChangeResult',
      message: {
        en: `labels of ${column} that look alike are kept apart: ${told}${more}`,
        fr: `des valeurs de la colonne ${peopleColumns[column].title.fr} qui se ressemblent restent distinctes : ${told}${more}`,
      },
      remedy: {
        en: 'write them the same way if they are one',
        fr: 'écrivez-les de la même façon si elles n’en font qu’une',
      },
    },
  ];
}
