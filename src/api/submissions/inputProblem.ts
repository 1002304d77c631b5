import type { InputError, Note, Problem } from '../../text/problem.ts';
import { type Fault, HttpProblem } from '../problems/httpProblem.ts';
import { pointerTo, stepsOf } from '../problems/pointer.ts';
import type { Submission } from './submission.ts';

/** Files that are sound, and hold more than this server takes on. */
const tooLarge = new Set(['too-many-people', 'too-many-ties']);

/** Bad input as a problem: each fault with a pointer into the body that brought it. */
export function inputProblem({ subject, problems, found }: InputError, submission: Submission): HttpProblem {
  const [first] = problems;
  if (first && tooLarge.has(first.code))
    return new HttpProblem('too-large-design', {
      detail: first.message,
      faults: problems.map((problem) => faultOf(problem, submission)),
      found,
    });
  const scenario = subject === 'scenario';
  const count = {
    en: found === 1 ? 'one fault' : `${found} faults`,
    fr: found === 1 ? 'une faute' : `${found} fautes`,
  };
  return new HttpProblem(scenario ? 'invalid-scenario' : 'invalid-data', {
    detail: scenario
      ? { en: `the scenario has ${count.en}`, fr: `le scénario a ${count.fr}` }
      : { en: `the organisation has ${count.en}`, fr: `l’organisation a ${count.fr}` },
    faults: problems.map((problem) => faultOf(problem, submission)),
    found,
  });
}

/** Files that are not there: a client mends that in the body, where a user of the command line mends a path. */
const unopened = new Set(['cannot-open', 'unopened-file']);

const sendIt = {
  en: 'send the file in files, under the name that the scenario gives it',
  fr: 'envoyez le fichier dans files, sous le nom que le scénario lui donne',
};

/** A problem or a note, placed in the body of the request. */
export function faultOf(problem: Problem | Note, { fileName, files, form }: Submission): Fault {
  const { code, message, remedy, path, file, line, column } = problem;
  const worth = 'strength' in problem && problem.strength ? { strength: problem.strength } : {};
  const told = { code, message, suggestion: unopened.has(code) ? sendIt : remedy, ...worth };
  const inside = path === undefined ? {} : { path };
  const at = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  if (file !== undefined && file !== fileName) {
    const pointer =
      form === 'body' ? {} : { pointer: pointerTo(files.has(file) ? ['files', file] : ['files']) };
    return { ...told, ...pointer, ...inside, file, ...at };
  }
  const steps = path === undefined ? [] : stepsOf(path);
  if (form === 'body') return { ...told, pointer: pointerTo(steps), ...inside, ...at };
  if (form === 'text') return { ...told, pointer: '/scenario', ...inside, ...at };
  // an object has no lines: those of the text that was made of it would mislead
  return { ...told, pointer: pointerTo(['scenario', ...steps]), ...inside };
}
