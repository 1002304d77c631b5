import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAbsent } from '../../bench/contestants/contestant.ts';
import { reference } from '../../bench/contestants/reference.ts';
import { prepareText } from '../../bench/inputs/changeInputs.ts';
import { writeRecordedInputs } from '../../bench/inputs/recordedInputs.ts';
import { stylesScenario } from '../../bench/inputs/scenarios.ts';
import { startChild } from '../../bench/measure/child.ts';
import { recordRun } from '../../bench/schedule/recordRun.ts';
import { replay } from '../../src/experiment/explain/replay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'uptake-recorded-'));
const c = reference(scratch);
afterAll(() => rmSync(scratch, { recursive: true }));

test('the whole week in plain C is ours', async (context) => {
  if (isAbsent(c)) return context.skip(`needs package: ${c.needs}`);
  const { plans } = await prepareText(stylesScenario(240));
  const styles = plans.filter(({ name }) => name !== 'nothing');
  writeRecordedInputs(join(scratch, 'styles'), styles, 6);
  const child = await startChild(c, 'styles', scratch);
  for (let run = 0; run < 6; run++) {
    const { weeks } = recordRun(replay, styles[run % 3].change!, run);
    const theirs = await child.trace(run);
    weeks.forEach((week, w) => expect(theirs[w], `run ${run}, week ${w + 1}`).toEqual(week));
  }
  child.stop();
});
