import type { Without } from '../../experiment/explain/replay.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { collect, wholeNumber } from '../help/optionValues.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor, paintWith } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import type { OpenedReplay, ReplayOptions } from '../run/openReplay.ts';
import { addReplay } from './explain/addReplay.ts';
import { oneObject } from './options.ts';

interface ExplainOptions extends OutputOptions, ReplayOptions {
  readonly person?: string;
  readonly cascade?: boolean;
  readonly week?: number;
  readonly without?: readonly string[];
  readonly withoutTie?: readonly string[];
  readonly withoutStep?: readonly string[];
  readonly json?: boolean;
}

export function registerExplain(program: DescribedCommand, terminal: Terminal): void {
  addReplay(
    program.command('explain', {
      en: 'say why a person adopted or did not, and who won over whom, by playing a run again',
      fr: 'dit pourquoi une personne a adopté ou non, et qui a gagné qui, en rejouant un passage',
    }),
  )
    .option('--person <id>', {
      en: 'the person: identifier of the file, or the pseudonym that was shown',
      fr: 'la personne : identifiant du fichier, ou pseudonyme affiché',
    })
    .option('--cascade', {
      en: 'adoptions by channel, who won over most, the longest chain',
      fr: 'adoptions par canal, qui en a gagné le plus, la plus longue chaîne',
    })
    .option(
      '--week <week>',
      {
        en: 'the transition of this week; that into commitment unless given',
        fr: 'la transition de cette semaine ; par défaut celle vers l’engagement',
      },
      { read: wholeNumber(1, 5200) },
    )
    .option(
      '--without <tactic>',
      {
        en: 'play it again without a kind of tactic, or without the third of its kind: hub, hub:3; repeatable',
        fr: 'rejoue sans un type de tactique, ou sans la troisième de son type : hub, hub:3 ; répétable',
      },
      { read: collect },
    )
    .option(
      '--without-step <step>',
      {
        en: 'play it again without the tactics of a step; repeatable',
        fr: 'rejoue sans les tactiques d’une étape ; répétable',
      },
      { read: collect },
    )
    .option(
      '--without-tie <id>',
      {
        en: 'play it again without the tie to this contact; repeatable',
        fr: 'rejoue sans le lien avec ce contact ; répétable',
      },
      { read: collect },
    )
    .option('--json', oneObject)
    .action((options: ExplainOptions, path: string) => explain(path, terminal, options));
}

/** Explains one person, or the cascade of one replicate. */
export async function explain(path: string, terminal: Terminal, options: ExplainOptions): Promise<ExitCode> {
  const { person, cascade } = options;
  if ((person === undefined) === (cascade === undefined)) throw whatToExplain;
  const { openReplay } = await import('../run/openReplay.ts');
  const output = outputFor(terminal, options);
  const opened = await openReplay(path, terminal, output, options);
  if (person === undefined) await tellCascade(opened, terminal, output, options);
  else await tellPerson(person, opened, terminal, output, options);
  return exitCode.ok;
}

async function tellPerson(
  wanted: string,
  opened: OpenedReplay,
  terminal: Terminal,
  output: Output,
  options: ExplainOptions,
): Promise<void> {
  const { explainPerson } = await import('../../experiment/explain/explainPerson.ts');
  const { chooseReplicate, chosenLine } = await import('../run/chooseReplicate.ts');
  const { personLines } = await import('../../report/why/personLines.ts');
  const { personAsJson } = await import('../../report/why/personAsJson.ts');
  const { rowOf, withoutOf } = await import('./explain/named.ts');
  const { yieldToEventLoop } = await import('../../runners/yieldToEventLoop.ts');
  const { dispositionLine } = await import('./explain/dispositionLine.ts');
  const { cascadeOf } = await import('../../experiment/explain/adoptionCascade.ts');
  const { categoriesOf } = await import('../../experiment/explain/adopterCategory.ts');
  const { categoryAsJson, categoryLine } = await import('../../report/why/categoryLine.ts');
  const { reader, plan } = opened;
  const { out, signal } = terminal;
  const row = rowOf(wanted, opened);
  const chosen = await chooseReplicate(opened, options, terminal, output);
  const { replay, replicate, world, median } = chosen;
  const { change } = replay;
  const without: Without[] = withoutOf(options, row, replicate, replay);
  const question = { week: options.week, without };
  const why = await explainPerson(change, replicate, row, question, { signal, yieldToEventLoop });
  const { life, moment } = why;
  const categories = categoriesOf(cascadeOf(change, replicate));
  if (options.week !== undefined && moment === undefined)
    throw nothingThen(
      options.week,
      reader.names[row],
      life.moments.map(({ week }) => week),
    );
  if (options.json) {
    const type = change.setting.adopterType[row];
    const category = categoryAsJson(row, categories, type, reader);
    out.write(`${JSON.stringify({ plan, world, median, ...personAsJson(why, reader), ...category })}\n`);
    return;
  }
  const lines = personLines(why, change.setting.rule, reader, { width: out.width, paint: paintWith(output) });
  const known = [
    ...dispositionLine(row, replay, output),
    ...(reader.reveal ? [output.say(categoryLine(row, categories))] : []),
  ];
  out.write(`${[chosenLine(chosen, output), ...known, ...lines].join('\n')}\n`);
}

async function tellCascade(
  opened: OpenedReplay,
  terminal: Terminal,
  output: Output,
  options: ExplainOptions,
): Promise<void> {
  const { cascadeOf } = await import('../../experiment/explain/adoptionCascade.ts');
  const { channelShares } = await import('../../experiment/explain/channelShares.ts');
  const { chooseReplicate, chosenLine, watched } = await import('../run/chooseReplicate.ts');
  const { cascadeLines } = await import('../../report/why/cascadeLines.ts');
  const { cascadeAsJson } = await import('../../report/why/cascadeAsJson.ts');
  const { changeIn, prepared, reader, plan } = opened;
  const { out } = terminal;
  const chosen = await chooseReplicate(opened, options, terminal, output);
  const { world, median } = chosen;
  const { change } = chosen.replay;
  const { adopterType } = change.setting;
  const cascade = cascadeOf(change, chosen.replicate);
  const shares = await watched(terminal, output, (patience) => channelShares(changeIn, prepared, patience));
  if (options.json) {
    out.write(
      `${JSON.stringify({ plan, world, median, ...cascadeAsJson(cascade, shares, reader, adopterType) })}\n`,
    );
    return;
  }
  const lines = cascadeLines(cascade, shares, reader, { width: out.width, paint: paintWith(output) });
  out.write(`${[chosenLine(chosen, output), ...lines].join('\n')}\n`);
}

const whatToExplain = new UsageError(
  { en: 'name one thing to explain', fr: 'nommez une chose à expliquer' },
  { en: 'write --person ID, or --cascade', fr: 'écrivez --person ID, ou --cascade' },
);

const nothingThen = (week: number, name: string, weeks: readonly number[]) =>
  new UsageError(
    { en: `${name} changes nothing in week ${week}`, fr: `${name} ne change rien en semaine ${week}` },
    weeks.length === 0
      ? { en: 'leave --week out', fr: 'laissez --week de côté' }
      : { en: `name one of ${weeks.join(', ')}`, fr: `nommez l’une de ${weeks.join(', ')}` },
  );
