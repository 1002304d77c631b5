import type { OpenedFiles } from '../../../org/connect/openFiles.ts';
import type { Correction, Proposal, ProposedTable } from '../../../org/connect/proposal.ts';
import { propose } from '../../../org/connect/propose.ts';
import type { TableKind } from '../../../org/connect/tableKind.ts';
import { tiesColumns } from '../../../org/matching/columnNames.ts';
import { foldName } from '../../../org/matching/foldName.ts';
import { columnNamed, statedName } from '../../../org/matching/positions.ts';
import { peopleColumnNames } from '../../../org/peopleColumns.ts';
import { tablePath } from '../../../org/tableFile.ts';
import { today } from '../../../runners/today.ts';
import { listWords } from '../../../text/listWords.ts';
import type { Text } from '../../../text/text.ts';
import { truncate } from '../../../text/truncate.ts';
import type { Dialogue } from './dialogue.ts';
import { tableLines } from './tableLines.ts';

/** What may be changed of a table, by its kind, in the words that files use. */
const changeable: Readonly<Record<TableKind, readonly string[]>> = {
  people: [...peopleColumnNames, 'also', 'where', 'kind'],
  ties: [...Object.keys(tiesColumns), 'kind'],
  external: ['id', 'kind'],
  none: ['kind'],
};
/** Those that are named in the question; the others can be asked for. */
const offered: Readonly<Record<TableKind, string>> = {
  people: 'id, manager, unit, division, site, function, also, where, kind',
  ties: 'source, target, weight, kind',
  external: 'id, kind',
  none: 'kind',
};

/** What the words mean that are not ours alone. */
const legend: Text = {
  en: 'id: who somebody is · also: how else managers and ties name them · where: the lines that are kept · kind: people, ties, external parties or nothing',
  fr: 'id : qui est la personne · manager : son responsable · unit : son unité · also : comment responsables et liens la nomment aussi · where : les lignes gardées · kind : personnes, liens, parties externes ou rien',
};

/**
 * Shows table by table what it is taken for, and asks what of that is not right, until all are.
 *
 * @param corrections by the position of the table; what is corrected is added
 */
export async function reviewTables(
  opened: OpenedFiles,
  corrections: Map<number, Correction>,
  dialogue: Dialogue,
): Promise<Proposal> {
  dialogue.tell(legend);
  let proposal = propose(opened, corrections, today());
  const review = async (k: number) => {
    let shown: ProposedTable | undefined;
    for (;;) {
      const table = proposal.tables[k]!;
      if (table !== shown) for (const line of tableLines(table, dialogue.output)) dialogue.write(line);
      shown = table;
      const said = await dialogue.ask({
        en: `Enter if that is right, or what is not (${offered[table.kind]}):`,
        fr: `Entrée si c’est juste, ou ce qui ne l’est pas (${offered[table.kind]}) :`,
      });
      if (isYes(said)) return;
      const correction = await correct(said, table, corrections.get(k) ?? {}, dialogue);
      if (correction === undefined) continue;
      corrections.set(k, correction);
      proposal = propose(opened, corrections, today());
    }
  };
  const reviewed = new Set<number>();
  for (let k = 0; k < proposal.tables.length; k++) {
    if (proposal.tables[k]!.kind === 'none') continue;
    reviewed.add(k);
    await review(k);
  }
  for (;;) {
    const left = proposal.tables.flatMap(({ kind }, k) => (kind === 'none' && !reviewed.has(k) ? [k] : []));
    if (left.length === 0) return proposal;
    const k = await askLeftOut(left, proposal, dialogue);
    if (k === undefined) return proposal;
    reviewed.add(k);
    const kind = await askKind(undefined, proposal.tables[k]!, dialogue);
    corrections.set(k, { ...corrections.get(k), kind });
    proposal = propose(opened, corrections, today());
    if (kind !== 'none') await review(k);
  }
}

const isYes = (said: string) => /^(|y|yes|ok|o|oui)$/i.test(said);

/** Shows the tables that are left out, and asks whether one of them is wanted. */
async function askLeftOut(
  left: readonly number[],
  { tables }: Proposal,
  dialogue: Dialogue,
): Promise<number | undefined> {
  for (const [n, k] of left.entries()) {
    const [, first = ''] = tableLines(tables[k]!, dialogue.output);
    dialogue.write(`${n === 0 ? '\n' : ''}  ${n + 1}  ${first}`);
  }
  for (;;) {
    const said = await dialogue.ask({
      en: 'Enter if they are not needed, or the number of one that is:',
      fr: 'Entrée si on n’en a pas besoin, ou le numéro de celui dont on a besoin :',
    });
    if (isYes(said)) return undefined;
    const chosen = /^\d+$/.test(said) ? left[Number(said) - 1] : undefined;
    if (chosen !== undefined) return chosen;
  }
}

