import type * as z from 'zod';
import type { Told } from './faults.ts';
import type { Path } from './locatedValue.ts';

/** Reports, from inside a schema, a fault that only several values together can show; `explain` finds it again. */
export function refuse(context: z.RefinementCtx, path: Path, told: Told): void {
  context.addIssue({ code: 'custom', path: [...path], message: told.message.en, params: { told } });
}
