import { type Arcs, type Network, toNetwork, wholeWeights } from '../engine/network.ts';
import { csvTable } from '../org/imports/csvTable.ts';
import { decode } from '../org/imports/decode.ts';
import { type ColumnMap, matchColumns } from '../org/imports/matchColumns.ts';
import { repeatedId } from '../org/imports/peopleFaults.ts';
import { fixedPeopleIndex } from '../org/imports/peopleIndex.ts';
import { readTies } from '../org/imports/readTies.ts';
import type { Table } from '../org/imports/table.ts';
import { readNumber } from '../org/matching/cells.ts';
import type { TiesColumn } from '../org/matching/columnNames.ts';
import type { Ties } from '../org/org.ts';
import { peopleColumns } from '../org/peopleColumns.ts';
import { collectFaults } from '../text/collectFaults.ts';
import { InputError, type Note } from '../text/problem.ts';
import type { Diffusion } from './diffusion.ts';
import * as say from './diffusionFaults.ts';

/** The columns of a file of people who adopted something, and the other names under which each is found. */
const nodesColumns = {
  id: peopleColumns.id.synonyms,
  time: [
    'toa',
    'timeofadoption',
    'adoptiontime',
    'adoptedat',
    'adoptionperiod',
    'adoptionyear',
    'adoption',
    'periode',
    'periodedadoption',
    'anneedadoption',
    'datedadoption',
  ],
  community: ['village', 'city', 'communaute', ...peopleColumns.unit.synonyms],
} as const;
export type NodesColumn = keyof typeof nodesColumns;

/**
 * What a tie from source to target means: `mutual`, each influences the other; `influences`, the source influences the
 * target; `asks`, the source names whom they ask, so that the target influences the source.
 */
const tieMeanings = ['mutual', 'influences', 'asks'] as const;
export type TieMeaning = (typeof tieMeanings)[number];

/** A file as its reader names it, with its bytes. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DiffusionReading {
  readonly nodesColumns?: ColumnMap<NodesColumn> | undefined;
  readonly tiesColumns?: ColumnMap<TiesColumn> | undefined;
  readonly meaning: TieMeaning;
  /** Weeks that a period lasts, where a rule of weeks is to be held against the diffusion. */
  readonly weeksPerPeriod?: number | undefined;
}

/** More periods than this are points in time, not periods. */
const MOST_PERIODS = 2000;
/** More weeks than this no scenario has. */
const MOST_WEEKS = 5200;
/** Most rows of one person in one period that are held in memory at once: about 1 GB. */
const MOST_ROWS = 20_000_000;

/**
 * Reads a diffusion from a file of people and a file of ties. The time of adoption is the number of a period; blank or
 * `NA` for whoever had not adopted when the last of the others did.
 *
 * @throws InputError for files and columns that cannot be read, for data in which nothing can be foretold (no adopter,
 *   all of them in one period, one community, no tie), and for more weeks than a rule of weeks is run for
 */
export function readDiffusion(
  nodes: NamedFile,
  edges: NamedFile,
  { nodesColumns: columns, tiesColumns, meaning, weeksPerPeriod }: DiffusionReading,
): { diffusion: Diffusion; network: Network; notes: readonly Note[] } {
  const decodedNodes = decode(nodes.bytes, nodes.name);
  const decodedEdges = decode(edges.bytes, edges.name);
  const people = readNodes(csvTable(decodedNodes.text, nodes.name), columns);
  const read = readTies(
    csvTable(decodedEdges.text, edges.name),
    {
      columns: tiesColumns,
      directed: meaning !== 'mutual',
      reverse: meaning === 'asks',
      // who is missing from the nodes is missing from every figure
      strangers: 'refuse',
    },
    fixedPeopleIndex(people.rowOf, people.diffusion.size),
  );
  if (read.ties.from.length === 0) throw new InputError('data', [say.noTies(edges.name)]);
  const { diffusion } = people;
  if (weeksPerPeriod !== undefined) refuseTooLong(nodes.name, diffusion, weeksPerPeriod);
  return {
    diffusion,
    network: toNetwork(diffusion.size, arcsOf(read.ties), wholeWeights(read.ties.weight)),
    notes: [
      ...decodedNodes.notes,
      ...decodedEdges.notes,
      ...people.notes,
      // here the directions are said by options, not by a key of a scenario
      ...read.notes.map((note) =>
        note.code === 'repeated-ties' ? { ...note, remedy: say.ofDirections(meaning) } : note,
      ),
    ],
  };
}

