import type { Setting } from '../../src/model/setting.ts';
import { writeColumn } from './columns.ts';

/** Who there is and who influences whom, as columns for the reference. */
export function writePeople(
  folder: string,
  { network, innovativeness, threshold, proneness }: Setting,
): void {
  writeColumn(folder, 'first', network.first);
  writeColumn(folder, 'follower', network.follower);
  writeColumn(folder, 'weight', Int32Array.from(network.weight));
  writeColumn(folder, 'strength', Int32Array.from(network.strength));
  writeColumn(folder, 'threshold', threshold);
  writeColumn(folder, 'proneness', proneness);
  const byInnovativeness = Int32Array.from(innovativeness.keys());
  writeColumn(
    folder,
    'byInnovativeness',
    byInnovativeness.sort((a, b) => innovativeness[b] - innovativeness[a] || a - b),
  );
}

/** The numbers of a setting by the names that scenario files give them; what is on or off is 1 or 0. */
export function numbersOf(setting: Setting): Record<string, number> {
  const { size, horizon, rule, climate, start, resources, key, worldKey } = setting;
  const ofRule = Object.entries(rule).flatMap(([name, value]) =>
    typeof value === 'number' || typeof value === 'boolean' ? [[name, Number(value)] as const] : [],
  );
  return {
    people: size,
    weeks: horizon,
    keyHigh: key.high >>> 0,
    keyLow: key.low >>> 0,
    worldKeyHigh: worldKey.high >>> 0,
    worldKeyLow: worldKey.low >>> 0,
    ...Object.fromEntries(ofRule),
    leadership: climate.leadership,
    habit: climate.habit,
    resignation: climate.resignation,
    fit: climate.fit,
    digitalDivide: climate.digitalDivide,
    activeAtStart: start.active,
    capacity: resources.capacity,
  };
}