/** The correction with one thing changed; undefined where it stays as it is. */
async function correct(
  said: string,
  table: ProposedTable,
  before: Correction,
  dialogue: Dialogue,
): Promise<Correction | undefined> {
  const [, word, given] = /^([^=]*?)\s*(?:=\s*(.*))?$/.exec(said)!;
  const what = changeable[table.kind].find((one) => one.toLowerCase() === word!.toLowerCase());
  if (what === undefined) {
    const words = offered[table.kind];
    dialogue.tell({
      en: `“${truncate(said)}” is none of ${words}`,
      fr: `« ${truncate(said)} » n’est pas dans ${words}`,
    });
    return undefined;
  }
  if (what === 'kind') return { ...before, kind: await askKind(given, table, dialogue), columns: {} };
  if (what === 'where') {
    const where = await askWhere(given, table, dialogue);
    return where === undefined ? undefined : { ...before, where };
  }
  if (given === undefined) listColumns(table, dialogue);
  if (what === 'also') {
    const answer =
      given ??
      (await dialogue.ask({
        en: 'By which columns are people named too? numbers or names with commas, - for none:',
        fr: 'Par quelles autres colonnes les personnes sont-elles nommées ? numéros ou noms séparés par des virgules, - pour aucune :',
      }));
    if (answer === '') return undefined;
    const names = answer === '-' ? [] : answer.split(',').map((one) => columnSaid(one, table, dialogue));
    return names.includes(undefined) ? undefined : { ...before, also: names as string[] };
  }
  const answer =
    given ??
    (await dialogue.ask({
      en: `Which column is ${what}? number or name, - for none:`,
      fr: `Quelle colonne est ${what} ? numéro ou nom, - pour aucune :`,
    }));
  if (answer === '') return undefined;
  const column = answer === '-' ? null : columnSaid(answer, table, dialogue);
  return column === undefined ? undefined : { ...before, columns: { ...before.columns, [what]: column } };
}

/** The columns with their numbers, and some of what stands in each. */
function listColumns({ header, look }: ProposedTable, dialogue: Dialogue): void {
  const { dim } = dialogue.output.errColours;
  const width = Math.min(32, Math.max(...header.map((name) => name.length)));
  for (const [column, name] of header.entries()) {
    const values = [...new Set(look.rows.map((cells) => cells[column]!))].filter((cell) => cell !== '');
    dialogue.write(
      `  ${String(column + 1).padStart(3)}  ${truncate(name).padEnd(width)}  ${dim(listWords(values.slice(0, 3)))}`.trimEnd(),
    );
  }
}

/** A column by its number or its name; told where there is none. */
function columnSaid(said: string, { header }: ProposedTable, dialogue: Dialogue): string | undefined {
  const written = said.trim();
  const named = columnNamed(header, written);
  if (named >= 0) return statedName(header, named);
  const numbered = /^\d+$/.test(written) ? Number(written) - 1 : -1;
  const found = header[numbered] !== undefined;
  if (!found)
    dialogue.tell({
      en: `“${truncate(written)}” is no column: write a number from 1 to ${header.length}, or a name`,
      fr: `« ${truncate(written)} » n’est pas une colonne : écrivez un numéro de 1 à ${header.length}, ou un nom`,
    });
  return found ? statedName(header, numbered) : undefined;
}

const kinds: readonly (readonly [TableKind, RegExp])[] = [
  ['people', /^(p|people|personnes?)$/i],
  ['ties', /^(t|ties?|l|liens?)$/i],
  ['external', /^(x|external|externes?)$/i],
  ['none', /^(-|none|nothing|rien|aucun)$/i],
];

async function askKind(
  given: string | undefined,
  { file, kind }: ProposedTable,
  dialogue: Dialogue,
): Promise<TableKind> {
  const name = truncate(tablePath(file));
  for (let answer = given; ; answer = undefined) {
    const said =
      answer ??
      (await dialogue.ask({
        en: `What is ${name}? people, ties, external (customers, partners), - for nothing:`,
        fr: `Qu’est-ce que ${name} ? personnes, liens, externes (clients, partenaires), - pour rien :`,
      }));
    const found = said === '' ? kind : kinds.find(([, words]) => words.test(said))?.[0];
    if (found) return found;
  }
}

/** Which lines are kept: null for all, undefined where it stays as it is. */
async function askWhere(
  given: string | undefined,
  { header, look }: ProposedTable,
  dialogue: Dialogue,
): Promise<Correction['where']> {
  for (let answer = given; ; answer = undefined) {
    const said =
      answer ??
      (await dialogue.ask({
        en: 'Which lines are kept? column=value,value (such as Status=Active), - for all, Enter to leave it:',
        fr: 'Quelles lignes garder ? colonne=valeur,valeur (comme Statut=Actif), - pour toutes, Entrée pour ne rien changer :',
      }));
    if (said === '-') return null;
    if (said === '') return undefined;
    const [name, values] = said.split(/=(.*)/);
    const column = columnNamed(header, name!.trim());
    const wanted = (values ?? '').split(',').map((value) => value.trim());
    if (column < 0 || values === undefined) {
      dialogue.tell({
        en: `“${truncate(said)}” names no column and its values`,
        fr: `« ${truncate(said)} » ne nomme pas une colonne et ses valeurs`,
      });
      continue;
    }
    const there = countsIn(look.rows.map((cells) => cells[column]!));
    const missing = wanted.filter((value) => !there.some(([own]) => foldName(own) === foldName(value)));
    if (missing.length === 0 || !look.complete) return { [header[column]!]: wanted };
    const held = listWords(
      there.map(([value, count]) => `${value} (${count})`),
      8,
    );
    dialogue.tell({
      en: `no line has ${listWords(missing)}: ${truncate(header[column]!)} holds ${held}`,
      fr: `aucune ligne n’a ${listWords(missing)} : ${truncate(header[column]!)} contient ${held}`,
    });
  }
}

/** Values with how often they stand there, the commonest first. */
function countsIn(cells: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
