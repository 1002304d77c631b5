import { readAddedParts } from '../added/addedParts.ts';
import { lenses } from '../lenses/lenses.ts';
import type { Metric } from '../metric.ts';
import { coherence, load, reactance, skill, trained, value } from './people.ts';
import {
  aware,
  buyIn,
  declared,
  discontinued,
  facade,
  interest,
  resistant,
  trial,
  unaware,
} from './stateShares.ts';
import {
  autonomy,
  blocking,
  centralShare,
  centre,
  distance,
  divisionHubs,
  hubs,
  liveTies,
  participation,
  peerComponent,
  progress,
  reached,
  reachedOnPaper,
  rogue,
  structure,
  structureOnPaper,
} from './structure.ts';
import {
  adopters,
  benefit,
  campaigns,
  cost,
  hoursAsked,
  hoursCoached,
  hoursTrained,
  postWeeks,
} from './totals.ts';

/** The product's own metrics. */
export const ownMetrics: readonly Metric[] = [
  adopters,
  declared,
  buyIn,
  facade,
  resistant,
  unaware,
  aware,
  trial,
  discontinued,
  interest,
  skill,
  trained,
  reactance,
  coherence,
  value,
  load,
  participation,
  rogue,
  centralShare,
  autonomy,
  peerComponent,
  divisionHubs,
  centre,
  hubs,
  liveTies,
  ...lenses,
  structure,
  structureOnPaper,
  progress,
  distance,
  blocking,
  reached,
  reachedOnPaper,
  cost,
  benefit,
  hoursTrained,
  hoursCoached,
  hoursAsked,
  postWeeks,
  campaigns,
];

/** Every metric, in the order of the tables. */
export const metrics: readonly Metric[] = [
  ...ownMetrics,
  ...readAddedParts().flatMap((parts) => parts.metrics),
];

export const metricNames: readonly string[] = metrics.map(({ name }) => name);

/** Measured in every run, asked for or not: the verdict, the summary and the report are made of them. */
export const alwaysMeasured: ReadonlySet<Metric> = new Set([
  adopters,
  declared,
  buyIn,
  facade,
  resistant,
  structure,
  structureOnPaper,
  progress,
  blocking,
  reached,
  reachedOnPaper,
  cost,
  hoursTrained,
  hoursCoached,
  hoursAsked,
  postWeeks,
  campaigns,
]);
