import type { Category, Org, Ties } from '../org.ts';
import { type ColumnOf, peopleColumns } from '../peopleColumns.ts';
import { makeColumns } from '../personColumns.ts';
import { smallestGroup } from '../smallestGroup.ts';
import { anonymisedParties } from './anonymiseParties.ts';

/** What is kept of an organisation besides its structure. */
export interface Revealing {
  /** Keep what is shown of each person on demand only: their adopter type and threshold. */
  readonly types: boolean;
  /** Which names of units, divisions, sites and functions stay as they are; without it they become letters. */
  readonly labels?: ((label: string) => boolean) | undefined;
}

/**
 * The same organisation without names, as the table of {@link peopleColumns} says of each column: pseudonyms for people,
 * letters for labels, or for those that fewer than {@link smallestGroup} people share. Rows follow the pseudonyms, and
 * ties the rows, so that no order gives anybody away. Who leads whom and who is tied to whom stays, and with it what a
 * structure alone may betray.
 */
export function anonymised(org: Org, names: readonly string[], { types, labels }: Revealing): Org {
  const rows = Int32Array.from(names, (_, row) => row).sort((a, b) => (names[a] < names[b] ? -1 : 1));
  const placeOf = new Int32Array(rows.length);
  rows.forEach((row, place) => {
    placeOf[row] = place;
  });
  const isShown = (name: ColumnOf<'flag' | 'adopterType' | 'number'>) =>
    peopleColumns[name].anonymised === 'kept' || types;
  return {
    size: org.size,
    ids: Array.from(rows, (row) => names[row]),
    ...makeColumns({
      manager(name) {
        const above = org[name];
        return above && rows.map((row) => (above[row] < 0 ? -1 : placeOf[above[row]]));
      },
      labels(name) {
        const { anonymised: by, title } = peopleColumns[name];
        return lettered(org[name], rows, title.en, (label, members) =>
          labels ? labels(label) : by === 'lettersForFew' && members >= smallestGroup,
        );
      },
      layers: (name) => rows.map((row) => org[name][row]),
      flag(name) {
        const flags = isShown(name) ? org[name] : undefined;
        return flags && Uint8Array.from(rows, (row) => flags[row]);
      },
      adopterType(name) {
        const given = isShown(name) ? org[name] : undefined;
        return given && Int8Array.from(rows, (row) => given[row]);
      },
      number(name) {
        const numbers = isShown(name) ? org[name] : undefined;
        return numbers && Float64Array.from(rows, (row) => numbers[row]);
      },
    }),
    ties: org.ties.map((source, k) => replaced(source, placeOf, `ties-${k + 1}`)),
    external: org.external && anonymisedParties(org.external, placeOf),
    real: org.real,
    notes: [],
  };
}

/** Labels become letters in the order in which rows name them; those that may stay do. */
function lettered(
  { labels, of }: Category,
  rows: Int32Array,
  noun: string,
  mayStay: (label: string, members: number) => boolean,
): Category {
  const members = new Int32Array(labels.length);
  for (const label of of) if (label >= 0) members[label]++;
  const renamed = new Map<number, number>();
  const names: string[] = [];
  let letters = 0;
  const column = rows.map((row) => {
    const label = of[row];
    if (label < 0) return -1;
    const known = renamed.get(label);
    if (known !== undefined) return known;
    renamed.set(label, names.length);
    return (
      names.push(mayStay(labels[label], members[label]) ? labels[label] : `${noun} ${letter(letters++)}`) - 1
    );
  });
  return { labels: names, of: column };
}

/** A, B … Z, AA, AB … */
const letter = (k: number): string =>
  (k < 26 ? '' : letter(Math.floor(k / 26) - 1)) + String.fromCharCode(65 + (k % 26));

function replaced({ directed, from, to, weight }: Ties, placeOf: Int32Array, name: string): Ties {
  const ends = Array.from(from, (_, k) => {
    const [a, b] = [placeOf[from[k]], placeOf[to[k]]];
    return directed || a < b ? { a, b, weight: weight[k] } : { a: b, b: a, weight: weight[k] };
  }).sort((one, other) => one.a - other.a || one.b - other.b);
  return {
    name,
    directed,
    from: Int32Array.from(ends, ({ a }) => a),
    to: Int32Array.from(ends, ({ b }) => b),
    weight: Float64Array.from(ends, (tie) => tie.weight),
  };
}
