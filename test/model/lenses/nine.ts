import { COMMITTED, COMPLIANT, RESISTANT } from '../../../src/model/states.ts';
import type { Arranged } from './handMade.ts';

const C = COMMITTED;

/**
 * Nine people in three units. 0 is the centre; 1 leads the hub of unit 1, where 2 practises, and 3 too, who only
 * complies. 4 hands content to the centre. 6 and 8 hang on 2 as peers, 5 on nobody. 7 resists. 0, 1 and 2 are trained
 * and under a policy; 2, 5 and 8 meet customers. Three parties: one knows 7, one knows 5, one nobody.
 */
export const nine: Arranged = {
  people: {
    size: 9,
    unit: [0, 1, 1, 1, 0, 2, 2, 2, 2],
    ties: [
      [0, 1],
      [1, 2],
      [2, 5],
      [3, 5],
      [5, 7],
      [0, 4],
    ],
    customerFacing: [0, 0, 1, 0, 0, 1, 0, 0, 1],
    external: [[7], [5], []],
  },
  states: [C, C, C, COMPLIANT, C, C, C, RESISTANT, C],
  trained: [0, 1, 2],
  underPolicy: [0, 1, 2],
  centre: [0],
  hubs: [[1, 1]],
  practitioners: [
    [2, 1],
    [3, 1],
  ],
  contributors: [4],
  peers: [
    [2, 6],
    [6, 8],
  ],
};
