import { collectFaults, type Faults } from '../../text/collectFaults.ts';
import { longestName } from '../../text/longestName.ts';
import { InputError, type Note } from '../../text/problem.ts';
import { isBlankMarker } from '../matching/blankMarkers.ts';
import { type Comma, commaIn, isGrouped, perhapsThousands, readNumberOrShare } from '../matching/cells.ts';
import { type TiesColumn, tiesColumns } from '../matching/columnNames.ts';
import type { Key } from '../matching/matchPeople.ts';
import { matchTies } from '../matching/matchTies.ts';
import { splitNames } from '../matching/splitNames.ts';
import { countStrangers, type StrangerPolicy } from '../matching/strangers.ts';
import { isTotal } from '../matching/totalLine.ts';
import type { PartyTies, Ties } from '../org.ts';
import type { Count } from './countRows.ts';
import { growableArray } from './growableArray.ts';
import { bestKey, type Join, joinedKeys } from './joinedKeys.ts';
import { lookAt } from './lookAt.ts';
import type { ColumnMap } from './matchColumns.ts';
import { ambiguousNotes, matchedNotes, neededColumn, rejectedNotes } from './matchFaults.ts';
import { matrixTable } from './matrixTable.ts';
import { type MergedTies, mergeTies, type RawTies, type Scale } from './mergeTies.ts';
import { nameTooLong } from './nameTooLong.ts';
import type { Parties, PeopleIndex } from './peopleIndex.ts';
import { statedColumns } from './statedColumns.ts';
import type { Table } from './table.ts';
import * as say from './tiesFaults.ts';
import { type UnderstoodTable, understoodTable } from './understoodTable.ts';
import { lineFilter, type Where } from './where.ts';
import { wideTable } from './wideTable.ts';

/** What reading ties asks of the people. */
type Known = Pick<PeopleIndex, 'partiesBy' | 'isKnown' | 'read' | 'size'>;

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
  /** Which lines are kept. */
  readonly where?: Where | undefined;
  /** What is done about ties to whoever is neither a person nor an external party; default `leave-out`. */
  readonly strangers?: StrangerPolicy | undefined;
}

/** The ties of one source, those between people and those to external parties. */
export interface ReadTies {
  readonly ties: Ties;
  readonly outward: PartyTies;
  /** Whoever is neither a person nor an external party, with how often they are named. */
  readonly strangers: ReadonlyMap<string, number>;
  readonly understood: UnderstoodTable;
  readonly notes: readonly Note[];
}

/**
 * Reads a table of ties. Ties to oneself, ties of weight 0 or none, ties between external parties and, up to half of the
 * lines, ties to strangers are left out, with a note.
 *
 * @param index its size is asked when all rows are read: it may grow until then
 * @param faults told of what cannot be read; without it, that is thrown
 * @param count told of the ties of a matrix, which has more of them than lines
 * @throws InputError for missing columns
 */
export function readTies(
  written: Table,
  reading: TiesReading,
  index: Known,
  faults?: Faults,
  count?: Count,
): ReadTies {
  const own = faults ?? collectFaults('data');
  const read = tiesOf(written, reading, index, own, count);
  if (!faults) own.throwIfAny();
  return read;
}

