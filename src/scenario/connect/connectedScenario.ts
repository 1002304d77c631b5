import { stringify } from 'yaml';
import type { StructureName } from '../../model/structures/structures.ts';
import type { Proposal } from '../../org/connect/proposal.ts';
import { tablePath } from '../../org/tableFile.ts';
import type { Language } from '../../text/text.ts';
import { scenarioTemplate, targetText } from '../template.ts';
import { answersText } from './answersText.ts';
import { organisationText } from './organisationText.ts';
import { type Answers, type Goal, usualGoal } from './startingQuestions.ts';
import { usualSections, valueAsked } from './valueAsked.ts';

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
  const usual = usualSections();
  const from = answers['start.structure'] ?? usual.start.structure;
  // who is active at the start is drawn where nobody says it
  const { climate, start } = answersText(answers, language, (key) =>
    key === 'start.active' ? undefined : valueAsked(usual, key),
  );
  return scenarioTemplate(language, undefined, {
    title: titleText(proposal, goal, language),
    organisation: organisationText(proposal, language, pathIn),
    climate,
    start,
    // never what there is already, unless somebody says so
    target: targetText(goal.structure ?? usualGoal(from as StructureName), goal.deadline),
  });
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
