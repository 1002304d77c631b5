import type { Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { useSay } from '../state/language.ts';

const words = {
  title: {
    en: 'The scenario could not be run; what is shown is from before.',
    fr: 'Le scénario n’a pas pu être joué ; ce qui est montré est d’avant.',
  },
  changed: { en: 'changed in the page:', fr: 'changé dans la page :' },
  more: { en: 'and more', fr: 'et d’autres' },
} satisfies Record<string, Text>;

/** What the core calls a value that stands in no file. */
const COMMAND_LINE = 'command line';

/** Faults that are told at once; of most, one is the cause of the others. */
const MOST = 6;

/** Whoever ran it with the keyboard is taken to what is wrong with it. */
const focused = (element: HTMLElement | null) => element?.focus();

/** What is wrong with a scenario: where, what, and what to do. */
export function Problems({ problems, hasView }: { problems: readonly Problem[]; hasView: boolean }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <section className="problems" role="alert" tabIndex={-1} ref={focused}>
      {hasView && <p className="caption">{say(words.title)}</p>}
      {problems.slice(0, MOST).map((problem) => (
        <div key={`${problem.file}:${problem.line}:${problem.path}:${problem.code}`}>
          <span className="place">
            {problem.file === COMMAND_LINE
              ? say(words.changed)
              : [problem.file, problem.line, problem.column].filter(Boolean).join(':')}
          </span>{' '}
          <span className="place">{problem.path}</span>
          <div className="what">{say(problem.message)}</div>
          {problem.remedy && <div>→ {say(problem.remedy)}</div>}
        </div>
      ))}
      {problems.length > MOST && <p className="caption">{say(words.more)} …</p>}
    </section>
  );
}
