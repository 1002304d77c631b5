import { InputError, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';

/** What to do about a file that is none, by the fault: the readers of scenarios name scenarios there. */
const remedies: Readonly<Record<string, Text>> = {
  'empty-file': {
    en: 'start from the story that "uptake story new" writes',
    fr: 'partez du récit qu’écrit « uptake story new »',
  },
  'file-too-large': {
    en: 'leave in it the text of the story alone: its scenario and tables are files of their own',
    fr: 'n’y laissez que le texte du récit : son scénario et ses tables sont des fichiers à part',
  },
  'binary-file': {
    en: 'give a story in Markdown, saved as UTF-8 text',
    fr: 'donnez un récit en Markdown, enregistré en texte UTF-8',
  },
};

/** What went wrong in reading the file of a story, with the remedy of a story. */
export function asOfStory(error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  const told = (problem: Problem): Problem => ({
    ...problem,
    remedy: remedies[problem.code] ?? problem.remedy,
  });
  return new InputError(error.subject, error.problems.map(told), error.found);
}
