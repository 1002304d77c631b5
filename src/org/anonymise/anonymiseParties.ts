import type { Category, ExternalParties, PartyTies } from '../org.ts';
import { smallestGroup } from '../smallestGroup.ts';

/**
 * External parties without names: numbered in an order that follows from whom they are tied to, so that the order of
 * the file gives nothing away. A kind that fewer than {@link smallestGroup} parties share is left out.
 */
export function anonymisedParties(
  { ids, kind, ties }: ExternalParties,
  placeOf: Int32Array,
): ExternalParties {
  const contacts = ids.map((): number[] => []);
  for (const { party, person } of ties)
    party.forEach((row, k) => {
      contacts[row].push(placeOf[person[k]]);
    });
  const keys = contacts.map((places) => places.sort((a, b) => a - b));
  const rows = Int32Array.from(ids.keys()).sort((a, b) => compareLists(keys[a], keys[b]));
  const numberOf = new Int32Array(rows.length);
  rows.forEach((row, place) => {
    numberOf[row] = place;
  });
  const digits = Math.max(4, String(ids.length).length);
  return {
    ids: Array.from(rows, (_, place) => `X${String(place + 1).padStart(digits, '0')}`),
    kind: usualKinds(kind, rows),
    ties: ties.map((source) => replacedParties(source, numberOf, placeOf)),
  };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) if (a[k] !== b[k]) return a[k] - b[k];
  return a.length - b.length;
}

/** The kinds that enough parties share, sorted by name so that their order says nothing. */
function usualKinds({ labels, of }: Category, rows: Int32Array): Category {
  const counts = new Int32Array(labels.length);
  for (const label of of) if (label >= 0) counts[label]++;
  const kept = labels.filter((_, label) => counts[label] >= smallestGroup).toSorted();
  return { labels: kept, of: rows.map((row) => (of[row] < 0 ? -1 : kept.indexOf(labels[of[row]]))) };
}

function replacedParties(
  { party, person, weight }: PartyTies,
  numberOf: Int32Array,
  placeOf: Int32Array,
): PartyTies {
  const ends = Array.from(party, (row, k) => ({
    party: numberOf[row],
    person: placeOf[person[k]],
    weight: weight[k],
  })).sort((a, b) => a.party - b.party || a.person - b.person);
  return {
    party: Int32Array.from(ends, (tie) => tie.party),
    person: Int32Array.from(ends, (tie) => tie.person),
    weight: Float64Array.from(ends, (tie) => tie.weight),
  };
}
