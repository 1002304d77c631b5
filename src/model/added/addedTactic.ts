import type * as z from 'zod';
import type { Text } from '../../text/text.ts';
import { toText } from '../../text/text.ts';
import { isCommon } from '../lever.ts';
import { type LeverName, leverTable } from '../levers.ts';
import { defineTactic, type Effect, type Tactic } from '../tactic.ts';
import type { StepScope } from '../targeting/scope.ts';
import type { World } from '../world.ts';
import { guardSchema } from './guardSchema.ts';
import { partFault } from './partFault.ts';
import { watchSetting } from './watchWorld.ts';

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
  const named = (error: unknown) => partFault('tactic', rest.kind, file, error);

  function attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw named(error);
    }
  }

  /** Does what the tactic does, in a setting that it may only read. */
  function within<T>(world: World, work: () => T): T {
    const hasChanged = watchSetting(world.setting);
    const done = attempt(work);
    if (hasChanged()) throw named('it changed who the people are, which a tactic only reads');
    return done;
  }

  const defined = defineTactic({
    ...rest,
    title: toText(title),
    summary: toText(summary),
    params,
    begin(entry, world, scope, begun) {
      const effect: unknown = within(world, () => begin(entry, world, scope, begun));
      if (typeof effect !== 'function') throw named('begin returned no function');
      return (week) => {
        const goesOn: unknown = within(world, () => effect(week));
        if (!areSound(world.levers))
          throw named(`in week ${week} it left a lever that is no number of its kind`);
        if (typeof goesOn === 'boolean') return goesOn;
        throw named(
          `in week ${week} it returned ${typeof goesOn}, neither true (it goes on) nor false (it is over)`,
        );
      };
    },
  });
  return { ...defined, entry: guardSchema(defined.entry, rest.kind) };
}

/** Levers that add up and have no most. */
const sums = new Set(
  Object.keys(leverTable).filter((name) => leverTable[name as LeverName].combines === 'sum'),
);

/** Whether levers hold what they may: shares, or sums. */
const areSound = (levers: World['levers']): boolean =>
  (Object.keys(leverTable) as LeverName[]).every((name) => {
    const { values } = levers[name];
    const most = sums.has(name) ? Number.MAX_VALUE : 1;
    const end = isCommon(levers[name]) ? 1 : values.length;
    for (let i = 0; i < end; i++) if (!(values[i] >= 0 && values[i] <= most)) return false;
    return true;
  });
