import type { Transferable } from 'node:worker_threads';
import { shippedFiles } from '../../runners/files.ts';
import type { TaskControl } from '../../runners/threads/serveTasks.ts';
import type { Done } from '../../runners/threads/taskThread.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { runRequest } from '../results/runRequest.ts';
import { renderStored } from '../results/storedResult.ts';
import { askedOf, readRequest } from '../submissions/readRequest.ts';
import { validation } from '../submissions/validation.ts';
import { readTemplate } from '../templates.ts';
import type { Task, TaskOutcome, Tasks } from './tasks.ts';

/** Performs a task on the thread that calls it. Refusals are outcomes; faults of the program are thrown. */
export async function performTask(task: Task, control: TaskControl): Promise<Done<TaskOutcome>> {
  try {
    return await perform(task, control);
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return { outcome: { problem: { kind: error.kind, content: error.content } }, transfer: [] };
  }
}

async function perform(task: Task, control: TaskControl): Promise<Done<TaskOutcome>> {
  switch (task.name) {
    case 'read':
      return done<'read'>(askedOf(await readRequest(task.given)));
    case 'validate': {
      const answer = await validation(task.given);
      return done<'validate'>(answer, [answer.buffer]);
    }
    case 'run': {
      const outcome = await runRequest(task.given, control);
      const tables = Object.values(outcome.stored.tables).map(({ buffer }) => buffer);
      return done<'run'>(outcome, outcome.rendered ? [...tables, outcome.rendered.bytes.buffer] : tables);
    }
    case 'render': {
      const rendered = renderStored(task.given);
      return done<'render'>(rendered, [rendered.bytes.buffer]);
    }
    case 'templates':
      return done<'templates'>(
        await Promise.all(task.given.paths.map((path) => readTemplate(path, shippedFiles))),
      );
  }
}

const done = <Name extends keyof Tasks>(
  outcome: Tasks[Name]['outcome'],
  transfer: Transferable[] = [],
): Done<TaskOutcome> => ({ outcome: { done: outcome }, transfer });
