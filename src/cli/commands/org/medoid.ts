import type { DescribedCommand } from '../../help/describedCommand.ts';
import { wholeNumber } from '../../help/optionValues.ts';
import { type ExitCode, exitCode } from '../../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import type { Terminal } from '../../output/terminal.ts';
import { UsageError } from '../../output/usageError.ts';
import type { OverrideOptions } from '../../run/overrides.ts';
import { addOverrides, oneObject, scenarioFile } from '../options.ts';

interface MedoidOptions extends OutputOptions, OverrideOptions {
  readonly candidates: number;
  readonly json?: boolean;
}

/** Worlds of its people in which each organisation is judged. */
const REPLICATES = 20;

export function registerOrgMedoid(org: DescribedCommand, terminal: Terminal): void {
  addOverrides(
    org.command('medoid', {
      en: 'find the generated organisation that stands in the middle of all that a scenario could have',
      fr: 'trouve l’organisation engendrée qui se tient au milieu de toutes celles qu’un scénario pourrait avoir',
    }),
  )
    .argument('<file>', scenarioFile)
    .option(
      '--candidates <n>',
      { en: 'organisations to choose among', fr: 'organisations parmi lesquelles choisir' },
      { read: wholeNumber(2, 10_000), fallback: 100 },
    )
    .option('--json', oneObject)
    .action((options: MedoidOptions, file: string) => orgMedoid(file, terminal, options));
}

/** Prints the seed of the medoid, as a scenario writes it, and where its outcomes lie among those of all candidates. */
export async function orgMedoid(file: string, terminal: Terminal, options: MedoidOptions): Promise<ExitCode> {
  const { openScenario } = await import('../../run/openScenario.ts');
  const { organisationMedoid } = await import('../../../experiment/organisationMedoid.ts');
  const { watched } = await import('../../run/chooseReplicate.ts');
  const { medoidLines } = await import('../../../report/terminal/medoidLines.ts');
  const output = outputFor(terminal, options);
  const { source } = await openScenario(file, terminal, options);
  const { organisation, rule, currency } = source.scenario;
  if (organisation.generate === undefined) throw notGenerated;
  if (rule.kind !== 'change') throw otherRule;
  const { replicates = REPLICATES, candidates } = options;
  const found = await watched(terminal, output, (control) =>
    organisationMedoid(source, candidates, replicates, control),
  );
  terminal.out.write(
    options.json
      ? `${JSON.stringify(found)}\n`
      : `${medoidLines(found, { language: output.language, currency }).join('\n')}\n`,
  );
  return exitCode.ok;
}

const notGenerated = new UsageError(
  {
    en: 'the organisation comes from files: there is one of it',
    fr: 'l’organisation vient de fichiers : il n’y en a qu’une',
  },
  { en: 'name a scenario that generates one', fr: 'nommez un scénario qui en engendre une' },
);

const otherRule = new UsageError(
  {
    en: 'only rule: { kind: change } has plans to judge by',
    fr: 'seul rule: { kind: change } a des plans pour en juger',
  },
  { en: 'name a scenario of that rule', fr: 'nommez un scénario de cette règle' },
);
