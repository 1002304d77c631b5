import { stringify } from 'yaml';
import type { Proposal } from '../../org/connect/proposal.ts';
import { tablePath } from '../../org/tableFile.ts';
import type { Language } from '../../text/text.ts';
import { climateSchema } from '../sections/climate.ts';
import { startSchema } from '../sections/target.ts';
import { scenarioTemplate } from '../template.ts';
import { answersText } from './answersText.ts';
import { organisationText } from './organisationText.ts';
import type { Answers, AskedKey } from './startingQuestions.ts';

/** What a scenario of somebody's own files says. */
export interface Connected {
  readonly proposal: Proposal;
  readonly answers: Answers;
  /** What is expected to come out, in the words of who writes it; undefined where nothing was said. */
  readonly expectation?: string | undefined;
}

/**
 * A commented scenario that reads files as proposed and compares the three styles, with the answers about where the
 * organisation stands: what `uptake org connect` writes.
 *
 * @param pathIn a file as the scenario names it: relative to its folder
 */
export function connectedScenario(
  { proposal, answers, expectation }: Connected,
  language: Language,
  pathIn: (file: string) => string,
): string {
  const { climate, start } = answersText(answers, language, usualValue);
  return scenarioTemplate(language, undefined, {
    title: titleText(proposal, expectation, language),
    organisation: organisationText(proposal, language, pathIn),
    climate,
    start,
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

function titleText({ tables, graph }: Proposal, expectation: string | undefined, language: Language): string {
  const main = tables.find(({ kind }) => kind === 'people') ?? tables.find(({ kind }) => kind === 'ties');
  const file = (main ? tablePath(main.file) : (graph?.file ?? '')).split(/[\\/]/).at(-1)!;
  const words = {
    en: {
      title: `Ways to change: ${file}`,
      question: 'Oblige everyone at once, or win one unit at a time?',
      before: 'write it before the first run',
      blank: 'expectation: what do you expect to come out?',
    },
    fr: {
      title: `Façons de changer : ${file}`,
      question: 'Obliger tout le monde d’un coup, ou gagner une unité après l’autre ?',
      before: 'à écrire avant le premier passage',
      blank: 'expectation: qu’attendez-vous comme résultat ?',
    },
  }[language];
  const expected =
    expectation === undefined ? `# ${words.blank}\n` : stringify({ expectation }, { lineWidth: 0 });
  return `${stringify({ title: words.title, question: words.question }, { lineWidth: 0 })}# ${words.before}\n${expected}`;
}
