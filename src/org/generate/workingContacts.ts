import { type Key, replicateKey } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Ties } from '../org.ts';
import { connectComponents } from './connectComponents.ts';
import { addEncounters } from './encounters.ts';
import { tieSet } from './tieSet.ts';
import { closeTriads } from './triadicClosure.ts';
import type { Workforce } from './workforce.ts';
import { addWorkingWithManagers } from './workingWithManagers.ts';

/** Share of ties that come from encounters; introductions by common contacts make most of the others [A]. */
const ENCOUNTERED = 0.31;
/** One round is enough but where everybody is to know nearly everybody; what is missing after the last has no room. */
const ROUNDS = 40;

/** Documentation of these constants. */
export const contactConstants: DocumentedConstants = {
  ENCOUNTERED: {
    value: ENCOUNTERED,
    en: 'ties that come from encounters; introductions make most of the others',
    fr: 'liens nés de rencontres ; les présentations font la plupart des autres',
    unit: 'share of ties',
    basis: 'A',
    range: [0.2, 0.6],
  },
  ROUNDS: {
    value: ROUNDS,
    en: 'rounds of making ties, at most',
    fr: 'tours de création de liens, au plus',
    unit: 'rounds',
    basis: 'A',
    range: [10, 100],
  },
};

/**
 * Working contacts, `mean` of them a person on average, or as many as a small firm has room for, and at least those
 * that hold the firm together (about three): encounters, then what joins everybody up, then introductions.
 * Undirected, each of weight 1. `onShare` is told now and then how large a share of them there is.
 */
export function contacts(
  workforce: Workforce,
  mean: number,
  key: Key,
  onShare?: (share: number) => void,
): Ties {
  const people = workforce.unit.length;
  const { manager } = workforce.hierarchy;
  const wanted = Math.round(Math.min(mean, people - 1) * (people / 2));
  const ties = tieSet(people, wanted + 2 * people);
  // the number of ties tells how far it is: most of the time goes into finding them
  const tellShare = onShare && (() => onShare(Math.min(1, ties.size() / wanted)));
  addWorkingWithManagers(ties, manager, key);
  // at least one round: managers alone may know as many as are wanted, and yet leave the firm in pieces
  let round = 0;
  do {
    const roundKey = replicateKey(key, round);
    addEncounters(ties, ENCOUNTERED * (wanted - ties.size()), wanted, workforce, roundKey, tellShare);
    const known = ties.adjacency();
    connectComponents(ties, manager, known);
    closeTriads(ties, wanted, known, workforce, roundKey, tellShare);
    round++;
  } while (round < ROUNDS && ties.size() < wanted);
  const { from, to } = ties.drain();
  return { name: 'generated', directed: false, from, to, weight: new Uint8Array(from.length).fill(1) };
}
