import { betweenness } from './betweenness.ts';
import { kCore } from './kCore.ts';
import { degree, innovativeness, interest, random } from './simpleWays.ts';
import type { Way } from './way.ts';

/** Every way of choosing people that plan files may name. */
export const ways = [degree, betweenness, kCore, innovativeness, interest, random] as const;
export type WayKind = (typeof ways)[number]['kind'];

const byKind = new Map<string, Way>(ways.map((way) => [way.kind, way]));

/** The way of a name that the schema has already checked. */
export const wayOf = (kind: WayKind): Way => byKind.get(kind)!;
