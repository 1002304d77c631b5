import type { Study } from './studySchema.ts';

/** Keys that say nothing where they are empty. */
const prose = ['title', 'question', 'expectation', 'sources', 'vary'] as const;

/** The effective study as plain values, every default filled in but for what is empty; a valid file itself. */
export function effectiveStudy(study: Study): unknown {
  const whole: Record<string, unknown> = { ...study };
  for (const key of prose) {
    const { [key]: value } = study;
    if (Array.isArray(value) ? value.length === 0 : 'en' in value && value.en === '' && value.fr === '')
      delete whole[key];
  }
  return withoutUndefined(whole);
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [key, withoutUndefined(held)]));
}
