import * as z from 'zod';
import type { Text } from '../text/text.ts';
import { decision, weeks } from './quantities.ts';
import type { StepScope } from './targeting/scope.ts';
import type { World } from './world.ts';

/**
 * What a tactic does in one week: it writes levers, offers ties, spends. Returns `false` in the week after its last;
 * from then on it is not called again.
 */
export type Effect = (week: number) => boolean;

/** A tactic as it is registered: one file, one element of a plan. */
export interface Tactic {
  /** Name in plan files. */
  readonly kind: string;
  /** What it is called on a timeline. */
  readonly title: Text;
  /** What it does, in one sentence. */
  readonly summary: Text;
  /** Schema of one entry of a step: `tactic`, `at` and the tactic's own parameters. */
  readonly entry: z.ZodObject;
  /** The parameter that says for how many weeks it goes on; undefined where none does. */
  readonly length: string | undefined;
  /** Whether it goes on until something ends it. */
  readonly goesOn: boolean;
  /** Whether its effect outlives a change of plan: what stands goes on standing, what is demanded ends. */
  readonly lasting: boolean;
  /** Whether a gate may ask its step about the people it reaches. */
  readonly addresses: boolean;
  /** Begins the tactic in the given week and returns what runs in that week and every week after it. */
  begin(entry: Record<string, unknown>, world: World, scope: StepScope, week: number): Effect;
}

const at = decision(weeks(1).default(1), {
  en: 'week of the step in which the tactic begins; its first week is 1',
  fr: 'semaine de l’étape où la tactique commence ; sa première semaine est 1',
  unit: 'weeks',
  basis: 'A',
});

/** Declares a tactic; `begin` receives its parameters with their types. */
export function defineTactic<const K extends string, P extends z.ZodRawShape>(declared: {
  kind: K;
  title: Text;
  summary: Text;
  params: P;
  /** Without it, and where it does not go on, it is over in its first week, as far as a timeline is concerned. */
  length?: keyof P & string;
  /** Default: false. */
  goesOn?: boolean;
  /** Default: false. */
  lasting?: boolean;
  /** Default: false; true where `begin` calls `address`. */
  addresses?: boolean;
  begin(params: z.output<z.ZodObject<P>>, world: World, scope: StepScope, week: number): Effect;
}) {
  const entry = z.strictObject({ tactic: z.literal(declared.kind), at, ...declared.params });
  const { length, goesOn = false, lasting = false, addresses = false } = declared;
  return { ...declared, entry, length, goesOn, lasting, addresses, begin: declared.begin as Tactic['begin'] };
}
