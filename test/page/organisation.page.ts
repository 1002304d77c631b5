import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { click, dropFiles, isThere, textOf, until, waitFor } from '../browser/find.ts';
import { inEachBrowser } from '../browser/inEachBrowser.ts';
import { workbookOf } from '../org/workbooks/workbookOf.ts';
import {
  english,
  englishNames,
  everythingKept,
  french,
  frenchNames,
  listKept,
  organisationScreen,
  runSaved,
} from './broughtFirm.ts';
import { complete } from './shownPage.ts';

const data = join(import.meta.dirname, '../../../shared/data/manufacturing_emails');

inEachBrowser('an organisation that is brought', (openPage) => {
  const {
    page,
    url,
    understood,
    complaints,
    bring,
    press,
    headline,
    says,
    saved,
    choose,
    columnOf,
    fingerprint,
  } = organisationScreen(openPage);

  it('is the brewery: a column is corrected and taken back, and the firm that is used has the fingerprint of its saved files', async () => {
    await press('Try a brewery of 86');
    await understood();
    expect(await headline()).toBe('86 people in nine units, and who is in touch with whom.');
    expect(await textOf(page(), '.file td.cell-example')).toMatch(/^E001 → P\d{4}$/);

    await choose('Unit', 'site');
    await says('two units');
    expect(await isThere(page(), 'select.changed')).toBe(true);
    await page().press('Control+z');
    await says('nine units');
    expect(await columnOf('Unit')).toBe('service');

    await press('Save as files');
    const archive = unzipSync(await saved('organic-to-coordinated.zip'));
    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    expect(await runSaved(archive)).toContain(await fingerprint());
    const scenario = Buffer.from(archive['organic-to-coordinated/organic-to-coordinated.yaml']!).toString();
    // what told of the first firm is told of this one, and everything else stays
    expect(scenario).toContain('title: { en: A firm of 86 people,');
    expect(scenario).not.toMatch(/240|made up to resemble|expectation/);
    expect(scenario).toContain('start: { structure: organic, active: 5% }');
    expect(scenario).toContain('people.csv');
    await click(page(), { role: 'link', name: 'Organisation' });
    await until(
      page(),
      () =>
        /^In use: 86 people in nine units, under pseudonyms/.test(
          document.querySelector('main.organisation h1')?.textContent ?? '',
        ) || undefined,
    );
    expect(await isThere(page(), '.questions summary')).toBe(true);
    expect(complaints()).toEqual([]);
  });

  it('from a French HR system is read, settled and used, and nobody of it is in the address, the history, the store or a request', async () => {
    await bring(french);
    expect(await headline()).toMatch(/^7 people in four units, .* to look at\.$/);
    const before = page().requests.length;
    await press('Merge');
    await says('three units');
    await press('They are partners');
    await until(
      page(),
      () => /partner/.test(document.querySelector('.note-list.done')?.textContent ?? '') || undefined,
    );
    await understood();
    await press('Save who is who');
    const key = (await saved('who-is-who.csv')).toString();
    expect(key).toMatch(/^id,pseudonym,in People\n/);
    expect(key).toMatch(/\n0003,P000\d,P000\d\n/);

    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    await complete(page());
    await until(page(), listKept);
    const kept = await page().evaluate(everythingKept);
    expect(kept).toContain('people.csv');
    expect(kept).toContain('P0001');
    expect(frenchNames.filter((name) => kept.includes(name))).toEqual([]);
    expect(kept).not.toMatch(/\b000[1-8]\b/);
    const asked = page().requests.slice(before);
    expect(
      asked.filter(
        (address) => !address.startsWith(new URL('.', url()).href) && !address.startsWith('blob:'),
      ),
    ).toEqual([]);
    expect(frenchNames.filter((name) => asked.some((url) => url.includes(name)))).toEqual([]);
  });

  it('from an English one has a manager whom nobody knows: told, refused at its line, taken back', async () => {
    await bring(english);
    expect(await headline()).toMatch(/^7 people in three units; ties follow the hierarchy/);
    await press('Refuse them');
    const problem = await textOf(page(), '.file-problem');
    expect(problem).toMatch(/staff\.csv, line 8/);
    expect(await textOf(page(), '.file-problem u')).toBe('K-999');
    // the last good reading stays, and cannot be used
    expect(await isThere(page(), '.understood.stale .figures')).toBe(true);
    await press('Leave them out');
    await understood();
    await choose('Unit', 'Office');
    await says('two units');
    await press('Save as files');
    const archive = unzipSync(await saved('organic-to-coordinated.zip'));
    const texts = Object.values(archive).map((bytes) => Buffer.from(bytes).toString());
    expect(englishNames.filter((name) => texts.some((text) => text.includes(name)))).toEqual([]);
    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    expect(await runSaved(archive)).toContain(await fingerprint());
  });

  it('is a workbook with people on one sheet and ties on another', async () => {
    const people = Array.from({ length: 30 }, (_, k) => [
      `E${k + 10}`,
      k === 0 ? null : k < 4 ? 'E10' : 'E11',
      ['Board', 'Sales', 'Plant'][k % 3]!,
    ]);
    const ties = Array.from({ length: 29 }, (_, k) => [`E${k + 10}`, `E${k + 11}`, k + 3]);
    const workbook = workbookOf({
      Staff: [['Employee ID', 'Manager', 'Department'], ...people],
      Mail: [['From', 'To', 'Mails'], ...ties],
    });
    await bring({ 'hr.xlsx': workbook });
    expect(await headline()).toMatch(/^30 people in three units, and who is in touch with whom\./);
    expect(await textOf(page(), '.file + .file h2')).toBe('hr.xlsx · Mail');
    await press('Save who is who');
    const key = (await saved('who-is-who.csv')).toString();
    await press('Use this firm');
    await waitFor(page(), 'main.compare');
    await complete(page());
    // in People everybody has one more pseudonym, which the key tells
    await click(page(), { role: 'link', name: 'People' });
    const [, pseudonym = ''] = /(P\d{4})/.exec(await textOf(page(), '.people-list [role=option]')) ?? [];
    expect(key).toContain(`,${pseudonym}\n`);
  });

  const missing = !existsSync(data);
  it.skipIf(missing)(
    `is a manufacturing company${missing ? ' (needs data: manufacturing_emails)' : ''}`,
    async () => {
      const file = (name: string) => readFileSync(join(data, name), 'utf8');
      await bring({ 'nodes.csv': file('nodes.csv'), 'edges.csv': file('edges.csv') });
      expect(await headline()).toMatch(/^167 people/);
      expect(await textOf(page(), '.figures')).toMatch(/clustering/);
      await press('Use this firm');
      await waitFor(page(), 'main.compare');
      await complete(page());
      expect(complaints()).toEqual([]);
    },
  );

  it('that is none is told by name, and a table without people says what is missing', async () => {
    await dropFiles(page(), 'main.organisation', { 'network.gml': 'graph [\n node [ id 1 ]\n]\n' });
    await waitFor(page(), '.file-problem');
    expect(await textOf(page(), '.file-problem')).toMatch(/GML/);
  });

  it('has complained of nothing after all that', () => {
    expect(complaints()).toEqual([]);
  });
});