function tiesOf(
  written: Table,
  {
    columns = {},
    directed = false,
    reverse = false,
    scale = 'none',
    minWeight = 0,
    where,
    strangers = 'leave-out',
  }: TiesReading,
  index: Known,
  faults: Faults,
  count: Count | undefined,
): ReadTies {
  const first = lookAt(written);
  const asked = columns.source === undefined && columns.target === undefined;
  const matrix = asked
    ? (matrixTable(written, first, directed, count) ?? wideTable(written, count))
    : undefined;
  const table = matrix ?? written;
  const look = matrix ? lookAt(matrix) : first;
  const needed = collectFaults('data');
  const stated = statedColumns(table, Object.keys(tiesColumns) as TiesColumn[], columns, needed);
  const filter = lineFilter(table, where);
  const shape = asked && !matrix ? say.anotherShape(table.file, look) : undefined;
  if (shape) throw new InputError('data', [shape]);
  const match = matchTies(look, index.isKnown, stated);
  const at = (role: TiesColumn) => match.matches[role]?.column ?? -1;
  for (const role of ['source', 'target'] as const)
    if (at(role) < 0 && (columns[role] ?? undefined) === undefined)
      needed.add(() =>
        neededColumn(
          table.file,
          role,
          table.header,
          table.unnamed ? say.firstLineIsData : say.likePeople(table.header),
        ),
      );
  needed.throwIfAny();

  const joined = joinedKeys(look, [at('source'), at('target')], index);
  const parties = index.partiesBy(joined.map(({ key }) => key));
  const weights = at('weight') < 0 ? [] : look.rows.map((cells) => cells[at('weight')]!);
  // a column that holds nothing tells no weight
  const unfilled =
    look.complete &&
    weights.length > 0 &&
    match.matches.weight?.why !== 'stated' &&
    weights.every(saysNothing);
  const weighed = unfilled ? -1 : at('weight');
  const comma = weighed < 0 ? undefined : commaIn(weights, table.decimalComma);
  const pointed = weighed < 0 ? undefined : perhapsThousands(weights, table.decimalComma);
  const collected = collectTies(table, parties, faults, {
    comma,
    trusted: match.matches.weight?.why === 'stated' || table.header[weighed] === 'weight',
  });
  const [from, to] = directed && reverse ? [at('target'), at('source')] : [at('source'), at('target')];
  table.each(faults, (cells, row) => {
    if (filter.keeps(cells))
      collected.add(cells[from]!, cells[to]!, weighed < 0 ? '1' : cells[weighed]!, row);
  });
  const filterNotes = filter.notes();
  const met = collected.strangers(
    strangers,
    index,
    joined.map(({ key }) => key),
    joined.length === 0 ? bestKey(look, [from, to], index) : undefined,
  );

  const size = index.size();
  const merged = mergeTies(collected.among(), size, { directed, minWeight, scale });
  // the ends are rows of two lists, and stay in that order
  const raw = collected.outward();
  const rows = raw.from.reduce((most, party) => Math.max(most, party + 1), size);
  const outward = mergeTies(raw, rows, { directed: true, minWeight, scale });
  const counted = {
    directed,
    repeated: merged.repeated + outward.repeated,
    weak: merged.weak + outward.weak,
  };
  const matches = unfilled ? { ...match.matches, weight: undefined } : match.matches;
  const keys = joined.map(({ key }) => index.read!.labelOf(key));
  return {
    ties: asTies(table.file, merged),
    understood: understoodTable(table.file, 'ties', matches, match.rejected, keys),
    outward: asPartyTies(table.file, outward),
    strangers: collected.met(),
    notes: [
      ...table.notes,
      ...matchedNotes(table.file, matches, table.unnamed),
      ...ambiguousNotes(table.file, match.matches),
      ...rejectedNotes(table.file, match.rejected),
      ...filterNotes,
      ...(unfilled ? [say.noWeights(table.file, table.header[at('weight')]!)] : []),
      ...(stated.weight === null || unfilled
        ? []
        : say.unweightedNotes(
            table.file,
            weighed,
            table.header,
            match.perhapsWeight.map((column) => table.header[column]!),
          )),
      ...joined.map(({ key, share }) => say.joinedBy(table.file, index.read!, key, share)),
      ...(collected.thousands() > 0
        ? [say.thousands(table.file, collected.thousands(), comma === 'decimalWithDots')]
        : []),
      ...(pointed === undefined ? [] : [say.perhapsThousands(table.file, pointed)]),
      ...parties.notes(table.file),
      ...met,
      ...collected.notes(),
      ...say.mergeNotes(table, counted, minWeight),
      ...(collected.lines() > 0 && merged.from.length + outward.from.length === 0
        ? [say.noTies(table.file, collected.lines())]
        : []),
    ],
  };
}

const saysNothing = (cell: string) => cell === '' || isBlankMarker(cell);

/** The merged ties under their name. @throws InputError if weights add up to more than a number can hold */
export function asTies(name: string, { directed, from, to, weight, overflow }: MergedTies): Ties {
  if (overflow >= 0) throw new InputError('data', [say.overflow(name)]);
  return { name, directed, from, to, weight };
}

function asPartyTies(name: string, merged: MergedTies): PartyTies {
  const { from: party, to: person } = asTies(name, merged);
  return { party, person, weight: merged.weight };
}

/** What an end may be besides the row of a person: a stranger, left out by `where`, nobody at all, a line's total, or a party, downwards. */
const STRANGER = -1;
const LEFT_OUT = -2;
const BLANK = -3;
const TOTAL = -4;
const PARTY = -5;

