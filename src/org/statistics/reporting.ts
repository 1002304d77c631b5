/** The shape of a hierarchy. */
export interface Reporting {
  /** People who have a manager or lead somebody. */
  readonly people: number;
  /** Share of them who lead somebody, 0 to 1. */
  readonly managers: number;
  /** Direct reports of those who lead somebody. */
  readonly span: { readonly median: number; readonly mean: number; readonly max: number };
  /** Number of layers of the deepest branch, the top included. */
  readonly layers: number;
}

/** Spans and layers; undefined where nobody reports to anybody. */
export function reportingOf(manager: Int32Array): Reporting | undefined {
  const reports = new Int32Array(manager.length);
  let led = 0;
  for (const m of manager) {
    if (m === -1) continue;
    reports[m]++;
    led++;
  }
  if (led === 0) return undefined;
  const spans = reports.filter((count) => count > 0).sort();
  const people = manager.reduce((sum, m, i) => sum + (m !== -1 || reports[i] > 0 ? 1 : 0), 0);
  return {
    people,
    managers: spans.length / people,
    span: {
      median: (spans[(spans.length - 1) >> 1] + spans[spans.length >> 1]) / 2,
      mean: led / spans.length,
      max: spans[spans.length - 1],
    },
    layers: 1 + depthsOf(manager).reduce((deepest, depth) => Math.max(deepest, depth), 0),
  };
}

/** Layers below the top of each person's own hierarchy, whatever the order of the rows. Linear. */
export function depthsOf(manager: Int32Array): Int32Array {
  const depth = new Int32Array(manager.length).fill(-1);
  const climb: number[] = [];
  for (let i = 0; i < manager.length; i++) {
    let top = i;
    while (depth[top] === -1 && manager[top] !== -1) {
      climb.push(top);
      top = manager[top];
    }
    if (depth[top] === -1) depth[top] = 0;
    for (let below = climb.pop(); below !== undefined; below = climb.pop())
      depth[below] = depth[manager[below]] + 1;
  }
  return depth;
}
