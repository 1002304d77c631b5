import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { simulate } from '../../../src/engine/simulate.ts';
import { explainPerson } from '../../../src/experiment/explain/explainPerson.ts';
import { medianReplicate } from '../../../src/experiment/explain/medianReplicate.ts';
import { personHistory } from '../../../src/experiment/explain/personHistory.ts';
import { replay } from '../../../src/experiment/explain/replay.ts';
import { isDecisive } from '../../../src/experiment/explain/whatDecided.ts';
import { prepare } from '../../../src/experiment/prepare.ts';
import { sumOfParts } from '../../../src/model/driveTerms.ts';
import { parseScenario } from '../../../src/scenario/readScenario.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const read = (path: string) => readFile(new URL(path, data));
const scenario = `version: 1
title: A manufacturer
horizon: 104w
replicates: 20
organisation:
  people: { csv: manufacturing_emails/nodes.csv, columns: { unit: branch } }
  ties: [{ csv: manufacturing_emails/edges.csv, directed: true, scale: log1p }]
target: { structure: coordinated }
plans:
  voluntary: { style: voluntary }
  blitzkrieg: { style: blitzkrieg }
`;

test('a manufacturer: reasons add up, and a tie that decides changes the week when it is taken away', async (context) => {
  if (!existsSync(new URL('manufacturing_emails/', data))) context.skip('needs data: manufacturing_emails');
  const source = await parseScenario(scenario, 'manufacturer.yaml', { read });
  const prepared = await prepare(source, read);
  const { inWorldOf, model } = prepared.plans[0];
  const { replicate } = await medianReplicate((r) => inWorldOf(r).change!, prepared.replicates);
  const { change } = inWorldOf(replicate);

  // the replay is the run: what it measures are the same numbers, series by series
  const played = replay(change!, replicate).values;
  const run = simulate(model, replicate).values;
  const weeks = prepared.horizon + 1;
  const row = model.series.findIndex(({ metric, group }) => metric === 'buyIn' && group === 'all');
  const always = model.series
    .filter(({ group }) => group === 'all')
    .findIndex(({ metric }) => metric === 'buyIn');
  expect(played.slice(always * weeks, (always + 1) * weeks)).toEqual(
    run.slice(row * weeks, (row + 1) * weeks),
  );

  let told = 0;
  let decisive = 0;
  for (let person = 0; told < 10 || decisive === 0; person++) {
    const { life, moment, decided } = await explainPerson(change!, replicate, person);
    for (const { decision, contacts } of life.moments) {
      expect(sumOfParts(decision.drive)).toBe(decision.circumstances.drive);
      const heard = contacts.reduce((sum, { contribution }) => sum + contribution, 0);
      expect(Math.min(1, heard)).toBeCloseTo(decision.circumstances.exposure, 12);
    }
    if (moment === undefined) continue;
    told++;
    for (const instead of decided!.ties.filter((each) => isDecisive(each, moment))) {
      decisive++;
      const [out] = instead.without;
      const other = personHistory(change!, replicate, person, [out]);
      expect(other.states[moment.week]).toBeDefined();
      const again = other.moments.filter(({ to, tenure }) => to === moment.to && tenure === moment.tenure);
      expect(again[0]?.week).toBe(instead.week);
      expect(instead.week).not.toBe(moment.week);
    }
  }
}, 60_000);
