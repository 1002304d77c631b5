import type { Correction, OurColumn } from './proposal.ts';

/** What a correction says of some of our columns. */
export const said = <Role extends OurColumn>({ columns = {} }: Correction, roles: readonly Role[]) =>
  Object.fromEntries(
    roles.filter((role) => columns[role] !== undefined).map((role) => [role, columns[role]]),
  ) as { [R in Role]?: string | null };
