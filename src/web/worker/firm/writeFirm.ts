import { strToU8, zipSync } from 'fflate';
import { personNames } from '../../../experiment/explain/personNames.ts';
import { anonymised } from '../../../org/anonymise/anonymiseOrg.ts';
import { namesNobody } from '../../../org/anonymise/namesNobody.ts';
import { importOrg, type OrgSource } from '../../../org/importOrg.ts';
import { isBlankMarker } from '../../../org/matching/blankMarkers.ts';
import { matchPeople } from '../../../org/matching/matchPeople.ts';
import type { Org } from '../../../org/org.ts';
import { answersWritten } from '../../../report/page/firm/questionViews.ts';
import type { FirmRead } from '../../../report/page/firm/readFirm.ts';
import { filesOfOrg } from '../../../scenario/connect/filesOfOrg.ts';
import { baseName, folderOf, joinPaths } from '../../../scenario/paths.ts';
import { parseScenario } from '../../../scenario/readScenario.ts';
import { withOrganisation, withPeopleRenamed, withValues, yamlValue } from '../../../scenario/withValues.ts';
import { csvCell } from '../../../text/csvCell.ts';
import type { Asked, FirmWriting, FirmWritten, Given } from '../../protocol/requests.ts';
import { readFrom } from '../session.ts';
import { type Bringing, namesFor, readFirmOf } from './brought.ts';
import { toldOfFirm } from './toldOfFirm.ts';

/**
 * A scenario with another organisation in place of its own, and with answers; everything else in it stays, its comments
 * too. Nobody of the files has a name in it.
 *
 * @throws InputError where the files cannot be read, or the scenario cannot
 */
export async function writeFirm(writing: FirmWriting, bringing: Bringing): Promise<FirmWritten> {
  const { given, organisation, answers, writesChanges, first } = writing;
  const { name } = given;
  let text = textOf(given.files[name]);
  let isNameless = true;
  // of the files beside it, other scenarios stay, which it may extend; tables were those of the organisation before
  const isKept = (path: string) => organisation.from === 'scenario' || /\.(ya?ml|json)$/i.test(path);
  const files: Record<string, string | Uint8Array> = Object.fromEntries(
    Object.entries(given.files).filter(([path]) => isKept(path)),
  );
  const told = (people: number, exists: boolean) =>
    first === undefined ? text : toldOfFirm(text, first, people, exists);
  if (organisation.from === 'numbers') {
    text = withOrganisation(text, { generate: organisation.numbers });
    if (organisation.numbers.people !== undefined) text = told(organisation.numbers.people, false);
  }
  if (organisation.from === 'files') {
    const { asked, keepsLabels } = organisation;
    const read = await readFirmOf(asked, bringing);
    const org = orgIn(read);
    const names = namesFor(org, asked);
    const placeOf = new Map(org.ids.map((id, row) => [id, row]));
    const renamed = withPeopleRenamed(text, (id) => names[placeOf.get(id) ?? -1]);
    isNameless = renamed.left === 0;
    const tables = filesOfOrg(nameless(read, names, keepsLabels));
    text = withOrganisation(renamed.text, tables.organisation);
    text = told(org.size, true);
    // as bytes: no link holds them, and nothing has to read them as texts
    for (const [file, table] of tables.files) files[joinPaths(folderOf(name), file)] = strToU8(table);
  }
  const isOfOrganisation = (path: string) =>
    organisation.from !== 'scenario' && path.startsWith('organisation');
  const changes = writesChanges ? given.changes.filter(([path]) => !isOfOrganisation(path)) : [];
  text = withValues(text, [
    ...changes.map(([path, value]) => [path, yamlValue(value)] as const),
    ...answersWritten(answers),
  ]);
  return { name, files: { ...files, [name]: text }, isNameless };
}

/** The same as an archive of a folder of its name. */
export async function saveFirm(
  writing: FirmWriting,
  bringing: Bringing,
): Promise<{ readonly name: string; readonly archive: Blob }> {
  const { name, files } = await writeFirm({ ...writing, writesChanges: true }, bringing);
  const folder = baseName(name);
  const entries = Object.entries(files).map(([path, content]) => [
    `${folder}/${path}`,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  const archive = zipSync(Object.fromEntries(entries), { level: 6 });
  return { name: `${folder}.zip`, archive: new Blob([archive], { type: 'application/zip' }) };
}

/**
 * Who is who, as a table: what the files call somebody, what they are called from here on, and what People calls them with
 * the seed of the scenario, which gives everybody who exists one more pseudonym.
 */
export async function firmKey({ given, organisation }: Asked<'firmKey'>, bringing: Bringing): Promise<Blob> {
  if (organisation.from !== 'files') throw new Error('only people of files have a key');
  const { asked, keepsLabels } = organisation;
  const read = await readFirmOf(asked, bringing);
  const org = orgIn(read);
  const names = namesFor(org, asked);
  const { files, organisation: section } = filesOfOrg(nameless(read, names, keepsLabels));
  const again = await importOrg(section as OrgSource, readFrom(Object.fromEntries(files)));
  const shown = personNames(again, await seedOf(given));
  const shownOf = new Map(again.ids.map((id, row) => [id, shown[row]]));
  const lines = org.ids.map((id, row) =>
    [id, names[row], shownOf.get(names[row]) ?? ''].map(csvCell).join(','),
  );
  return new Blob([`${keyHeader[asked.language]}\n${lines.join('\n')}\n`], { type: 'text/csv' });
}

const keyHeader = { en: 'id,pseudonym,in People', fr: 'identifiant,pseudonyme,dans Personnes' };

function orgIn({ org, error }: FirmRead): Org {
  if (org === undefined) throw error ?? new Error('nobody was read');
  return org;
}

/** The organisation without names; types and thresholds that a file states stay, since results depend on them. */
function nameless(read: FirmRead, names: readonly string[], keepsLabels: boolean): Org {
  const org = orgIn(read);
  if (!keepsLabels) return anonymised(org, names, { types: true });
  const ids = [...org.ids, ...(org.external?.ids ?? [])];
  return anonymised(org, names, { types: true, labels: namesNobody(ids, calledIn(read)) });
}

/** What the columns of names and addresses hold, those of nobody's identifiers too. */
function calledIn({ proposal }: FirmRead): string[] {
  const people = proposal.tables.find(({ kind }) => kind === 'people');
  if (people === undefined) return [];
  const { names, addresses } = matchPeople(people.look);
  const columns = [...names, ...addresses];
  const called = new Set<string>();
  for (const cells of people.look.rows)
    for (const column of columns) if (!isBlankMarker(cells[column])) called.add(cells[column]);
  return [...called];
}

async function seedOf(given: Given): Promise<string> {
  const overrides = given.changes.map(([path, value]) => ({ path, value }));
  const read = readFrom(given.files);
  return (await parseScenario(textOf(given.files[given.name]), given.name, { read }, overrides)).scenario
    .seed;
}

const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
