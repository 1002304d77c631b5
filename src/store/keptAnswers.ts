import type { ChangesTold } from '../report/study/changeSentences.ts';
import { parseExpectation } from '../scenario/expect/parseExpectation.ts';
import type { PointDigest } from '../study/pointDigest.ts';
import type { StudyManifest } from './studyManifest.ts';

type KeptChange = NonNullable<StudyManifest['changes']>[number];

/** What came of changing one's mind at a point, as a manifest keeps it; undefined where it was not asked. */
export function keptChanges({ changes = [] }: StudyManifest, point: number): ChangesTold | undefined {
  const those = changes.filter((change) => change.point === point);
  const [first] = those;
  if (first === undefined) return undefined;
  const { of, to, drawn } = first;
  return { of, to, drawn, plans: those.map((change) => ({ to: change.to, best: bestOf(change) })) };
}

const bestOf = ({ to, weeks, by }: KeptChange): ChangesTold['plans'][number]['best'] =>
  by.map(({ best, gain, outcome, alike, ...told }) => ({
    ...told,
    outcome: outcome as ChangesTold['plans'][number]['best'][number]['outcome'],
    best: best === null ? undefined : { week: best, to },
    gain: gain === null ? undefined : gainOf(gain),
    alike: alike.map((week) => ({ week, to })),
    changes: weeks.map((week) => ({ week, to })),
  }));

function gainOf({ difference, low, high, method, worlds }: NonNullable<KeptChange['by'][number]['gain']>) {
  const known = (value: number | null) => value ?? Number.NaN;
  type Gain = NonNullable<ChangesTold['plans'][number]['best'][number]['gain']>;
  return { estimate: known(difference), low: known(low), high: known(high), n: worlds, method } as Gain;
}

/** What came of what was expected, from the rows of its table. */
export const keptJudgements = (
  rows: readonly Readonly<Record<string, unknown>>[],
): PointDigest['judgements'] =>
  rows.flatMap(({ expected, left, right, holds }) => {
    const expectation = parseExpectation(String(expected));
    if ('message' in expectation) return [];
    return [{ expectation, left: Number(left), right: Number(right), holds: holds === 1 }];
  });
