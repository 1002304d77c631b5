import type * as z from 'zod';
import type { Text } from '../../text/text.ts';
import { toText } from '../../text/text.ts';
import { defineTactic, type Effect, type Tactic } from '../tactic.ts';
import type { StepScope } from '../targeting/scope.ts';
import type { World } from '../world.ts';

/** A tactic as a module declares it. */
export interface DeclaredTactic {
  readonly kind: string;
  readonly title: string | Text;
  readonly summary: string | Text;
  readonly params?: z.ZodRawShape;
  /** The parameter that says for how many weeks it goes on. */
  readonly length?: string;
  readonly goesOn?: boolean;
  readonly lasting?: boolean;
  readonly addresses?: boolean;
  begin(params: Record<string, unknown>, world: World, scope: StepScope, week: number): Effect;
}

/** The same as it is registered: what goes wrong in it says whose fault it was. */
export function addedTactic(
  { title, summary, params = {}, begin, ...rest }: DeclaredTactic,
  file: string,
): Tactic {
  const named = (error: unknown) =>
    new Error(
      `the tactic ${rest.kind} of ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );

  function attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw named(error);
    }
  }

  return defineTactic({
    ...rest,
    title: toText(title),
    summary: toText(summary),
    params,
    begin(entry, world, scope, begun) {
      const effect: unknown = attempt(() => begin(entry, world, scope, begun));
      if (typeof effect !== 'function') throw named('begin returned no function');
      return (week) => {
        const goesOn: unknown = attempt(() => effect(week));
        if (typeof goesOn === 'boolean') return goesOn;
        throw named(
          `in week ${week} it returned ${String(goesOn)}, neither true (it goes on) nor false (it is over)`,
        );
      };
    },
  });
}
