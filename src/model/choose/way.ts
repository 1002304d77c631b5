import type { Key } from '../../engine/draws.ts';
import type { Network } from '../../engine/network.ts';
import type { Text } from '../../text/text.ts';
import type { Setting } from '../setting.ts';

/** What whoever chooses people can see in one week. */
export interface Sight {
  readonly setting: Setting;
  /** Where the luck of choices comes from: a replicate's key, or the setting's. */
  readonly key: Key;
  readonly week: number;
  /** The ties that are known: all of them, or the reporting lines alone. */
  readonly ties: Network;
  /** State of each person. */
  readonly state: Uint8Array;
  /** u of each person: exposure, skill and levers against reactance and threshold. */
  drive(person: number): number;
}

/** A way of choosing people, as it is registered: one file, one word in plan files. */
export interface Way {
  /** Name in plan files. */
  readonly kind: string;
  /** Whom it chooses, as tables and sentences call them. */
  readonly title: Text;
  /** Whom it puts first, in one phrase. */
  readonly summary: Text;
  /** Whether it depends on ties, and so on which of them are known. */
  readonly usesTies: boolean;
  /** A score of everybody, by row; the highest come first. */
  scores(sight: Sight): Float64Array;
}

/** Declares a way, keeping its name as a literal. */
export const defineWay = <const K extends string>(way: Way & { readonly kind: K }) => way;
