/** Posts a person can hold. */
export const NO_POST = 0;
export const CENTRE = 1;
export const DIVISION_HUB = 2;
export const UNIT_HUB = 3;

/** Kinds of coordination tie. */
export const HUB_TIE = 0;
export const PRACTITIONER_TIE = 1;
export const CONTRIBUTOR_TIE = 2;
export const PEER_TIE = 3;

/** Live coordination ties in columns; the row `size` stands for the centre as a team. */
export interface CoordinationTies {
  count: number;
  kind: Uint8Array;
  upper: Int32Array;
  lower: Int32Array;
}
