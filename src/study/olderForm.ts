import {
  type LocatedEntry,
  type LocatedMap,
  type LocatedValue,
  tellPath,
  toPlain,
  withEntry,
} from '../scenario/locatedValue.ts';
import type { Note } from '../text/problem.ts';

/**
 * A study file as it is written now: `experiment:` is `study:`, `scenario:` a list of one scenario, and
 * `replicates: { until: … }` is `precision:`. A note tells each.
 */
export function inPresentForm(written: LocatedMap): {
  readonly written: LocatedMap;
  readonly notes: readonly Note[];
} {
  const notes: Note[] = [];
  let map = written;
  const move = (older: string, newer: string, value: LocatedValue) => {
    const entry = map.entries.get(older) as LocatedEntry;
    if (map.entries.has(newer)) return;
    map = withEntry(withEntry(map, older, undefined), newer, value, entry.key);
    notes.push(noteOf(entry, older, newer));
  };

  const entryOf = (key: string) => map.entries.get(key)?.value;
  const experiment = entryOf('experiment');
  if (experiment !== undefined) move('experiment', 'study', experiment);
  // before there was a key of its own, a study was known by what it names
  const version = entryOf('version');
  if (version !== undefined && !map.entries.has('study')) move('version', 'study', version);
  const single = entryOf('scenario');
  if (single?.kind === 'scalar')
    move('scenario', 'scenarios', { kind: 'list', items: [single], origin: single.origin });
  const replicates = entryOf('replicates');
  if (replicates?.kind === 'map' && replicates.entries.has('until'))
    move('replicates', 'precision', untilPrecise(replicates));
  return { written: map, notes };
}

/** `{ start, max, until: { metric, halfWidth } }`, all in one map. */
function untilPrecise(replicates: LocatedMap): LocatedValue {
  const until = replicates.entries.get('until')?.value;
  const rest = withEntry(replicates, 'until', undefined);
  if (until?.kind !== 'map') return until ?? rest;
  return { ...rest, entries: new Map([...rest.entries, ...until.entries]) };
}

function noteOf({ key, value }: LocatedEntry, older: string, newer: string): Note {
  const from = older === 'replicates' ? 'replicates: { until: … }' : `${older}:`;
  const to =
    newer === 'scenarios' && value.kind === 'scalar' ? `scenarios: [${String(toPlain(value))}]` : `${newer}:`;
  return {
    ...key,
    path: tellPath([older]),
    code: 'older-form',
    message: {
      en: `${from} is an older form of ${to}`,
      fr: `${from} est une forme ancienne de ${to}`,
    },
    remedy: { en: `write ${to}`, fr: `écrivez ${to}` },
  };
}
