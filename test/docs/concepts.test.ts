import { describe, expect, it } from 'vitest';
import { ablatable, tacticsOf } from '../../src/experiment/ablation/ablatable.ts';
import { type Prepared, prepare } from '../../src/experiment/prepare.ts';
import { metricNames } from '../../src/model/metrics/metrics.ts';
import { tactics } from '../../src/model/tactics/tactics.ts';
import { filesFrom } from '../../src/runners/files.ts';
import { outcomesOnly } from '../../src/scenario/expect/readExpectations.ts';
import type { Override } from '../../src/scenario/override.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { scenarioSchema } from '../../src/scenario/scenarioSchema.ts';
import { keysAt } from '../../src/scenario/schemaAt.ts';
import { styleNames } from '../../src/scenario/sections/plans.ts';
import { documentAt, namesInTables, root } from './documents.ts';

/** A row of the tables: what the sources speak of, what stands for it, and a command that shows it. */
interface Row {
  readonly concept: string;
  readonly names: readonly string[];
  readonly command: string;
}

const page = documentAt('docs/reference/concepts.md');
const rows = rowsOf(page);
const outcomes: readonly string[] = outcomesOnly;
const kinds = tactics.map(({ kind }) => kind);
/** Keys of plans and steps that rows speak of. */
const planKeys = ['gate', 'after', 'fork', 'between', 'choose'];

function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)]
    .filter(([, first = '']) => first !== 'concept' && !first.startsWith('---'))
    .map(([, concept = '', here = '', command = '']) => ({
      concept,
      names: [...here.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
      command: command.match(/^`(uptake .+)`$/)?.[1] ?? '',
    }));
}

/** A command line in words, quotation marks taken off. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);

interface Command {
  readonly name: string;
  readonly files: readonly string[];
  readonly set: readonly string[];
  readonly without: string | undefined;
}

function read(command: string): Command {
  const [name = '', ...rest] = wordsOf(command);
  const found = {
    name,
    files: [] as string[],
    set: [] as string[],
    without: undefined as string | undefined,
  };
  for (let k = name === 'org' ? 1 : 0; k < rest.length; k++) {
    const word = rest[k]!;
    if (word === '-s') found.set.push(rest[++k]!);
    else if (word === '--without') found.without = rest[++k]!;
    else if (word === '--person' || word === '--replicates') k++;
    else if (!word.startsWith('-')) found.files.push(word);
  }
  return found;
}

const known = new Map<string, Promise<Prepared>>();
function open(file: string, set: readonly string[]): Promise<Prepared> {
  const key = [file, ...set].join(' ');
  const overrides: Override[] = set.map((each) => ({
    path: each.slice(0, each.indexOf('=')),
    value: each.slice(each.indexOf('=') + 1),
  }));
  const files = filesFrom(root);
  const made =
    known.get(key) ?? readScenario(file, { read: files }, overrides).then((source) => prepare(source, files));
  known.set(key, made);
  return made;
}

/** What a row says that is not so; nothing where all of it is. */
async function faultsOf({ names, command }: Row): Promise<string[]> {
  const { files, set, without } = read(command);
  if (files.length === 0) return ['names no scenario'];
  const prepared = await Promise.all(files.map((file) => open(file, set)));
  const { source, plans } = prepared[0]!;
  const measured = new Set(plans.flatMap(({ model }) => model.series.map(({ metric }) => metric)));
  const used = new Set(plans.flatMap(({ change }) => (change ? tacticsOf(change.plan) : [])));
  const faults = names.flatMap((name): string[] => {
    if (metricNames.includes(name)) return measured.has(name) ? [] : [`${name} is not measured there`];
    if (kinds.includes(name)) return used.has(name) ? [] : [`no plan there uses ${name}`];
    if (outcomes.includes(name) || planKeys.includes(name)) return [];
    if ((styleNames as readonly string[]).includes(name))
      return plans.some((plan) => plan.name === name) ? [] : [`no plan ${name} there`];
    return isKey(name) ? [] : [`${name} is nothing`];
  });
  const taken = without === undefined || ablatable(prepared[0]!).includes(without);
  return [...faults, ...(taken ? [] : [`there is no ${without} to take away`])];

  function isKey(name: string): boolean {
    const path = name.split('.');
    return path.every((key, depth) =>
      keysAt(scenarioSchema, path.slice(0, depth), source.resolved)?.includes(key),
    );
  }
}

describe('the table of concepts', () => {
  it('has the five sources, and a name and a command in every row', () => {
    expect(page.match(/^## .+\(20|^## .+\(after|^## Blitzkrieg/gm)).toHaveLength(5);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ command }) => command === '').map(({ concept }) => concept)).toEqual([]);
  });

  it('shows every tactic, every obstacle and every lens somewhere', () => {
    const shown = new Set(rows.flatMap(({ names, command }) => [...names, read(command).without ?? '']));
    expect(kinds.filter((kind) => !shown.has(kind) && kind !== 'dissolve')).toEqual([]);
    const obstacles = keysAt(scenarioSchema, ['climate'], {})!;
    expect(obstacles.filter((key) => !shown.has(`climate.${key}`))).toEqual([]);
    const named = namesInTables(documentAt('docs/guide/lenses.md'));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(rows)('$concept: $command', async (row) => {
    expect(await faultsOf(row)).toEqual([]);
  });

  it('would be seen to be wrong', async () => {
    const row = (names: string[], command: string) => faultsOf({ concept: '', names, command });
    const file = 'scenarios/small-firm.yaml';
    expect(
      await row(['hivemind', 'recognise', 'climate.hope', 'nonsense'], `uptake run ${file}`),
    ).toHaveLength(4);
    expect(await row([], `uptake compare ${file} --without habit`)).toHaveLength(1);
    await expect(row([], 'uptake run scenarios/nowhere.yaml')).rejects.toThrow();
    await expect(row([], `uptake run ${file} -s climate.hope=1`)).rejects.toThrow();
  });
});
