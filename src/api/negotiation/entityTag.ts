import type { Coding } from './codingOf.ts';

/** What distinguishes the bytes of one answer from those of every other. */
export interface Tagged {
  /** Of the result. */
  readonly id: string;
  /** Of the form. */
  readonly mark: string;
  /** Of the product, which writes it. */
  readonly version: string;
  readonly coding: Coding | undefined;
}

/** The entity tag of one form of a result: strong, as the bytes never change. */
export const entityTag = ({ id, mark, version, coding }: Tagged): string =>
  `"${[id, mark, version, ...(coding ? [coding] : [])].join('-')}"`;
