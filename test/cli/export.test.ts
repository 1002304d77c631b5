import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { importOrg } from '../../src/org/importOrg.ts';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const files = { 'small.yaml': smallScenario };
const read = (folder: string) => async (path: string) => readFileSync(join(folder, path));

describe('uptake export', () => {
  test('writes a graph that is read again, with everybody’s states week by week and the cascade', async () => {
    const folder = folderWith(files);
    const long = ['small.yaml', '--plan', 'voluntary', '--set', 'horizon=60w'];
    const ended = await inFolder(folder, ['export', ...long, '--format', 'gexf', '--out', 'graphs/v.gexf']);
    expect(ended).toMatchObject({ code: 0, out: 'graphs/v.gexf\n' });
    const text = readFileSync(join(folder, 'graphs/v.gexf'), 'utf8');
    expect(text).toMatch(
      /<description>[^<]* · voluntary · replicate (\d+) in possible world \1<\/description>/,
    );
    expect(text).toContain('mode="dynamic" timeformat="integer" start="0" end="60"');
    const spells = [...text.matchAll(/for="state" value="(\w+)" start="(\d+)" end="(\d+)"/g)];
    const covered = spells.reduce((sum, [, , start, end]) => sum + Number(end) - Number(start) + 1, 0);
    expect(covered).toBe(30 * 61);
    const org = await importOrg({ graph: { gexf: 'graphs/v.gexf' } }, read(folder));
    expect(org.size).toBe(30);
    const told = JSON.parse((await inFolder(folder, ['explain', ...long, '--cascade', '--json'])).out);
    const won = told.committed.filter(({ by }: { by: string | null }) => by !== null);
    const cascade = org.ties.find(({ name }) => name === 'cascade')!;
    expect(won.length).toBeGreaterThan(0);
    for (let k = 0; k < cascade.from.length; k++) {
      const pair = { by: org.ids[cascade.from[k]], person: org.ids[cascade.to[k]] };
      expect(won).toContainEqual(expect.objectContaining(pair));
    }
    expect(org.unit.labels.length).toBe(3);
  });

  test('writes the cascade alone as a forest, newcomers apart, each won over once and later than by whom', async () => {
    const folder = folderWith(files);
    // half of the people leave in a year: positions alone would make circles
    const often = ['--set', 'horizon=104w', '--set', 'rule.turnover=0.02', '--set', 'rule.kind=change'];
    const asked = ['small.yaml', '--plan', 'voluntary', '--replicate', '0', ...often];
    const text = (await inFolder(folder, ['export', ...asked, '--format', 'gexf', '--cascade'])).out;
    const told = JSON.parse((await inFolder(folder, ['explain', ...asked, '--cascade', '--json'])).out);
    expect(text).toContain('defaultedgetype="directed"');
    const week = new Map(
      [...text.matchAll(/<node id="([^"]+)"[\s\S]*?<\/node>/g)].map(([node, id]) => [
        id,
        Number(/for="committedIn" value="(\d+)"/.exec(node)?.[1] ?? -1),
      ]),
    );
    const edges = [...text.matchAll(/source="([^"]+)" target="([^"]+)"/g)].map(([, by, of]) => [by, of]);
    expect([...week.values()].filter((each) => each >= 0)).toHaveLength(told.committed.length);
    expect(edges).toHaveLength(told.committed.filter(({ by }: { by: string | null }) => by !== null).length);
    expect(new Set(edges.map(([, of]) => of)).size).toBe(edges.length);
    for (const [by, of] of edges) expect(week.get(by)).toBeLessThan(week.get(of)!);
    expect([...week.keys()].some((id) => /\/\d+$/.test(id))).toBe(true);
  });

  test('writes the states of one week alone', async () => {
    const folder = folderWith(files);
    const graph = async (week: string) =>
      (await inFolder(folder, ['export', 'small.yaml', '--format', 'gexf', '--week', week])).out;
    const start = await graph('0');
    expect(start).toContain('mode="static"');
    expect(start.match(/for="state" value="committed"/g)?.length).toBe(2);
    expect(start).not.toContain('value="cascade"');
    expect((await graph('12')).match(/for="state"/g)?.length).toBe(30);
  });

  test('writes every transition as a table or as lines of JSON, from which the states follow', async () => {
    const folder = folderWith(files);
    const asked = ['export', 'small.yaml', '--replicate', '1', '--format'];
    const rows: Record<string, string>[] = parse((await inFolder(folder, [...asked, 'csv'])).out, {
      columns: true,
    });
    const lines = (await inFolder(folder, [...asked, 'jsonl'])).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      rows.map(({ replicate, week, ...row }) => ({
        ...Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
        replicate: Number(replicate),
        week: Number(week),
      })),
    );
    expect(rows.filter(({ week }) => week === '0').length).toBe(30);
    const state = new Map<string, string>();
    for (const { person, from, to } of rows) {
      expect(state.get(person) ?? '').toBe(from);
      state.set(person, to);
    }
    const { states } = JSON.parse(
      (
        await inFolder(folder, [
          ...['explain', 'small.yaml', '--replicate', '1', '--json', '--person', rows[7].person],
        ])
      ).out,
    );
    expect(states.at(-1)).toBe(state.get(rows[7].person));
  });

  test('shows nobody who exists by name or type, unless asked to', async () => {
    const folder = folderWith({
      'real.yaml': smallScenario.replace(
        /organisation: .*\n/,
        'organisation: { people: { csv: hr.csv }, ties: [{ csv: mail.csv }] }\n',
      ),
      'hr.csv': `id,manager,unit\nanna <&>,,"Head ""office"""\n${Array.from({ length: 9 }, (_, k) => `x${k},anna <&>,${k % 2 ? 'Sales' : 'Plant'}`).join('\n')}\n`,
      'mail.csv': 'source,target,weight\nx1,x2,3\nx3,x4,1\n',
    });
    const asked = ['export', 'real.yaml', '--replicate', '0', '--format'];
    const hidden = (await inFolder(folder, [...asked, 'gexf'])).out;
    const table = (await inFolder(folder, [...asked, 'csv'])).out;
    expect(hidden + table).not.toMatch(/anna|\bx\d|Sales|Plant|office|adopterType/);
    expect(hidden).toContain('id="P0001"');
    // nor does the order of the file show through
    const rows = table.trimEnd().split('\n').slice(1);
    const inOrder = rows
      .map((row) => row.split(','))
      .map(([, , week, name]) => `${week.padStart(3)} ${name}`);
    expect(rows.length).toBeGreaterThan(10);
    expect(inOrder).toEqual(inOrder.toSorted());
    const told = (await inFolder(folder, ['explain', 'real.yaml', '--replicate', '0', '--cascade', '--json']))
      .out;
    const entries: { week: number; person: string }[] = JSON.parse(told).declared;
    const listed = entries.map(({ week, person }) => `${String(week).padStart(3)} ${person}`);
    expect(listed).toEqual(listed.toSorted());
    expect((await inFolder(folder, [...asked, 'gexf', '--reveal'])).out).toContain('for="adopterType"');
    const named = folderWith({
      'hr.csv': readFileSync(join(folder, 'hr.csv'), 'utf8'),
      'mail.csv': readFileSync(join(folder, 'mail.csv'), 'utf8'),
      'made.yaml': readFileSync(join(folder, 'real.yaml'), 'utf8').replace(
        'mail.csv }]',
        'mail.csv }], real: false',
      ),
    });
    const out = ['export', 'made.yaml', '--replicate', '0', '--format', 'gexf', '--out', 'm.gexf'];
    expect((await inFolder(named, out)).code).toBe(0);
    const org = await importOrg({ graph: { gexf: 'm.gexf' } }, read(named));
    expect(org.ids).toContain('anna <&>');
    expect(org.unit.labels).toContain('Head "office"');
  });

  test('replaces a file only when forced, and knows its options', async () => {
    const folder = folderWith({ ...files, 'mine.csv': 'mine' });
    const asked = ['export', 'small.yaml', '--replicate', '0', '--format', 'csv'];
    expect((await inFolder(folder, [...asked, '--out', 'mine.csv'])).code).toBe(9);
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('mine');
    expect((await inFolder(folder, [...asked, '--out', 'mine.csv', '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toMatch(/^plan,replicate,week/);
    expect((await inFolder(folder, [...asked, '--week', '3'])).code).toBe(2);
    expect((await inFolder(folder, [...asked, '--cascade'])).code).toBe(2);
    expect((await inFolder(folder, ['export', 'small.yaml'])).code).toBe(2);
    const late = ['export', 'small.yaml', '--format', 'gexf', '--week', '13'];
    expect((await inFolder(folder, late)).err).toContain('the run ends in week 12');
  });
});
