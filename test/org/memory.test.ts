import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/experiment/prepare.ts';
import { importOrg } from '../../src/org/importOrg.ts';
import { memoryGenerated } from '../../src/org/memory.ts';
import { machineMemory } from '../../src/runners/machineMemory.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError, tellProblem } from '../../src/text/problem.ts';

const files: Record<string, string> = {
  'people.csv': `id\n${Array.from({ length: 1000 }, (_, i) => `P${i}`).join('\n')}\n`,
  'ties.csv': `source,target\n${Array.from({ length: 9000 }, (_, t) => `P${t % 999},P${(t % 999) + 1}`).join('\n')}\n`,
  'firm.graphml': '<graphml><graph/></graphml>',
};
const read = async (path: string) => new TextEncoder().encode(files[path]);
const refusal = (asked: Promise<unknown>): Promise<InputError> =>
  asked.then(
    () => expect.unreachable('it was not refused'),
    (error) => error,
  );

describe('a machine without enough memory', () => {
  test('refuses to generate before it begins, with the estimate and what would fit', async () => {
    const text = 'version: 1\norganisation:\n  generate: { people: 3000000 }\n';
    const source = await parseScenario(text, 'large.yaml', { read });
    const began = performance.now();
    const error = await refusal(prepare(source, read, { memory: { total: 1e9, heap: 1e9 } }));
    expect(performance.now() - began).toBeLessThan(500);
    expect(error).toBeInstanceOf(InputError);
    expect(error.subject).toBe('scenario');
    expect(tellProblem(error.problems[0], 'en')).toBe(
      'large.yaml:3  organisation.generate.people  3000000 people with 14 contacts each would take about 1.8 GB ' +
        'of memory, and there are 1.0 GB – write people: 1550000, or fewer contacts, or use a machine with more memory',
    );
    expect(error.problems[0].message.fr).toContain('1,8 Go');
    expect(memoryGenerated({ people: 1_550_000, contacts: 14 })).toBeLessThanOrEqual(1e9);
  });

  test('refuses the file with which the organisation no longer fits', async () => {
    const source = { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv' }] };
    const org = await importOrg(source, read, { memory: { total: 110e6, heap: 10e6 } });
    expect(org.size).toBe(1000);
    const error = await refusal(importOrg(source, read, { memory: { total: 100.8e6, heap: 10e6 } }));
    expect(error.subject).toBe('data');
    expect(error.problems[0]).toMatchObject({ file: 'ties.csv', code: 'too-large' });
  });

  test('refuses names and graphs that would not fit among its objects', async () => {
    const memory = { total: 1e9, heap: 500 };
    for (const source of [{ people: { csv: 'people.csv' } }, { graph: { graphml: 'firm.graphml' } }])
      expect((await refusal(importOrg(source, read, { memory }))).problems[0].code).toBe('too-large');
  });
});

test('this machine says what it has', () => {
  const { total, heap } = machineMemory();
  expect(total).toBeGreaterThan(2e8);
  expect(heap).toBeGreaterThan(5e7);
});
