import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '../../report/html/page.ts';
import { OutputError } from '../../store/outputError.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import { addPartsOption, replaceFile } from './options.ts';

const formats = ['html', 'md'] as const;

interface ReportOptions extends OutputOptions {
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly drawings?: string;
  readonly force?: boolean;
}

export function registerReport(program: DescribedCommand, terminal: Terminal): void {
  addPartsOption(
    program.command('report', {
      en: 'write the report of a run or of a study again, or several runs in one table',
      fr: 'récrit le rapport d’un passage ou d’une étude, ou plusieurs passages dans un tableau',
    }),
  )
    .argument('<run...>', {
      en: 'folders that uptake run has written',
      fr: 'dossiers écrits par uptake run',
    })
    .option(
      '--format <format>',
      {
        en: 'html: one page, of which two sheets are for a board; md: the same as text, without charts',
        fr: 'html : une page, dont deux feuilles pour un comité ; md : la même en texte, sans graphiques',
      },
      { choices: formats, fallback: 'html' },
    )
    .option('-o, --out <file>', {
      en: 'file to write; standard output unless given',
      fr: 'fichier à écrire ; par défaut la sortie standard',
    })
    .option('--drawings <folder>', {
      en: 'write every chart and the scoreboard as SVG into a folder as well, for slides; the page itself makes PNG of them',
      fr: 'écrit aussi chaque graphique et le tableau des plans en SVG dans un dossier, pour diapositives ; la page elle-même en fait des PNG',
    })
    .option('--force', replaceFile)
    .action((options: ReportOptions, runs: string[]) => report(runs, terminal, options));
}

/** Writes the report of runs that are over; nothing is computed again. */
export async function report(
  runs: readonly string[],
  terminal: Terminal,
  options: ReportOptions,
): Promise<ExitCode> {
  const { writeFileAtomically } = await import('../../store/writeFileAtomically.ts');
  const output = outputFor(terminal, options);
  const { out, drawings, force = false, format } = options;
  const study = await studyText(runs, terminal, output, options);
  if (study !== undefined) {
    if (out === undefined) terminal.out.write(study);
    else {
      await writeFileAtomically(resolve(terminal.workingFolder, out), [study], force);
      terminal.out.write(`${out}\n`);
    }
    return exitCode.ok;
  }
  const pages: Page[] = [];
  for (const run of runs) pages.push(await pageOf(run, terminal, output));
  const isShown = out !== undefined || drawings === undefined;
  const drawn = drawings !== undefined || (format === 'html' && pages.length === 1) ? await draw(pages) : [];
  const text = isShown ? await written(pages, format, drawn) : '';
  const files =
    drawings === undefined ? [] : await drawnFiles(pages, drawn, resolve(terminal.workingFolder, drawings));
  if (!force) for (const { path } of files) refuseToReplace(path);
  if (out !== undefined) await writeFileAtomically(resolve(terminal.workingFolder, out), [text], force);
  for (const { path, content } of files) await writeFileAtomically(path, [content], force);
  if (out !== undefined) terminal.out.write(`${out}\n`);
  else if (isShown) terminal.out.write(text);
  if (drawings !== undefined) terminal.out.write(`${drawings}\n`);
  return exitCode.ok;
}

/**
 * The report of a study; undefined where none is named.
 *
 * @throws UsageError where anything is named beside it
 */
async function studyText(
  named: readonly string[],
  { workingFolder }: Terminal,
  { language }: Output,
  { format, drawings }: ReportOptions,
): Promise<string | undefined> {
  const { studyManifestIn } = await import('../../store/studyStatus.ts');
  const found = await Promise.all(named.map((path) => studyManifestIn(resolve(workingFolder, path))));
  const manifest = found.find((each) => each !== undefined);
  if (manifest === undefined) return undefined;
  if (named.length > 1 || drawings !== undefined) throw oneStudy;
  const { refuseOtherParts } = await import('../../store/partsOfRun.ts');
  refuseOtherParts(named[0], manifest.parts);
  const { readStudyPage } = await import('../../store/readStudyPage.ts');
  const page = await readStudyPage(resolve(workingFolder, named[0]), manifest, language);
  if (format === 'md') return (await import('../../report/studyReport/studyMarkdown.ts')).studyMarkdown(page);
  return (await import('../../report/studyReport/studyHtml.ts')).studyHtml(page);
}

const oneStudy = new UsageError(
  {
    en: 'the report of a study stands by itself, without drawings',
    fr: 'le rapport d’une étude se lit seul, sans dessins',
  },
  { en: 'name the folder of one study', fr: 'nommez le dossier d’une étude' },
);

/** A run as its page is drawn from, with the scenario that its folder holds. */
async function pageOf(run: string, terminal: Terminal, { language }: Output): Promise<Page> {
  const { readRun } = await import('../../store/readRun.ts');
  const { openScenario } = await import('../run/openScenario.ts');
  const { evaluate } = await import('../../experiment/expect/evaluate.ts');
  const folder = resolve(terminal.workingFolder, run);
  const { comparison, fingerprint } = await readRun(folder);
  const { source } = await openScenario(join(run, 'scenario.resolved.yaml'), terminal);
  const resolvedText = await readFile(join(folder, 'scenario.resolved.yaml'), 'utf8');
  const judgements = evaluate(source.expectations, comparison);
  return { comparison, language, fingerprint: fingerprint.short, resolvedText, source, judgements };
}

/** Every run as a page; each is drawn once, whatever is written of it. */
async function draw(pages: readonly Page[]): Promise<string[]> {
  const { pageHtml } = await import('../../report/reportHtml.ts');
  return pages.map(pageHtml);
}

async function written(
  pages: readonly Page[],
  format: ReportOptions['format'],
  drawn: readonly string[],
): Promise<string> {
  const [page] = pages;
  if (format === 'md') {
    const { boardMarkdown } = await import('../../report/board/boardMarkdown.ts');
    const { runsMarkdown } = await import('../../report/board/runsTable.ts');
    return pages.length === 1 ? boardMarkdown(page) : runsMarkdown(pages);
  }
  const { runsHtml } = await import('../../report/reportHtml.ts');
  return pages.length === 1 ? drawn[0] : runsHtml(pages);
}

/** The drawings of every run; with the run's name before them where there are several. */
async function drawnFiles(
  pages: readonly Page[],
  drawn: readonly string[],
  folder: string,
): Promise<{ path: string; content: string }[]> {
  const { drawingFiles } = await import('../../report/board/drawings.ts');
  return pages.flatMap((page, k) => {
    const same = pages
      .slice(0, k)
      .filter(({ comparison }) => comparison.name === page.comparison.name).length;
    const run = `${page.comparison.name}${same === 0 ? '' : `-${same + 1}`}`;
    const before = pages.length === 1 ? '' : `${run}-`;
    return drawingFiles(drawn[k]).map(({ name, content }) => ({
      path: join(folder, before + name),
      content,
    }));
  });
}

/** @throws OutputError */
function refuseToReplace(path: string): void {
  if (!existsSync(path)) return;
  throw new OutputError(
    'exists',
    { en: `${path} exists already`, fr: `${path} existe déjà` },
    {
      en: 'name another folder with --drawings, or replace its drawings with --force',
      fr: 'nommez un autre dossier avec --drawings, ou remplacez ses dessins avec --force',
    },
  );
}
