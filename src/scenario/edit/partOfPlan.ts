import type * as z from 'zod';
import type { Entry, Gate, Repeat, Step } from '../../model/plans/plan.ts';
import { gateSchema, repeatSchema } from '../../model/plans/plan.ts';
import { tacticOf } from '../../model/tactics/tactics.ts';
import type { Path } from '../locatedValue.ts';

/**
 * A part of a plan that can be taken hold of, by its key: `pilot.2` is the third tactic of the step `pilot`, `pilot.gate` its gate,
 * `pilot.repeat` what it repeats, `pilot` itself.
 */
export interface PlanPart {
  readonly step: Step;
  /** Place of its step among all. */
  readonly place: number;
  readonly kind: 'tactic' | 'gate' | 'repeat' | 'step';
  /** Path below `steps`. */
  readonly path: Path;
  readonly values: Entry | Gate | Repeat | Step | undefined;
  /** Schemas of what can be said of it, by name. */
  readonly shape: Readonly<Record<string, z.core.$ZodType>>;
}

/** The part of a key; undefined where there is none. */
export function partOf(steps: readonly Step[], key: string): PlanPart | undefined {
  const [id, rest] = key.split('.');
  const place = steps.findIndex((step) => step.id === id);
  const step = steps[place];
  if (step === undefined) return undefined;
  if (rest === undefined) return { step, place, kind: 'step', path: [place], values: step, shape: {} };
  if (rest === 'gate')
    return { step, place, kind: 'gate', path: [place, 'gate'], values: step.gate, shape: gateSchema.shape };
  if (rest === 'repeat')
    return {
      step,
      place,
      kind: 'repeat',
      path: [place, 'repeat'],
      values: step.repeat,
      shape: repeatSchema.shape,
    };
  const entry = step.do[Number(rest)];
  if (!/^\d+$/.test(rest) || entry === undefined) return undefined;
  const { tactic: _, ...shape } = tacticOf(entry.tactic).entry.shape;
  return { step, place, kind: 'tactic', path: [place, 'do', Number(rest)], values: entry, shape };
}
