import { memoPerWorld } from './memoPerWorld.ts';

/** Rows of the people who meet customers, ascending; nobody where nothing is known of them. */
export const frontLine = memoPerWorld(({ setting: { everybody, customerFacing } }) =>
  everybody.filter((i) => customerFacing?.[i] === 1),
);