/** Gathers ties given by names, those between people apart from those to external parties, and counts what is left out. */
export function collectTies(
  table: Pick<Table, 'file' | 'decimalComma' | 'place'>,
  parties: Parties,
  faults: Faults,
  { comma, trusted = true }: { readonly comma?: Comma | undefined; readonly trusted?: boolean } = {},
) {
  const among = tieColumns();
  const outward = tieColumns();
  const left = {
    self: 0,
    weightless: 0,
    unweighed: 0,
    external: 0,
    whereOut: 0,
    blank: 0,
    totals: 0,
    several: 0,
    oddWeights: 0,
    oddWeight: '',
  };
  const strangers = countStrangers();
  let [lines, thousands] = [0, 0];

  let current = 0;
  const place = () => table.place(current);

  function endOf(name: string): number {
    const person = parties.rowOf(name, place);
    if (person >= 0) return person < parties.leftOutFrom ? person : LEFT_OUT;
    const party = parties.externalRowOf(name);
    return party >= 0 ? PARTY - party : STRANGER;
  }

  /** Everybody in a cell; `only` where it is one, which is nearly always so. */
  function endsOf(cell: string): number | number[] {
    if (cell === '') return BLANK;
    if (parties.severalIn) {
      const names = parties.severalIn(cell);
      if (names.length > 1) return names.map(endOf);
    }
    const only = endOf(cell);
    if (only !== STRANGER) return only;
    if (isBlankMarker(cell)) return BLANK;
    if (isTotal(cell)) return TOTAL;
    const names = splitNames(cell);
    const ends = names.map(endOf);
    if (ends.length > 1 && ends.some((end) => end !== STRANGER)) {
      for (const [k, end] of ends.entries()) if (end === STRANGER) strangers.add(names[k]!, place);
      // whoever is named twice in a cell is meant once
      return [...new Set(ends)];
    }
    strangers.add(cell, place);
    return STRANGER;
  }

  function link(a: number, b: number, strength: number) {
    if (a <= PARTY && b <= PARTY) left.external++;
    else if (strength === 0) left.weightless++;
    else if (a === b) left.self++;
    else if (a <= PARTY) outward.push(PARTY - a, b, strength);
    else if (b <= PARTY) outward.push(PARTY - b, a, strength);
    else among.push(a, b, strength);
  }

  function add(source: string, target: string, cell: string, row: number) {
    current = row;
    const long = source.length > longestName ? source : target;
    if (long.length > longestName) return faults.add(() => nameTooLong(place(), long));
    lines++;
    const strength = readNumberOrShare(cell, table.decimalComma, comma);
    if (strength !== undefined && isGrouped(cell, comma)) thousands++;
    if (strength === undefined && (cell === '' || isBlankMarker(cell))) {
      left.unweighed++;
      return;
    }
    if (strength === undefined || strength < 0) {
      if (trusted) return faults.add(() => say.badWeight(place(), cell));
      left.oddWeights++;
      left.oddWeight ||= cell;
      return;
    }
    // where everybody who is named is a person, a total would be one
    const a = parties.severalIn && target === '' && isTotal(source) ? TOTAL : endsOf(source);
    if (a === TOTAL) {
      lines--;
      left.totals++;
      return;
    }
    const b = endsOf(target);
    if (b === TOTAL) {
      lines--;
      left.totals++;
      return;
    }
    if (typeof a === 'number' && typeof b === 'number' && a >= 0 && b >= 0) return link(a, b, strength);
    const [as, bs] = [Array.isArray(a) ? a : [a], Array.isArray(b) ? b : [b]];
    const all = [...as, ...bs];
    if (as.length > 1 || bs.length > 1) left.several++;
    if (all.includes(STRANGER)) strangers.addLine();
    else if (all.includes(LEFT_OUT)) left.whereOut++;
    else if (all.includes(BLANK)) left.blank++;
    const isEnd = (end: number) => end >= 0 || end <= PARTY;
    for (const one of as.filter(isEnd)) for (const other of bs.filter(isEnd)) link(one, other, strength);
  }

  return {
    add,
    among: among.finish,
    /** From party to person. */
    outward: outward.finish,
    thousands: () => thousands,
    /** Lines that were added, those of totals apart. */
    lines: () => lines,
    notes: () => say.leftOutNotes(table.file, left),
    /** Strangers, with how often they are named. */
    met: () => strangers.counts,
    /** What is said of strangers, or refused of them. */
    strangers(
      policy: StrangerPolicy,
      { read }: Known,
      joined: readonly Key[],
      near: Join | undefined,
    ): Note[] {
      const known = lines - left.whereOut;
      if (left.blank > known / 2 || (policy === 'refuse' && left.blank > 0))
        faults.add(() => say.blankEnds(table.file, left.blank, lines));
      if (strangers.lines === 0) return [];
      const tooMany = strangers.lines > (known - left.blank) / 2;
      if (policy === 'refuse' || tooMany) {
        faults.add(() =>
          say.tiesToNobody(
            strangers,
            known,
            { people: read, joined, near: near?.key, share: near?.share ?? 0 },
            tooMany,
          ),
        );
        return [];
      }
      return [say.strangersLeftOut(table.file, strangers, known)];
    },
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
