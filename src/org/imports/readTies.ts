import { collectFaults, type Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import { InputError, type Note, type Place } from '../../text/problem.ts';
import type { PartyTies, Ties } from '../org.ts';
import { readNumber } from './cells.ts';
import { type TiesColumn, tiesColumns } from './columnNames.ts';
import { growableArray } from './growableArray.ts';
import { type ColumnMap, matchColumns } from './matchColumns.ts';
import { type MergedTies, mergeTies, type RawTies, type Scale } from './mergeTies.ts';
import { nameTooLong } from './nameTooLong.ts';
import type { Table } from './table.ts';
import * as say from './tiesFaults.ts';

/** How a table of ties is to be read. */
export interface TiesReading {
  readonly columns?: ColumnMap<TiesColumn> | undefined;
  /** True: the source influences the target. Default false: each influences the other. */
  readonly directed?: boolean | undefined;
  /** Directed ties in files where the source names whom it asks: the target influences the source. */
  readonly reverse?: boolean | undefined;
  /** Applied to the summed weight of a pair; default `none`. */
  readonly scale?: Scale | undefined;
  /** Pairs whose summed weight is below this are dropped, before scaling; default 0. */
  readonly minWeight?: number | undefined;
}

/** Who may stand at the end of a tie. */
export interface Parties {
  /** Row of a person, −1 if there is no such person; `place` is where they are named. */
  rowOf(id: string, place: () => Place): number;
  /** Row of an external party, −1 if there is no such party. */
  externalRowOf(id: string): number;
}

/** The ties of one source, those between people and those to external parties. */
export interface ReadTies {
  readonly ties: Ties;
  readonly outward: PartyTies;
  readonly notes: readonly Note[];
}

/**
 * Reads a table of ties. Ties to oneself, ties of weight 0 and ties between external parties are left out, with a note.
 *
 * @param size number of people, asked when all rows are read: it may grow until then
 * @throws InputError for missing columns, ties to nobody, and weights that are not numbers above 0
 */
export function readTies(
  table: Table,
  { columns, directed = false, reverse = false, scale = 'none', minWeight = 0 }: TiesReading,
  parties: Parties,
  size: () => number,
): ReadTies {
  const { at, notes } = matchColumns(table, tiesColumns, ['source', 'target'], columns);
  const faults = collectFaults('data');
  const collected = collectTies(table, parties, faults);
  const [from, to] = directed && reverse ? [at.target, at.source] : [at.source, at.target];
  table.each(faults, (cells, row) =>
    collected.add(cells[from]!, cells[to]!, at.weight < 0 ? '1' : cells[at.weight]!, row),
  );
  faults.throwIfAny();
  const merged = mergeTies(collected.among(), size(), { directed, minWeight, scale });
  // the ends are rows of two lists, and stay in that order
  const raw = collected.outward();
  const rows = raw.from.reduce((most, party) => Math.max(most, party + 1), size());
  const outward = mergeTies(raw, rows, { directed: true, minWeight, scale });
  const counted = {
    directed,
    repeated: merged.repeated + outward.repeated,
    weak: merged.weak + outward.weak,
  };
  return {
    ties: asTies(table.file, merged),
    outward: asPartyTies(table.file, outward),
    notes: [
      ...table.notes,
      ...notes,
      ...say.unweightedNotes(table.file, at.weight, table.header),
      ...collected.notes(),
      ...say.mergeNotes(table, counted, minWeight),
    ],
  };
}

/** The merged ties under their name. @throws InputError if weights add up to more than a number can hold */
export function asTies(name: string, { directed, from, to, weight, overflow }: MergedTies): Ties {
  if (overflow >= 0) throw new InputError('data', [say.overflow(name)]);
  return { name, directed, from, to, weight };
}

function asPartyTies(name: string, merged: MergedTies): PartyTies {
  const { from: party, to: person } = asTies(name, merged);
  return { party, person, weight: merged.weight };
}

/** Gathers ties given by names, those between people apart from those to external parties, and counts what is left out. */
export function collectTies(
  table: Pick<Table, 'file' | 'decimalComma' | 'place'>,
  parties: Parties,
  faults: Faults,
) {
  const among = tieColumns();
  const outward = tieColumns();
  const leftOut = { self: 0, weightless: 0, external: 0 };

  let current = 0;
  const place = () => table.place(current);

  /** Row of an end, with external parties counted downwards from −1; undefined for nobody. */
  const endOf = (name: string): number | undefined => {
    const person = parties.rowOf(name, place);
    if (person >= 0) return person;
    const party = parties.externalRowOf(name);
    return party < 0 ? undefined : -1 - party;
  };

  function add(source: string, target: string, cell: string, row: number) {
    current = row;
    const strength = readNumber(cell, table.decimalComma);
    if (strength === undefined || strength < 0) return faults.add(() => say.badWeight(place(), cell));
    const long = source.length > longestName ? source : target;
    if (long.length > longestName) return faults.add(() => nameTooLong(place(), long));
    const [a, b] = [endOf(source), endOf(target)];
    if (a === undefined || b === undefined)
      return faults.add(() => say.nobodyThere(place(), a === undefined ? source : target));
    if (a < 0 && b < 0) leftOut.external++;
    else if (strength === 0) leftOut.weightless++;
    else if (a === b) leftOut.self++;
    else if (a < 0) outward.push(-1 - a, b, strength);
    else if (b < 0) outward.push(-1 - b, a, strength);
    else among.push(a, b, strength);
  }

  return {
    add,
    among: among.finish,
    /** From party to person. */
    outward: outward.finish,
    notes: () => say.leftOutNotes(table.file, leftOut),
  };
}

function tieColumns() {
  const from = growableArray(Int32Array);
  const to = growableArray(Int32Array);
  const weight = growableArray(Float64Array);
  return {
    push(source: number, target: number, strength: number) {
      from.push(source);
      to.push(target);
      weight.push(strength);
    },
    finish: (): RawTies => ({ from: from.finish(), to: to.finish(), weight: weight.finish() }),
  };
}
