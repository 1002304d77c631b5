import { perWorld } from './memoPerWorld.ts';

/** Rows of the people who meet customers, ascending; nobody where nothing is known of them. */
export const frontLine = perWorld(({ setting: { everybody, customerFacing } }) =>
  everybody.filter((i) => customerFacing?.[i] === 1),
);
