import type Graph from 'graphology';
import type { Note, Place } from '../../text/problem.ts';
import type { StrangerPolicy } from '../matching/strangers.ts';
import type { CountRows } from './countRows.ts';

/** How a graph file is to be read. */
export interface GraphReading {
  /** Told of every node and edge before anything is made of them. */
  readonly count?: CountRows | undefined;
  /** What is done about edges that end at no node; default `leave-out`. */
  readonly strangers?: StrangerPolicy | undefined;
}

/** The graph in a file, and what was noted while reading it. */
export interface ReadGraph {
  readonly graph: Graph;
  readonly notes: readonly Note[];
  /** Where a node or an edge stands in the file, by its key in the graph. */
  readonly place: (kind: 'node' | 'edge', key: string) => Place;
}
