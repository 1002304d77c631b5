import * as z from 'zod';
import type { Read } from '../org/org.ts';
import { filePaths } from '../scenario/organisationFiles.ts';
import { parseScenario } from '../scenario/readScenario.ts';
import type { Scenario } from '../scenario/scenarioSchema.ts';
import type { Language } from '../text/text.ts';

const about = {
  name: z.string(),
  title: z.string(),
  question: z.string(),
  expectation: z.string(),
  sources: z.array(z.string()),
  links: z.object({ self: z.string() }),
};

/** One shipped scenario in a list. */
export const templateSummarySchema = z
  .object(about)
  .meta({ id: 'TemplateSummary', description: 'A scenario that ships with the product' });

/** One shipped scenario in full. */
export const templateSchema = z
  .object({
    ...about,
    yaml: z.string().describe('the file as it is, with its comments'),
    submission: z
      .object({ scenario: z.string(), files: z.record(z.string(), z.string()) })
      .describe('what to send to /v1/validate or /v1/simulations: the scenario with the files it names'),
  })
  .meta({ id: 'Template', description: 'A shipped scenario, ready to be sent' });

/** A scenario that ships with the product, read. */
export interface Template extends Pick<Scenario, 'title' | 'question' | 'expectation' | 'sources'> {
  readonly name: string;
  readonly yaml: string;
  /** Texts of the files that it names, by the name it gives them. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads a shipped scenario and every file that it needs.
 *
 * @throws InputError if it is faulty: a fault of the product, not of a request
 */
export async function readTemplate(path: string, shipped: Read): Promise<Template> {
  const files = new Map<string, string>();
  const noted: Read = async (file) => {
    const bytes = await shipped(file);
    files.set(file, Buffer.from(bytes).toString());
    return bytes;
  };
  const yaml = Buffer.from(await shipped(path)).toString();
  const source = await parseScenario(yaml, path, { read: noted });
  for (const file of filePaths(source.scenario.organisation)) await noted(file);
  const { title, question, expectation, sources } = source.scenario;
  return { name: source.name, title, question, expectation, sources, yaml, files };
}

/** The address of a shipped scenario. */
export const templatePath = (name: string) => `/v1/templates/${name}`;

/** What a template says of itself, in one language. */
export const templateSummary = (
  { name, title, question, expectation, sources }: Template,
  language: Language,
): z.output<typeof templateSummarySchema> => ({
  name,
  title: title[language],
  question: question[language],
  expectation: expectation[language],
  sources: [...sources],
  links: { self: templatePath(name) },
});
