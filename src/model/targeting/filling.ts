import type * as z from 'zod';
import { decision } from '../quantities.ts';

/** The parameter `fill` of a tactic with posts; `en` and `fr` say whose. */
export const filling = <S extends z.ZodType>(schema: S, en: string, fr: string): S =>
  decision(schema, {
    en: `${en}: volunteers, the most innovative who are willing, or rank, the highest whether willing or not`,
    fr: `${fr} : volunteers, les plus innovants des volontaires, ou rank, les mieux placés, volontaires ou non`,
    unit: 'choice',
    basis: 'A',
  });
