import { describe, expect, test } from 'vitest';
import { seedKey } from '../../../src/engine/draws.ts';
import { openFiles } from '../../../src/org/connect/openFiles.ts';
import { pseudonyms } from '../../../src/org/privacy.ts';
import { firmViewOf } from '../../../src/report/page/firm/firmViewOf.ts';
import { groupedCounts } from '../../../src/report/page/firm/groupedCounts.ts';
import { answersWritten, questionViews } from '../../../src/report/page/firm/questionViews.ts';
import { readFirm } from '../../../src/report/page/firm/readFirm.ts';
import { type FirmView, nothingSettled, type Settled } from '../../../src/report/page/firmView.ts';
import type { Language } from '../../../src/text/text.ts';
import { workbookOf } from '../../org/workbooks/workbookOf.ts';

const staff = `id,manager,unit,site
E1,,Board,North
E2,E1,Human resources,North
E3,E2,Human resources,North
E4,E1,Plant,South
E5,E4,Human Resources,South
E6,E9,Plant,South
`;
const mail = `from,to,mails
E1,E2,30
E2,E3,12
E4,E5,9
E4,carrier@delmas.example,4
`;

/** What is shown of files, as somebody settled them. */
async function seen(
  files: Readonly<Record<string, string | Uint8Array>>,
  settled: Settled = nothingSettled,
  language: Language = 'en',
) {
  const read = async (path: string) => {
    const content = files[path]!;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const opened = await openFiles(Object.keys(files), read);
  const firm = await readFirm(opened, read, settled, { today: '2026-11-30' });
  const names = firm.org ? pseudonyms(firm.org, seedKey('secret')) : [];
  return { view: firmViewOf(firm, names, language), org: firm.org };
}

const sentences = ({ notes }: FirmView, strength: string) =>
  notes
    .filter((note) => note.strength === strength)
    .map(({ text }) =>
      text.map((part) => (typeof part === 'string' ? part : Object.values(part)[0])).join(''),
    );
const action = ({ notes, problems }: FirmView, label: string) =>
  [...notes, ...problems].flatMap(({ actions }) => actions).find((one) => one.label === label)!;
const headline = ({ headline }: FirmView) =>
  headline.map((part) => (typeof part === 'string' ? part : Object.values(part)[0])).join('');

describe('files of an organisation, as the page shows them', () => {
  test('say of each column what it is, with an example that has a pseudonym, and of every other how much of it fits', async () => {
    const { view } = await seen({ 'staff.csv': staff, 'mail.csv': mail });
    const [people, ties] = view.files;
    const [id, manager] = people!.columns;
    expect(id).toMatchObject({ name: 'Identifier', column: 'id', isUsual: true, isSaid: false });
    expect(id!.example).toMatch(/^E1 → P000\d$/);
    expect(manager!.choices).toEqual([
      { column: 'id', fits: '100%' },
      { column: 'manager', fits: '80%' },
      { column: 'unit', fits: '0%' },
      { column: 'site', fits: '0%' },
    ]);
    expect(ties!.columns.map(({ name, column }) => [name, column])).toEqual([
      ['From', 'from'],
      ['To', 'to'],
      ['How much', 'mails'],
    ]);
    expect(headline(view)).toBe(
      '6 people in four units, and who is in touch with whom. Three things to look at.',
    );
    expect(view.understood!.seats.sites!.names).toEqual(['North', 'South']);
  });

  test('ask about what may change the result, and each button settles it', async () => {
    const files = { 'staff.csv': staff, 'mail.csv': mail };
    const { view } = await seen(files);
    expect(sentences(view, 'mayChangeResult')).toEqual([
      '1 manager who is not in the file is named in 1 of 5 lines of "manager"; whoever stands there has no manager here.',
      '1 stranger in 1 of 4 lines left out.',
      '“Human resources” 2 and “Human Resources” 1 look alike. One unit?',
    ]);
    expect(view.notes.flatMap(({ names }) => (names.length > 0 ? [names] : []))).toEqual([
      [{ name: 'E9', count: '1' }],
      [{ name: 'carrier@delmas.example', count: '1' }],
    ]);

    const merged = await seen(files, action(view, 'Merge').sets);
    expect(merged.org!.unit.labels).toEqual(['Board', 'Human resources', 'Plant']);
    expect(headline(merged.view)).toContain('three units');
    const apart = await seen(files, action(view, 'Keep apart').sets);
    expect(headline(apart.view)).toContain('four units, and who is in touch with whom. Two things');
    expect(sentences(apart.view, 'counted')).toContain(
      '“Human resources” 2 and “Human Resources” 1 look alike and are kept apart.',
    );

    const partners = await seen(files, action(view, 'They are partners').sets);
    expect(partners.org!.external!.ids).toEqual(['carrier@delmas.example']);
    expect(sentences(partners.view, 'counted')).toContain(
      '1 stranger is a partner: tied to people, and never people themselves.',
    );
  });

  test('stop at what somebody refuses, with its line, its neighbours and the fault in it, and go on once it is left out', async () => {
    const files = { 'staff.csv': staff };
    const { view } = await seen(files, { ...nothingSettled, strangers: 'refuse' });
    const [problem] = view.problems;
    expect(view.understood).toBe(undefined);
    expect(problem!.place).toBe('staff.csv, line 7');
    expect(problem!.lines.map(({ line, text, fault }) => [line, fault ? text.slice(...fault) : ''])).toEqual([
      [6, ''],
      [7, 'E9'],
    ]);
    const { view: again } = await seen(files, action(view, 'Leave them out').sets);
    expect(again.understood!.people).toBe(6);
  });

  test('underline the first of many strangers, although others are named more often', async () => {
    const others = Array.from({ length: 12 }, (_, k) => [`X${k},E1,1`, `X${k},E2,1`])
      .flat()
      .join('\n');
    const ties = `from,to,mails\nE1,E2,3\nsolo,E1,1\n${others}\n`;
    const { view } = await seen(
      { 'staff.csv': staff.replace('E9', 'E4'), 'mail.csv': ties },
      {
        ...nothingSettled,
        tables: { 'mail.csv': { kind: 'ties', columns: { source: 'from', target: 'to' } } },
      },
    );
    const line = view.problems[0]!.lines.find(({ fault }) => fault !== undefined)!;
    expect(line.text.slice(...line.fault!)).toBe('solo');
  });

  test('take a column that is said, and none where none is said', async () => {
    const files = { 'staff.csv': staff };
    const said = (columns: Record<string, string | null>): Settled => ({
      ...nothingSettled,
      tables: { 'staff.csv': { columns } },
    });
    const bySite = await seen(files, said({ unit: 'site' }));
    expect(headline(bySite.view)).toContain('6 people in two units');
    expect(bySite.view.files[0]!.columns.find(({ role }) => role === 'unit')).toMatchObject({
      column: 'site',
      why: 'as you said',
      isSaid: true,
    });
    const without = await seen(files, said({ manager: null }));
    expect(headline(without.view)).toContain('who is in touch with whom is not said');
  });

  test('of sheets of one workbook, list managers where managers are missing, and strangers of ties where ties name them', async () => {
    const rows = (csv: string) =>
      csv
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const workbook = workbookOf({ Staff: rows(staff), Mail: rows(mail) });
    const { view } = await seen({ 'hr.xlsx': workbook });
    const asked = view.notes.filter(({ names }) => names.length > 0);
    expect(asked.map(({ names, actions }) => [names[0]!.name, actions.map(({ label }) => label)])).toEqual([
      ['E9', ['Refuse them', 'Leave them out']],
      ['carrier@delmas.example', ['They are partners', 'Refuse them', 'Leave them out']],
    ]);
  });

  test('leave out who left on a day that has passed, say so, and read everybody where somebody wants it', async () => {
    const withDays = staff
      .trim()
      .split('\n')
      .map((line, k) => `${line},${['Date de sortie', '', '31/03/2025', '', '31/12/2030', '', ''][k]}`)
      .join('\n');
    const { view, org } = await seen({ 'staff.csv': withDays });
    expect(org!.ids).toEqual(['E1', 'E3', 'E4', 'E5', 'E6']);
    const left = view.files[0]!.others.find(({ name }) => name === 'Left out')!;
    expect([left.what, left.why]).toEqual([
      'Date de sortie',
      'without 1 line whose day has passed: 31/03/2025',
    ]);
    expect(sentences(view, 'counted')).toContain('1 of 6 lines left out by Date de sortie.');
    const all = await seen({ 'staff.csv': withDays }, left.action!.sets);
    expect(all.org!.size).toBe(6);
    expect(sentences(all.view, 'mayChangeResult')).toContain(
      '"Date de sortie" says when somebody leaves, and everybody is read.',
    );
  });

  test('without ties show no figures of ties, and speak of a hierarchy only where somebody has a manager', async () => {
    const { view } = await seen({ 'staff.csv': staff });
    expect(view.understood!.figures.map(({ key }) => key)).toEqual(['people', 'units', 'layers', 'span']);
    expect(headline(view)).toContain('ties follow the hierarchy');
    const tied = await seen({ 'staff.csv': staff, 'mail.csv': mail });
    expect(tied.view.understood!.figures.find(({ key }) => key === 'contacts')).toMatchObject({
      remark: 'up to 2',
      measured: 'less than most firms: 8–20',
    });
    const nobodyLeads = await seen({ 'staff.csv': 'id,manager,unit\nE1,,A\nE2,,A\nE3,,B\n' });
    expect(headline(nobodyLeads.view)).toContain('who is in touch with whom is not said');
  });

  test('in French have its words and its spaces', async () => {
    const { view } = await seen({ 'staff.csv': staff, 'mail.csv': mail }, nothingSettled, 'fr');
    expect(headline(view)).toBe(
      '6 personnes dans quatre unités, et qui est en contact avec qui. Trois choses à regarder.',
    );
    expect(view.files[0]!.columns[1]!.choices[1]).toEqual({ column: 'manager', fits: '80\u202f%' });
  });
});

test('counts are grouped where they are long, and what is quoted is left as it is', () => {
  expect(
    groupedCounts('plus de 5000 lignes, «\u00a02024 lots », 1768 dans A, 0013 fois, en 2027.', 'fr'),
  ).toBe('plus de 5\u202f000 lignes, «\u00a02024 lots », 1\u202f768 dans A, 0013 fois, en 2027.');
});

describe('ten questions', () => {
  test('call structures in French by their French names', () => {
    const [structure] = questionViews(undefined, 'fr');
    expect(structure!.unknown).toContain('ordinaire\u00a0: organique');
    expect(structure!.answers[0]).toMatchObject({ value: 'organic', shown: 'organique' });
  });

  test('show what each answer writes and what would be answered alike, and write no more than was answered', () => {
    const questions = questionViews(undefined, 'en');
    expect(questions).toHaveLength(10);
    const leadership = questions.find(({ key }) => key === 'climate.leadership')!;
    expect(leadership.answers.map(({ shown, range }) => `${shown} (${range})`)).toEqual([
      '0 (0–0.13)',
      '0.25 (0.13–0.38)',
      '0.5 (0.38–0.63)',
      '0.75 (0.63–0.88)',
      '1 (0.88–1)',
    ]);
    expect(
      answersWritten({ 'climate.leadership': '0.25', 'climate.digitalDivide': '10%', 'climate.habit': '7' }),
    ).toEqual([
      ['climate.leadership', 0.25],
      ['climate.digitalDivide', '10%'],
    ]);
  });
});
