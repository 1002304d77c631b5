import Graph from 'graphology';

/**
 * A graph that takes every kind of tie from the start: directed and undirected, repeated, to oneself. The parsers of
 * graph files would begin with a narrower one and copy it whole whenever another kind turns up (graphology-graphml:
 * at every tie of a mixed graph), hence `copy` has nothing to do.
 */
export class AnyGraph extends Graph {
  constructor() {
    super({ type: 'mixed', multi: true, allowSelfLoops: true });
  }

  override copy(): this {
    return this;
  }
}
