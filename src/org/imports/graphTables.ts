import type Graph from 'graphology';
import { InputError, type Place } from '../../text/problem.ts';
import { foldName } from '../matching/foldName.ts';
import { unreadableGraph } from './graphLimits.ts';
import type { ReadGraph } from './readGraph.ts';
import type { Table } from './table.ts';

/** The nodes of a graph as a table of people: `id` is the key, the other columns are the attributes. `placeOf` tells where each stands. */
export function nodeTable(graph: Graph, file: string, placeOf?: ReadGraph['place']): Table {
  const keys = graph.nodes();
  const names = attributeNames(keys, (key) => graph.getNodeAttributes(key), ['id'], file);
  const blank = ['', ...names.map(() => '')];
  const at = new Map(names.map((name, k) => [name, k + 1]));
  return {
    ...ofGraph(file, 'nodes', keys, placeOf && ((key) => placeOf('node', key))),
    header: ['id', ...names],
    ...inOrder(keys, (key) => row(blank, [key], at, graph.getNodeAttributes(key))),
  };
}

/** Some edges of a graph as a table of ties. An edge without weight among weighted ones weighs 1. */
export function edgeTable(
  graph: Graph,
  file: string,
  keys: readonly string[],
  placeOf?: ReadGraph['place'],
): Table {
  const attributesOf = (key: string) => graph.getEdgeAttributes(key);
  const names = attributeNames(keys, attributesOf, ['source', 'target'], file);
  const blank = ['', '', ...names.map((name) => (foldName(name) === 'weight' ? '1' : ''))];
  const at = new Map(names.map((name, k) => [name, k + 2]));
  return {
    ...ofGraph(file, 'edges', keys, placeOf && ((key) => placeOf('edge', key))),
    ownDirections: true,
    header: ['source', 'target', ...names],
    ...inOrder(keys, (key) => row(blank, [graph.source(key), graph.target(key)], at, attributesOf(key))),
  };
}

/** Hands over a row for every key, as often as it is asked. */
const inOrder = (
  keys: readonly string[],
  rowOf: (key: string) => string[],
): Pick<Table, 'each' | 'scan'> => ({
  each(_faults, take) {
    for (const [i, key] of keys.entries()) take(rowOf(key), i);
  },
  scan(take) {
    for (const [i, key] of keys.entries()) if (take(rowOf(key), i) === false) return;
  },
});

/** A row of names and attributes; what is blank stays as it is where nothing is told. */
function row(
  blank: readonly string[],
  names: readonly string[],
  at: ReadonlyMap<string, number>,
  attributes: Readonly<Record<string, unknown>>,
): string[] {
  const cells = blank.slice();
  for (const [k, name] of names.entries()) cells[k] = name.trim();
  for (const name of Object.keys(attributes)) {
    const k = at.get(name);
    const cell = k === undefined ? '' : asCell(attributes[name]);
    if (cell !== '') cells[k!] = cell;
  }
  return cells;
}

const ofGraph = (
  file: string,
  path: string,
  keys: readonly string[],
  placeOf: ((key: string) => Place) | undefined,
) => ({
  file,
  decimalComma: false,
  notes: [],
  place: (row: number): Place => ({ file, path: `${path}[${row}]`, ...placeOf?.(keys[row]!) }),
});

/** More different attributes than this are no attributes of people or ties. */
const mostAttributes = 1_000;

function attributeNames(
  keys: readonly string[],
  attributesOf: (key: string) => Record<string, unknown>,
  except: readonly string[],
  file: string,
): string[] {
  const names = new Set<string>();
  for (const key of keys) {
    for (const name of Object.keys(attributesOf(key))) names.add(name);
    if (names.size > mostAttributes)
      throw new InputError('data', [unreadableGraph({ file }, 'graph', tooMany)]);
  }
  for (const name of except) names.delete(name);
  return [...names];
}

const tooMany = {
  en: `it has more than ${mostAttributes} different attributes`,
  fr: `il a plus de ${mostAttributes} attributs différents`,
};

/** An attribute as a cell of a file holds it; lists and records have none. */
const asCell = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
