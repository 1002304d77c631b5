import { streamKey, uniform } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { reaches, reachesShare, shareOf, threshold } from '../threshold.ts';
import { centralised } from './centralised.ts';
import { type Condition, tooFewActive, wayDown, wayUp } from './conditions.ts';
import { coordinated } from './coordinated.ts';
import { dandelion } from './dandelion.ts';
import { defineStructure } from './defineStructure.ts';
import { emerging } from './emerging.ts';
import { createInitialStructure } from './initialStructure.ts';
import { organic } from './organic.ts';

/** Share of the people who meet customers, from which the sources hold it suited [A]. */
const FACING = threshold(1, 2);
/** Ties offered to each person at the start, besides the ring that holds it together [A]. */
const CHORDS = 2;

/** Documentation of these constants. */
export const honeycombConstants: DocumentedConstants = {
  FACING: {
    value: FACING.share,
    en: 'people who meet customers, below which a honeycomb is said to be unsuited',
    fr: 'personnes en contact avec les clients, seuil sous lequel un nid d’abeilles est dit inadapté',
    unit: 'share of people',
    basis: 'A',
    range: [0.3, 0.8],
  },
  CHORDS: {
    value: CHORDS,
    en: 'ties to others that each person of a honeycomb has at the start, besides the ring',
    fr: 'liens que chacun d’un nid d’abeilles a au départ, en plus de l’anneau',
    unit: 'ties a person',
    basis: 'A',
    range: [1, 5],
  },
};

const mostParticipate: Condition = {
  name: 'participation',
  missing: tooFewActive,
  holds: ({ actives, people, bounds }) => reachesShare(actives, people, bounds.honeycombParticipation),
  partly: ({ actives, people, bounds }) => wayUp(shareOf(actives, people), bounds.honeycombParticipation),
};

const peers: Condition = {
  name: 'peers',
  missing: { en: 'peers too little tied', fr: 'pairs trop peu reliés' },
  holds: ({ peerComponent, actives, bounds }) =>
    actives > 0 && reachesShare(peerComponent, actives, bounds.peerComponent),
  partly: ({ peerComponent, actives, bounds }) =>
    wayUp(shareOf(peerComponent, actives), bounds.peerComponent),
};

const notHoneycomb: Condition = {
  name: 'notHoneycomb',
  missing: { en: 'already a honeycomb', fr: 'déjà un nid d’abeilles' },
  holds: (measures) => !(mostParticipate.holds(measures) && peers.holds(measures)),
  partly: ({ peerComponent, actives, bounds }) =>
    wayDown(shareOf(peerComponent, actives), bounds.peerComponent),
};

/** Everybody is able to act, tied to peers, in a consistent pattern. */
export const honeycomb = defineStructure({
  name: 'honeycomb',
  title: { en: 'Honeycomb', fr: 'Nid d’abeilles' },
  phrase: { en: 'the honeycomb structure', fr: 'la structure en nid d’abeilles' },
  meaning: {
    en: 'nearly everybody is able to act, tied to peers in other units',
    fr: 'presque chacun est en mesure d’agir, en lien avec des pairs d’autres unités',
  },
  colour: '#22262d',
  labelColour: '#ffffff',
  layer: 6,
  conditions: [mostParticipate, peers],
  precedes: { others: [organic, centralised, emerging, coordinated, dandelion], absent: notHoneycomb },
  initial(_organisation, actives, _hubsPerCentreMember, key) {
    const structure = createInitialStructure();
    const stream = streamKey(key, 'plant-peers');
    const count = actives.length;
    actives.forEach((person, place) => {
      if (count > 1) structure.peers.push([person, actives[(place + 1) % count]]);
      for (let chord = 0; chord < CHORDS; chord++) {
        const other = actives[Math.floor(uniform(stream, person, chord) * count)];
        if (other !== person) structure.peers.push([person, other]);
      }
    });
    return structure;
  },
  builds: { centre: true, once: ['community'], waves: undefined },
  unsuited({ customerFacing, size }) {
    const facing = customerFacing?.reduce((count, faces) => count + faces, 0);
    if (facing === undefined || reaches(facing, size, FACING)) return undefined;
    return {
      code: 'honeycomb-without-customers',
      message: {
        en: `only ${facing} of ${size} people meet customers: the sources hold honeycomb for firms that serve consumers alone`,
        fr: `seules ${facing} personnes sur ${size} voient des clients : les sources réservent le nid d’abeilles aux entreprises tournées vers le consommateur`,
      },
      remedy: {
        en: 'aim at another structure, or go on knowingly',
        fr: 'visez une autre structure, ou continuez en le sachant',
      },
    };
  },
  joinsUnits: true,
  decides: 'leads',
  empowers: true,
  constants: honeycombConstants,
});
