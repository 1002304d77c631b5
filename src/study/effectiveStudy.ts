import type { Study } from './studySchema.ts';

/** The effective study as plain values, every default filled in; a valid file itself. */
export const effectiveStudy = (study: Study): unknown => withoutUndefined(study);

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [key, withoutUndefined(held)]));
}
