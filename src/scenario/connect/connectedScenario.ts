import { stringify } from 'yaml';
import type { StructureName } from '../../model/structures/structures.ts';
import type { Proposal } from '../../org/connect/proposal.ts';
import { tablePath } from '../../org/tableFile.ts';
import type { Language } from '../../text/text.ts';
import { climateSchema } from '../sections/climate.ts';
import { startSchema } from '../sections/target.ts';
import { scenarioTemplate } from '../template.ts';
import { answersText } from './answersText.ts';
import { organisationText } from './organisationText.ts';
import { type Answers, type AskedKey, type Goal, usualGoal } from './startingQuestions.ts';

/** What a scenario of somebody's own files says. */
export interface Connected {
  readonly proposal: Proposal;
  readonly answers: Answers;
  readonly goal?: Goal | undefined;
}

/**
 * A commented scenario that reads files as proposed and compares the three styles, with the answers about where the
 * organisation stands: what `uptake org connect` writes.
 *
 * @param pathIn a file as the scenario names it: relative to its folder
 */
export function connectedScenario(
  { proposal, answers, goal = {} }: Connected,
  language: Language,
  pathIn: (file: string) => string,
): string {
  const { climate, start } = answersText(answers, language, usualValue);
  return scenarioTemplate(language, undefined, {
    title: titleText(proposal, goal, language),
    organisation: organisationText(proposal, language, pathIn),
    climate,
    start,
    target: targetText(answers, goal),
  });
}

/** What stands where nothing is said; undefined for what is then drawn from its range. */
function usualValue(key: AskedKey): number | string | undefined {
  if (key === 'start.active') return undefined;
  const [section, name] = key.split('.') as ['climate' | 'start', string];
  const defaults: Record<string, unknown> =
    section === 'climate' ? climateSchema.parse({}) : startSchema.parse({});
  return defaults[name] as number | string;
}

/** What is to be reached; never what there is already, unless somebody says so. */
function targetText(answers: Answers, { structure, deadline = 52 }: Goal): string {
  const from = (answers['start.structure'] ?? 'organic') as StructureName;
  return `target: { structure: ${structure ?? usualGoal(from)}, participation: 25%, hold: 4w, deadline: ${deadline}w }\n`;
}

/** What it is called unless somebody says so: by the file of the people. */
export function usualTitle({ tables, graph }: Proposal, language: Language): string {
  const main = tables.find(({ kind }) => kind === 'people') ?? tables.find(({ kind }) => kind === 'ties');
  const file = (main ? tablePath(main.file) : (graph?.file ?? '')).split(/[\\/]/).at(-1)!;
  return { en: `Ways to change: ${file}`, fr: `Façons de changer : ${file}` }[language];
}

function titleText(proposal: Proposal, { title, expectation }: Goal, language: Language): string {
  const words = {
    en: {
      question: 'Oblige everyone at once, or win one unit at a time?',
      before: 'write it before the first run',
      blank: 'expectation: what do you expect to come out?',
    },
    fr: {
      question: 'Obliger tout le monde d’un coup, ou rallier une unité après l’autre ?',
      before: 'à écrire avant le premier passage',
      blank: 'expectation: qu’attendez-vous comme résultat ?',
    },
  }[language];
  const expected =
    expectation === undefined ? `# ${words.blank}\n` : stringify({ expectation }, { lineWidth: 0 });
  return `${stringify({ title: title ?? usualTitle(proposal, language), question: words.question }, { lineWidth: 0 })}# ${words.before}\n${expected}`;
}