function readNodes(table: Table, columns: ColumnMap<NodesColumn> | undefined) {
  const { at, notes } = matchColumns(table, nodesColumns, ['id', 'time', 'community'], columns);
  const faults = collectFaults('data');
  const rowOf = new Map<string, number>();
  const rowNumbers: number[] = [];
  const times: number[] = [];
  const communities = new Map<string, number>();
  const community: number[] = [];
  table.each(faults, (cells, row) => {
    const [id, label] = [cells[at.id], cells[at.community]];
    const first = rowOf.get(id);
    if (first !== undefined) return faults.add(() => repeatedId(table, id, rowNumbers[first], row));
    const time = readTime(cells[at.time], table.decimalComma);
    if (id === '') faults.add(() => say.blankCell(table.place(row), 'id'));
    if (label === '') faults.add(() => say.blankCell(table.place(row), 'community'));
    if (time === undefined) faults.add(() => say.badTime(table.place(row), cells[at.time]));
    rowOf.set(id, rowNumbers.length);
    rowNumbers.push(row);
    times.push(time ?? Number.NaN);
    if (!communities.has(label)) communities.set(label, communities.size);
    community.push(communities.get(label) as number);
  });
  faults.throwIfAny();
  const diffusion = {
    ...periodsOf(table.file, times),
    size: times.length,
    community: { labels: [...communities.keys()], of: Int32Array.from(community) },
  };
  const open = openCommunities(diffusion);
  refuseUnfit(table.file, diffusion, open);
  const settled = diffusion.community.labels.length - open;
  return {
    diffusion,
    rowOf,
    notes: [...table.notes, ...notes, ...(settled > 0 ? [say.settled(table.file, settled)] : [])],
  };
}

/** A whole number; NaN for never; undefined for what cannot be read. */
function readTime(cell: string, decimalComma: boolean): number | undefined {
  if (cell === '' || cell.toUpperCase() === 'NA') return Number.NaN;
  const time = readNumber(cell, decimalComma);
  return time !== undefined && Number.isSafeInteger(time) ? time : undefined;
}

/** Counts periods from the first adoption. */
function periodsOf(file: string, times: readonly number[]) {
  let firstPeriod = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (Number.isNaN(time)) continue;
    firstPeriod = Math.min(firstPeriod, time);
    last = Math.max(last, time);
  }
  const periods = last - firstPeriod;
  if (last < firstPeriod) throw new InputError('data', [say.noAdopters(file)]);
  if (periods === 0) throw new InputError('data', [say.onePeriod(file, firstPeriod)]);
  if (periods > MOST_PERIODS) throw new InputError('data', [say.tooManyPeriods(file, periods)]);
  const adoptedAt = Int32Array.from(times, (time) => (Number.isNaN(time) ? -1 : time - firstPeriod));
  return { adoptedAt, periods, firstPeriod };
}

/** @throws InputError where there are not two communities to be told apart */
function refuseUnfit(file: string, { size, periods, community: { labels } }: Diffusion, open: number) {
  if (labels.length === 1) throw new InputError('data', [say.oneCommunity(file, labels[0])]);
  if (open < 2) throw new InputError('data', [say.tooFewOpen(file)]);
  if (size * periods > MOST_ROWS) throw new InputError('data', [say.tooLarge(file, size, periods)]);
}

/** @throws InputError where the periods come to more weeks than can be run, of everybody or at all */
function refuseTooLong(file: string, { size, periods }: Diffusion, weeksPerPeriod: number) {
  const weeks = Math.round(periods * weeksPerPeriod);
  if (weeks > MOST_WEEKS) throw new InputError('data', [say.tooManyWeeks(file, weeks)]);
  if (size * weeks > MOST_ROWS) throw new InputError('data', [say.tooManyPersonWeeks(file, size, weeks)]);
}

/** Communities in which somebody had not adopted at the start. */
function openCommunities({ size, adoptedAt, community: { labels, of } }: Diffusion): number {
  const waiting = new Uint8Array(labels.length);
  for (let i = 0; i < size; i++) if (adoptedAt[i] !== 0) waiting[of[i]] = 1;
  return waiting.reduce((count, is) => count + is, 0);
}

const arcsOf = ({ from, to, weight, directed }: Ties): Arcs => ({ from, to, weight, bothWays: !directed });
