import type { Options } from '../options.ts';
import { type Absent, type Contestant, isAbsent } from './contestant.ts';
import { ours, uptake } from './ours.ts';
import { reference } from './reference.ts';

/** Everybody who takes part, ours first: the results of the others are checked against the first. */
export function everybody(
  scratch: string,
  { against, only }: Pick<Options, 'against' | 'only'>,
): { present: Contestant[]; absent: Absent[] } {
  const found = [
    ours(),
    ...(against === undefined ? [] : [uptake('before', against)]),
    reference(scratch),
  ].filter(({ name }) => only === undefined || only.includes(name));
  return {
    present: found.filter((one) => !isAbsent(one)) as Contestant[],
    absent: found.filter(isAbsent),
  };
}
