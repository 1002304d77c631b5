import type { DescribedCommand } from '../../help/describedCommand.ts';
import { addOrgOutput, type OrgOutputOptions, writeOrg } from '../../org/writeOrg.ts';
import type { ExitCode } from '../../output/exitCode.ts';
import { type OutputOptions, outputFor } from '../../output/output.ts';
import { withStages } from '../../output/showStages.ts';
import type { Terminal } from '../../output/terminal.ts';
import { seed } from '../options.ts';

/** What a generated organisation is like; the keys are those of `organisation.generate` in scenario files. */
const keys = ['people', 'units', 'divisions', 'sites', 'span', 'contacts'] as const;

type GenerateOptions = OutputOptions &
  OrgOutputOptions & { readonly seed?: string } & { readonly [key in (typeof keys)[number]]?: string };

export function registerOrgGenerate(org: DescribedCommand, terminal: Terminal): void {
  addOrgOutput(
    org.command('generate', {
      en: 'make up an organisation that resembles measured ones',
      fr: 'engendre une organisation qui ressemble à celles qu’on a mesurées',
    }),
  )
    .option('--people <n>', {
      en: 'number of people, 240 unless given',
      fr: 'nombre de personnes, 240 par défaut',
    })
    .option('--units <n>', { en: 'number of units', fr: 'nombre d’unités' })
    .option('--divisions <n>', { en: 'number of divisions', fr: 'nombre de divisions' })
    .option('--sites <n>', { en: 'number of sites', fr: 'nombre de sites' })
    .option('--span <n>', { en: 'median span of control', fr: 'étendue de contrôle médiane' })
    .option('--contacts <n>', {
      en: 'mean number of contacts of a person',
      fr: 'nombre moyen de contacts d’une personne',
    })
    .option('--seed <seed>', { en: `${seed.en}, 42 unless given`, fr: `${seed.fr}, 42 par défaut` })
    .action((options: GenerateOptions) => generateFiles(terminal, options));
}

/** Writes the organisation that a scenario with the same numbers and the same seed would run on. */
export async function generateFiles(terminal: Terminal, options: GenerateOptions): Promise<ExitCode> {
  const { parseScenario } = await import('../../../scenario/readScenario.ts');
  const { organisationKey } = await import('../../../scenario/compile/organisationIn.ts');
  const { checkGenerated } = await import('../../../scenario/checkGenerated.ts');
  const { machineMemory } = await import('../../../runners/machineMemory.ts');
  const { generateOrg } = await import('../../../org/generate/generateOrg.ts');
  const { filesFrom } = await import('../../../runners/files.ts');
  const { overridesOf } = await import('../../run/overrides.ts');
  const output = outputFor(terminal, options);
  const given = keys.filter((key) => options[key] !== undefined);
  const overrides = [
    ...given.map((key) => ({ path: `organisation.generate.${key}`, value: options[key] })),
    ...overridesOf(options.seed === undefined ? {} : { seed: options.seed }),
  ];
  const sources = { read: filesFrom(terminal.workingFolder) };
  // the schema of scenarios knows the defaults, the ranges and the words for what is wrong
  const source = await parseScenario(leastScenario, 'scenario.yaml', sources, overrides);
  const { seed: seeded, organisation } = source.scenario;
  const spec = organisation.generate;
  if (spec === undefined) throw new Error('a scenario that generates has lost its generator');
  checkGenerated(source, machineMemory());
  const org = await withStages(terminal, output, (onStage) =>
    generateOrg(spec, organisationKey(seeded), onStage),
  );
  const title = output.say({ en: 'Generated organisation', fr: 'Organisation générée' });
  return writeOrg(org, title, terminal, output, options);
}

const leastScenario = 'version: 1\norganisation: { generate: {} }\n';
