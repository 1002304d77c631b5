import { resolve } from 'node:path';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import type { Chosen } from '../run/chooseReplicate.ts';
import type { ReplayOptions } from '../run/openReplay.ts';
import { refuseOverrides } from '../run/overrides.ts';
import { addReplay } from './explain/addReplay.ts';
import { replaceFile } from './options.ts';

const formats = ['gexf', 'csv', 'jsonl', 'parquet'] as const;

interface ExportOptions extends OutputOptions, ReplayOptions {
  readonly format: (typeof formats)[number];
  readonly table?: string;
  readonly week?: number;
  readonly cascade?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export function registerExport(program: DescribedCommand, terminal: Terminal): void {
  addReplay(
    program.command('export', {
      en: 'write one replicate person by person, a graph with its cascade or every transition; or a table of a run or of a study',
      fr: 'écrit une réplique personne par personne, un graphe avec sa cascade ou chaque transition ; ou une table d’un passage ou d’une étude',
    }),
  )
    .option(
      '--format <format>',
      {
        en: 'gexf: graph, states by week and cascade; csv, jsonl: every transition, or a table; parquet: a table',
        fr: 'gexf : graphe, états par semaine et cascade ; csv, jsonl : chaque transition, ou une table ; parquet : une table',
      },
      { choices: formats, mandatory: true },
    )
    .option('--table <table>', {
      en: 'a table of the folder of a run or of a study: summary, contrasts, weekly, points …',
      fr: 'une table du dossier d’un passage ou d’une étude : summary, contrasts, weekly, points…',
    })
    .option(
      '--week <week>',
      { en: 'gexf of this week alone, without time', fr: 'gexf de cette seule semaine, sans le temps' },
      { read: wholeNumber(0, 5200) },
    )
    .option('--cascade', {
      en: 'gexf of who won over whom alone: a forest, without the ties of the organisation',
      fr: 'gexf de qui a gagné qui, seulement : une forêt, sans les liens de l’organisation',
    })
    .option('-o, --out <file>', {
      en: 'file to write; standard output unless given',
      fr: 'fichier à écrire ; par défaut la sortie standard',
    })
    .option('--force', replaceFile)
    .action((options: ExportOptions, path: string) => exportRun(path, terminal, options));
}

/** Writes one replicate of a plan in the form that was asked for. */
export async function exportRun(path: string, terminal: Terminal, options: ExportOptions): Promise<ExitCode> {
  const { openReplay } = await import('../run/openReplay.ts');
  const { chooseReplicate, chosenLine } = await import('../run/chooseReplicate.ts');
  const { gathered, writeFileAtomically } = await import('../../store/writeFileAtomically.ts');
  const output = outputFor(terminal, options);
  if (options.format === 'gexf' && options.table !== undefined) throw tableOfGraph;
  if (options.format !== 'gexf' && (await isOfTables(path, terminal, options))) {
    const { exportTable } = await import('./export/exportTable.ts');
    refuseOverrides(options);
    if (options.plan !== undefined || options.replicate !== undefined) throw wholeTable;
    return exportTable(path, terminal, { ...options, format: options.format });
  }
  if (options.week !== undefined && options.format !== 'gexf') throw weekOfGraph;
  if (options.cascade && options.format !== 'gexf') throw cascadeOfGraph;
  if (options.cascade && options.week !== undefined) throw cascadeOfAllWeeks;
  const opened = await openReplay(path, terminal, output, options);
  const { horizon } = opened.prepared;
  if (options.week !== undefined && options.week > horizon) throw tooLate(horizon);
  const chosen = await chooseReplicate(opened, options, terminal, output);
  const pieces = await piecesOf(chosen, output, options);
  const { out, force = false } = options;
  if (out === undefined) for (const piece of gathered(pieces)) terminal.out.write(piece);
  else {
    await writeFileAtomically(resolve(terminal.workingFolder, out), pieces, force);
    terminal.out.write(`${out}\n`);
  }
  terminal.err.write(`${chosenLine(chosen, output)}\n`);
  return exitCode.ok;
}

/** Whether a table is asked for rather than a replicate: by name, by its form, or because a study has many. */
async function isOfTables(
  path: string,
  { workingFolder }: Terminal,
  { table, format }: ExportOptions,
): Promise<boolean> {
  if (table !== undefined || format === 'parquet') return true;
  const { studyManifestIn } = await import('../../store/studyStatus.ts');
  return (await studyManifestIn(resolve(workingFolder, path))) !== undefined;
}

async function piecesOf(
  { replay, replicate, world }: Chosen,
  { say }: Output,
  { format, week, cascade }: ExportOptions,
): Promise<Iterable<string>> {
  const { everyTransition, weeksOf } = await import('../../experiment/explain/everyTransition.ts');
  const { transitionsCsv, transitionsJsonl } = await import('../../report/why/transitionTable.ts');
  const { change, plan, prepared, reader } = replay;
  const all = everyTransition(change, replicate);
  const { shownOrg } = await import('./export/shownOrg.ts');
  const { org, rows } = shownOrg(replay);
  const of = { plan, replicate, names: reader.names, rows };
  if (format === 'csv') return transitionsCsv(all, of);
  if (format === 'jsonl') return transitionsJsonl(all, of);
  const { cascadeOf } = await import('../../experiment/explain/adoptionCascade.ts');
  const { cascadeGexf } = await import('../../report/gexf/cascadeGexf.ts');
  const { gexf } = await import('../../report/gexf/runGexf.ts');
  const placeOf = new Int32Array(rows.length);
  rows.forEach((row, place) => {
    placeOf[row] = place;
  });
  const moved = (person: number) => (person < 0 ? -1 : placeOf[person]);
  const where = say({
    en: `replicate ${replicate} in possible world ${world}`,
    fr: `réplique ${replicate} dans le monde possible ${world}`,
  });
  const title = `${say(prepared.source.scenario.title) || prepared.source.name} · ${plan} · ${where}`;
  const { adopterCategories, categoriesOf } = await import('../../experiment/explain/adopterCategory.ts');
  const found = cascadeOf(change, replicate);
  const { committed: entries } = found;
  const { category } = categoriesOf(found);
  // within a week by place, not by row: the order of a file would tell who people are
  const order = Array.from(entries.keys()).sort(
    (a, b) => entries[a].week - entries[b].week || moved(entries[a].person) - moved(entries[b].person),
  );
  const placeIn = new Map(order.map((entry, place) => [entry, place]));
  const committed = order.map((entry) => {
    const { person, by, parent, ...rest } = entries[entry];
    return { ...rest, person: moved(person), by: moved(by), parent: placeIn.get(parent) ?? -1 };
  });
  if (cascade) return cascadeGexf({ org, title, committed });
  return gexf({
    org,
    title,
    weeks: weeksOf(all, prepared.horizon).map((states) => Uint8Array.from(rows, (row) => states[row])),
    committed,
    category: reader.reveal ? Array.from(rows, (row) => adopterCategories[category[row]] ?? '') : undefined,
    week,
  });
}

const tableOfGraph = new UsageError(
  { en: 'a table is no graph', fr: 'une table n’est pas un graphe' },
  { en: 'write --format csv, jsonl or parquet', fr: 'écrivez --format csv, jsonl ou parquet' },
);

const wholeTable = new UsageError(
  {
    en: 'a table has all plans and replicates',
    fr: 'une table a tous les plans et toutes les répliques',
  },
  { en: 'leave --plan and --replicate out', fr: 'laissez --plan et --replicate de côté' },
);

const weekOfGraph = new UsageError(
  { en: '--week is for --format gexf', fr: '--week est pour --format gexf' },
  {
    en: 'leave it out: the table holds every week',
    fr: 'laissez-le de côté : la table contient chaque semaine',
  },
);

const cascadeOfGraph = new UsageError(
  { en: '--cascade is for --format gexf', fr: '--cascade est pour --format gexf' },
  {
    en: 'leave it out: the column `by` of the table tells who won over whom',
    fr: 'laissez-le de côté : la colonne `by` de la table dit qui a gagné qui',
  },
);

const cascadeOfAllWeeks = new UsageError(
  { en: '--cascade and --week exclude each other', fr: '--cascade et --week s’excluent' },
  {
    en: 'leave --week out: committedIn tells the week of everybody',
    fr: 'laissez --week de côté : committedIn dit la semaine de chacun',
  },
);

const tooLate = (horizon: number) =>
  new UsageError(
    { en: `the run ends in week ${horizon}`, fr: `le passage finit en semaine ${horizon}` },
    { en: `name a week from 0 to ${horizon}`, fr: `nommez une semaine de 0 à ${horizon}` },
  );
