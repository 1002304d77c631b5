import type { ProblemContent } from '../problems/httpProblem.ts';
import type { ProblemName } from '../problems/problemTypes.ts';
import type { Rendered } from '../results/resultForms.ts';
import type { Ran, ToRun } from '../results/runRequest.ts';
import type { ToRender } from '../results/storedResult.ts';
import type { Asked, ToRead } from '../submissions/readRequest.ts';
import type { ToValidate } from '../submissions/validation.ts';
import type { Template } from '../templates.ts';

/** What threads do for the API, by name: all that may take more than a moment. */
export interface Tasks {
  /** Reads a scenario, without running it. */
  readonly read: { readonly given: ToRead; readonly outcome: Asked };
  /** Checks a scenario; the outcome is the answer as JSON. */
  readonly validate: { readonly given: ToValidate; readonly outcome: Uint8Array<ArrayBuffer> };
  /** Runs a scenario, and renders the result in the form that is waited for. */
  readonly run: { readonly given: ToRun; readonly outcome: Ran };
  /** Renders a result in another form. */
  readonly render: { readonly given: ToRender; readonly outcome: Rendered };
  /** Reads scenarios that ship with the product. */
  readonly templates: {
    readonly given: { readonly paths: readonly string[] };
    readonly outcome: readonly Template[];
  };
}
export type TaskName = keyof Tasks;

/** A task with what it is given. */
export type Task = {
  [Name in TaskName]: { readonly name: Name; readonly given: Tasks[Name]['given'] };
}[TaskName];

/** What came of a task: its outcome, or why there is none. */
export type TaskOutcome =
  | { readonly done: Tasks[TaskName]['outcome'] }
  | { readonly problem: { readonly kind: ProblemName; readonly content: ProblemContent } };
