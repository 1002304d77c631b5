import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isAbsent } from '../../bench/contestants/contestant.ts';
import { reference } from '../../bench/contestants/reference.ts';
import { prepareText } from '../../bench/inputs/changeInputs.ts';
import { writeRecordedInputs } from '../../bench/inputs/recordedInputs.ts';
import { stylesScenario } from '../../bench/inputs/scenarios.ts';
import { startChild } from '../../bench/measure/child.ts';
import { type EventName, events } from '../../bench/schedule/planEvents.ts';
import type { RecordedRun } from '../../bench/schedule/recordRun.ts';
import type { PlanInWorlds } from '../../src/experiment/possibleWorlds.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { RESISTANT, UNAWARE } from '../../src/model/states.ts';
import { filesFrom } from '../../src/runners/files.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { everyTacticScenario } from './everyTacticScenario.ts';

const scratch = mkdtempSync(join(tmpdir(), 'uptake-recorded-'));
const c = reference(scratch);
afterAll(() => rmSync(scratch, { recursive: true }));

/** Has plain C play recorded runs again, and holds every state, tie and reading of every week against ours. */
async function playedAgain(
  name: string,
  plans: readonly PlanInWorlds[],
  runs: number,
): Promise<RecordedRun[]> {
  if (isAbsent(c)) throw new Error('without a compiler nothing is played again');
  const folder = join(scratch, name);
  const recorded = writeRecordedInputs(join(folder, 'styles'), plans, runs);
  const child = await startChild(c, 'styles', folder);
  try {
    for (const [run, { weeks }] of recorded.entries()) {
      const theirs = await child.trace(run);
      expect(theirs.length).toBe(weeks.length);
      weeks.forEach((week, w) => {
        const people = recorded[run].people;
        expect(differences(theirs[w], week, people), `${name}, run ${run}, week ${w + 1}`).toEqual([]);
      });
    }
  } finally {
    child.stop();
  }
  return recorded;
}

const needsCompiler = isAbsent(c) ? ` (needs package: ${c.needs})` : '';

describe.skipIf(isAbsent(c))(
  `whole weeks in plain C are ours, to the last person and tie${needsCompiler}`,
  () => {
    test('under the three styles', async () => {
      const { plans } = await prepareText(stylesScenario(240));
      const recorded = await playedAgain('styles', plans, 12);
      // so that equal runs are no runs of nothing
      const [blitzkrieg] = recorded;
      expect(blitzkrieg.posts).toBeGreaterThan(9);
      expect(blitzkrieg.weeks.at(-1)).not.toEqual(recorded[1].weeks.at(-1));
    });

    const folder = resolve(import.meta.dirname, '../../scenarios');
    const read = filesFrom(folder);
    test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
      'under the plans of %s, where people move by the rule in one climate',
      async (name) => {
        const { plans, org } = await prepare(await readScenario(name, { read }), read);
        const { change } = plans[0];
        if (change === undefined || change.setting.climateOf !== undefined || org.size > 3_000) return;
        await playedAgain(name, plans, plans.length);
      },
    );

    test('under every tactic that moves posts, ties, states or thresholds, whatever structure stands at first', async () => {
      const recorded: RecordedRun[] = [];
      for (const structure of ['coordinated', 'centralised', 'dandelion', 'honeycomb']) {
        const { plans } = await prepareText(everyTacticScenario(structure));
        recorded.push(...(await playedAgain(structure, plans, 2 * plans.length)));
      }
      const seen = new Set(recorded.flatMap((run) => [...eventsOf(run)]));
      expect(seen).toEqual(new Set<EventName>(events));
      // of the readings in effect that end each week: people in the largest group of peers, divisions led by their hub
      const most = (fromEnd: number) =>
        Math.max(...recorded.flatMap(({ weeks }) => weeks.map((week) => week.at(-fromEnd)!)));
      expect(most(4)).toBeGreaterThan(5);
      expect(most(2)).toBeGreaterThan(1);
      expect(recorded.reduce((sum, run) => sum + dismissedIn(run), 0)).toBeGreaterThan(5);
    });
  },
);

/** The first things in which a week of theirs is not ours, in words. */
function differences(theirs: readonly number[], ours: readonly number[], people: number): string[] {
  const what = (at: number) => {
    if (at < people) return `state of row ${at}`;
    if (at < 2 * people) return `tie of row ${at - people}`;
    return ours.length - at > READINGS
      ? `post or pair, at ${at - 2 * people}`
      : `reading, at ${at - ours.length}`;
  };
  const told = theirs.length === ours.length ? [] : [`${theirs.length} numbers instead of ${ours.length}`];
  ours.forEach((value, at) => {
    if (theirs[at] !== value) told.push(`${what(at)}: ${theirs[at]} instead of ${value}`);
  });
  return told.slice(0, 5);
}
const READINGS = 18;

/** What plans did in a run, read as the reference reads it. */
function* eventsOf({ whole }: RecordedRun): Generator<EventName> {
  for (let at = 0; at < whole.length; ) {
    const count = whole[at++];
    for (let k = 0; k < count; k++, at += 4) yield events[whole[at]];
    for (let lever = 0; lever < LEVERS; lever++) at += 1 + whole[at];
  }
}
const LEVERS = 9;

/** People who resisted openly one week and were replaced the next, where nobody leaves of their own accord. */
function dismissedIn({ people, weeks }: RecordedRun): number {
  let dismissed = 0;
  for (let w = 1; w < weeks.length; w++)
    for (let i = 0; i < people; i++)
      if (weeks[w - 1][i] === RESISTANT && weeks[w][i] === UNAWARE) dismissed++;
  return dismissed;
}
